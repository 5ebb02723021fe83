// Fees as far as they decide dates: what one more report costs, and what a busy season adds. In dollars; a market view
// without quotes, taken one to one in other currencies until a file gives rates.

/** Fees of an examination by the headcount of the organization. */
export interface ExaminationFees {
  /** Likely fee of a report over the usual period, as rows of [up to persons, amount]; above the last row, `above`. */
  readonly base: readonly (readonly [number, number])[];
  readonly above: number;
  /** Share of the base for a report on one date. */
  readonly point: number;
  /** Share of the base by length of the period, as rows of [up to months, share]. */
  readonly lengths: readonly (readonly [number, number])[];
  /** What each category besides the implied one adds, as a share of the base. */
  readonly categories: { readonly usual: number; readonly byId: Readonly<Record<string, number>> };
  /** Months (1 to 12) in which final fieldwork is dearer, and by which share of the fee. */
  readonly busySeason: { readonly months: readonly number[]; readonly share: number };
}

/** Likely fees of the frameworks whose reports are examinations. */
export const examinationFees: Readonly<Record<string, ExaminationFees>> = {
  soc2: {
    base: [
      [50, 30_000],
      [200, 45_000],
      [1000, 70_000],
    ],
    above: 100_000,
    point: 0.6,
    lengths: [
      [5, 0.85],
      [8, 0.9],
      [15, 1],
    ],
    categories: { usual: 0.2, byId: { privacy: 0.3 } },
    busySeason: { months: [1, 2, 3], share: 0.1 },
  },
};

/** The likely fee of a report over so many months, or on one date (`undefined`). */
export function examinationFee(
  fees: ExaminationFees,
  people: number,
  extraCategories: readonly string[],
  months: number | undefined,
): number {
  const base = fees.base.find(([upTo]) => people <= upTo)?.[1] ?? fees.above;
  const extra = extraCategories.reduce(
    (sum, id) => sum + (fees.categories.byId[id] ?? fees.categories.usual),
    0,
  );
  const kind = months === undefined ? fees.point : (fees.lengths.find(([upTo]) => months <= upTo)?.[1] ?? 1);
  return base * (1 + extra) * kind;
}
