// Turns that hang on the calendar: one for each month, quarter, half-year or year, whoever completed the last one when.
// A completion belongs to the slot that holds its day, unless an earlier slot is still open in its grace.

import { addDuration, type Day, type Duration, slotOf, slotsBetween } from '../../calendar/index.js';
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
  const start = first === undefined ? opening : Math.min(opening, slotOf(every, first).from);
  const slots = slotsBetween(every, start, Math.max(to, counted.at(-1) ?? to));
  const turns: Turn[] = slots.map((slot) => ({
    key: slot.key,
    from: slot.from,
    to: slot.to,
    due: slot.to,
    next: slot.to + 1,
    done: undefined,
  }));
  for (const day of counted) complete(turns, day, activity.grace);
  return turns;
}

function complete(turns: Turn[], day: Day, grace: Duration): void {
  const position = turns.findIndex(
    ({ due, done, from }) => done === undefined && from <= day && day <= addDuration(due, grace),
  );
  const open = turns[position];
  if (open) {
    turns[position] = { ...open, done: day };
    return;
  }
  const last = turns.findLastIndex(({ from, to }) => from <= day && day <= to);
  const holds = turns[last];
  if (!holds) return;
  const name = turns.find(({ from }) => from === holds.from)?.key ?? holds.key;
  turns.splice(last + 1, 0, { ...holds, key: freeKey(name, turns), done: day });
}
