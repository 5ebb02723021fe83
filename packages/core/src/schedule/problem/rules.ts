// Finds the two ends of every dated rule: which engagement it binds and from which day it counts. Scheduling turns the
// pairs into constraints, and reports afterwards how each one holds.

import { fromDay, toDay } from '../../calendar/index.js';
import {
  type Auditor,
  type AuditType,
  auditorOn,
  closingTimeOf,
  grants,
  inDays,
  inTerms,
  type Point,
  type Relation,
  type TemporalRule,
  tenuresOf,
  type Where,
} from '../../model/index.js';
import { alike, type Constraint, type Step } from '../../solve/index.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import { afterShare } from './interim.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';
import { durationOf, stepBy, stepOf } from './timing.js';

/** A dated rule between two days of the problem. */
export interface RulePair {
  readonly rule: TemporalRule;
  readonly from: {
    readonly draft: Draft | undefined;
    readonly point: Point | 'ready';
    readonly variable: number;
  };
  readonly to: { readonly draft: Draft; readonly point: Point; readonly variable: number };
  readonly side: 'at-least' | 'at-most';
  readonly step: Step;
  /** Booked in knowledge of when the controls would be in place: charged as if it were planned, but no breach. */
  readonly agreed: boolean;
  /** The line behind it, where it is the user's own and not a framework's. */
  readonly where?: Where;
}

/** Whether a constraint of the problem is what a pair says; pairs of one length between the same two days share it. */
export function isPairOf({ from, to, side, step }: RulePair, constraint: Constraint): boolean {
  const own = side === 'at-least' ? constraint.least : constraint.most;
  return from.variable === constraint.from && to.variable === constraint.to && own === step;
}

/** Tells a pair apart from all others of a plan. */
export function pairKey({ rule, to, side, from }: RulePair): string {
  return `${to.draft.id} ${rule.rule} ${to.point} ${side} ${from.point} ${rule.severity}`;
}

/** All pairs of an engagement with the days it is counted from. */
export function pairsOf(
  sheet: Sheet,
  draft: Draft,
  before: readonly Draft[],
  of: (draft: Draft) => Points,
  auditors: readonly Auditor[],
): readonly RulePair[] {
  return rulesOf(draft).flatMap((written): RulePair[] => {
    const rule = inAuditorsTime(written, sheet, draft, of, auditors);
    const variable = of(draft)[rule.to.point];
    const from = nearEnd(sheet, rule, draft, before, of);
    if (variable === undefined || !from || isStandIn(draft, from, variable)) return [];
    const agreed = rule.from.relation === 'ready' && sheet.dayOf(variable) !== undefined;
    const to = { draft, point: rule.to.point, variable };
    return sides(rule, draft).map(({ side, step }) => ({ rule, from, to, side, step, agreed }));
  });
}

// What is kept for closing a major is what the auditor gives for it.
function inAuditorsTime(
  rule: TemporalRule,
  sheet: Sheet,
  draft: Draft,
  of: (draft: Draft) => Points,
  auditors: readonly Auditor[],
): TemporalRule {
  const { closing, atMost } = rule;
  if (closing === undefined || !atMost || 'year' in atMost) return rule;
  const own = closingTimeOf(renewingFirm(sheet, draft, of), auditors);
  if (!own) return rule;
  const days = (atMost.days ?? 0) + closing - inDays(own);
  const citation = `${rule.citation}; here the time is the auditor's own, \`nonconformity\` in the file`;
  return { ...rule, atMost: { ...atMost, days }, why: inTerms(rule.why, closing, own), citation };
}

// The firm that audits when the certificate expires; of one that is still to be decided, the last one.
function renewingFirm(sheet: Sheet, draft: Draft, of: (draft: Draft) => Points): string | undefined {
  const { context, auditor, certificate } = draft;
  if (auditor !== undefined) return auditor;
  const { track } = context;
  const expires = certificate && of(certificate).expires;
  const day = expires === undefined ? undefined : sheet.dayOf(expires);
  return day === undefined ? tenuresOf(track).at(-1)?.firm : auditorOn(track, fromDay(day));
}

