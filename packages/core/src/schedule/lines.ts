// The lines of the user's file that can make a plan impossible, each under an id, so that one can be left out and the
// rest tried again.

import { formatDuration, type PlainDate } from '../calendar/index.js';
import {
  type Auditor,
  type Blackout,
  byPlace,
  type FilePath,
  type Goal,
  type Merge,
  type Program,
  type RecordedAudit,
  type Track,
  type Where,
} from '../model/index.js';
import {
  auditLine,
  auditorCalendarLine,
  blackoutLine,
  bookingLine,
  firstPeriodLine,
  goalLine,
  HOLIDAYS,
  mergeLine,
  PLANNING_FROM,
  readyLine,
  STRATEGY,
  TEAM,
  wantedLine,
} from './line-ids.js';

export {
  auditLine,
  auditorCalendarLine,
  blackoutLine,
  bookingLine,
  firstPeriodLine,
  goalLine,
  HOLIDAYS,
  isFact,
  isFutureLine,
  type LineSet,
  mergeLine,
  PLANNING_FROM,
  readyLine,
  STRATEGY,
  TEAM,
  wantedLine,
} from './line-ids.js';

/** A line that limits dates, in words. */
export interface UserLine {
  readonly id: string;
  readonly where: Where;
  /** The line with its value and reason, as told in a conflict. */
  readonly text: string;
  readonly about: Subject;
}

/** What a line says, for whoever wants to change it. `index` counts in the program's own list. */
export type Subject =
  /** A day to keep; `type` is absent for the audit that ends in a decision. */
  | { readonly kind: 'goal'; readonly track: string; readonly type?: string; readonly goal: Goal }
  /** An audit asked for that nobody needs, by no day. */
  | { readonly kind: 'wanted'; readonly track: string; readonly type: string }
  | { readonly kind: 'booking'; readonly index: number; readonly entry: RecordedAudit }
  | { readonly kind: 'fact'; readonly index: number }
  | { readonly kind: 'blackout'; readonly index: number; readonly blackout: Blackout }
  | { readonly kind: 'auditor-calendar'; readonly name: string }
  | { readonly kind: 'first-period'; readonly track: string; readonly type: string; readonly months: number }
  | { readonly kind: 'ready'; readonly track: string; readonly goal: Goal }
  | { readonly kind: 'merge'; readonly track: string; readonly merge: Merge }
  | { readonly kind: 'timing' | 'holidays' | 'team' | 'planning-from' | 'strategy' };

/** The lines that book something after today. */
export function bookingLines(program: Program, today: PlainDate): readonly string[] {
  return program.audits.flatMap((entry, i) => (isAhead(entry, today) ? [bookingLine(i)] : []));
}

function isAhead({ interim, fieldwork, period, asOf, outcome }: RecordedAudit, today: PlainDate): boolean {
  return [interim?.from, fieldwork?.from, period?.to, asOf, outcome].some(
    (day) => day !== undefined && day > today,
  );
}

/** Whether the file leaves open when a track is ready: its place is then that of the track. */
export function isReadyByDefault({ ready, where }: Track): boolean {
  return byPlace(ready.where, where) === 0;
}

/** Every line that limits dates from today on, by its place in the file. */
export function userLines(program: Program, today: PlainDate): readonly UserLine[] {
  const at = (...path: FilePath): Where => program.locate(path);
  const lines: readonly (readonly UserLine[])[] = [
    ...program.calendar.blackouts.map((blackout, i) => blackoutOf(blackout, i, today)),
    program.calendar.holidays && regionsOf(program).length > 0 ? [holidaysOf(program, at)] : [],
    program.auditors.flatMap((auditor) => calendarOf(auditor, today)),
    ...program.tracks.map((track) => trackLines(track, at)),
    program.audits.map((entry, i) => recorded(entry, i, today)),
    planningLines(program, today, at),
  ];
  return lines.flat().sort((a, b) => byPlace(a.where, b.where));
}

type At = (...path: FilePath) => Where;

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

function trackLines(track: Track, at: At): readonly UserLine[] {
  const { id, by, ready } = track;
  const lines: UserLine[] = [];
  if (by) {
    const about = { kind: 'goal', track: id, goal: by } as const;
    lines.push({ id: goalLine(id), where: by.where, text: `${id} decided by ${by.on}`, about });
  }
  for (const [type, wish] of track.audits) {
    if (wish.by) {
      const about = { kind: 'goal', track: id, type, goal: wish.by } as const;
      const text = `${id}/${type} in hand by ${wish.by.on}`;
      lines.push({ id: goalLine(id, type), where: wish.by.where, text, about });
    }
    if (wish.wanted === true && !wish.by) {
      const about = { kind: 'wanted', track: id, type } as const;
      const text = `${id}/${type} asked for`;
      lines.push({ id: wantedLine(id, type), where: at('frameworks', id, type), text, about });
    }
    if (wish.firstPeriod === undefined) continue;
    const about = { kind: 'first-period', track: id, type, months: wish.firstPeriod } as const;
    const text = `the first period of ${id} takes ${wish.firstPeriod} months`;
    lines.push({ id: firstPeriodLine(id), where: at('frameworks', id, type, 'first-period'), text, about });
  }
  for (const [key, { value, where }] of track.timing) {
    const text = `${key} takes ${formatDuration(value)}`;
    lines.push({ id: `timing.${id}.${key}`, where, text, about: { kind: 'timing' } });
  }
  if (track.merge) {
    const { into, on, where } = track.merge;
    const about = { kind: 'merge', track: id, merge: track.merge } as const;
    lines.push({ id: mergeLine(id), where, text: `${id} merges into ${into} on ${on}`, about });
  }
  if (isReadyByDefault(track)) return lines;
  const about = { kind: 'ready', track: id, goal: ready } as const;
  return [...lines, { id: readyLine(id), where: ready.where, text: `${id} ready ${ready.on}`, about }];
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
    const visits = team.capacity === 1 ? '1 visit' : `${team.capacity} visits`;
    const text = `the team hosts ${visits} at a time`;
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

function daysInWords({ period, asOf, fieldwork, outcome }: RecordedAudit): string {
  const parts = [
    ...(period ? [`period ${period.from} to ${period.to}`] : []),
    ...(asOf ? [`as of ${asOf}`] : []),
    ...(fieldwork ? [`fieldwork ${fieldwork.from} to ${fieldwork.to}`] : []),
    ...(outcome ? [`decided or reported ${outcome}`] : []),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}
