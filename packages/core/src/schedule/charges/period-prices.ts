// What a way of laying periods costs before anything is placed: their ends, their lengths and their fees. Asked for
// hundreds of ways, so ends are priced once each.

import { type Day, endOfMonth } from '../../calendar/index.js';
import type { ExaminationCycle } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import { type LaidPeriod, periodEnd } from '../cycles/periods.js';
import type { Setting } from '../setting.js';
import { endPrice, extraFee, monthsOf, shortPrice } from './periods.js';

/** Prices of ways to lay periods, in cents. */
export interface PeriodPrices {
  /** Of periods on the days given. */
  of(laid: readonly LaidPeriod[]): number;
  /** The least of periods of these lengths that begin on `earliest` or on the first of any later month. */
  fromAnyMonth(laid: readonly LaidPeriod[], earliest: Day): number;
}

/** The prices of a track's periods. */
export function periodPrices(setting: Setting, { track, framework, recorded }: TrackContext): PeriodPrices {
  const { program, prices } = setting;
  const cycle = framework.cycle as ExaminationCycle;
  const begun = recorded.some(({ type }) => type === cycle.period);
  const ends = remembered((end: Day) => {
    const { convention, early, late } = endPrice(end, cycle, program.organization.customersYearEnd, prices);
    return convention + early + late;
  });
  const fees = remembered((months: number) => extraFee(program, track, months, cycle.months.usual));
  const priceOf = (to: Day, months: number, first: boolean): number =>
    shortPrice(months, first && !begun, cycle, prices) + ends(to) + fees(months);
  const of = (laid: readonly LaidPeriod[]): number =>
    laid.reduce(
      (sum, { from, to, months }, k) => sum + priceOf(to, months ?? monthsOf(from, to), k === 0),
      0,
    );
  return {
    of,
    fromAnyMonth: (laid, earliest) => {
      let least = Number.POSITIVE_INFINITY;
      for (let start = earliest; start <= setting.to; start = endOfMonth(start) + 1) {
        let from = start;
        let sum = 0;
        laid.forEach(({ months = cycle.months.usual }, k) => {
          const to = periodEnd(from, months);
          sum += priceOf(to, months, k === 0);
          from = to + 1;
        });
        least = Math.min(least, sum);
      }
      return Number.isFinite(least) ? least : 0;
    },
  };
}

function remembered(price: (of: number) => number): (of: number) => number {
  const known = new Map<number, number>();
  return (of) => {
    const answer = known.get(of) ?? price(of);
    known.set(of, answer);
    return answer;
  };
}
