// Fees of examinations, reports by auditors who set their own prices. The planner reads them too, as far as they decide
// dates: what one more report costs, and what a busy season adds. A new framework of reports is a row here.

import type { Priced, Sourced } from './card.js';

/** Fees of an examination by the headcount of the organization. */
export interface ExaminationFees extends Sourced {
  /** Fee of a report over the usual period, as rows of [up to persons, amount]; above the last row, `above`. */
  readonly base: readonly (readonly [number, Priced])[];
  readonly above: Priced;
  /** Share of the base for a report on one date. */
  readonly point: number;
  /** Share of the base by length of the period, as rows of [up to months, share]. */
  readonly lengths: readonly (readonly [number, number])[];
  /** What each category besides the implied one adds, as a share of the base. */
  readonly categories: { readonly usual: number; readonly byId: Readonly<Record<string, number>> };
  /** What each further set of criteria under `also` adds, as a share of the base; a market view. */
  readonly further: Readonly<Record<string, number>>;
  /** Prices of what comes of a report, by its id. */
  readonly byProducts: Readonly<Record<string, Priced>>;
  /** Months (1 to 12) in which final fieldwork is dearer, and by which share of the fee. */
  readonly busySeason: { readonly months: readonly number[]; readonly share: number };
  /** What the first report by another auditor costs more, as a share of the fee. */
  readonly change: number;
  /** By which share a year's fees are above those of the year before. */
  readonly rise: number;
  /** A readiness assessment, once. */
  readonly preparation: Priced & { readonly source: string };
  /** What two fees of one provider cost less where its audits share a visit, if the file does not say. */
  readonly joint: number;
}

const REPORT: ExaminationFees = {
  source: 'market view by headcount; auditors publish 15,000 to 150,000 dollars and more',
  year: 2026,
  currency: 'USD',
  base: [
    [50, { low: 15_000, likely: 30_000, high: 60_000 }],
    [200, { low: 25_000, likely: 45_000, high: 80_000 }],
    [1000, { low: 40_000, likely: 70_000, high: 120_000 }],
  ],
  above: { low: 60_000, likely: 100_000, high: 200_000 },
  point: 0.6,
  lengths: [
    [5, 0.85],
    [8, 0.9],
    [15, 1],
  ],
  categories: { usual: 0.2, byId: { privacy: 0.3 } },
  further: { hipaa: 0.15, iso27001: 0.2, 'csa-ccm': 0.15, hitrust: 0.3 },
  byProducts: { soc3: { low: 2_000, likely: 4_000, high: 8_000 } },
  busySeason: { months: [1, 2, 3], share: 0.1 },
  change: 0.15,
  rise: 0.04,
  preparation: {
    low: 5_000,
    likely: 10_000,
    high: 20_000,
    source: 'published offers of 5,000 to 30,000 dollars',
  },
  joint: 0.1,
};

/** Fees of the frameworks whose reports are examinations, by framework id. */
export const examinationFees: Readonly<Record<string, ExaminationFees>> = {
  soc2: REPORT,
  soc1: { ...REPORT, source: 'market view by headcount, as for a SOC 2 report of that size' },
};

/** Of a report that no card is about: what such reports cost. */
const OTHER: ExaminationFees = {
  ...REPORT,
  source: 'market view by headcount, as for a SOC 2 report of that size; ask for a quote',
};

/** The fees of a framework whose reports are examinations. */
export function reportFees(framework: string): ExaminationFees {
  return examinationFees[framework] ?? OTHER;
}

/** The share of the base that a report over so many months, or on one date (`undefined`), costs. */
export function lengthShare(fees: ExaminationFees, months: number | undefined): number {
  if (months === undefined) return fees.point;
  return fees.lengths.find(([upTo]) => months <= upTo)?.[1] ?? 1;
}

/** What the categories besides the implied one add, and further criteria, as a share of the base. */
export function categoryShare(fees: ExaminationFees, extraCategories: readonly string[]): number {
  const extra = extraCategories.reduce(
    (sum, id) => sum + (fees.further[id] ?? fees.categories.byId[id] ?? fees.categories.usual),
    0,
  );
  return Math.round(extra * 1e6) / 1e6;
}

/** The fee of a report over the usual period, for so many persons, without further categories. */
export function baseFee(fees: ExaminationFees, people: number): Priced {
  return fees.base.find(([upTo]) => people <= upTo)?.[1] ?? fees.above;
}

/** The likely fee of a report over so many months, or on one date (`undefined`): what planning goes by. */
export function examinationFee(
  fees: ExaminationFees,
  people: number,
  extraCategories: readonly string[],
  months: number | undefined,
): number {
  const categories = 1 + categoryShare(fees, extraCategories);
  return baseFee(fees, people).likely * categories * lengthShare(fees, months);
}
