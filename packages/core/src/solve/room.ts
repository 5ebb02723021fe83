// Whether there is room at all: days within the limits, on none of which the host takes in more than it can. Quicker
// than a placement, since it looks at nothing but the jobs that crowd each other.

import type { Problem } from './problem.js';
import { initialWindows, networkOf, tighten, type Windows } from './propagate.js';
import { roomTogether } from './room-together.js';

/** Room, with the windows of the limits alone; or why there is none. */
export type Room =
  | { readonly status: 'placed'; readonly windows: Windows }
  /** The limits alone leave some variable no day. */
  | { readonly status: 'conflict' }
  /** The limits can be kept, but not within the capacity; `proven` when every way was tried. */
  | { readonly status: 'overloaded'; readonly proven: boolean; readonly windows: Windows };

/** Looks for room under the hard constraints and the capacity. */
export function roomOf(problem: Problem): Room {
  const { capacity } = problem;
  if (capacity) {
    const { visits, jobs, window } = capacity;
    return roomTogether(problem, [{ visits, parties: [{ number: 0, jobs, window }] }]);
  }
  const windows = initialWindows(problem);
  return tighten(networkOf(problem), windows) < 0 ? { status: 'placed', windows } : { status: 'conflict' };
}
