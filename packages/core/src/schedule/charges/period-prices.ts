// What a way of laying periods costs before anything is placed: their ends, their lengths and their fees. Asked for
// hundreds of ways, so ends are priced once each.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { ExaminationCycle } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import { type LaidPeriod, periodEnd } from '../cycles/periods.js';
import { daysOf, durationOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { endPrice, extraFee, monthsOf, shortPrice } from './periods.js';

/** Prices of ways to lay periods, in cents: never more than any placement of them costs. */
export interface PeriodPrices {
  /** Of periods on the days given. */
  of(laid: readonly LaidPeriod[]): number;
  /** Of periods of these lengths one after the other from a day on. */
  from(laid: readonly LaidPeriod[], start: Day): number;
}

/** The prices of a track's periods. */
export function periodPrices(setting: Setting, context: TrackContext): PeriodPrices {
  const { program, prices, apart, contexts } = setting;
  const { track, framework, recorded } = context;
  const cycle = framework.cycle as ExaminationCycle;
  const begun = recorded.some(({ type }) => type === cycle.period);
  const ends = remembered((end: Day) => {
    const { convention, early, late } = endPrice(end, cycle, program.organization.customersYearEnd, prices);
    return convention + early + late;
  });
  const fees = remembered((months: number) => extraFee(program, track, months, cycle.months.usual));
  // Nobody else's audits can take part in the visits of a track that is planned alone, and its own never meet.
  const alone = (apart || contexts.length === 1) && daysOf(program.planning.jointWindow) <= 7;
  const hosting = alone ? prices.visit : 0;
  const priceOf = (to: Day, months: number, first: boolean): number =>
    hosting + shortPrice(months, first && !begun, cycle, prices) + ends(to) + fees(months);
  const lag = leastLag(context);
  const aged = (before: Day | undefined, end: Day): number => {
    const current = framework.conventions['report-age']?.months ?? 12;
    const until =
      before === undefined ? setting.from : Math.max(addMonths(before, current) + 1, setting.from);
    return prices.staleDay * Math.max(0, end + lag - until);
  };
  const hasPoint = track.audits.get(cycle.point)?.wanted === true;
  const last = lastEnd(context);
  const laidFrom = (laid: readonly (readonly [Day, Day, number])[]): number => {
    let before = begun ? last : undefined;
    return laid.reduce((sum, [from, to, months], k) => {
      // After a report on one date, or with nothing known of the one before, days that are stale are not counted.
      const unknown = k === 0 && (begun ? before === undefined : hasPoint || recorded.length > 0);
      const stale = unknown ? 0 : aged(before, to);
      before = to;
      return sum + priceOf(to, months, k === 0 && from >= 0) + stale;
    }, 0);
  };
  return {
    of: (laid) => laidFrom(laid.map(({ from, to, months }) => [from, to, months ?? monthsOf(from, to)])),
    from: (laid, start) => {
      let from = start;
      return laidFrom(
        laid.map(({ months = cycle.months.usual }) => {
          const to = periodEnd(from, months);
          const span = [from, to, months] as const;
          from = to + 1;
          return span;
        }),
      );
    },
  };
}

function lastEnd({ recorded, framework }: TrackContext): Day | undefined {
  const cycle = framework.cycle as ExaminationCycle;
  const done = recorded.filter(({ type }) => type === cycle.period).at(-1);
  return done?.period ? toDay(done.period.to) : undefined;
}

// The fewest days from a period's end to its report: the minimum of each step on the way.
function leastLag(context: TrackContext): number {
  const { framework } = context;
  const cycle = framework.cycle as ExaminationCycle;
  const steps = framework.rules.flatMap(({ severity, from, to, timing, atLeast }) => {
    if (severity !== 'error' || from.relation !== 'itself' || !to.audits.includes(cycle.period)) return [];
    const days = timing
      ? daysOf(durationOf(context, timing.key, 'min'))
      : atLeast && 'days' in atLeast
        ? (atLeast.days ?? 0)
        : 0;
    return [{ from: from.point, to: to.point, days }];
  });
  const most = (from: string, to: string): number =>
    Math.max(0, ...steps.filter((step) => step.from === from && step.to === to).map(({ days }) => days));
  return most('period-to', 'start') + most('end', 'outcome');
}

function remembered(price: (of: number) => number): (of: number) => number {
  const known = new Map<number, number>();
  return (of) => {
    const answer = known.get(of) ?? price(of);
    known.set(of, answer);
    return answer;
  };
}
