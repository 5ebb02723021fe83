// What a plan costs within some days, without the rest of a budget: enough to put several plans side by side.

import type { Span } from '../calendar/index.js';
import type { CostCategory, CostRange, StrategyOutcome } from '../model/index.js';
import { rangeOf } from './budget.js';
import { fiscalTimeOf } from './fiscal.js';
import { itemsOf } from './lines/index.js';
import { inMain } from './money/minor-units.js';
import type { Priceable } from './pricing.js';

/** What is paid within some days. */
export interface Outlay {
  readonly cost: CostRange;
  readonly peakYear: StrategyOutcome['peakYear'];
  /** The likely part of it that auditors are paid. */
  readonly fees: number;
  /** Likely sums by fiscal year. */
  readonly years: Readonly<Record<string, number>>;
}

const FEES: readonly CostCategory[] = ['auditor-fee', 'travel', 'certification-fee'];

/** The sum of all lines paid within a span, and the fiscal year in which the most of it is paid. */
export function outlayOf(planned: Omit<Priceable, 'apart'>, { from, to }: Span): Outlay {
  const { currency, fiscalYearStart } = planned.program.organization;
  const items = itemsOf({ ...planned, apart: false }).filter(({ on }) => from <= on && on <= to);
  const years = new Map<string, number>();
  for (const { on, likely } of items) {
    const { year } = fiscalTimeOf(on, fiscalYearStart);
    years.set(year, (years.get(year) ?? 0) + likely);
  }
  const [year, likely] = [...years].reduce((most, it) => (it[1] > most[1] ? it : most), [
    fiscalTimeOf(from, fiscalYearStart).year,
    years.get(fiscalTimeOf(from, fiscalYearStart).year) ?? 0,
  ] as [string, number]);
  const fees = items.reduce((sum, it) => sum + (FEES.includes(it.category) ? it.likely : 0), 0);
  return {
    cost: rangeOf(items, currency),
    peakYear: { year, likely: inMain(likely, currency) },
    fees: inMain(fees, currency),
    years: Object.fromEntries([...years].sort().map(([name, sum]) => [name, inMain(sum, currency)])),
  };
}
