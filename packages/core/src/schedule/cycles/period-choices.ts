// The choices above the placement of periods: how long the first one is, and whether one later period is cut short to
// bring the two cycles together. Few enough to be listed, cheapest first.

import { type Day, endOfMonth, monthsIn, toDay } from '../../calendar/index.js';
import type { ExaminationCycle, RecordedAudit } from '../../model/index.js';
import { type PeriodPrices, periodPrices, type Wait } from '../charges/period-prices.js';
import { firstPeriodLine } from '../line-ids.js';
import type { Setting } from '../setting.js';
import type { TrackContext } from './draft.js';
import { bookedAhead, examinationDrafts } from './examination.js';
import { isModified, statusOf } from './facts.js';
import { type PeriodStart, periodStart, periodsWithin } from './horizon.js';
import { endingBefore, endsOn, takesIn } from './merging.js';
import { type LaidPeriod, laidFrom, layPeriods, type PeriodLengths } from './periods.js';

/** One way to lay the periods, the booked ones among them. */
export interface PeriodChoice {
  readonly laid: readonly LaidPeriod[];
  /** What it costs at least, in cents, wherever it begins. */
  readonly atLeast: number;
  /** Days on which it could begin, each with what it then costs at least; undefined where that is left open. */
  readonly starts: readonly Start[] | undefined;
  /** What fieldwork that starts later costs beside that: where it begins on a day, or on its own days where they are known. */
  readonly waits: (on: Day | undefined) => readonly Wait[];
  /** First day on which fieldwork on a period to be planned could be; undefined where none is known. */
  readonly soonest: Day | undefined;
}

interface Start {
  readonly on: Day;
  readonly atLeast: number;
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
  const base = setting.unbooked();
  const unbooked = sameTrack(base, context);
  const cycle = context.framework.cycle as ExaminationCycle;
  const usual = context.track.audits.get(cycle.period)?.period ?? cycle.months.usual;
  const booked = bookedAhead(context, setting.today);
  const fixed = startAfterBooked(context, setting.today);
  const prices = periodPrices(setting, context);
  for (const listed of firstLengths(setting, unbooked, cycle)) {
    const uncut = { listed, usual };
    const months = listed[0] ?? usual;
    // Where the user's lines leave the first period no day, placing it then names the conflict.
    const start =
      periodStart(base, unbooked, months) ?? periodStart(facts(), sameTrack(facts(), context), months);
    const ending = endsOn(context.track);
    if (start && ending !== undefined) {
      const from = fixed === undefined ? start : { earliest: fixed, usual: fixed, open: false };
      yield* endingChoices(setting, context, prices, from, ending, uncut, booked);
    } else if (start) yield* choicesFrom(setting, context, prices, start, fixed, uncut, booked);
    else {
      const nowhere = { day: setting.from, open: true, count: 0, until: setting.from - 1 };
      const laid = layPeriods(cycle, nowhere, uncut, booked);
      yield { laid, atLeast: 0, starts: undefined, waits: () => [], soonest: undefined };
    }
  }
}

// Lengths of the first period to be planned, in the order they are tried. Once one is recorded the next ones are as long as
// usual, or as the file says; after a modified opinion a short one is among the ways even where none may be cut.
function firstLengths(
  setting: Setting,
  context: TrackContext,
  cycle: ExaminationCycle,
): readonly (readonly number[])[] {
  const asked = context.track.audits.get(cycle.period);
  const latest = context.recorded.findLast((entry) => entry.type === cycle.period);
  if (latest) {
    const next = asked?.nextPeriod;
    if (next !== undefined) return isRunningFor(latest, next, setting.today) ? [[]] : [[next]];
    const short = context.framework.conventions['modified-opinion']?.months;
    const offered = short !== undefined && asked?.align === false && isModified(latest);
    return offered && !setting.brief ? [[], [short]] : [[]];
  }
  const wished = asked?.firstPeriod;
  if (wished !== undefined && !setting.without.has(firstPeriodLine(context.track.id))) return [[wished]];
  return [
    [cycle.months.first],
    ...cycle.months.choice.filter((n) => n !== cycle.months.first).map((n) => [n]),
  ];
}

// Whether a period that is recorded and not reported on yet is the next one that the file asks for: so it stays asked for
// once it has begun.
function isRunningFor(entry: RecordedAudit, months: number, today: Day): boolean {
  if (!entry.period || statusOf(entry, today) === 'done') return false;
  return monthsIn(toDay(entry.period.from), toDay(entry.period.to)) === months;
}

