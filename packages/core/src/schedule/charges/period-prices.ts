// What a way of laying periods costs before anything is placed: their ends, their lengths and their fees. Asked for
// hundreds of ways, so ends are priced once each.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { ExaminationCycle, Point } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import { type LaidPeriod, periodEnd } from '../cycles/periods.js';
import type { Prices } from '../prices.js';
import { daysOf, durationOf, workingDaysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';
import { changePrice } from './handovers.js';
import { endPrice, extraFee, monthsOf, pointFee, shortPrice } from './periods.js';

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
  const { program, prices } = setting;
  const { track, framework, recorded } = context;
  const cycle = framework.cycle as ExaminationCycle;
  const begun = recorded.some(({ type }) => type === cycle.period);
  const ends = remembered((end: Day) => {
    const { convention, early, late } = endPrice(end, cycle, program.organization.customersYearEnd, prices);
    return convention + early + late;
  });
  const fees = remembered((months: number) => extraFee(track, months, cycle.months.usual));
  const hosting = hostingOf(setting);
  const priceOf = (to: Day, months: number, first: boolean): number =>
    hosting + shortPrice(months, first && !begun, cycle, prices) + ends(to) + fees(months);
  const lag = lagOf(setting, context, cycle.period, 'period-to');
  const current = framework.conventions['report-age']?.months ?? 12;
  const staleFrom = (before: Day | undefined): Day =>
    before === undefined ? setting.from : Math.max(addMonths(before, current) + 1, setting.from);
  const aged = (before: Day | undefined, end: Day): number => stalePrice(prices, lag, end, staleFrom(before));
  const hasPoint = track.audits.get(cycle.point)?.wanted === true;
  const last = lastEnd(context);
  const change = changePrice({ context, recorded: undefined }, prices) ?? (() => 0);
  const laidFrom = (
    laid: readonly (readonly [Day, Day, number, boolean?])[],
    asOf: Day | undefined,
  ): number => {
    let before = begun ? last : asOf;
    return laid.reduce((sum, [from, to, months, isSettled = false], k) => {
      // With nothing known of the report before, days that are stale are not counted.
      const known = before !== undefined || !(begun || hasPoint || recorded.length > 0);
      const unknown = k === 0 && !known;
      const stale = unknown ? 0 : aged(before, to);
      before = to;
      const cut = isSettled ? 0 : change(from, to);
      return sum + priceOf(to, months, k === 0 && from >= 0) + stale + cut;
    }, 0);
  };
  const placedFrom = (laid: readonly LaidPeriod[], start: Day): (readonly [Day, Day, number])[] => {
    let from = start;
    return laid.map(({ months = cycle.months.usual }) => {
      const to = periodEnd(from, months);
      const span = [from, to, months] as const;
      from = to + 1;
      return span;
    });
  };
  // A report on one date is as of the day before.
  const asOfBefore = (start: Day): Day | undefined =>
    hasPoint && recorded.length === 0 ? start - 1 : undefined;
  return {
    of: (laid) =>
      laidFrom(
        laid.map(({ from, to, months, booked }) => [
          from,
          to,
          months ?? monthsOf(from, to),
          booked?.auditor !== undefined,
        ]),
        undefined,
      ),
    from: (laid, start) => laidFrom(placedFrom(laid, start), asOfBefore(start)),
    waits: (laid, start) => {
      let before = begun ? last : asOfBefore(start);
      return placedFrom(laid, start).flatMap(([, to], k): Wait[] => {
        const isKnown = before !== undefined || !(begun || hasPoint || recorded.length > 0);
        // Nobody waits for a report before the one at hand is stale.
        const first = to + lag.start + Math.max(0, staleFrom(before) - to - lag.least);
        before = to;
        return k === 0 && !isKnown ? [] : [{ from: to + 1, first, perDay: prices.staleDay }];
      });
    },
  };
}

function lastEnd({ recorded, framework }: TrackContext): Day | undefined {
  const cycle = framework.cycle as ExaminationCycle;
  const done = recorded.filter(({ type }) => type === cycle.period).at(-1);
  return done?.period ? toDay(done.period.to) : undefined;
}

/** What a planned report on one date costs at least, in cents, by the day it speaks for. */
export function pointPrice(setting: Setting, context: TrackContext): (asOf: Day) => number {
  const { track, framework } = context;
  const cycle = framework.cycle as ExaminationCycle;
  const lag = lagOf(setting, context, cycle.point, 'as-of');
  const once = hostingOf(setting) + pointFee(track);
  return (asOf) => once + stalePrice(setting.prices, lag, asOf, setting.from);
}

// Nobody else's audits can take part in the visits of a track that is planned alone, and its own never meet.
function hostingOf({ apart, contexts, program, prices }: Setting): number {
  const alone = (apart || contexts.length === 1) && daysOf(program.planning.jointWindow) <= 7;
  return alone ? prices.visit : 0;
}

/** Days from the last one that a report speaks for until it is out. */
interface Lag {
  readonly usual: number;
  readonly least: number;
  /** Days to the first day of fieldwork after which the report is later than that, day by day. */
  readonly start: number;
}

// The days from `until` on to a report that speaks for days up to `end`; what usual times can be cut by has its price too.
function stalePrice({ staleDay, convention }: Prices, lag: Lag, end: Day, until: Day): number {
  const stale = (days: number): number => staleDay * Math.max(0, end + days - until);
  return Math.min(stale(lag.usual), convention + stale(lag.least));
}

// Days from a period's end, or the date of a report, to the report: as usual, and at the fewest, where some usual time is
// cut at its price.
function lagOf(setting: Setting, context: TrackContext, audit: string, point: Point): Lag {
  const { framework } = context;
  const type = framework.audits.find(({ id }) => id === audit);
  const lasting = (from: string, to: string, bound: 'min' | 'usual'): number =>
    Math.max(
      0,
      ...framework.rules.flatMap((rule) =>
        rule.from.relation === 'itself' &&
        rule.from.point === from &&
        rule.to.point === to &&
        rule.to.audits.includes(audit) &&
        rule.timing?.bound === bound
          ? [daysOf(durationOf(context, rule.timing.key, bound))]
          : [],
      ),
    );
  const perWeek = setting.calendar.workingDaysPerWeek;
  const recorded = context.recorded.some((entry) => entry.interim !== undefined);
  const interim = recorded || (context.track.audits.get(audit)?.interim ?? false) !== false;
  const fieldwork = (bound: 'min' | 'usual'): number => {
    if (!type || !('timing' in type.fieldwork)) return 0;
    // After an interim session the final one is shorter, where the file may have any.
    const keys = [type.fieldwork.timing, ...(interim && type.interim ? [type.interim.timing.final] : [])];
    const lengths = keys.map((key) => workingDaysOf(durationOf(context, key, bound), perWeek) - 1);
    const days = Math.min(...lengths);
    return Math.floor(days / perWeek) * 7 + (days % perWeek);
  };
  const rest = (bound: 'min' | 'usual'): number => fieldwork(bound) + lasting('end', 'outcome', bound);
  const sum = (bound: 'min' | 'usual'): number =>
    Math.max(lasting(point, 'outcome', bound), lasting(point, 'start', bound) + rest(bound));
  const [usual, least] = [sum('usual'), sum('min')];
  return { usual, least, start: Math.max(usual - rest('usual'), least - rest('min')) };
}

function remembered(price: (of: number) => number): (of: number) => number {
  const known = new Map<number, number>();
  return (of) => {
    const answer = known.get(of) ?? price(of);
    known.set(of, answer);
    return answer;
  };
}
