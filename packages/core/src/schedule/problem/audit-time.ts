// How long the fieldwork of an audit takes that is counted in audit days: by the persons in scope on its first day. Where
// the headcount changes, so does the length, and the step from first to last day must still never go back: an audit that
// begins after a day that makes it shorter ends no sooner than one that began the day before.

import { type Day, fromDay, toDay } from '../../calendar/index.js';
import { type AuditType, auditDaysOf, fieldworkDays, type Program, peopleAt } from '../../model/index.js';
import type { Step } from '../../solve/index.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import type { Setting } from '../setting.js';

/** Working days of fieldwork of an audit that begins on a day. */
export function daysOfFieldwork(
  program: Pick<Program, 'changes'>,
  { framework, track }: Pick<TrackContext, 'framework' | 'track'>,
  type: AuditType,
  day: Day,
): number {
  const days = auditDaysOf(framework, type, peopleAt(program, track, fromDay(day)));
  return fieldworkDays(days ?? 1, framework.auditDays?.onSite);
}

/** The last fieldwork day by the first one. */
export function auditTimeStep(setting: Setting, draft: Draft): Step {
  const { context, type } = draft;
  const { program } = setting;
  const calendar = setting.fieldworkCalendar(draft);
  const lastOf = (days: number): Step => setting.lastOf(days, draft);
  const daysFrom = (day: Day): number => daysOfFieldwork(program, context, type, day);
  const changes = program.changes
    .filter(({ people, tracks }) => people !== undefined && tracks.includes(context.track.id))
    .map(({ on }) => toDay(on));
  const stretches = [0, ...new Set(changes)].map((from) => ({ from, days: daysFrom(from) }));
  if (stretches.every(({ days }) => days === stretches[0]?.days)) return lastOf(daysFrom(0));
  return (day) => {
    const start = calendar.next(day);
    // Of each stretch before, the audit that begins on its last working day.
    const ends = stretches.flatMap(({ from, days }, i) => {
      const until = stretches[i + 1]?.from ?? start + 1;
      const began = until > start ? start : calendar.previous(until - 1);
      return began < from ? [] : lastOf(days)(began);
    });
    return Math.max(...ends);
  };
}
