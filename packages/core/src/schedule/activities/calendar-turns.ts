// Turns that hang on the calendar: one for each month, quarter, half-year or year, whoever completed the last one when.
// A completion belongs to the slot that holds its day, unless an earlier slot is still open in its grace.

import {
  addDuration,
  type Day,
  type Duration,
  plainDate,
  slotOf,
  slotsBetween,
  startOfYear,
  toDay,
} from '../../calendar/index.js';
import type { StatutoryDay } from '../../model/index.js';
import type { Recurring } from './recurring.js';
import { freeKey, type Turn } from './turn.js';

/**
 * The slots that open within `from`..`to`, and earlier ones since the activity is tracked: from `since` if it is given,
 * else from the slot of the first completion. A second completion in one slot is a turn of its own (`…-2`).
 */
export function calendarTurns(activity: Recurring, every: Duration, from: Day, to: Day): Turn[] {
  const counted = activity.done.filter((day) => activity.since === undefined || day >= activity.since);
  const first = counted[0];
  const opening = activity.since ?? from;
  const tracked = first === undefined ? opening : Math.min(opening, slotOf(every, first).from);
  // A day that is written binds whoever begins in the middle of its slot, if it is still to come.
  const start = activity.by ? slotOf(every, tracked).from : tracked;
  const slots = slotsBetween(every, start, Math.max(to, counted.at(-1) ?? to));
  const turns: Turn[] = slots.flatMap((slot) => {
    const written = activity.by && writtenIn(slot, activity.by);
    const due = written ?? slot.to;
    const isOver = slot.from < tracked && (written === undefined || written < tracked);
    const isDone = counted.some((day) => slot.from <= day && day <= slot.to);
    if (!isDone && (isOver || isBeforeFirst(due, activity.by))) return [];
    return [{ key: slot.key, from: slot.from, to: due, due, next: slot.to + 1, done: undefined }];
  });
  for (const day of counted) complete(turns, day, activity.grace);
  return turns;
}

// The first day of those written that lies in the slot.
function writtenIn(
  { from, to }: Pick<Turn, 'from' | 'to'>,
  { months = 0, days = 0 }: StatutoryDay,
): Day | undefined {
  for (let year = startOfYear(from); year <= to; year = addDuration(year, YEAR)) {
    const day = addDuration(year, { months, days });
    if (from <= day && day <= to) return day;
  }
  return undefined;
}

const YEAR: Duration = { months: 12, days: 0 };

function isBeforeFirst(due: Day, by: StatutoryDay | undefined): boolean {
  return by?.first !== undefined && due < toDay(plainDate(by.first));
}

function complete(turns: Turn[], day: Day, grace: Duration): void {
  const position = turns.findIndex(
    ({ due, done, from, next = due + 1 }) =>
      done === undefined && from <= day && day <= Math.max(addDuration(due, grace), next - 1),
  );
  const open = turns[position];
  if (open) {
    turns[position] = { ...open, done: day };
    return;
  }
  const last = turns.findLastIndex(({ from, next = day }) => from <= day && day < next);
  const holds = turns[last];
  if (!holds) return;
  const name = turns.find(({ from }) => from === holds.from)?.key ?? holds.key;
  turns.splice(last + 1, 0, { ...holds, key: freeKey(name, turns), done: day });
}
