// Whether there is room at all: days within the limits, on none of which the host takes in more than it can. Quicker
// than a placement, since it looks at nothing but the jobs that crowd each other.

import type { Day } from '../calendar/index.js';
import type { Capacity, Problem } from './problem.js';
import { copyOf, initialWindows, type Network, networkOf, tighten, type Windows } from './propagate.js';
import { visitsOf } from './visits.js';

/** Room, with the windows of the limits alone; or why there is none. */
export type Room =
  | { readonly status: 'placed'; readonly windows: Windows }
  /** The limits alone leave some variable no day. */
  | { readonly status: 'conflict' }
  /** The limits can be kept, but not within the capacity; `proven` when every way was tried. */
  | { readonly status: 'overloaded'; readonly proven: boolean; readonly windows: Windows };

// Partial placements looked at before a crowded host is given up unproven.
const EFFORT = 4_000;

/** Looks for room under the hard constraints and the capacity. */
export function roomOf(problem: Problem): Room {
  const network = networkOf(problem);
  const windows = initialWindows(problem);
  if (tighten(network, windows) >= 0) return { status: 'conflict' };
  if (!problem.capacity) return { status: 'placed', windows };
  const search = new Search(network, problem.capacity);
  if (search.from(windows)) return { status: 'placed', windows };
  return { status: 'overloaded', proven: search.left > 0, windows };
}

/** First and last, both included. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

interface PlacedJob extends Days {
  readonly fixed: boolean;
}

// All variables at their first days keep the limits. Where the host is overloaded then, some job in reach of the crowd
// ends or starts later in every placement that fits, and each of these is tried, those before it held where they are.
class Search {
  left = EFFORT;
  readonly #network: Network;
  readonly #capacity: Capacity;

  constructor(network: Network, capacity: Capacity) {
    this.#network = network;
    this.#capacity = capacity;
  }

  from(windows: Windows): boolean {
    this.left -= 1;
    if (this.left <= 0) return false;
    const { jobs, window } = this.#capacity;
    if (this.#clashes(windows)) return false;
    const placed = jobs.map(({ start, end, fixed }) => ({
      from: windows.lo[start] as Day,
      to: windows.lo[end] as Day,
      fixed,
    }));
    const day = this.#tightestOverload(placed, windows);
    if (day === undefined) return true;
    const crowd = crowdAt(placed, day, window);
    let rest = windows;
    for (const variable of this.#movable(placed, day, crowd, windows)) {
      const first = rest.lo[variable] as Day;
      const last = rest.hi[variable] as Day;
      // Out of the crowd, then further back within it.
      if (this.#within(rest, variable, Math.max(first, crowd.to) + 1, last)) return true;
      if (this.#within(rest, variable, first + 1, Math.min(last, crowd.to))) return true;
      if (this.left <= 0) return false;
      rest = this.#narrowed(rest, variable, first, first) ?? rest;
      if (this.#clashes(rest)) return false;
    }
    return false;
  }

  #within(windows: Windows, variable: number, from: Day, to: Day): boolean {
    const later = this.#narrowed(windows, variable, from, to);
    return later !== undefined && this.from(later);
  }

  // The windows with one variable kept between two days, or undefined where some variable then has no day.
  #narrowed(windows: Windows, variable: number, from: Day, to: Day): Windows | undefined {
    if (from > to) return undefined;
    const grid = this.#network.problem.variables[variable]?.grid;
    const trial = copyOf(windows);
    trial.lo[variable] = grid?.next(from) ?? from;
    trial.hi[variable] = grid?.previous(to) ?? to;
    return tighten(this.#network, trial, [variable]) < 0 ? trial : undefined;
  }

  // Of the days on which too many visits are in progress, the one whose jobs have the least room: where there is none
  // at all, that is where it shows soonest.
  #tightestOverload(placed: readonly PlacedJob[], { lo, hi }: Windows): Day | undefined {
    const { jobs, visits, window } = this.#capacity;
    const visit = visitsOf(placed, window);
    let least = Number.POSITIVE_INFINITY;
    let tightest: Day | undefined;
    for (const { from: day } of placed) {
      const open = placed.flatMap((job, k) => (job.from <= day && day <= job.to ? [k] : []));
      const movable = open.filter((k) => !placed[k]?.fixed);
      if (movable.length === 0 || new Set(open.map((k) => visit[k])).size <= visits) continue;
      const room = movable.reduce((sum, k) => {
        const { end } = jobs[k] as Capacity['jobs'][number];
        return sum + (hi[end] as Day) - (lo[end] as Day);
      }, 0);
      if (room >= least) continue;
      least = room;
      tightest = day;
    }
    return tightest;
  }

  // Where one visit at a time is taken in, jobs in progress on one day are one visit, and a visit has a day that all of
  // its jobs hold. Jobs whose days are settled and that cannot be so grouped never fit, whatever the others do.
  #clashes({ lo, hi }: Windows): boolean {
    const { jobs, visits, window } = this.#capacity;
    if (visits !== 1) return false;
    const settled = jobs
      .filter(({ start, end }) => lo[start] === hi[start] && lo[end] === hi[end])
      .map(({ start, end, fixed }) => ({ from: lo[start] as Day, to: lo[end] as Day, fixed }))
      .sort((a, b) => a.from - b.from);
    return settled.some((job, i) => {
      if (job.fixed) return false;
      const met = settled.filter((other, k) => k !== i && other.from <= job.to && job.from <= other.to);
      return Math.max(...met.map(({ from }) => from)) > Math.min(...met.map(({ to }) => to)) + window;
    });
  }

  // Starts and ends of the jobs that can come within reach of the crowd, those of the crowded day first.
  #movable(placed: readonly PlacedJob[], day: Day, crowd: Days, { hi }: Windows): readonly number[] {
    const { jobs, window } = this.#capacity;
    const near = jobs.flatMap((job, i) => {
      const { from } = placed[i] as PlacedJob;
      return from <= crowd.to && (hi[job.end] as Day) + window >= crowd.from ? [{ job, at: placed[i] }] : [];
    });
    const onDay = (at: PlacedJob | undefined): number => (at && at.from <= day && day <= at.to ? 0 : 1);
    near.sort((a, b) => onDay(a.at) - onDay(b.at));
    return [...new Set(near.flatMap(({ job }) => [job.start, job.end]))];
  }
}

// The days of all jobs that hang together with those of a day, each stretched at its end.
function crowdAt(placed: readonly PlacedJob[], day: Day, window: number): Days {
  let crowd: Days = { from: day, to: day };
  for (;;) {
    const { from, to } = crowd;
    const touching = placed.filter((job) => job.from <= to && job.to + window >= from);
    const wider = {
      from: Math.min(from, ...touching.map((job) => job.from)),
      to: Math.max(to, ...touching.map((job) => job.to + window)),
    };
    if (wider.from === from && wider.to === to) return crowd;
    crowd = wider;
  }
}
