// A turn with the days still open to it while demands are shared out. What is kept apart from today stays the same as
// days pass; today only cuts off the days gone by.

import type { Day, WorkingCalendar } from '../../calendar/index.js';
import { workingDayNear } from './placing.js';
import type { Turn } from './turn.js';

/** A turn and its remaining days, both ends included; `target` is the day it is best done on, once something asks. */
export interface Candidate {
  readonly turn: Turn;
  /** First open day as the demands left it; may lie before today. */
  from: Day;
  to: Day;
  target: Day | undefined;
  /** An audit would have it done about its target, so that no other day serves as well. */
  near?: true;
  /** An audit waits for it: what comes after it on the way there may be planned behind its target. */
  awaited?: true;
}

/**
 * A completed turn stands on its day. An open one has its whole window; where its last days are all off, it is planned
 * on one of them, since a day after it is due would be no plan. One that slipped past its window without being missed
 * is done on the next working day.
 */
export function candidateOf(turn: Turn, missed: boolean, calendar: WorkingCalendar, today: Day): Candidate {
  const { from, to, done } = turn;
  if (done !== undefined) return { turn, from: done, to: done, target: done };
  if (to < today && !missed) {
    const day = calendar.next(today);
    return { turn, from: day, to: day, target: day };
  }
  const open = Math.max(from, today);
  if (missed || workingDayNear(calendar, open, to, to) !== undefined) {
    return { turn, from, to, target: undefined };
  }
  const day = lastDayOff(calendar, open, to);
  return { turn, from: day, to: day, target: day };
}

// Recurring work goes on in a freeze, when people are at work; nobody is on a weekend or a holiday.
function lastDayOff(calendar: WorkingCalendar, from: Day, to: Day): Day {
  let free: Day | undefined;
  for (let day = to; day >= from; day -= 1) {
    if (calendar.isWorkingBarBlackouts(day)) return day;
    if (free === undefined && calendar.blackoutAt(day) === undefined) free = day;
  }
  return free ?? to;
}
