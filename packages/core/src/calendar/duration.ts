// Lengths of time as people write them: '6 months', '2 weeks', 'P1Y6M'.
// Months and days never mix into one number: 3 months is 89 to 92 days, depending on where it starts.

import { addMonths, type Day } from './plain-date.js';

/** Calendar months, then days. A year is 12 months, a week 7 days; both counts are whole and not negative. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const MOST_MONTHS = 1200;
const MOST_DAYS = 36_525;
const WORDS = /^(\d{1,5}) (day|week|month|year)s?$/;
const ISO_8601 = /^P(?=\d)(?:(\d{1,5})W|(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})D)?)$/;
const UNITS: Record<string, Duration> = {
  day: { months: 0, days: 1 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  year: { months: 12, days: 0 },
};

/** Reads '6 months', '2 weeks', '10 days', '3 years' or ISO 8601 ('P6M', 'P1Y6M', 'P2W'); 100 years at most. */
export function parseDuration(text: string): Duration | undefined {
  const read = readWords(text) ?? readIso(text);
  return read && read.months <= MOST_MONTHS && read.days <= MOST_DAYS ? read : undefined;
}

function readWords(text: string): Duration | undefined {
  const parts = WORDS.exec(text);
  const unit = UNITS[parts?.[2] ?? ''];
  if (!parts || !unit) return undefined;
  const count = Number(parts[1]);
  return { months: count * unit.months, days: count * unit.days };
}

function readIso(text: string): Duration | undefined {
  const parts = ISO_8601.exec(text);
  if (!parts) return undefined;
  const [weeks, years, months, days] = [1, 2, 3, 4].map((group) => Number(parts[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/**
 * A duration in words, in the largest unit that holds it whole. 12 months stays '12 months', as auditors say it;
 * from 24 months on, whole years are years. Both parts are joined by 'and' where both are there.
 */
export function formatDuration(duration: Duration): string {
  const { months, days } = duration;
  const words: string[] = [];
  if (months !== 0)
    words.push(months > 12 && months % 12 === 0 ? count(months / 12, 'year') : count(months, 'month'));
  if (days !== 0) words.push(days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day'));
  return words.length > 0 ? words.join(' and ') : '0 days';
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/**
 * The day `times` durations after the anchor `day`: all months at once from the anchor, clamped, then the days.
 * Negative `times` counts backward.
 */
export function addDuration(day: Day, duration: Duration, times = 1): Day {
  return addMonths(day, duration.months * times) + duration.days * times;
}
