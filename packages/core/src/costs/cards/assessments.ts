// Fees of assessments that hold for some months. A market view without a published source, which every line of it says;
// ask for a quote. A new framework of assessments is a row here.

import type { Priced, Sourced } from './card.js';

/** Fees of an assessment by the headcount of the organization. */
export interface AssessmentFees extends Sourced {
  /** As rows of [up to persons, amount]; above the last row, `above`. */
  readonly base: readonly (readonly [number, Priced])[];
  readonly above: Priced;
  /** Share of the base for an interim assessment. */
  readonly interim: number;
  /** By which share a year's fees are above those of the year before. */
  readonly rise: number;
}

const VIEW = { year: 2026, currency: 'USD', rise: 0.04, interim: 0.3 } as const;

/** Fees of the frameworks of assessments, by framework id. */
export const assessmentFees: Readonly<Record<string, AssessmentFees>> = {
  'pci-dss': {
    ...VIEW,
    source:
      'market view of a report on compliance by headcount; a self-assessment costs less; ask for a quote',
    base: [
      [50, { low: 15_000, likely: 30_000, high: 60_000 }],
      [200, { low: 25_000, likely: 45_000, high: 90_000 }],
      [1000, { low: 40_000, likely: 75_000, high: 150_000 }],
    ],
    above: { low: 70_000, likely: 120_000, high: 250_000 },
  },
  'hitrust-r2': {
    ...VIEW,
    source: 'market view of an r2 assessment with its report by headcount; ask for a quote',
    base: [
      [50, { low: 60_000, likely: 90_000, high: 150_000 }],
      [1000, { low: 80_000, likely: 130_000, high: 220_000 }],
    ],
    above: { low: 120_000, likely: 180_000, high: 300_000 },
  },
  'hitrust-i1': {
    ...VIEW,
    source: 'market view of an i1 assessment with its report by headcount; ask for a quote',
    base: [
      [50, { low: 35_000, likely: 55_000, high: 80_000 }],
      [1000, { low: 45_000, likely: 70_000, high: 110_000 }],
    ],
    above: { low: 60_000, likely: 90_000, high: 150_000 },
  },
  'hitrust-e1': {
    ...VIEW,
    source: 'market view of an e1 assessment with its report by headcount; ask for a quote',
    base: [
      [50, { low: 15_000, likely: 25_000, high: 40_000 }],
      [1000, { low: 20_000, likely: 32_000, high: 50_000 }],
    ],
    above: { low: 30_000, likely: 45_000, high: 70_000 },
  },
};