// The day on which periods begin that follow a report on one date whose date is booked.
function startAfterBooked(context: TrackContext, today: Day): Day | undefined {
  const first = examinationDrafts(context, today, [{ months: undefined, booked: undefined }]).at(-1);
  const asOf = first?.recorded ? undefined : first?.follows?.recorded?.asOf;
  return asOf && toDay(asOf) + 1;
}

// Ways with the same first length: uncut, and with each later period cut short, by price. As many periods as if nothing
// were booked, though a booked report on one date may have fixed the day they begin.
function choicesFrom(
  setting: Setting,
  context: TrackContext,
  prices: PeriodPrices,
  start: PeriodStart,
  fixed: Day | undefined,
  uncut: PeriodLengths,
  booked: readonly RecordedAudit[],
): readonly PeriodChoice[] {
  const cycle = context.framework.cycle as ExaminationCycle;
  const whole = periodsWithin(setting, start, uncut, uncut);
  const plain = setting.brief || context.track.audits.get(cycle.period)?.align === false;
  const cut = plain ? [] : aligned(uncut, cycle, whole);
  const days = monthsFrom(start.earliest, setting.to);
  const { joined } = context.track;
  const choices = [uncut, ...cut].map((lengths): PeriodChoice => {
    const count = periodsWithin(setting, start, lengths, uncut);
    const open = start.open && fixed === undefined;
    const extent = { day: fixed ?? start.usual, open, count, until: setting.to };
    const laid = layPeriods(cycle, extent, lengths, booked);
    const movable = open && booked.length === 0;
    // Periods follow each other from a first one that is booked on days of its own.
    const isOpen = open && !laid[0]?.booked?.period;
    const waits = (on: Day | undefined): readonly Wait[] =>
      on === undefined && isOpen ? [] : prices.waits(laid, on);
    if (!movable) {
      const soonest = isOpen ? undefined : soonestOf(laid);
      return { laid, atLeast: isOpen ? 0 : prices.of(laid), starts: undefined, waits, soonest };
    }
    const fitting =
      joined.length === 0 ? days : days.filter((on) => takesIn(context.track, laidFrom(laid, on), false));
    const starts = fitting.map((on): Start => ({ on, atLeast: prices.from(laid, on) }));
    const least = starts.reduce((all, it) => Math.min(all, it.atLeast), Number.POSITIVE_INFINITY);
    const atLeast = Number.isFinite(least) ? least : 0;
    const isLeftOpen = setting.brief && joined.length === 0;
    const soonest = soonestOf(laidFrom(laid, start.earliest));
    return { laid, atLeast, starts: isLeftOpen ? undefined : starts, waits, soonest };
  });
  const fitting = choices.filter(
    ({ laid, starts }) => starts !== undefined || takesIn(context.track, laid, true),
  );
  return fitting.sort((a, b) => a.atLeast - b.atLeast);
}

// Ways of a track that becomes part of another: its periods end the day before.
function endingChoices(
  setting: Setting,
  context: TrackContext,
  prices: PeriodPrices,
  start: PeriodStart,
  on: Day,
  uncut: PeriodLengths,
  booked: readonly RecordedAudit[],
): readonly PeriodChoice[] {
  const cycle = context.framework.cycle as ExaminationCycle;
  const mayCut = !setting.brief && context.track.audits.get(cycle.period)?.align !== false;
  const ways = endingBefore(on, start, uncut, cycle, mayCut);
  const known = new Set<string>();
  const choices = ways.flatMap(({ lengths, count, start: day }): readonly PeriodChoice[] => {
    const whole = layPeriods(cycle, { day, open: start.open, count, until: on - 1 }, lengths, booked);
    if ((whole.at(-1)?.to ?? on - 1) !== on - 1) return [];
    const laid = whole.filter(({ from }) => from <= setting.to);
    // Ways that differ past the horizon are one.
    const name = laid.map(({ from, to }) => `${from} ${to}`).join();
    if (known.has(name) || !takesIn(context.track, laid, !start.open)) return [];
    known.add(name);
    const atLeast = prices.of(laid);
    const movable = start.open && booked.length === 0 && laid.length > 0;
    return [
      {
        laid,
        atLeast,
        starts: movable ? [{ on: day, atLeast }] : undefined,
        waits: (on) => (on === undefined ? [] : prices.waits(laid, on)),
        soonest: soonestOf(laid),
      },
    ];
  });
  return choices.sort((a, b) => a.atLeast - b.atLeast);
}

function soonestOf(laid: readonly LaidPeriod[]): Day | undefined {
  const first = laid.find(({ booked }) => !booked);
  return first && first.to + 1;
}

// The first day, and every first day of a month after it.
function monthsFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = endOfMonth(day) + 1) days.push(day);
  return days;
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
