// The days on which an organization works, as its file has them.

import { holidaysOf, type WorkingCalendar, workingCalendar } from '../calendar/index.js';
import type { Blackout, Program } from './program.js';

/** The working days of an organization, by its own holidays and blackouts; on days that are `taken` nobody works either. */
export function workCalendarOf(
  { calendar, organization }: Pick<Program, 'calendar' | 'organization'>,
  taken: readonly Blackout[] = [],
): WorkingCalendar {
  return workingCalendar({
    workingDays: calendar.workingDays,
    holidays: holidaysOf(calendar.holidays ? organization.regions : []),
    blackouts: [...calendar.blackouts, ...taken],
  });
}
