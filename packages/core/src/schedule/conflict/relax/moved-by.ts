// What an entry of the file says once parts of it are moved by some days. Sessions keep their number of working days and
// start on one, periods of whole months stay such.

import {
  addMonths,
  type Day,
  fromDay,
  isMonthEnd,
  monthsIn,
  type PlainDate,
  type Span,
  startOfMonth,
  toDay,
  type WorkingCalendar,
} from '../../../calendar/index.js';
import type { RecordedAudit } from '../../../model/index.js';

/** What of an entry moves together. */
export type Part = 'fieldwork' | 'interim' | 'outcome' | 'period' | 'asOf';
export const PARTS = ['asOf', 'period', 'interim', 'fieldwork', 'outcome'] as const satisfies readonly Part[];

/** An entry with these parts so many days later; undefined where a session or a period cannot be there. */
export function movedBy(
  entry: RecordedAudit,
  parts: readonly Part[],
  days: number,
  calendar: WorkingCalendar,
): RecordedAudit | undefined {
  const { asOf, period, interim, fieldwork, outcome } = entry;
  const moved = {
    ...(parts.includes('asOf') && asOf ? { asOf: later(asOf, days) } : {}),
    ...(parts.includes('period') && period ? { period: periodBy(period, days) } : {}),
    ...(parts.includes('interim') && interim ? { interim: sessionBy(interim, days, calendar) } : {}),
    ...(parts.includes('fieldwork') && fieldwork ? { fieldwork: sessionBy(fieldwork, days, calendar) } : {}),
    ...(parts.includes('outcome') && outcome ? { outcome: later(outcome, days) } : {}),
  };
  return Object.values(moved).includes(undefined) ? undefined : { ...entry, ...moved };
}

function later(on: PlainDate, days: number): PlainDate {
  return fromDay(toDay(on) + days);
}

function spanOf(from: Day, to: Day): Span {
  return { from: fromDay(from), to: fromDay(to) };
}

function sessionBy(was: Span, days: number, calendar: WorkingCalendar): Span | undefined {
  const from = toDay(was.from) + days;
  if (!calendar.isWorking(from)) return undefined;
  const to = calendar.lastOf(from, Math.max(1, calendar.countIn(toDay(was.from), toDay(was.to))));
  return (calendar.nextBlackoutFrom(from) ?? to + 1) <= to ? undefined : spanOf(from, to);
}

function periodBy({ from, to }: Span, days: number): Span | undefined {
  const [first, last] = [toDay(from), toDay(to)];
  const moved = first + days;
  if (startOfMonth(first) !== first || !isMonthEnd(last)) return spanOf(moved, last + days);
  return startOfMonth(moved) === moved
    ? spanOf(moved, addMonths(moved, monthsIn(first, last)) - 1)
    : undefined;
}

/** What an entry says of these parts, as something to do. */
export function wordsOf(entry: RecordedAudit, parts: readonly Part[]): string {
  const { audit, asOf, period, interim, fieldwork, outcome } = entry;
  if (parts.includes('fieldwork') && fieldwork) {
    const more = parts.includes('outcome') && outcome ? `, decided or reported ${outcome}` : '';
    return `book ${audit} from ${fieldwork.from} to ${fieldwork.to}${more}`;
  }
  if (parts.includes('interim') && interim && !parts.includes('period'))
    return `book the interim session of ${audit} from ${interim.from} to ${interim.to}`;
  if (parts.includes('outcome') && outcome) return `have ${audit} decided or reported on ${outcome}`;
  if (parts.includes('period') && period)
    return `let the period of ${audit} run from ${period.from} to ${period.to}`;
  return `let ${audit} speak for ${asOf}`;
}
