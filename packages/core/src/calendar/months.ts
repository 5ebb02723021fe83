// Where each calendar month starts, as a day number: the one table all month arithmetic of this room reads.
// The starts come from date-fns on UTC dates; each is asked for once, because planning adds months very often.

import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths } from 'date-fns/addMonths';

const MS_PER_DAY = 86_400_000;
const MEAN_DAYS_PER_MONTH = 30.436875;

// Months are numbered from January 1970 = 0. The table spans 1850 to 2449; a month outside is computed each time.
const FIRST = (1850 - 1970) * 12;
const UNKNOWN = -0x8000_0000;
const known = new Int32Array(600 * 12).fill(UNKNOWN);

/** Day number of the first day of a month; `month` counts from January 1970 = 0 and may be negative. */
export function startOfMonthNumber(month: number): number {
  const slot = month - FIRST;
  const kept = known[slot];
  if (kept !== undefined && kept !== UNKNOWN) return kept;
  const start = Math.round(addMonths(new UTCDateMini(0), month).getTime() / MS_PER_DAY);
  if (slot >= 0 && slot < known.length) known[slot] = start;
  return start;
}

// The month asked for last, from its first day to the first of the next: questions about one day come in a row.
let lastMonth = 0;
let lastFrom = 0;
let lastNext = 31;

/** The month that holds a day, counted from January 1970 = 0. */
export function monthNumberOf(day: number): number {
  if (day >= lastFrom && day < lastNext) return lastMonth;
  // 400 years are whole mean months and no month strays far from its mean place, so one step mends the guess.
  let month = Math.floor(day / MEAN_DAYS_PER_MONTH);
  let from = startOfMonthNumber(month);
  if (from > day) from = startOfMonthNumber(--month);
  let next = startOfMonthNumber(month + 1);
  if (next <= day) {
    month += 1;
    from = next;
    next = startOfMonthNumber(month + 1);
  }
  lastMonth = month;
  lastFrom = from;
  lastNext = next;
  return month;
}

/** How many days a month has; `month` counts from January 1970 = 0. */
export function lengthOfMonthNumber(month: number): number {
  return startOfMonthNumber(month + 1) - startOfMonthNumber(month);
}

/** The month number of a year and a month of 1 to 12. */
export function monthNumber(year: number, month: number): number {
  return (year - 1970) * 12 + month - 1;
}
