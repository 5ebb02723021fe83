// Fiscal years and quarters. A year begins on any day and is named after the calendar year in which it ends, so that
// FY2028 of a year from February is February 2027 to January 2028.

import { addMonths, type Day, endOfMonth, type PlainDate, toDay, yearOf } from '../calendar/index.js';
import type { MonthDay } from '../model/index.js';

/** A fiscal year and one of its quarters. */
export interface FiscalTime {
  /** `FY2028`. */
  readonly year: string;
  /** `FY2028-Q1`. */
  readonly quarter: string;
}

/** The fiscal year and quarter a day is in. */
export function fiscalTimeOf(date: PlainDate, start: MonthDay): FiscalTime {
  const day = toDay(date);
  const calendarYear = yearOf(day);
  const begun = startIn(calendarYear, start) <= day ? calendarYear : calendarYear - 1;
  const first = startIn(begun, start);
  const year = `FY${String(yearOf(startIn(begun + 1, start) - 1)).padStart(4, '0')}`;
  const quarter = [3, 6, 9].filter((months) => addMonths(first, months) <= day).length + 1;
  return { year, quarter: `${year}-Q${quarter}` };
}

function startIn(year: number, { month, day }: MonthDay): Day {
  const first = addMonths(0, (year - 1970) * 12 + month - 1);
  return Math.min(first + day - 1, endOfMonth(first));
}
