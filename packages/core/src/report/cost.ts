// A budget made ready for reading: sums grouped as asked for, which of them are quotes and which are guesses, what makes
// them uncertain. The value itself is public (`auditcal.cost/1`) and is handed on whole.

import {
  amountInWords,
  type Budget,
  type CostLine,
  type CostRange,
  counted,
  digitsInWords,
  type Plan,
  roundedTo,
} from '../model/index.js';
import { wordsFor } from './reading.js';
import type { FrameworkWords } from './report.js';

/** What a budget can be grouped by. */
export const COST_GROUPS = [
  'fiscal-year',
  'quarter',
  'month',
  'framework',
  'track',
  'audit',
  'owner',
] as const;
export type CostGroup = (typeof COST_GROUPS)[number];

/** One sum with its place among the others. */
export interface CostRow {
  readonly name: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  /** Its likely sum and its high one, as shares of the largest high one. */
  readonly bar: { readonly likely: number; readonly high: number };
  /** P10, P50 and P90; null where they are not worked out. */
  readonly percentiles: string | null;
  /** How it stands to its budget; null where there is none. */
  readonly budget: { readonly says: string; readonly over: boolean } | null;
}

/** A budget made ready for reading. */
export interface CostReport {
  readonly kind: 'cost';
  readonly cost: Budget;
  readonly by: CostGroup;
  /** Whether the user asked for the group. */
  readonly asked: boolean;
  readonly title: string;
  readonly rows: readonly CostRow[];
  readonly total: CostRow;
  readonly categories: readonly CostRow[];
  /** How much of the likely sum is paid, quoted and taken from the rate card. */
  readonly origin: string;
  /** The lines that cost most, those of one's own hours left out. */
  readonly largest: readonly (CostLine & { readonly amount: string; readonly range: string })[];
  /** Joint against separate; the sentence, and the difference line by line. */
  readonly comparison: string | null;
  readonly saving: readonly { readonly why: string; readonly amount: string }[];
  readonly reuse: readonly string[];
  readonly drivers: readonly {
    readonly driver: string;
    readonly from: string;
    readonly to: string;
    readonly bar: number;
  }[];
  readonly notes: readonly string[];
}

const MOST_LINES = 12;

const CATEGORIES: Readonly<Record<CostLine['category'], string>> = {
  'auditor-fee': "Auditors' fees",
  travel: 'Travel of auditors',
  'certification-fee': 'Fees for certificates',
  activity: 'Activities bought',
  platform: 'Platform',
  'internal-hours': 'Internal hours',
  contingency: 'Contingency',
};

/** Makes a budget ready for reading, grouped by fiscal year where nothing else is asked for. */
export function costReport(
  cost: Budget,
  plan: Pick<Plan, 'engagements' | 'tracks' | 'ownFrameworks'>,
  frameworks: readonly FrameworkWords[],
  by?: CostGroup,
): CostReport {
  const group = by ?? 'fiscal-year';
  const sums = sumsBy(cost, group);
  const name = namesFor(group, plan, wordsFor(plan, frameworks));
  return {
    kind: 'cost',
    cost,
    by: group,
    asked: by !== undefined,
    title: `${counted(cost.lines.length, 'line')}, ${cost.currency} without taxes`,
    rows: rowsOf(sums, name, cost),
    total: { ...rowOf('total', cost.total, cost.total.high, cost), budget: null },
    categories: categoriesOf(cost),
    origin: originOf(cost),
    largest: largestOf(cost),
    comparison: comparisonOf(cost),
    saving: cost.saving.map(({ why, amount }) => ({ why, amount: digitsInWords(amount) })),
    reuse: reuseOf(cost),
    drivers: driversOf(cost),
    notes: cost.notes,
  };
}

type Sums = Readonly<Record<string, CostRange>>;

function sumsBy(cost: Budget, by: CostGroup): Sums {
  switch (by) {
    case 'fiscal-year':
      return cost.byFiscalYear;
    case 'quarter':
      return cost.byQuarter;
    case 'month':
      return cost.byMonth;
    case 'framework':
      return cost.byFramework;
    case 'track':
      return cost.byTrack;
    case 'audit':
      return cost.byAudit;
    case 'owner':
      return cost.byOwner;
  }
}

function namesFor(
  by: CostGroup,
  { engagements, tracks }: Pick<Plan, 'engagements' | 'tracks'>,
  frameworks: readonly FrameworkWords[],
): (key: string) => string {
  if (by === 'framework') return (key) => frameworks.find(({ id }) => id === key)?.name ?? key;
  if (by === 'track') return (key) => tracks.find(({ id }) => id === key)?.title ?? key;
  if (by !== 'audit') return (key) => key;
  return (key) => {
    const found = engagements.find(({ id }) => id === key);
    return found ? `${found.title} (${key})` : key;
  };
}

