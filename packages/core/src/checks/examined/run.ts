// From what checks found to diagnostics: the user's levels, one fingerprint each, and an order that never depends
// on the order of the checks. An error rests on a written rule, so no level lowers it.

import {
  byPlace,
  byText,
  type Diagnostic,
  type Framework,
  type RuleLevel,
  type Severity,
} from '../../model/index.js';
import type { Check, Examined, Found } from './check.js';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Runs the checks. Sorted by severity, place, fingerprint; one diagnostic to a fingerprint, the heaviest. */
export function run(checks: readonly Check[], examined: Examined): Diagnostic[] {
  const kept = new Map<string, Diagnostic>();
  for (const found of checks.flatMap((check) => check.run(examined))) {
    const diagnostic = diagnosticOf(found, examined.program.check.rules.get(found.rule));
    if (!diagnostic) continue;
    const other = kept.get(diagnostic.fingerprint);
    if (!other || WEIGHT[diagnostic.severity] < WEIGHT[other.severity])
      kept.set(diagnostic.fingerprint, diagnostic);
  }
  return [...kept.values()].sort(byWeight);
}

/** Every public rule id with the heaviest severity it can have. Rules of severity `error` cannot be lowered. */
export function rulesOf(
  checks: readonly Check[],
  frameworks: readonly Framework[],
): ReadonlyMap<string, Severity> {
  const rules = new Map<string, Severity>();
  const note = (id: string, severity: Severity) => {
    const known = rules.get(id);
    if (!known || WEIGHT[severity] < WEIGHT[known]) rules.set(id, severity);
  };
  for (const doc of checks.flatMap((check) => check.rules)) {
    if (!doc.named) note(doc.id, doc.severity);
    for (const framework of doc.named ? frameworks : []) {
      for (const { rule, severity } of doc.named?.(framework) ?? []) note(rule, severity ?? doc.severity);
    }
  }
  return rules;
}

function diagnosticOf(found: Found, level: RuleLevel | undefined): Diagnostic | undefined {
  const { subject, ...rest } = found;
  const severity = found.severity === 'error' ? 'error' : (level ?? found.severity);
  if (severity === 'off') return undefined;
  return { ...rest, severity, fingerprint: `${found.rule}:${subject}` };
}

function byWeight(a: Diagnostic, b: Diagnostic): number {
  return (
    WEIGHT[a.severity] - WEIGHT[b.severity] ||
    byPlace(a.where, b.where) ||
    byText(a.fingerprint, b.fingerprint)
  );
}
