// The lines of the user's file that can make a plan impossible, each under an id, so that one can be left out and the
// rest tried again.

import { formatDuration, type PlainDate } from '../calendar/index.js';
import type { FilePath, Program, RecordedAudit, Track, Where } from '../model/index.js';

/** A line that limits dates, in words. */
export interface UserLine {
  readonly id: string;
  readonly where: Where;
  /** The line with its value and reason, as told in a conflict. */
  readonly text: string;
  /** The day a goal names, and the audit it is about. */
  readonly on?: PlainDate;
  readonly track?: string;
  /** Audit type; absent: the one that ends in a decision. */
  readonly type?: string;
  /** What a booking fixes. */
  readonly booking?: RecordedAudit;
}

/** Ids of lines left out. */
export type LineSet = ReadonlySet<string>;

/** Id of a goal: of a track (`by`), or of one of its audit types. */
export function goalLine(track: string, type?: string): string {
  return type === undefined ? `goal.${track}` : `goal.${track}.${type}`;
}

/** Id of a recorded audit as a whole. */
export function auditLine(index: number): string {
  return `audit.${index}`;
}

/** Id of what a recorded audit fixes after today. */
export function bookingLine(index: number): string {
  return `booking.${index}`;
}

/** The lines that book something after today. */
export function bookingLines(program: Program, today: PlainDate): readonly string[] {
  return program.audits.flatMap((entry, i) => (isAhead(entry, today) ? [bookingLine(i)] : []));
}

function isAhead({ fieldwork, period, asOf, outcome }: RecordedAudit, today: PlainDate): boolean {
  return [fieldwork?.from, period?.to, asOf, outcome].some((day) => day !== undefined && day > today);
}

/** Whether a line records what has happened. */
export function isFact(id: string): boolean {
  return id.startsWith('audit.');
}

/** Whether a line is about the future: what stands against it is infeasible, not a breach of the past. */
export function isFutureLine(id: string): boolean {
  return (
    !isFact(id) &&
    !['ready.', 'timing.', 'calendar.holidays', 'planning.from'].some((prefix) => id.startsWith(prefix))
  );
}

/** Every line that limits dates from today on, in the file's order. */
export function userLines(program: Program, today: PlainDate): readonly UserLine[] {
  const lines: UserLine[] = [];
  const add: Add = (id, where, text, about = {}) => {
    lines.push({ id, where, text, ...about });
  };
  const at = (...path: FilePath): Where => program.locate(path);
  program.calendar.blackouts.forEach(({ span, reason, where }, i) => {
    if (span.to > today) add(`blackout.${i}`, where, `no work ${span.from} to ${span.to}: ${reason}`);
  });
  if (program.calendar.holidays && program.organization.regions.length > 0) {
    add(
      'calendar.holidays',
      at('organization', 'country'),
      `holidays of ${program.organization.regions.join(', ')}`,
    );
  }
  for (const track of program.tracks) addTrack(track, at, add);
  if (program.team)
    add('team', program.team.where, `the team hosts ${program.team.capacity} visit(s) at a time`);
  program.audits.forEach((entry, i) => {
    const days = daysInWords(entry);
    if (isAhead(entry, today))
      add(bookingLine(i), entry.where, `${entry.audit} booked${days}`, { booking: entry });
    else add(auditLine(i), entry.where, `${entry.audit} done${days}`);
  });
  if (program.planning.from > today) {
    add('planning.from', at('planning', 'from'), `planning starts ${program.planning.from}`);
  }
  if (program.planning.strategy !== 'auto') {
    add('planning.strategy', at('planning', 'strategy'), `strategy ${program.planning.strategy}`);
  }
  return lines;
}

type Add = (
  id: string,
  where: Where,
  text: string,
  about?: Pick<UserLine, 'on' | 'track' | 'type' | 'booking'>,
) => void;

function addTrack(track: Track, at: (...path: FilePath) => Where, add: Add): void {
  if (track.by) {
    add(goalLine(track.id), track.by.where, `${track.id} decided by ${track.by.on}`, {
      on: track.by.on,
      track: track.id,
    });
  }
  for (const [type, wish] of track.audits) {
    if (wish.by) {
      const audit = `${track.id}/${type}`;
      add(goalLine(track.id, type), wish.by.where, `${audit} in hand by ${wish.by.on}`, {
        on: wish.by.on,
        track: track.id,
        type,
      });
    }
    if (wish.firstPeriod !== undefined) {
      add(
        `first-period.${track.id}`,
        at('frameworks', track.id, type, 'first-period'),
        `the first period takes ${wish.firstPeriod} months`,
      );
    }
  }
  for (const [key, { value, where }] of track.timing) {
    add(`timing.${track.id}.${key}`, where, `${key} takes ${formatDuration(value)}`);
  }
  add(`ready.${track.id}`, track.ready.where, `${track.id} ready ${track.ready.on}`);
}

function daysInWords({ fieldwork, outcome }: RecordedAudit): string {
  const decided = outcome ? `, decided or reported ${outcome}` : '';
  return fieldwork ? ` ${fieldwork.from} to ${fieldwork.to}${decided}` : decided.slice(1);
}
