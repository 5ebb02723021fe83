// Civil dates: branded 'YYYY-MM-DD' strings at every door, integer day numbers inside. No clock, no time zone.
// Months clamp to the last day of a shorter month, so adding 1 month twice is not adding 2: count from the anchor.

import { lengthOfMonthNumber, monthNumber, monthNumberOf, startOfMonthNumber } from './months.js';

/** A civil date written YYYY-MM-DD, known to be a real day from 1900 to 2200. Sorts as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** Whole days since 1970-01-01; negative before. No time zone. */
export type Day = number;

/** A day of the week, Monday first as in ISO 8601. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** The days of the week in order, Monday first. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The days people work where nothing else is said. */
export const WORKWEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The years a written date may name, both included. */
export const WRITTEN_YEARS = { from: 1900, to: 2200 } as const;

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads YYYY-MM-DD strictly: ASCII digits, no time of day, a day that exists, 1900 to 2200. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const parts = WRITTEN.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < WRITTEN_YEARS.from || year > WRITTEN_YEARS.to || month < 1 || month > 12) return undefined;
  if (day < 1 || day > lengthOfMonthNumber(monthNumber(year, month))) return undefined;
  return text as PlainDate;
}

/** A date literal of our own code or tests; throws where the text is no day, since that is our mistake. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a day`);
  return date;
}

/** The day number of a date. */
export function toDay(date: PlainDate): Day {
  const month = monthNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return startOfMonthNumber(month) + Number(date.slice(8, 10)) - 1;
}

/** The date of a day number. */
export function fromDay(day: Day): PlainDate {
  const month = monthNumberOf(day);
  const year = String(yearOfMonth(month)).padStart(4, '0');
  return `${year}-${twoDigits(monthOfYear(month))}-${twoDigits(day - startOfMonthNumber(month) + 1)}` as PlainDate;
}

/**
 * The same day of the month, `months` later (earlier when negative), clamped to the last day of a shorter month:
 * 31 January + 1 month is 28 or 29 February. Always count from the anchor; repeated steps drift.
 */
export function addMonths(day: Day, months: number): Day {
  if (months === 0) return day;
  const from = monthNumberOf(day);
  const sameDay = startOfMonthNumber(from + months) + day - startOfMonthNumber(from);
  return Math.min(sameDay, startOfMonthNumber(from + months + 1) - 1);
}

/** The day of the week. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekdayIndex(day)] as Weekday;
}

/** The calendar year. */
export function yearOf(day: Day): number {
  return yearOfMonth(monthNumberOf(day));
}

/** The month of the year, 1 to 12. */
export function monthOf(day: Day): number {
  return monthOfYear(monthNumberOf(day));
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(day: Day): number {
  return day - startOfMonth(day) + 1;
}

/** The first day of the day's month. */
export function startOfMonth(day: Day): Day {
  return startOfMonthNumber(monthNumberOf(day));
}

/** The last day of the day's month. */
export function endOfMonth(day: Day): Day {
  return startOfMonthNumber(monthNumberOf(day) + 1) - 1;
}

/** Whether the day is the last of its month. */
export function isMonthEnd(day: Day): boolean {
  return endOfMonth(day) === day;
}

/** 1 January of the day's year. */
export function startOfYear(day: Day): Day {
  return startOfMonthNumber(monthNumber(yearOf(day), 1));
}

/** 31 December of the day's year. */
export function endOfYear(day: Day): Day {
  return startOfMonthNumber(monthNumber(yearOf(day) + 1, 1)) - 1;
}

/** The ISO 8601 week as '2027-W23'; the first days of January may belong to the last week of the year before. */
export function isoWeekOf(day: Day): string {
  // A week belongs to the year that holds its Thursday.
  const thursday = startOfIsoWeek(day) + 3;
  const week = 1 + Math.floor((thursday - startOfYear(thursday)) / 7);
  return `${yearOf(thursday)}-W${twoDigits(week)}`;
}

/** The Monday of the day's ISO week. */
export function startOfIsoWeek(day: Day): Day {
  return day - weekdayIndex(day);
}

// 1970-01-01 was a Thursday, the fourth day of the ISO week.
function weekdayIndex(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

function yearOfMonth(month: number): number {
  return 1970 + Math.floor(month / 12);
}

function monthOfYear(month: number): number {
  return (((month % 12) + 12) % 12) + 1;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
