// What to tell someone whose text is not a day: the month that is too short, the month that does not exist,
// or how a date is written. The text comes from a user's file, so no part of it is repeated beyond its digits.

import { lengthOfMonthNumber, monthNumber } from './months.js';
import { parsePlainDate, WRITTEN_YEARS } from './plain-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const HOW = 'a date is written YYYY-MM-DD, such as 2027-03-31';

/** Why a text is no date, as a clause that can follow the text itself; only for texts parsePlainDate refuses. */
export function whyNoDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return whyNotWritten(text);
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const { from, to } = WRITTEN_YEARS;
  if (year < from || year > to) return `years run from ${from} to ${to}, and this is the year ${year}`;
  if (Number(parts[3]) === 0) return 'the first day of a month is 01';
  return `${name} ${year} has ${lengthOfMonthNumber(monthNumber(year, month))} days`;
}

function whyNotWritten(text: string): string {
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text)?.[1];
  if (timed !== undefined && parsePlainDate(timed)) return `a date has no time of day: ${timed}`;
  const loose = /^\s*(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})\s*$/.exec(text);
  const year = loose?.[1];
  const month = loose?.[2];
  const day = loose?.[3];
  if (year === undefined || month === undefined || day === undefined) return HOW;
  const near = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return near ? `a date is written YYYY-MM-DD: ${near}` : HOW;
}
