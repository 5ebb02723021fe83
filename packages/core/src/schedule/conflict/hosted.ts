// Where the host is overloaded: the jobs that crowd it, told by how little room each has.

import type { Day } from '../../calendar/index.js';
import { type Problem, roomOf, windowsOf } from '../../solve/index.js';

/** A job with its variables and the days it can take, both included. */
export interface Crowding {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

/** The jobs that crowd the host: those with the least room, taken together until they do not fit. */
export function hostedInTheWay(problem: Problem): readonly Crowding[] {
  const { capacity } = problem;
  const windows = windowsOf(problem);
  if (!capacity || 'conflict' in windows) return [];
  const { lo, hi } = windows;
  const room = (job: (typeof jobs)[number]): number => (hi[job.start] as Day) - (lo[job.start] as Day);
  const jobs = capacity.jobs;
  const fixed = jobs.filter((job) => job.fixed);
  const placed = jobs.filter((job) => !job.fixed).sort((a, b) => room(a) - room(b));
  for (let count = 1; count <= placed.length; count += Math.ceil(count / 2)) {
    const few = placed.slice(0, count);
    const crowd = { ...capacity, jobs: [...fixed, ...few] };
    if (count < placed.length && roomOf({ ...problem, capacity: crowd }).status === 'placed') continue;
    const near = fixed.filter((job) =>
      few.some(
        (other) =>
          (lo[job.start] as Day) <= (hi[other.end] as Day) + capacity.window &&
          (hi[job.end] as Day) >= (lo[other.start] as Day) - capacity.window,
      ),
    );
    return [...few, ...near].map(({ start, end }) => ({
      start,
      end,
      from: lo[start] as Day,
      to: hi[end] as Day,
    }));
  }
  return [];
}
