// What a way of laying periods costs before anything is placed: their ends, their lengths and their fees. Asked for
// hundreds of ways, so ends are priced once each.

import { addMonths, type Day, endOfMonth, monthsIn, toDay } from '../../calendar/index.js';
import type { ExaminationCycle } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import { type LaidPeriod, laidFrom, periodEnd } from '../cycles/periods.js';
import { remembered } from '../once.js';
import type { Prices } from '../prices.js';
import { daysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { changePrice } from './handovers.js';
import { busySeasonFee, endPrice, extraFee, pointFee, shortPrice } from './periods.js';
import { type Lag, lagOf, stalePrice } from './report-lag.js';

/** Prices of ways to lay periods, in cents: never more than any placement of them costs. */
export interface PeriodPrices {
  /** Of periods on the days given. */
  of(laid: readonly LaidPeriod[]): number;
  /** Of periods of these lengths one after the other from a day on. */
  from(laid: readonly LaidPeriod[], start: Day): number;
  /**
   * From which day on fieldwork that starts later costs more than these say: of periods from a day on, or on the days given.
   * What is booked waits for nothing.
   */
  waits(laid: readonly LaidPeriod[], start?: Day): readonly Wait[];
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
  /** Last day that the last report on record speaks for. */
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
  /** By months of a period, what its fieldwork costs more that starts on a day. */
  readonly #season: (months: number) => ((start: Day) => number) | undefined;

  constructor(setting: Setting, context: TrackContext) {
    const { program, prices } = setting;
    const { track, framework, recorded } = context;
    const cycle = framework.cycle as ExaminationCycle;
    const periods = recorded.filter(({ type }) => type === cycle.period);
    const point = recorded.findLast(({ type }) => type === cycle.point);
    const last = periods.at(-1)?.period?.to ?? (periods.length === 0 ? point?.asOf : undefined);
    const hasPoint = track.audits.get(cycle.point)?.wanted === true;
    this.#cycle = cycle;
    this.#prices = prices;
    this.#horizon = setting.from;
    this.#begun = periods.length > 0;
    this.#last = last && toDay(last);
    this.#isAfterPoint = !this.#begun && (point ? point.asOf === undefined : hasPoint);
    this.#follows = hasPoint || point !== undefined || this.#begun;
    this.#lag = lagOf(setting, context, cycle.period, 'period-to');
    this.#current = framework.conventions['report-age']?.months ?? 12;
    this.#hosting = hostingOf(setting);
    this.#ends = remembered((end) => {
      const { customersYearEnd } = program.organization;
      const { convention, early, late } = endPrice(end, cycle, customersYearEnd, prices);
      return convention + early + late;
    });
    this.#fees = remembered((months) => extraFee(track, months, cycle.months.usual, prices));
    const seasons = new Map<number, ((start: Day) => number) | undefined>();
    this.#season = (months) => {
      if (!seasons.has(months)) seasons.set(months, busySeasonFee(track, months, prices));
      return seasons.get(months);
    };
    this.#change = changePrice({ context, recorded: undefined }, prices) ?? (() => 0);
  }

  of(laid: readonly LaidPeriod[]): number {
    return this.#sum(laid, this.#last);
  }

  from(laid: readonly LaidPeriod[], start: Day): number {
    return this.#sum(laid, this.#before(start), start);
  }

  waits(laid: readonly LaidPeriod[], start?: Day): readonly Wait[] {
    let before = start === undefined ? this.#last : this.#before(start);
    const perDay = this.#prices.staleDay;
    const dated = start === undefined ? laid : laidFrom(laid, start);
    return dated.flatMap(({ to, months, booked }): Wait[] => {
      const first = this.#waitsFrom(before, to);
      before = to;
      if (first === undefined || booked) return [];
      // Waiting for the end of a busy season is counted already.
      const season = perDay > 0 ? Math.ceil(this.#seasonPrice(to, months, first) / perDay) : 0;
      return [{ from: to + 1, first: first + season, perDay }];
    });
  }

  // The day after which each day that fieldwork starts later costs something; undefined where that is not known.
  #waitsFrom(before: Day | undefined, to: Day): Day | undefined {
    if (this.#isUnknown(before)) return undefined;
    // Nobody waits for a report before the one at hand is stale.
    return to + this.#lag.start + Math.max(0, this.#staleFrom(before) - to - this.#lag.least);
  }

  // Fieldwork in a busy season, or what waiting for its end costs.
  #seasonPrice(to: Day, months: number | undefined, first: Day | undefined): number {
    const price = months === undefined ? undefined : this.#season(months);
    let start = to + 1;
    const now = price?.(start) ?? 0;
    if (!price || first === undefined || now === 0) return 0;
    while (price(start) > 0) start = endOfMonth(start) + 1;
    return Math.min(now, this.#prices.staleDay * Math.max(0, start - first));
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
      const season = period.booked ? 0 : this.#seasonPrice(to, months, this.#waitsFrom(before, to));
      before = to;
      const change = period.booked?.auditor === undefined ? this.#change(from, to) : 0;
      sum = sum + this.#priceOf(to, months, k === 0 && from >= 0) + stale + change + season;
    }
    return sum;
  }

  #priceOf(to: Day, months: number, first: boolean): number {
    const short = shortPrice(months, first && !this.#begun, this.#cycle, this.#prices);
    return this.#hosting + short + this.#ends(to) + this.#fees(months);
  }

  // The last day that the report before the first period speaks for.
  #before(start: Day): Day | undefined {
    return this.#isAfterPoint ? start - 1 : this.#last;
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
