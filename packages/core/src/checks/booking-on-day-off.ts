// Bookings that begin or end on a day off, or reach into a blackout. They are kept as written: the auditor may have
// agreed to it. Days off in the middle of fieldwork are nothing unusual.

import {
  type Day,
  type DayOff,
  fromDay,
  type PlainDate,
  type Span,
  toDay,
  type WorkingCalendar,
} from '../calendar/index.js';
import { workCalendarOf } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { recordsOf, type Tracked, tracked } from './examined/tracks.js';
import { titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'booking-on-day-off',
      severity: 'warning',
      title: 'A booking falls on a day off',
      why: 'Fieldwork begins and ends on working days and stays clear of blackouts; a booking that does not is kept all the same.',
      remedy: 'Check the date with the auditor; if it stands, nothing needs to change.',
      citation: '`calendar` of the program file',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) is booked to start on 2027-12-25, which is off: Christmas Day.',
    },
  ],
  run: (examined) => {
    const own = workCalendarOf(examined.program);
    const busy = new Map(
      examined.program.auditors.map((it) => [it.name, workCalendarOf(examined.program, it.busy)] as const),
    );
    const calendar = (auditor: string | null): WorkingCalendar => busy.get(auditor ?? '') ?? own;
    return tracked(examined).flatMap((on) => bookingsOff(examined, on, calendar));
  },
};

function bookingsOff(
  examined: Examined,
  on: Tracked,
  calendarFor: (auditor: string | null) => WorkingCalendar,
): Found[] {
  return recordsOf(examined, on).flatMap(({ record, engagement }) => {
    if (engagement.status !== 'booked') return [];
    const calendar = calendarFor(engagement.auditor);
    const [off] = [
      ...(record.interim
        ? [{ key: 'interim', ...firstOff(record.interim, calendar, ' its interim session') }]
        : []),
      ...(record.fieldwork ? [{ key: 'fieldwork', ...firstOff(record.fieldwork, calendar) }] : []),
    ].filter(({ on }) => on !== undefined);
    if (!off) return [];
    return {
      rule: 'booking-on-day-off',
      severity: 'warning',
      message: `${titled(engagement)} is booked to ${off.what} ${off.on}, which is off: ${off.why}.`,
      remedy: 'Check the date with the auditor; if it stands, nothing needs to change.',
      citation: '`calendar` of the program file',
      subject: engagement.id,
      where: record.at.get(off.key) ?? record.where,
    };
  });
}

function firstOff(
  span: Span,
  calendar: WorkingCalendar,
  its = '',
): { what: string; on: PlainDate; why: string } | undefined {
  const [from, to] = [toDay(span.from), toDay(span.to)];
  const blackout = calendar.nextBlackoutFrom(from);
  const candidates: readonly (readonly [string, Day])[] = [
    [`start${its} on`, from],
    [`end${its} on`, to],
    ...(blackout !== undefined && blackout <= to ? [[`run${its} over`, blackout] as const] : []),
  ];
  for (const [what, day] of candidates) {
    const off = calendar.whyOff(day);
    if (off) return { what, on: fromDay(day), why: inWords(off) };
  }
  return undefined;
}

function inWords({ kind, reason }: DayOff): string {
  if (kind === 'weekend') return `a ${reason}, no working day`;
  if (kind !== 'blackout') return reason;
  return reason === 'blackout' ? 'a blackout' : `blackout, ${reason}`;
}
