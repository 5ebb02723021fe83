// Strategies side by side, made ready for reading. The value itself is public (`auditcal.compare/1`).

import {
  amountInWords,
  type Comparison,
  digitsInWords,
  gapInWords,
  roundedTo,
  type Strategy,
} from '../model/index.js';

/** One strategy as a row; what is best of its column among all is marked. */
export interface StrategyRow {
  readonly title: string;
  readonly unbeaten: boolean;
  /** Cells by column; null where it cannot be planned. */
  readonly cells: readonly { readonly text: string; readonly best: boolean }[] | null;
  readonly why: string | null;
  /** How far from the best plan it may be; null where it is proven. */
  readonly gap: string | null;
}

/** A comparison made ready for reading. */
export interface ComparisonReport {
  readonly kind: 'compare';
  readonly comparison: Comparison;
  /** What stands over each table says which days it counts: the two count different ones. */
  readonly headings: { readonly strategies: string; readonly apart: string };
  readonly columns: readonly string[];
  readonly rows: readonly StrategyRow[];
  readonly apart: string | null;
  readonly saving: readonly { readonly why: string; readonly amount: string }[];
  readonly legend: readonly string[];
}

type Outcome = NonNullable<Strategy['outcome']>;

interface Column {
  readonly head: string;
  readonly text: (it: Outcome) => string;
  readonly value: (it: Outcome) => number | string;
}

const NEVER = 'never';

const columns: readonly Column[] = [
  {
    head: 'Paid',
    text: ({ cost }) => digitsInWords(Math.round(cost.likely)),
    value: ({ cost }) => cost.likely,
  },
  {
    head: 'Peak year',
    text: ({ peakYear }) => `${digitsInWords(Math.round(peakYear.likely))} ${peakYear.year}`,
    value: ({ peakYear }) => peakYear.likely,
  },
  { head: 'First report', text: (it) => it.firstReport ?? NEVER, value: (it) => it.firstReport ?? NEVER },
  {
    head: 'First certificate',
    text: (it) => it.firstCertificate ?? NEVER,
    value: (it) => it.firstCertificate ?? NEVER,
  },
  { head: 'Weeks', text: (it) => String(it.fieldworkWeeks), value: (it) => it.fieldworkWeeks },
  { head: 'Uncovered', text: (it) => String(it.uncoveredDays), value: (it) => it.uncoveredDays },
];

/** Makes a comparison ready for reading; columns in which nothing ever comes are left out. */
export function comparisonReport(comparison: Comparison): ComparisonReport {
  const outcomes = comparison.strategies.flatMap(({ outcome }) => outcome ?? []);
  const shown = columns.filter((it) => outcomes.some((outcome) => it.text(outcome) !== NEVER));
  const best = shown.map((it) => outcomes.map(it.value).sort(ascending)[0]);
  const { horizon, currency } = comparison;
  return {
    kind: 'compare',
    comparison,
    headings: {
      strategies: `Strategies: likely paid from ${horizon.from} to ${horizon.to}, ${currency}`,
      apart: 'Jointly or apart: the whole budget, before and after those days too',
    },
    columns: shown.map(({ head }) => head),
    rows: comparison.strategies.map((it) => rowOf(it, shown, best)),
    apart: apartOf(comparison),
    saving: comparison.saving.map(({ why, amount }) => ({ why, amount: digitsInWords(amount) })),
    legend: [
      'Paid: within those days, without taxes; peak year: the dearest fiscal year of it; weeks: ISO weeks with fieldwork; uncovered: days between two periods.',
      'Each row changes one thing of the file. Marked rows are beaten by no other on all counts.',
      ...(outcomes.some(({ price }) => !price.optimal)
        ? [
            'Where a gap is told, the search found no proof: a better plan of that kind may exist. More --effort narrows it.',
          ]
        : []),
    ],
  };
}

function ascending(a: number | string, b: number | string): number {
  return a < b ? -1 : Number(a > b);
}

function rowOf(
  { title, unbeaten, outcome, why }: Strategy,
  shown: readonly Column[],
  best: readonly (number | string | undefined)[],
): StrategyRow {
  const gap = outcome && !outcome.price.optimal ? withinOf(outcome.price) : null;
  const cells =
    outcome && shown.map((it, i) => ({ text: it.text(outcome), best: it.value(outcome) === best[i] }));
  return { title, unbeaten, cells, why, gap };
}

function withinOf(price: Outcome['price']): string {
  const share = gapInWords(price);
  return share === null ? 'gap not known' : `within ${share}`;
}

function apartOf({ separate, joint, currency }: Comparison): string | null {
  if (!separate) return null;
  const less = roundedTo(separate.likely - joint.likely, 1000);
  if (less === 0)
    return `Framework by framework it costs as much as jointly, ${amountInWords(joint.likely, currency)} likely.`;
  const word = less > 0 ? 'saves' : 'costs';
  return `Framework by framework ${amountInWords(separate.likely, currency)} likely, jointly ${amountInWords(joint.likely, currency)}: planning jointly ${word} ${amountInWords(Math.abs(less), currency)}.`;
}
