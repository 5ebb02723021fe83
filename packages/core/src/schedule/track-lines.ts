// The lines of a framework in the user's file that limit its dates: goals, what is asked for, first days, other firms.

import { formatDuration, type PlainDate } from '../calendar/index.js';
import { type AuditWish, byPlace, type FilePath, type Track, type Where } from '../model/index.js';
import {
  firstPeriodLine,
  goalLine,
  interimLine,
  mergeLine,
  readyLine,
  switchLine,
  timingLine,
  wantedLine,
} from './line-ids.js';
import type { UserLine } from './user-line.js';

/** The place of a value by its path. */
export type At = (...path: FilePath) => Where;

/** Whether the file leaves open when a track is ready: its place is then that of the track. */
export function isReadyByDefault({ ready, where }: Track): boolean {
  return byPlace(ready.where, where) === 0;
}

/** The lines of one framework. */
export function trackLines(track: Track, at: At, today: PlainDate): readonly UserLine[] {
  const { id, by, ready } = track;
  const lines: UserLine[] = [];
  if (by) {
    const about = { kind: 'goal', track: id, goal: by } as const;
    lines.push({ id: goalLine(id), where: by.where, text: `${id} decided by ${by.on}`, about });
  }
  for (const [type, wish] of track.audits) lines.push(...wishLines(id, type, wish, at));
  for (const [key, { value, where }] of track.timing) {
    const text = `${key} takes ${formatDuration(value)}`;
    lines.push({ id: timingLine(id, key), where, text, about: { kind: 'timing' } });
  }
  if (track.merge) {
    const { into, on, where } = track.merge;
    const about = { kind: 'merge', track: id, merge: track.merge } as const;
    lines.push({ id: mergeLine(id), where, text: `${id} merges into ${into} on ${on}`, about });
  }
  lines.push(...switchLines(track, today));
  if (isReadyByDefault(track)) return lines;
  const about = { kind: 'ready', track: id, goal: ready } as const;
  return [...lines, { id: readyLine(id), where: ready.where, text: `${id} ready ${ready.on}`, about }];
}

// What is asked of one type of audit.
function wishLines(id: string, type: string, wish: AuditWish, at: At): readonly UserLine[] {
  const lines: UserLine[] = [];
  const asked = (key: string): Where => at('frameworks', id, type, key);
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
  if (wish.interim === true) {
    const about = { kind: 'interim', track: id, type } as const;
    const text = `${id}/${type} has interim sessions`;
    lines.push({ id: interimLine(id, type), where: asked('interim'), text, about });
  }
  if (wish.firstPeriod !== undefined) {
    const about = { kind: 'first-period', track: id, type, months: wish.firstPeriod } as const;
    const text = `the first period of ${id} takes ${wish.firstPeriod} months`;
    lines.push({ id: firstPeriodLine(id), where: asked('first-period'), text, about });
  }
  return lines;
}

// Firms that take over after today.
function switchLines({ id: track, switches }: Track, today: PlainDate): readonly UserLine[] {
  return switches.flatMap((to, index): UserLine[] => {
    if (to.from <= today) return [];
    const text = `${track} audited by ${to.firm} from ${to.from} on`;
    const about = { kind: 'switch', track, index, to } as const;
    return [{ id: switchLine(track, index), where: to.where, text, about }];
  });
}
