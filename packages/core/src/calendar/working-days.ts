// Which days people work: weekdays, public holidays and blackouts in one answer, and the steps between such days.
// A day can be off for several reasons; the one told is blackout before holiday before weekend.

import { type BlackoutRun, blackoutRuns, positionFrom, runFrom } from './blackouts.js';
import { type Day, endOfYear, fromDay, startOfYear, type Weekday, weekdayOf, yearOf } from './plain-date.js';
import type { Span } from './span.js';

/** Why nobody works on a day: the kind, and the holiday's name, the blackout's reason or the day of the week. */
export interface DayOff {
  readonly kind: 'weekend' | 'holiday' | 'blackout';
  readonly reason: string;
}

/** Answers about working days. Days are day numbers; "on or after" and "on or before" include the day itself. */
export interface WorkingCalendar {
  isWorking(day: Day): boolean;
  /** Whether it would be a working day if no blackout covered it. */
  isWorkingBarBlackouts(day: Day): boolean;
  /** Why the day is off; undefined on a working day. */
  whyOff(day: Day): DayOff | undefined;
  /** The first working day on or after. */
  next(day: Day): Day;
  /** The last working day on or before. */
  previous(day: Day): Day;
  /** The last day of so many working days, of which `start` (its next working day if it is off) is the first. */
  lastOf(start: Day, workingDays: number): Day;
  /** The first day of so many working days, of which `end` (its previous working day if it is off) is the last. */
  firstOf(end: Day, workingDays: number): Day;
  /** The n-th working day after (before when negative); for 0, the first working day on or after. */
  add(day: Day, workingDays: number): Day;
  /** How many working days a span holds, both ends included. */
  countIn(from: Day, to: Day): number;
  /** The first blackout day on or after. */
  nextBlackoutFrom(day: Day): Day | undefined;
  /** Position, in the given list, of the blackout that covers the day; of several, the one that started first. */
  blackoutAt(day: Day): number | undefined;
  readonly workingDaysPerWeek: number;
}

/** What a working calendar is made from. `holidays` gives the holidays of one calendar year by day. */
export interface WorkingCalendarOptions {
  readonly workingDays: readonly Weekday[];
  readonly holidays: (year: number) => ReadonlyMap<Day, string>;
  readonly blackouts: readonly { readonly span: Span; readonly reason: string }[];
}

const WEEKDAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

// A stretch this long without a working day, blackouts left out, means a calendar without working days.
const LONGEST_SEARCH = 3653;

interface YearTable {
  readonly start: Day;
  readonly working: Uint8Array;
  /** Its working days, and for each day of the year how many of them lie before it. */
  readonly days: Int32Array;
  readonly before: Uint16Array;
}

/** Builds the calendar. At least one working day must be given: the file's reader sees to that. */
export function workingCalendar(options: WorkingCalendarOptions): WorkingCalendar {
  const runs = blackoutRuns(options.blackouts);
  const tableOf = yearTables(options, runs);
  const isWorking = (day: Day): boolean => {
    const { start, working } = tableOf(day);
    return working[day - start] === 1;
  };
  const step = (day: Day, direction: 1 | -1): Day => nearestWorking(isWorking, runs, day, direction);
  const walk = (from: Day, count: number, direction: 1 | -1): Day => {
    let day = step(from, direction);
    for (let left = count - 1; left > 0; ) {
      const { start, days, before } = tableOf(day);
      const at = before[day - start] as number;
      const inYear = days[at + direction * left];
      if (inYear !== undefined) return inYear;
      // From the year's last working day, or its first, one step further.
      left -= direction === 1 ? days.length - at : at + 1;
      day = step((days.at(direction === 1 ? -1 : 0) as Day) + direction, direction);
    }
    return day;
  };
  const blackoutAt = (day: Day): number | undefined => {
    const run = runFrom(runs, day);
    return run && run.from <= day ? run.index : undefined;
  };
  return {
    isWorking,
    isWorkingBarBlackouts: (day) =>
      options.workingDays.includes(weekdayOf(day)) && !options.holidays(yearOf(day)).has(day),
    blackoutAt,
    whyOff: (day) => (isWorking(day) ? undefined : whyOff(options, blackoutAt(day), day)),
    next: (day) => step(day, 1),
    previous: (day) => step(day, -1),
    lastOf: (start, count) => walk(start, count, 1),
    firstOf: (end, count) => walk(end, count, -1),
    add: (day, count) => {
      if (count === 0) return step(day, 1);
      return count > 0 ? walk(day + 1, count, 1) : walk(day - 1, -count, -1);
    },
    countIn: (from, to) => {
      let count = 0;
      for (let day = from; day <= to; day += 1) if (isWorking(day)) count += 1;
      return count;
    },
    nextBlackoutFrom: (day) => {
      const run = runFrom(runs, day);
      return run && Math.max(run.from, day);
    },
    workingDaysPerWeek: new Set(options.workingDays).size,
  };
}

