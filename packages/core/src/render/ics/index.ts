// A calendar feed (RFC 5545), entry by entry, so that a portfolio is written without ever being held whole. No METHOD:
// readers ask an organizer of it. Text from the file is escaped in `escape.ts`.

import ical, { type ICalCalendar } from 'ical-generator';
import type { Report } from '../../report/index.js';
import type { Renderer, RenderOptions } from '../renderer.js';
import { entryLines } from './entry.js';
import { calendarText, uri } from './escape.js';
import { isWanted, nameOf } from './wanted.js';

export { feedsOf } from './split.js';

const DAY = 86_400;
const END = 'END:VCALENDAR';
/** Distinct on white and on black. */
const colors = ['#2f6f9f', '#8a5a00', '#2e7d4f', '#8e4585', '#b04a3a', '#4a5a8a'] as const;

export const ics: Renderer<Report> = {
  format: 'ics',
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  render: (report, options) => [...feedParts([report], report.header.program, options)].join(''),
};

/** The feed of one program or of several, in parts that make the whole when they are joined. */
export function* feedParts(
  reports: Iterable<Report>,
  programs: string,
  options: RenderOptions,
): Generator<string, void, undefined> {
  const calendar = calendarOf(programs, options);
  yield calendar.toString().slice(0, -END.length);
  for (const { agenda, told } of reports) {
    for (const it of agenda) {
      if (isWanted(it, options)) yield entryLines(it, told.program, calendar, options);
    }
  }
  yield `${END}\r\n`;
}

function calendarOf(programs: string, options: RenderOptions): ICalCalendar {
  const name = nameOf(programs, options);
  const sum = [...name].reduce((total, char) => total + (char.codePointAt(0) ?? 0), 0);
  const calendar = ical({
    prodId: { company: 'auditcal', product: 'auditcal', language: 'EN' },
    name: calendarText(name),
    ttl: DAY,
    ...(options.url ? { url: uri(options.url) } : {}),
  });
  return calendar.color(colors[sum % colors.length] ?? colors[0]);
}
