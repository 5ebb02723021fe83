// What a way of laying periods costs before anything is placed: their ends, their lengths and their fees. Asked for
// hundreds of ways, so ends are priced once each.

import { addMonths, type Day, monthsIn, toDay } from '../../calendar/index.js';
import type { ExaminationCycle } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import { type LaidPeriod, laidFrom, periodEnd } from '../cycles/periods.js';
import { remembered } from '../once.js';
import type { Prices } from '../prices.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { changePrice } from './handovers.js';
import { endPrice, extraFee, pointFee, shortPrice } from './periods.js';
import { type Lag, lagOf, stalePrice } from './report-lag.js';

/** Prices of ways to lay periods, in cents: never more than any placement of them costs. */
export interface PeriodPrices {
  /** Of periods on the days given. */
  of(laid: readonly LaidPeriod[]): number;
  /** Of periods of these lengths one after the other from a day on. */
  from(laid: readonly LaidPeriod[], start: Day): number;
  /** Of the same periods, from which day on fieldwork that starts later costs more than `from` says. */
  waits(laid: readonly LaidPeriod[], start: Day): readonly Wait[];
}

/** Each day by which fieldwork starts after `first` costs so much, in cents; it starts on `from` at the earliest. */
export interface Wait {
  readonly from: Day;
  readonly first: Day;
  readonly perDay: number;
}

/** The prices of a track's periods. */
export function periodPrices(setting: Setting, context: TrackContext): PeriodPrices {
  return new Pricing(setting, context);
}

class Pricing implements PeriodPrices {
  readonly #cycle: ExaminationCycle;
  readonly #prices: Prices;
  readonly #horizon: Day;
  readonly #begun: boolean;
  /** Last day of the last period on record. */
  readonly #last: Day | undefined;
  /** A report on one date comes first, as of the day before. */
  readonly #isAfterPoint: boolean;
  /** There is a report before the first period, whether or not its day is known here. */
  readonly #follows: boolean;
  readonly #lag: Lag;
  readonly #current: number;
  readonly #hosting: number;
  readonly #ends: (end: Day) => number;
  readonly #fees: (months: number) => number;
  readonly #change: (from: Day, to: Day) => number;

  constructor(setting: Setting, context: TrackContext) {
    const { program, prices } = setting;
    const { track, framework, recorded } = context;
    const cycle = framework.cycle as ExaminationCycle;
    const periods = recorded.filter(({ type }) => type === cycle.period);
    const last = periods.at(-1)?.period;
    const hasPoint = track.audits.get(cycle.point)?.wanted === true;
    this.#cycle = cycle;
    this.#prices = prices;
    this.#horizon = setting.from;
    this.#begun = periods.length > 0;
    this.#last = last && toDay(last.to);
    this.#isAfterPoint = hasPoint && recorded.length === 0;
    this.#follows = hasPoint || recorded.length > 0;
    this.#lag = lagOf(setting, context, cycle.period, 'period-to');
    this.#current = framework.conventions['report-age']?.months ?? 12;
    this.#hosting = hostingOf(setting);
    this.#ends = remembered((end) => {
      const { customersYearEnd } = program.organization;
      const { convention, early, late } = endPrice(end, cycle, customersYearEnd, prices);
      return convention + early + late;
    });
    this.#fees = remembered((months) => extraFee(track, months, cycle.months.usual, prices));
    this.#change = changePrice({ context, recorded: undefined }, prices) ?? (() => 0);
  }

  of(laid: readonly LaidPeriod[]): number {
    return this.#sum(laid, this.#last);
  }

  from(laid: readonly LaidPeriod[], start: Day): number {
    return this.#sum(laid, this.#before(start), start);
  }

  waits(laid: readonly LaidPeriod[], start: Day): readonly Wait[] {
    let before = this.#before(start);
    return laidFrom(laid, start).flatMap(({ to }): Wait[] => {
      const isUnknown = this.#isUnknown(before);
      // Nobody waits for a report before the one at hand is stale.
      const stale = Math.max(0, this.#staleFrom(before) - to - this.#lag.least);
      before = to;
      const first = to + this.#lag.start + stale;
      return isUnknown ? [] : [{ from: to + 1, first, perDay: this.#prices.staleDay }];
    });
  }

  // From a day on, where one is given: as `laidFrom` lays them, of which nothing is kept.
  #sum(laid: readonly LaidPeriod[], reported: Day | undefined, start?: Day): number {
    let before = reported;
    let next = start;
    let sum = 0;
    for (let k = 0; k < laid.length; k += 1) {
      const period = laid[k] as LaidPeriod;
      const moves = next !== undefined && period.months !== undefined;
      const from = moves ? (next as Day) : period.from;
      const to = moves ? periodEnd(from, period.months as number) : period.to;
      const months = period.months ?? monthsIn(from, to);
      if (moves) next = to + 1;
      const stale = this.#isUnknown(before)
        ? 0
        : stalePrice(this.#prices, this.#lag, to, this.#staleFrom(before));
      before = to;
      const change = period.booked?.auditor === undefined ? this.#change(from, to) : 0;
      sum = sum + this.#priceOf(to, months, k === 0 && from >= 0) + stale + change;
    }
    return sum;
  }

  #priceOf(to: Day, months: number, first: boolean): number {
    const short = shortPrice(months, first && !this.#begun, this.#cycle, this.#prices);
    return this.#hosting + short + this.#ends(to) + this.#fees(months);
  }

  // The last day that the report before the first period speaks for.
  #before(start: Day): Day | undefined {
    return this.#begun ? this.#last : this.#isAfterPoint ? start - 1 : undefined;
  }

  // With nothing known of the report before, days that are stale are not counted.
  #isUnknown(before: Day | undefined): boolean {
    return before === undefined && this.#follows;
  }

  #staleFrom(before: Day | undefined): Day {
    if (before === undefined) return this.#horizon;
    return Math.max(addMonths(before, this.#current) + 1, this.#horizon);
  }
}

/** What a planned report on one date costs at least, in cents, by the day it speaks for. */
export function pointPrice(setting: Setting, context: TrackContext): (asOf: Day) => number {
  const { track, framework } = context;
  const cycle = framework.cycle as ExaminationCycle;
  const lag = lagOf(setting, context, cycle.point, 'as-of');
  const once = hostingOf(setting) + pointFee(track, setting.prices);
  return (asOf) => once + stalePrice(setting.prices, lag, asOf, setting.from);
}

// Planned apart, every audit is a visit of its own. Nobody else's audits can take part in the visits of a track that is
// alone, and its own never meet while a visit reaches no further than a week.
function hostingOf({ apart, contexts, program, prices }: Setting): number {
  const alone = contexts.length === 1 && daysOf(program.planning.jointWindow) <= 7;
  return apart || alone ? prices.visit : 0;
}