// A finished audit whose fieldwork is not on record has its report stand for its last day: no rule holds between a day
// and itself.
function isStandIn(draft: Draft, from: RulePair['from'], variable: number): boolean {
  const alias = draft.failed || (draft.status === 'done' && !draft.recorded?.fieldwork);
  return alias && from.draft === draft && from.variable === variable;
}

// The rules that name this type of audit, the windows of convention among them.
function rulesOf({ context, type, restores }: Draft): readonly TemporalRule[] {
  const { rules, targets } = context.framework;
  const windows = targets.flatMap(({ audits, point, from, window, why, citation }): TemporalRule[] => {
    if (!window || !audits.includes(type.id)) return [];
    const rule = {
      rule: window.rule,
      severity: 'warning' as const,
      from,
      to: { audits, point },
      why,
      remedy: 'move the audit into its usual window',
      citation,
    };
    return [
      { ...rule, atLeast: window.from },
      { ...rule, atMost: window.to },
    ];
  });
  const restoring = restores ? restoreRules(context, type) : [];
  return [
    ...restoring,
    ...[...rules, ...windows].filter(
      (rule) => rule.to.audits.includes(type.id) && (!restores || rule.from.relation !== 'certificate'),
    ),
  ];
}

// Instead of what is counted from the expiry: the months in which a lapsed certificate can still be restored.
function restoreRules({ framework }: TrackContext, type: AuditType): readonly TemporalRule[] {
  const { cycle } = framework;
  if (cycle.kind !== 'certification') return [];
  return [
    {
      rule: cycle.restore.rule,
      severity: 'error',
      from: { relation: 'certificate', point: 'expires' },
      to: { audits: [type.id], point: 'outcome' },
      atMost: { months: cycle.restore.months },
      why: 'a lapsed certificate is restored within these months, or certified anew',
      remedy: 'have it decided earlier, or plan a new certification',
      citation: cycle.restore.citation,
    },
  ];
}

// Each limit has a step of its own: by it a contradiction is traced back to the rule.
function sides(rule: TemporalRule, draft: Draft): readonly { side: RulePair['side']; step: Step }[] {
  const { context } = draft;
  if (rule.share !== undefined) return [{ side: 'at-least', step: afterShare(draft, rule.share) }];
  if (rule.timing) {
    return [
      { side: 'at-least', step: alike(stepBy(durationOf(context, rule.timing.key, rule.timing.bound))) },
    ];
  }
  return [
    ...(rule.atLeast ? [{ side: 'at-least' as const, step: alike(stepOf(rule.atLeast)) }] : []),
    ...(rule.atMost ? [{ side: 'at-most' as const, step: alike(stepOf(rule.atMost)) }] : []),
  ];
}

/** The day a rule or a target counts from, for this engagement; undefined where there is none. */
export function nearEnd(
  sheet: Sheet,
  { from }: { readonly from: TemporalRule['from'] },
  draft: Draft,
  before: readonly Draft[],
  of: (draft: Draft) => Points,
): RulePair['from'] | undefined {
  if (from.relation === 'ready') {
    if (!draft.first) return undefined;
    // A period that follows what is recorded has its first day already.
    const observed = of(draft)['period-from'];
    if (observed !== undefined && sheet.dayOf(observed) !== undefined) return undefined;
    return { draft: undefined, point: 'ready', variable: sheet.fixed(toDay(draft.context.track.ready.on)) };
  }
  const near = related(from.relation, from.audits, draft, before);
  const variable = near && of(near)[from.point];
  return near && variable !== undefined ? { draft: near, point: from.point, variable } : undefined;
}

function related(
  relation: Relation,
  audits: readonly string[] | undefined,
  draft: Draft,
  before: readonly Draft[],
): Draft | undefined {
  const named = (candidate: Draft): boolean => audits?.includes(candidate.type.id) ?? true;
  if (relation === 'itself') return draft;
  if (relation === 'opening') return draft.opener && named(draft.opener) ? draft.opener : undefined;
  if (relation === 'certificate') return draft.certificate;
  // Behind a decision that is not itself named, another certification begins.
  for (const candidate of before.toReversed()) {
    if (named(candidate) && !candidate.failed) return candidate;
    if (grants(candidate.type)) return undefined;
  }
  return undefined;
}