// The year asked for last is asked for again.
function yearTables(options: WorkingCalendarOptions, runs: readonly BlackoutRun[]): (day: Day) => YearTable {
  const tables = new Map<number, YearTable>();
  const none = { days: new Int32Array(0), before: new Uint16Array(0) };
  let current: YearTable = { start: 0, working: new Uint8Array(0), ...none };
  return (day) => {
    const at = day - current.start;
    if (at >= 0 && at < current.working.length) return current;
    const year = yearOf(day);
    current = tables.get(year) ?? yearTable(options, runs, day, year);
    tables.set(year, current);
    return current;
  };
}

function yearTable(
  options: WorkingCalendarOptions,
  runs: readonly BlackoutRun[],
  day: Day,
  year: number,
): YearTable {
  const start = startOfYear(day);
  const end = endOfYear(day);
  const weekdays = new Set(options.workingDays);
  const working = new Uint8Array(end - start + 1);
  for (let i = 0; i < working.length; i += 1) working[i] = weekdays.has(weekdayOf(start + i)) ? 1 : 0;
  for (const holiday of options.holidays(year).keys()) working[holiday - start] = 0;
  for (let i = positionFrom(runs, start); i < runs.length; i += 1) {
    const run = runs[i] as BlackoutRun;
    if (run.from > end) break;
    working.fill(0, Math.max(run.from - start, 0), run.to - start + 1);
  }
  return { start, working, ...countedIn(start, working) };
}

function countedIn(start: Day, working: Uint8Array): Pick<YearTable, 'days' | 'before'> {
  const days: Day[] = [];
  const before = new Uint16Array(working.length);
  for (let i = 0; i < working.length; i += 1) {
    before[i] = days.length;
    if (working[i] === 1) days.push(start + i);
  }
  return { days: new Int32Array(days), before };
}

function nearestWorking(
  isWorking: (day: Day) => boolean,
  runs: readonly BlackoutRun[],
  from: Day,
  direction: 1 | -1,
): Day {
  let day = from;
  let tried = 0;
  while (tried < LONGEST_SEARCH) {
    if (isWorking(day)) return day;
    const run = runFrom(runs, day);
    if (run && run.from <= day) day = direction === 1 ? run.to : run.from;
    else tried += 1;
    day += direction;
  }
  throw new RangeError(`no working day within ten years of ${fromDay(from)}, blackouts left out`);
}

function whyOff(options: WorkingCalendarOptions, blackout: number | undefined, day: Day): DayOff {
  if (blackout !== undefined) return { kind: 'blackout', reason: options.blackouts[blackout]?.reason ?? '' };
  const holiday = options.holidays(yearOf(day)).get(day);
  if (holiday !== undefined) return { kind: 'holiday', reason: holiday };
  return { kind: 'weekend', reason: WEEKDAY_NAMES[weekdayOf(day)] };
}