function rowsOf(sums: Sums, name: (key: string) => string, cost: Budget): readonly CostRow[] {
  const most = Math.max(...Object.values(sums).map(({ high }) => high), 0);
  return Object.entries(sums).map(([key, sum]) => rowOf(name(key), sum, most, cost));
}

function rowOf(
  name: string,
  sum: CostRange & { p10?: number; p50?: number; p90?: number; budget?: number | null },
  most: number,
  { currency, total }: Budget,
): CostRow {
  const cents = Object.values(total).some((it) => !Number.isInteger(it));
  const { low, likely, high, p10, p50, p90 } = sum;
  const share = (amount: number): number => (most > 0 ? Math.max(0, amount) / most : 0);
  const known = p10 !== undefined && p50 !== undefined && p90 !== undefined;
  return {
    name,
    low: digitsInWords(low, cents),
    likely: digitsInWords(likely, cents),
    high: digitsInWords(high, cents),
    bar: { likely: share(likely), high: share(high) },
    percentiles: known ? [p10, p50, p90].map((it) => digitsInWords(it)).join(' / ') : null,
    budget:
      sum.budget === undefined || sum.budget === null
        ? null
        : against(sum.budget, likely, p90 ?? 0, currency),
  };
}

function against(budget: number, likely: number, p90: number, currency: string): CostRow['budget'] {
  const rest = roundedTo(budget - likely, 1000);
  const told = `budget ${digitsInWords(budget)}`;
  if (rest < 0) return { says: `${told}, over by ${amountInWords(-rest, currency)}`, over: true };
  const risk = p90 > budget ? ', over it in one of ten cases' : '';
  return { says: `${told}, ${amountInWords(rest, currency)} left${risk}`, over: false };
}

function categoriesOf(cost: Budget): readonly CostRow[] {
  const sums = new Map<CostLine['category'], CostRange>();
  for (const line of cost.lines) sums.set(line.category, plus(sums.get(line.category), line));
  const ordered = (Object.keys(CATEGORIES) as CostLine['category'][]).flatMap((category) => {
    const sum = sums.get(category);
    return sum ? [[CATEGORIES[category], sum] as const] : [];
  });
  return rowsOf(Object.fromEntries(ordered), (key) => key, cost);
}

function plus(one: CostRange | undefined, other: CostRange): CostRange {
  const sum = (figure: keyof CostRange): number => roundedTo((one?.[figure] ?? 0) + other[figure], 1000);
  return { low: sum('low'), likely: sum('likely'), high: sum('high') };
}

function originOf({ lines, currency }: Budget): string {
  const likely = (basis: CostLine['basis']): number =>
    roundedTo(
      lines.reduce((sum, it) => sum + (it.basis === basis ? it.likely : 0), 0),
      1000,
    );
  const parts = [
    [likely('actual'), 'paid'],
    [likely('quote'), 'quoted'],
    [likely('rate-card'), 'guessed from the rate card'],
  ] as const;
  return `${parts.map(([amount, word]) => `${digitsInWords(amount)} ${word}`).join(', ')} (${currency}, likely).`;
}

function largestOf({ lines, currency }: Budget): CostReport['largest'] {
  return lines
    .filter(({ category }) => category !== 'internal-hours')
    .sort((a, b) => b.likely - a.likely || (a.on < b.on ? -1 : 1))
    .slice(0, MOST_LINES)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    .map((line) => ({
      ...line,
      amount: amountInWords(line.likely, currency),
      range: line.low === line.high ? '' : `${digitsInWords(line.low)} to ${digitsInWords(line.high)}`,
    }));
}

function comparisonOf({ separate, total, currency }: Budget): string | null {
  if (!separate) return null;
  const difference = roundedTo(separate.likely - total.likely, 1000);
  const apart = `Framework by framework, with no shared weeks, evidence or discount: ${amountInWords(separate.likely, currency)} likely`;
  const together = `jointly ${amountInWords(total.likely, currency)}`;
  if (difference === 0) return `${apart}; ${together}.`;
  const word = difference > 0 ? 'less' : 'more';
  return `${apart}; ${together}, ${amountInWords(Math.abs(difference), currency)} ${word}.`;
}

function reuseOf({ reuse }: Budget): readonly string[] {
  if (!reuse) return [];
  const share = ({ shared, of }: { shared: number; of: number }): string =>
    `${shared} of ${of}${of > 0 ? ` (${Math.round((shared / of) * 100)} %)` : ''}`;
  return [
    `Kinds of activities that several frameworks call for: ${share(reuse.controls)}.`,
    `Turns still to come whose evidence several of them use: ${share(reuse.evidence)}.`,
  ];
}

function driversOf({ drivers }: Budget): CostReport['drivers'] {
  const widest = Math.max(...drivers.map(({ swing }) => swing), 1);
  return drivers.map(({ driver, low, high, swing }) => ({
    driver,
    from: digitsInWords(low),
    to: digitsInWords(high),
    bar: swing / widest,
  }));
}
