// The lines of the user's file that can make a plan impossible, each under an id, so that one can be left out and the
// rest tried again.

import { formatDuration, type PlainDate } from '../calendar/index.js';
import type { FilePath, Program, Track, Where } from '../model/index.js';

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
}

/** Ids of lines left out. */
export class LineSet extends Set<string> {}

/** Id of a goal: of a track (`by`), or of one of its audit types. */
export function goalLine(track: string, type?: string): string {
  return type === undefined ? `goal.${track}` : `goal.${track}.${type}`;
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
  for (const track of program.tracks) addTrack(track, add);
  if (program.team)
    add('team', program.team.where, `the team hosts ${program.team.capacity} visit(s) at a time`);
  program.audits.forEach((entry, i) => {
    const days = [entry.fieldwork?.from, entry.period?.to, entry.asOf, entry.outcome].filter(
      (day) => day !== undefined,
    );
    if (days.some((day) => day > today))
      add(`audit.${i}`, entry.where, `${entry.audit} booked${bookedDays(entry)}`);
  });
  if (program.planning.from > today) {
    add('planning.from', at('planning', 'from'), `planning starts ${program.planning.from}`);
  }
  if (program.planning.strategy !== 'auto') {
    add('planning.strategy', at('planning', 'strategy'), `strategy ${program.planning.strategy}`);
  }
  return lines;
}

type Add = (id: string, where: Where, text: string, about?: Pick<UserLine, 'on' | 'track' | 'type'>) => void;

function addTrack(track: Track, add: Add): void {
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
      add(`first-period.${track.id}`, wish.where, `the first period takes ${wish.firstPeriod} months`);
    }
  }
  for (const [key, { value, where }] of track.timing) {
    add(`timing.${track.id}.${key}`, where, `${key} takes ${formatDuration(value)}`);
  }
  add(`ready.${track.id}`, track.ready.where, `${track.id} ready ${track.ready.on}`);
}

function bookedDays(entry: {
  readonly fieldwork: { readonly from: string; readonly to: string } | undefined;
  readonly outcome: string | undefined;
}): string {
  if (entry.fieldwork) return ` ${entry.fieldwork.from} to ${entry.fieldwork.to}`;
  return entry.outcome ? ` for ${entry.outcome}` : '';
}
