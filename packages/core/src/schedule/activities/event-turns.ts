// Work that goes by hire, event, period or report: nothing to plan, but what was done is evidence and stays in sight.

import type { Recurring } from './recurring.js';
import type { Turn } from './turn.js';

/** One turn for each completion, numbered from the first. */
export function eventTurns({ done }: Recurring): Turn[] {
  return done.map((day, index) => ({
    key: String(index + 1),
    from: day,
    to: day,
    due: day,
    next: undefined,
    done: day,
  }));
}
