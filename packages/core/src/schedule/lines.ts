// The lines of the user's file that can make a plan impossible, each under an id, so that one can be left out and the
// rest tried again.

import { type PlainDate, WORKWEEK } from '../calendar/index.js';
import {
  type Auditor,
  type Blackout,
  byPlace,
  counted,
  type FilePath,
  type Program,
  type RecordedAudit,
  type Where,
} from '../model/index.js';
import {
  auditLine,
  auditorCalendarLine,
  blackoutLine,
  bookingLine,
  HOLIDAYS,
  headcountLine,
  PLANNING_FROM,
  peopleLine,
  STRATEGY,
  TEAM,
  WORKING_DAYS,
} from './line-ids.js';
import { type At, trackLines } from './track-lines.js';
import type { UserLine } from './user-line.js';

export {
  auditLine,
  auditorCalendarLine,
  auditorWeeksLine,
  blackoutLine,
  bookingLine,
  firstPeriodLine,
  goalLine,
  HOLIDAYS,
  headcountLine,
  interimLine,
  isFact,
  isFutureLine,
  type LineSet,
  mergeLine,
  PLANNING_FROM,
  peopleLine,
  readyLine,
  STRATEGY,
  switchLine,
  TEAM,
  WORKING_DAYS,
  wantedLine,
} from './line-ids.js';
export { isReadyByDefault } from './track-lines.js';
export type { Subject, UserLine } from './user-line.js';

/** The lines that book something after today. */
export function bookingLines(program: Program, today: PlainDate): readonly string[] {
  return program.audits.flatMap((entry, i) => (isAhead(entry, today) ? [bookingLine(i)] : []));
}

function isAhead({ interim, fieldwork, period, asOf, outcome }: RecordedAudit, today: PlainDate): boolean {
  return [interim?.from, fieldwork?.from, period?.to, asOf, outcome].some(
    (day) => day !== undefined && day > today,
  );
}

/** Every line that limits dates from today on, by its place in the file. */
export function userLines(program: Program, today: PlainDate): readonly UserLine[] {
  const at = (...path: FilePath): Where => program.locate(path);
  const lines: readonly (readonly UserLine[])[] = [
    ...program.calendar.blackouts.map((blackout, i) => blackoutOf(blackout, i, today)),
    program.calendar.holidays && regionsOf(program).length > 0 ? [holidaysOf(program, at)] : [],
    isUsualWeek(program) ? [] : [workingDaysOf(program, at)],
    program.auditors.flatMap((auditor) => calendarOf(auditor, today)),
    headcountsOf(program, at),
    ...program.tracks.map((track) => trackLines(track, at, today)),
    program.audits.map((entry, i) => recorded(entry, i, today)),
    planningLines(program, today, at),
  ];
  return lines.flat().sort((a, b) => byPlace(a.where, b.where));
}

function blackoutOf(blackout: Blackout, index: number, today: PlainDate): readonly UserLine[] {
  const { span, reason, where } = blackout;
  if (span.to <= today) return [];
  const text = `no work ${span.from} to ${span.to}: ${reason}`;
  return [{ id: blackoutLine(index), where, text, about: { kind: 'blackout', index, blackout } }];
}

function calendarOf({ name, calendar, busy }: Auditor, today: PlainDate): readonly UserLine[] {
  const ahead = busy.filter(({ span }) => span.to > today);
  if (!calendar || ahead.length === 0) return [];
  const text = `${name} is busy on the days of ${calendar.path}`;
  const about = { kind: 'auditor-calendar', name } as const;
  return [{ id: auditorCalendarLine(name), where: calendar.where, text, about }];
}

/** Whose public holidays are days off: the organization's, and those of the sites that audits visit. */
export function regionsOf({
  organization,
  sites,
}: Pick<Program, 'organization' | 'sites'>): readonly string[] {
  return [...new Set([...organization.regions, ...sites.flatMap(({ regions }) => regions)])];
}

