// Turns counted from the last completion: each completion starts the count anew, and months clamp from it, so 31 March
// plus three months four times is 31 March again. There is no next slot until the work is done: late stays overdue.

import { addDuration, type Day, type Duration } from '../../calendar/index.js';
import type { Recurring } from './recurring.js';
import type { Turn } from './turn.js';

/**
 * Turns are numbered from the first anchor: `since`, else the first completion (turn 0, the anchor itself), else `from`.
 * The open turn is always there; those after it while their window opens by `to`.
 */
export function completionTurns(
  activity: Recurring,
  every: Duration,
  from: Day,
  to: Day,
  today: Day,
): Turn[] {
  const { since } = activity;
  const counted = activity.done.filter((day) => since === undefined || day >= since);
  const earlier = since === undefined ? undefined : activity.done.findLast((day) => day < since);
  const turns: Turn[] = [];
  const first = since === undefined ? 0 : 1;
  let anchor = earlier ?? since ?? counted[0] ?? from;
  for (const [index, done] of counted.entries()) {
    const number = index + first;
    if (number === 0) turns.push(closed(number, done, done, done));
    else turns.push(closed(number, anchor + 1, addDuration(anchor, every), done));
    anchor = done;
  }
  const last = Math.max(0, counted.length - 1 + first);
  return [...turns, ...openTurns(anchor, every, last, to, today)];
}

function closed(number: number, from: Day, due: Day, done: Day): Turn {
  return { key: String(number), from, to: due, due, next: undefined, done };
}

// While the open turn is overdue, later ones already past have no meaning: only a completion can start the count again.
function openTurns(anchor: Day, every: Duration, number: number, to: Day, today: Day): Turn[] {
  const turns: Turn[] = [];
  for (let times = 1; ; times += 1) {
    const from = addDuration(anchor, every, times - 1) + 1;
    const due = addDuration(anchor, every, times);
    if (times > 1 && from > to) return turns;
    if (times > 1 && due <= today) continue;
    turns.push({ key: String(number + times), from, to: due, due, next: undefined, done: undefined });
  }
}
