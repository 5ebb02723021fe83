// The interim session of a Type II: controls are tested while the period still runs, the final session looks at what
// is left of it. Firms differ in when they come; that it tests most of the period is what makes it worth coming.

import type { InterimType, TemporalRule } from '../../model/index.js';

const PRACTICE = 'practice of CPA firms: interim testing of renewals, rolled forward to the period end';

/** Interim sessions of a Type II. */
export const interim: InterimType = {
  timing: { length: 'interim', before: 'interim-before', final: 'final-after-interim' },
  mode: 'remote',
  months: 9,
  share: 0.6,
  rollForward: 14,
  planning: { days: -28, mode: 'remote' },
  why: 'interim testing covers most of the period and leaves the rest to the final session',
  citation: PRACTICE,
};

/** Where in its period an interim session lies. */
export const interimRules: readonly TemporalRule[] = [
  {
    rule: 'soc-seq',
    severity: 'error',
    from: { relation: 'itself', point: 'period-from' },
    to: { audits: ['type2'], point: 'interim-start' },
    share: interim.share,
    why: 'an interim session tests a period of which 60 % has run',
    remedy: 'hold the interim session later',
    citation: PRACTICE,
  },
  {
    rule: 'soc-seq',
    severity: 'error',
    from: { relation: 'itself', point: 'period-to' },
    to: { audits: ['type2'], point: 'interim-end' },
    atMost: { days: 0 },
    why: 'an interim session lies inside its period',
    remedy: 'end the interim session by the last day of the period',
    citation: PRACTICE,
  },
];
