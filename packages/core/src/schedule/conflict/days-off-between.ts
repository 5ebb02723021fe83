// Which lines of the file take days from what lies between two days: rather too many than too few, as what can be spared
// is found out by trying.

import { type Day, holidaysOf, toDay, weekdayOf, yearOf } from '../../calendar/index.js';
import type { Blackout, Program } from '../../model/index.js';
import {
  auditorCalendarLine,
  blackoutLine,
  HOLIDAYS,
  isUsualWeek,
  regionsOf,
  switchLine,
  WORKING_DAYS,
} from '../lines.js';

/** Ids of lines that close a day from the earlier of two days to the later, or one beside them; none for the same day. */
export function daysOffBetween(program: Program, one: Day, other: Day): readonly string[] {
  if (one === other) return [];
  const [from, to] = [Math.min(one, other) - 1, Math.max(one, other) + 1];
  const { calendar, auditors, tracks } = program;
  const between = ({ span }: Blackout): boolean => toDay(span.from) <= to && toDay(span.to) >= from;
  return [
    ...calendar.blackouts.flatMap((blackout, i) => (between(blackout) ? [blackoutLine(i)] : [])),
    ...auditors.flatMap(({ name, busy }) => (busy.some(between) ? [auditorCalendarLine(name)] : [])),
    // No fieldwork reaches into the time of the next firm.
    ...tracks.flatMap(({ id, switches }) =>
      switches.flatMap((it, i) =>
        from <= toDay(it.from) && toDay(it.from) <= to ? [switchLine(id, i)] : [],
      ),
    ),
    ...(isAnyOff(program, from, to) ? [WORKING_DAYS] : []),
    ...(isAnyHoliday(program, from, to) ? [HOLIDAYS] : []),
  ];
}

// Days of the week on which others would not work either are not the file's doing.
function isAnyOff(program: Program, from: Day, to: Day): boolean {
  if (isUsualWeek(program)) return false;
  const worked: ReadonlySet<string> = new Set(program.calendar.workingDays);
  for (let day = from; day <= to; day += 1) if (!worked.has(weekdayOf(day))) return true;
  return false;
}

function isAnyHoliday(program: Program, from: Day, to: Day): boolean {
  if (!program.calendar.holidays) return false;
  const holidays = holidaysOf(regionsOf(program));
  for (let day = from; day <= to; day += 1) if (holidays(yearOf(day)).has(day)) return true;
  return false;
}