function holidaysOf(program: Program, at: At): UserLine {
  const where = at('organization', program.organization.regions.length > 0 ? 'country' : 'sites');
  const text = `holidays of ${regionsOf(program).join(', ')}`;
  return { id: HOLIDAYS, where, text, about: { kind: 'holidays' } };
}

/** Whether work is done from Monday to Friday, which is what a file means that does not say. */
export function isUsualWeek({ calendar }: Pick<Program, 'calendar'>): boolean {
  return calendar.workingDays.join() === WORKWEEK.join();
}

function workingDaysOf(program: Program, at: At): UserLine {
  const text = `working days ${program.calendar.workingDays.join(', ')}`;
  const where = at('calendar', 'working-days');
  return { id: WORKING_DAYS, where, text, about: { kind: 'working-days' } };
}

/** Whether a track has a headcount of its own. */
export function hasOwnPeople({ written }: Pick<Program, 'written'>, track: string): boolean {
  return written(['frameworks', track, 'people']) !== undefined;
}

// Persons in scope: by them audit days are counted, and by those the days of fieldwork.
function headcountsOf(program: Program, at: At): readonly UserLine[] {
  const { organization, tracks, changes } = program;
  const about = { kind: 'people' } as const;
  const line = (id: string, where: Where, text: string): UserLine => ({ id, where, text, about });
  const own = tracks.filter(({ id }) => hasOwnPeople(program, id));
  return [
    ...(organization.peopleAssumed
      ? []
      : [line(peopleLine(), at('organization', 'people'), counted(organization.people, 'person'))]),
    ...own.map(({ id, people }) =>
      line(
        peopleLine(id),
        at('frameworks', id, 'people'),
        `${counted(people, 'person')} in the scope of ${id}`,
      ),
    ),
    ...changes.flatMap(({ kind, on, name, people, where }, i): readonly UserLine[] => {
      if (people === undefined) return [];
      const text =
        kind === 'people'
          ? `${counted(people, 'person')} from ${on} on`
          : `${counted(people, 'person')} with the ${kind} of ${name} on ${on}`;
      return [line(headcountLine(i), where, text)];
    }),
  ];
}

function recorded(entry: RecordedAudit, index: number, today: PlainDate): UserLine {
  const { where } = entry;
  const days = daysInWords(entry);
  return isAhead(entry, today)
    ? {
        id: bookingLine(index),
        where,
        text: `${entry.audit} booked${days}`,
        about: { kind: 'booking', index, entry },
      }
    : { id: auditLine(index), where, text: `${entry.audit} done${days}`, about: { kind: 'fact', index } };
}

function planningLines({ team, planning }: Program, today: PlainDate, at: At): readonly UserLine[] {
  const lines: UserLine[] = [];
  if (team) {
    const text = `the team hosts ${counted(team.capacity, 'visit')} at a time`;
    lines.push({ id: TEAM, where: team.where, text, about: { kind: 'team' } });
  }
  if (planning.from > today) {
    const text = `planning starts ${planning.from}`;
    lines.push({
      id: PLANNING_FROM,
      where: at('planning', 'from'),
      text,
      about: { kind: 'planning-from' },
    });
  }
  if (planning.strategy !== 'auto') {
    const where = at('planning', 'strategy');
    const text = `strategy ${planning.strategy}`;
    lines.push({ id: STRATEGY, where, text, about: { kind: 'strategy' } });
  }
  return lines;
}

function daysInWords({ period, asOf, interim, fieldwork, outcome }: RecordedAudit): string {
  const parts = [
    ...(period ? [`period ${period.from} to ${period.to}`] : []),
    ...(asOf ? [`as of ${asOf}`] : []),
    ...(interim ? [`interim session ${interim.from} to ${interim.to}`] : []),
    ...(fieldwork ? [`fieldwork ${fieldwork.from} to ${fieldwork.to}`] : []),
    ...(outcome ? [`decided or reported ${outcome}`] : []),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
