// In which state a turn stands today. Missed is for good: a later completion belongs to its own slot.

import { addDuration, type Day, type Duration } from '../../calendar/index.js';
import type { OccurrenceStatus } from '../../model/index.js';
import type { Turn } from './turn.js';

/**
 * `done` on or before due; `late` if completed after it, which grace or a next slot still to open allows. Open turns
 * are `due-soon` from `dueSoon` before due until grace has run; then `missed` if the next slot has opened, `overdue` if
 * none has. So grace that reaches into the next slot keeps a turn open for that long, and calendar slots, which follow
 * each other without a day between, go from due-soon to missed.
 */
export function stateOf(turn: Turn, grace: Duration, dueSoon: Duration, today: Day): OccurrenceStatus {
  if (turn.done !== undefined) return turn.done <= turn.due ? 'done' : 'late';
  if (today <= addDuration(turn.due, grace)) {
    return today >= addDuration(turn.due, dueSoon, -1) ? 'due-soon' : 'planned';
  }
  return isMissed(turn, grace, today) ? 'missed' : 'overdue';
}

/** Whether an open turn can no longer be made good: its grace has run and the next slot has opened. */
export function isMissed({ done, due, next }: Turn, grace: Duration, today: Day): boolean {
  return done === undefined && next !== undefined && next <= today && today > addDuration(due, grace);
}
