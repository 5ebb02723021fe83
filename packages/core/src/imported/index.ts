// Calendars of other people: the text of an .ics file in, the days it takes out. Files are the shells' own; the library
// that reads them is loaded with the first one, since most programs name none.

import type { Span } from '../calendar/index.js';
import type { Blackout, ConfigProblem } from '../model/index.js';
import { busyDays } from './busy-days.js';

/** The days that a calendar takes, or everything that is wrong with its file. */
export type CalendarRead =
  | { readonly ok: true; readonly days: readonly Blackout[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * The busy whole days of a calendar that touch a span, by their first day; what repeats stands once for each time. `file` is
 * the name that messages use.
 */
export async function readCalendar(file: string, text: string, within: Span): Promise<CalendarRead> {
  const { default: parser } = await import('ical.js');
  return busyDays(parser, file, text, within);
}
