// Two rows of data for one duration: the minimum that always holds, and the usual length that is planned where
// nothing stands against it.

import type { TemporalRule } from '../model/index.js';

/** The pair of rules of a timing key. */
export function lasting(
  key: string,
  rule: Omit<TemporalRule, 'severity' | 'timing'>,
): readonly [TemporalRule, TemporalRule] {
  return [
    { ...rule, severity: 'error', timing: { key, bound: 'min' } },
    { ...rule, severity: 'habit', timing: { key, bound: 'usual' } },
  ];
}
