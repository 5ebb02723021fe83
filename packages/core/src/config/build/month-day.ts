// Days of the year without a year, as fiscal years and customers' year ends are written.

import type { MonthDay } from '../../model/index.js';

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads MM-DD. 02-29 counts: a year without it ends that month a day earlier. */
export function readMonthDay(text: string): MonthDay | undefined {
  const parts = /^(\d{2})-(\d{2})$/.exec(text);
  const month = Number(parts?.[1]);
  const day = Number(parts?.[2]);
  const longest = LONGEST[month - 1];
  return parts && longest !== undefined && day >= 1 && day <= longest ? { month, day } : undefined;
}
