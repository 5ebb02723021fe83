// Spans of civil days. Both ends are included everywhere: 2027-03-01..2027-03-01 is one day long.

import { addMonths, type Day, fromDay, type PlainDate, toDay } from './plain-date.js';

/** First day to last day, both included; `from` is not after `to`. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How many days a span holds, both ends counted. */
export function lengthOf(span: Span): number {
  return toDay(span.to) - toDay(span.from) + 1;
}

/** Whole months from one day to another, both included; a begun one counted. */
export function monthsIn(from: Day, to: Day): number {
  let months = 1;
  while (addMonths(from, months) - 1 < to) months += 1;
  return months;
}

/** Whether a date lies in a span, its first and last day included. */
export function contains(span: Span, date: PlainDate): boolean {
  return span.from <= date && date <= span.to;
}

/** The days two spans share; undefined where they share none. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = Math.max(toDay(a.from), toDay(b.from));
  const to = Math.min(toDay(a.to), toDay(b.to));
  return from <= to ? spanOf(from, to) : undefined;
}

/** The span between two day numbers, both included. */
export function spanOf(from: Day, to: Day): Span {
  return { from: fromDay(from), to: fromDay(to) };
}
