// The choices above the placement of periods: how long the first one is, and whether one later period is cut short to
// bring their ends to the season customers want. Few enough to be listed, cheapest first.

import { addMonths, type Day, endOfMonth, isMonthEnd, startOfMonth, yearOf } from '../../calendar/index.js';
import type { ExaminationCycle, MonthDay, RecordedAudit } from '../../model/index.js';
import { DAY_OFF_TARGET } from '../prices.js';
import type { Setting } from '../setting.js';
import type { TrackContext } from './draft.js';
import { bookedAhead } from './examination.js';
import { type PeriodStart, periodStart, periodsWithin } from './horizon.js';
import { type LaidPeriod, layPeriods, type PeriodLengths } from './periods.js';

/** What an end outside the preferred season, a short later period and an extra report are held to cost. */
const PRICES = { convention: 10_000, extraReport: 30_000 };

/** One way to lay the periods, the booked ones among them. */
export type PeriodChoice = readonly LaidPeriod[];

/**
 * Ways to lay the planned periods, cheapest first; of equals, the one without an aligning period. Where the file leaves
 * the first length open, the other ones follow after all of the usual one, for goals that only they can reach.
 */
export function* periodChoices(
  setting: Setting,
  facts: () => Setting,
  context: TrackContext,
): Iterable<PeriodChoice> {
  const base = setting.unbooked();
  const unbooked = sameTrack(base, context);
  const cycle = context.framework.cycle as ExaminationCycle;
  const usual = context.track.audits.get(cycle.period)?.period ?? cycle.months.usual;
  const booked = bookedAhead(context, setting.today);
  for (const listed of firstLengths(setting, unbooked, cycle)) {
    const uncut = { listed, usual };
    const months = listed[0] ?? usual;
    // Where the user's lines leave the first period no day, placing it then names the conflict.
    const start =
      periodStart(base, unbooked, months) ?? periodStart(facts(), sameTrack(facts(), context), months);
    if (start) yield* choicesFrom(setting, context, start, uncut, booked);
    else
      yield layPeriods(
        cycle,
        { day: setting.from, open: true, count: 0, until: setting.from - 1 },
        uncut,
        booked,
      );
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

// Ways with the same first length: uncut, and with each later period cut short, by price.
function choicesFrom(
  setting: Setting,
  context: TrackContext,
  start: PeriodStart,
  uncut: PeriodLengths,
  booked: readonly RecordedAudit[],
): readonly PeriodChoice[] {
  const cycle = context.framework.cycle as ExaminationCycle;
  const whole = periodsWithin(setting, start, uncut, uncut);
  const plain = setting.brief || context.track.audits.get(cycle.period)?.align === false;
  const cut = plain ? [] : aligned(uncut, cycle, whole);
  const priced = [uncut, ...cut].map((lengths) => {
    const count = periodsWithin(setting, start, lengths, uncut);
    const extent = { day: start.usual, open: start.open, count, until: setting.to };
    const laid = layPeriods(cycle, extent, lengths, booked);
    return { laid, price: priceOf(setting, cycle, laid) };
  });
  return priced.sort((a, b) => a.price - b.price).map(({ laid }) => laid);
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
function priceOf(setting: Setting, cycle: ExaminationCycle, laid: PeriodChoice): number {
  const { customersYearEnd } = setting.program.organization;
  const ends = laid.map(({ to, months }, k) => {
    const short = k > 0 && months !== undefined && months < cycle.conventional ? PRICES.convention : 0;
    return short + endPrice(to, cycle, customersYearEnd);
  });
  const years = ((laid.at(-1)?.to ?? 0) - (laid[0]?.from ?? 0)) / 365.25;
  return ends.reduce((sum, price) => sum + price, 0) + PRICES.extraReport * (laid.length - years);
}

function endPrice(end: Day, { ends }: ExaminationCycle, yearEnd: MonthDay): number {
  const options = [-1, 0, 1].map((offset) => preferredEnds(yearOf(end) + offset, ends, yearEnd));
  if (options.some(({ from, to }) => end >= from && end <= to)) return 0;
  const away = options.map(({ from }) =>
    end < from ? (from - end) * DAY_OFF_TARGET.early : (end - from) * DAY_OFF_TARGET.late,
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
