// The choices above the placement of periods: how long the first one is, and whether one later period is cut short to
// bring their ends to the season customers want. Few enough to be listed, cheapest first.

import { addMonths, type Day, endOfMonth, isMonthEnd, startOfMonth, yearOf } from '../calendar/index.js';
import type { ExaminationCycle, MonthDay } from '../model/index.js';
import type { TrackContext } from './draft.js';
import type { PeriodLengths } from './examination.js';
import { periodEnd, periodStart, periodsWithin } from './horizon.js';
import type { Setting } from './setting.js';

/** What an end outside the preferred season, a short later period and an extra report are held to cost. */
const PRICES = { convention: 10_000, earlyDay: 20, lateDay: 40, extraReport: 30_000 };

/** One way to lay the periods: their lengths, and how many are planned. */
export interface PeriodChoice {
  readonly lengths: PeriodLengths;
  readonly count: number;
}

/**
 * Ways to lay the planned periods, cheapest first; of equals, the one without an aligning period. Where the file leaves
 * the first length open, the other ones follow after all of the usual one, for goals that only they can reach.
 */
export function* periodChoices(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
): Iterable<PeriodChoice> {
  const cycle = context.framework.cycle as ExaminationCycle;
  const wish = context.track.audits.get(cycle.period);
  const usual = wish?.period ?? cycle.months.usual;
  for (const listed of firstLengths(setting, context, cycle)) {
    yield* choicesOf(setting, facts, context, { listed, usual });
  }
}

// Lengths of the first period ever, in the order they are tried; none once one is recorded.
function firstLengths(
  setting: Setting,
  context: TrackContext,
  cycle: ExaminationCycle,
): readonly (readonly number[])[] {
  if (context.recorded.some((entry) => entry.type === cycle.period)) return [[]];
  const wished = context.track.audits.get(cycle.period)?.firstPeriod;
  if (wished !== undefined && !setting.without.has(`first-period.${context.track.id}`)) return [[wished]];
  return [
    [cycle.months.first],
    ...cycle.months.choice.filter((n) => n !== cycle.months.first).map((n) => [n]),
  ];
}

function choicesOf(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
  uncut: PeriodLengths,
): readonly PeriodChoice[] {
  const cycle = context.framework.cycle as ExaminationCycle;
  // Where the user's lines leave the first period no day, placing it then names the conflict.
  const start =
    periodStart(setting, context, uncut) ?? periodStart(facts(), sameTrack(facts(), context), uncut);
  if (!start) return [{ lengths: uncut, count: 0 }];
  const whole = { lengths: uncut, count: periodsWithin(setting, start, uncut, uncut) };
  if (context.track.audits.get(cycle.period)?.align === false) return [whole];
  const cut = aligned(uncut, cycle, whole.count).map((lengths) => ({
    lengths,
    count: periodsWithin(setting, start, lengths, uncut),
  }));
  const priced = [whole, ...cut].map((choice) => ({
    choice,
    price: priceOf(setting, cycle, start.usual, choice),
  }));
  return priced.sort((a, b) => a.price - b.price).map(({ choice }) => choice);
}

/** The same track in another setting. */
export function sameTrack(setting: Setting, context: TrackContext): TrackContext {
  return setting.contexts.find((other) => other.track.id === context.track.id) ?? context;
}

function aligned({ listed, usual }: PeriodLengths, cycle: ExaminationCycle, count: number): PeriodLengths[] {
  const choices: PeriodLengths[] = [];
  for (let k = listed.length; k < count; k += 1) {
    const before = [...listed, ...new Array<number>(k - listed.length).fill(usual)];
    for (let months = cycle.aligning.max; months >= cycle.aligning.min; months -= 1) {
      if (months < usual) choices.push({ listed: [...before, months], usual });
    }
  }
  return choices;
}

// Prices the ends of all periods, and every report more than one a year.
function priceOf(
  setting: Setting,
  cycle: ExaminationCycle,
  first: Day,
  { lengths, count }: PeriodChoice,
): number {
  let price = 0;
  let start = first;
  for (let k = 0; k < count; k += 1) {
    const months = lengths.listed[k] ?? lengths.usual;
    const end = periodEnd(start, months);
    if (months < cycle.conventional && k > 0) price += PRICES.convention;
    price += endPrice(end, cycle, setting.program.organization.customersYearEnd);
    start = end + 1;
  }
  return price + PRICES.extraReport * (count - (start - first) / 365.25);
}

function endPrice(end: Day, { ends }: ExaminationCycle, yearEnd: MonthDay): number {
  const options = [-1, 0, 1].map((offset) => preferredEnds(yearOf(end) + offset, ends, yearEnd));
  if (options.some(({ from, to }) => end >= from && end <= to)) return 0;
  const away = options.map(({ from }) =>
    end < from ? (from - end) * PRICES.earlyDay : (end - from) * PRICES.lateDay,
  );
  return PRICES.convention + Math.min(...away);
}

/** First and last preferred period end before the customers' year end of a year; month ends. */
export function preferredEnds(
  year: number,
  { from, to }: { readonly from: number; readonly to: number },
  yearEnd: MonthDay,
): { readonly from: Day; readonly to: Day } {
  const end = dayIn(year, yearEnd);
  return { from: monthEndAt(end, from), to: monthEndAt(end, to) };
}

// A month end counts from month end to month end: three months before 31 December is 30 September.
function monthEndAt(day: Day, months: number): Day {
  if (isMonthEnd(day)) return endOfMonth(addMonths(startOfMonth(day), months));
  return addMonths(day, months);
}

function dayIn(year: number, { month, day }: MonthDay): Day {
  const start = addMonths(0, (year - 1970) * 12 + month - 1);
  return Math.min(start + day - 1, endOfMonth(start));
}
