// The auditor's own calendar: civil days as whole numbers of days since 1970-01-01, worked out with Date.UTC.
// It repeats, on purpose, what core's calendar room does: a shared mistake would hide itself.
import Holidays from 'date-holidays';

/** Days since 1970-01-01; a civil day without a clock. */
export type Day = number;
/** First to last day, both included. */
export interface Days {
  from: Day;
  to: Day;
}
/** A length of time as a file states it: calendar months, then days. */
export interface Duration {
  months: number;
  days: number;
}

const MS = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const ymd = (year: number, month: number, date: number): Day => Date.UTC(year, month - 1, date) / MS;

/** Is this text a day of the calendar, written `YYYY-MM-DD`? 2027-02-30 is not. */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && iso(day(text)) === text;
}

export function day(text: string): Day {
  const [year, month, date] = text.split('-').map(Number);
  return ymd(year ?? Number.NaN, month ?? Number.NaN, date ?? Number.NaN);
}

export function iso(at: Day): string {
  return Number.isNaN(at) ? 'not a day' : new Date(at * MS).toISOString().slice(0, 10);
}

const parts = (at: Day) => {
  const date = new Date(at * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
};

export const yearOf = (at: Day): number => parts(at).year;
export const dateOf = (at: Day): number => parts(at).date;
export const monthOf = (at: Day): number => parts(at).month;

/** Counts calendar months from `at`; a day the target month lacks becomes that month's last. */
export function addMonths(at: Day, months: number): Day {
  const { year, month, date } = parts(at);
  const lastDate = parts(ymd(year, month + months + 1, 0)).date;
  return ymd(year, month + months, Math.min(date, lastDate));
}

export const add = (at: Day, length: Duration): Day => addMonths(at, length.months) + length.days;
export const isMonthEnd = (at: Day): boolean => dateOf(at + 1) === 1;

/** Number of whole months a span holds when it ends the day before its n-th month turns; otherwise undefined. */
export function wholeMonths(span: Days): number | undefined {
  for (let n = 1; n <= 60; n += 1) if (addMonths(span.from, n) - 1 === span.to) return n;
  return undefined;
}

/** `6 months`, `2 weeks`, `10 days`, `3 years` or `P6M`. */
export function duration(text: string): Duration {
  const words = /^(\d+) (day|week|month|year)s?$/.exec(text.trim());
  const short = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text.trim());
  if (words) {
    const n = Number(words[1]);
    if (words[2] === 'day') return { months: 0, days: n };
    if (words[2] === 'week') return { months: 0, days: 7 * n };
    return { months: words[2] === 'year' ? 12 * n : n, days: 0 };
  }
  if (!short) throw new Error(`the oracle reads no duration in "${text}"`);
  const [years, months, weeks, days] = short.slice(1).map((n) => Number(n ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { months: 12 * years + months, days: 7 * weeks + days };
}

/** Which days people work, and which days are closed to planning. */
export interface WorkingCalendar {
  isWorking(at: Day): boolean;
  isBlackout(at: Day): boolean;
  /** Working days in a span, both ends included; a blackout day that is a weekday counts. */
  workingDays(span: Days): number;
  /** Length of the working week in days. */
  weekLength: number;
}

export function workingCalendar(input: {
  workingDays: string[];
  countries: string[];
  blackouts: Days[];
}): WorkingCalendar {
  const closed = new Map<number, Set<Day>>();
  const holidays = (year: number): Set<Day> => {
    const known =
      closed.get(year) ?? new Set(input.countries.flatMap((country) => publicHolidays(country, year)));
    closed.set(year, known);
    return known;
  };
  const isWorking = (at: Day) =>
    input.workingDays.includes(WEEKDAYS[new Date(at * MS).getUTCDay()] ?? '') &&
    !holidays(yearOf(at)).has(at);
  return {
    isWorking,
    isBlackout: (at) => input.blackouts.some((closedSpan) => closedSpan.from <= at && at <= closedSpan.to),
    workingDays(span) {
      let count = 0;
      for (let at = span.from; at <= span.to; at += 1) if (isWorking(at)) count += 1;
      return count;
    },
    weekLength: input.workingDays.length,
  };
}

const published = new Map<string, Day[]>();

function publicHolidays(country: string, year: number): Day[] {
  const key = `${country} ${year}`;
  const known = published.get(key);
  if (known) return known;
  const [code, ...subdivision] = country.split('-');
  const source = new Holidays(code ?? country, ...(subdivision as [string]));
  const days = source
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => day(holiday.date.slice(0, 10)));
  published.set(key, days);
  return days;
}
