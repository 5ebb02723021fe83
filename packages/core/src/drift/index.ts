// Two programs, and what the second one weakens of the first. Each file here looks for one kind of weakening.

import { byText, type Change, type Program, type Severity } from '../model/index.js';
import { detector as activityKept } from './activity-kept.js';
import { detector as audiences } from './audiences.js';
import { detector as audits } from './audits.js';
import { detector as blackouts } from './blackouts.js';
import { detector as cadence } from './cadence.js';
import { detector as changes } from './changes.js';
import { detector as checking } from './checking.js';
import { detector as completions } from './completions.js';
import { detector as coverage } from './coverage.js';
import type { Both, Detector, Drifted, DriftRule } from './detector.js';
import { effectOf } from './effect.js';
import { detector as evidence } from './evidence.js';
import { detector as limits } from './limits.js';
import { detector as ownFrameworks } from './own-frameworks.js';
import { detector as scope } from './scope.js';
import { staleRules } from './stale.js';
import { detector as subserviceRecords } from './subservice-records.js';
import { detector as subservices } from './subservices.js';
import { detector as tracks } from './tracks.js';

export type { Both, DriftRule, Holdings } from './detector.js';
export { movedBetween } from './effect.js';
export { renamedFingerprint, renamesBetween } from './renames.js';
export { type Difference, movedDay, staleChange } from './stale.js';

const detectors: readonly Detector[] = [
  activityKept,
  audiences,
  audits,
  blackouts,
  cadence,
  changes,
  checking,
  completions,
  coverage,
  evidence,
  limits,
  ownFrameworks,
  subserviceRecords,
  subservices,
  tracks,
  scope,
];

/** Every rule of drift, for docs and for what code scanning reads. */
export const driftRules: readonly DriftRule[] = [...detectors.flatMap(({ rules }) => rules), ...staleRules];

const RULES = new Map(driftRules.map((rule) => [rule.id, rule]));
const SEVERITY = { fact: 'error', promise: 'warning', artefact: 'warning' } as const;

/** The severity of every rule of drift; what rewrites facts is an error, which no level lowers. */
export const driftSeverities: ReadonlyMap<string, Severity> = new Map(
  driftRules.map(({ id, kind }) => [id, SEVERITY[kind]]),
);

/** What a change weakens: facts first, then by place. Levels are the base's: a change cannot silence its own review. */
export function driftBetween(both: Both): readonly Change[] {
  const drifted = detectors.flatMap(({ run }) => run(both));
  const changes = new Map<string, Change>();
  for (const it of drifted) {
    const change = changeOf(it, both, drifted);
    if (change && !changes.has(change.fingerprint)) changes.set(change.fingerprint, change);
  }
  return [...changes.values()].sort(byWeight);
}

function changeOf(it: Drifted, { base, head, plans }: Both, all: readonly Drifted[]): Change | undefined {
  const rule = RULES.get(it.rule);
  if (!rule) throw new Error(`a detector told of ${it.rule}, which is no rule of drift`);
  const severity = severityOf(rule, base);
  if (severity === undefined) return undefined;
  const { message, where, was, is, subject } = it;
  return {
    rule: rule.id,
    severity,
    message,
    remedy: rule.remedy,
    citation: rule.citation,
    where,
    fingerprint: `${rule.id}:${subject}`,
    kind: rule.kind,
    was,
    is,
    effect: effectOf(
      it,
      plans,
      head,
      all.some((other) => other !== it && meets(it, other)),
    ),
    standing: false,
  };
}

/** Rewritten facts stay errors; what else drifts has the level that the base gives it. */
function severityOf({ id, kind }: DriftRule, base: Program): Severity | undefined {
  const level = kind === 'fact' ? undefined : base.check.rules.get(id);
  if (level === 'off') return undefined;
  return level ?? SEVERITY[kind];
}

/** Whether the effects of two changes cannot be told apart. */
function meets({ touches: a }: Drifted, { touches: b }: Drifted): boolean {
  if (a === 'nothing' || b === 'nothing') return false;
  if (typeof a === 'object' && 'activity' in a && typeof b === 'object' && 'activity' in b)
    return a.activity === b.activity;
  return true;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function byWeight(a: Change, b: Change): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    a.where.line - b.where.line ||
    a.where.column - b.where.column ||
    byText(a.fingerprint, b.fingerprint)
  );
}
