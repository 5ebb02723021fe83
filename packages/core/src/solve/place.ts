// Gives every variable a day: rules exactly, soft rules where they can be kept together, then each variable in turn
// as near its target as it can be. Only capacity can make it step back.

import type { Day } from '../calendar/index.js';
import type { Preference, Problem } from './problem.js';
import {
  copyOf,
  initialWindows,
  leaveOut,
  type Network,
  networkOf,
  takeUp,
  tighten,
  type Windows,
} from './propagate.js';
import { firstOverload } from './visits.js';

/** A placement, or why there is none. */
export type Placement =
  | { readonly status: 'placed'; readonly days: readonly Day[]; readonly windows: Windows }
  /** The hard constraints leave this variable no day. */
  | { readonly status: 'conflict'; readonly variable: number }
  /** The hard constraints can be kept, but not within the capacity; `proven` when every way was tried. */
  | { readonly status: 'overloaded'; readonly proven: boolean };

// Ways tried before an overloaded host is reported unproven.
const EFFORT = 20_000;

/** First and last days of all variables under the hard constraints, or the variable left without a day. */
export function windowsOf(problem: Problem): Windows | { readonly conflict: number } {
  const windows = initialWindows(problem);
  const empty = tighten(networkOf(problem), windows);
  return empty < 0 ? windows : { conflict: empty };
}

/** Windows of a problem under which some variables can be fixed at their first days, again and again. */
export class Reading {
  readonly hard: Windows;
  /** With every soft constraint that can be kept. */
  readonly usual: Windows;
  readonly #network: Network;

  private constructor(network: Network, hard: Windows) {
    this.hard = hard;
    // Soft constraints are taken up in a network of their own.
    this.usual = keepSoft(networkOf(network.problem), hard);
    this.#network = network;
  }

  /** Undefined where the hard constraints leave a variable no day. */
  static of(problem: Problem): Reading | undefined {
    const network = networkOf(problem);
    const windows = initialWindows(problem);
    return tighten(network, windows) < 0 ? new Reading(network, windows) : undefined;
  }

  /** The hard windows with these variables at their first days, which they can all have together. */
  withFirstDays(variables: readonly number[], within: Windows = this.hard): Windows {
    const windows = copyOf(within);
    for (const variable of variables) windows.hi[variable] = windows.lo[variable] as number;
    tighten(this.#network, windows, variables);
    return windows;
  }
}

/** Places all variables. `windows` in the answer are those of the hard constraints alone. */
export function place(problem: Problem): Placement {
  const network = networkOf(problem);
  const windows = initialWindows(problem);
  const empty = tighten(network, windows);
  if (empty >= 0) return { status: 'conflict', variable: empty };
  const comfortable = keepSoft(network, windows);
  const tries: readonly (() => Search)[] = [
    () => new Search(network, comfortable, 'each job'),
    // Conventions give way before the host does.
    () => new Search(networkOf(problem), windows, 'each job'),
    // A job placed later can join two visits into one, so only a whole placement proves an overload.
    () => new Search(networkOf(problem), windows, 'the end'),
  ];
  for (const begin of problem.capacity ? tries : tries.slice(0, 1)) {
    const search = begin();
    const days = search.run();
    if (days) return { status: 'placed', days: days.lo, windows };
    if (search.left > 0 && search.checks === 'the end') return { status: 'overloaded', proven: true };
  }
  return { status: 'overloaded', proven: false };
}

// Takes up each soft constraint that leaves every variable a day.
function keepSoft(network: Network, windows: Windows): Windows {
  let kept = windows;
  network.problem.constraints.forEach((constraint, index) => {
    if (!constraint.soft) return;
    const trial = copyOf(kept);
    takeUp(network, index);
    if (tighten(network, trial, [constraint.from, constraint.to]) < 0) kept = trial;
    else leaveOut(network, index);
  });
  return kept;
}

class Search {
  left = EFFORT;
  readonly #network: Network;
  readonly #problem: Problem;
  readonly #order: readonly { readonly variable: number; readonly otherwise: 'first' | 'last' }[];
  readonly #wanted = new Map<number, Preference>();
  readonly #hosted: ReadonlySet<number>;

  readonly #begin: Windows;
  /** When the host's capacity is looked at: after each job is placed, or once all are. */
  readonly checks: 'each job' | 'the end';

  constructor(network: Network, begin: Windows, checks: Search['checks']) {
    this.#network = network;
    this.#begin = begin;
    this.checks = checks;
    this.#problem = network.problem;
    const named = new Set(this.#problem.order.map((step) => step.variable));
    const rest = this.#problem.variables.flatMap((_, variable) =>
      named.has(variable) ? [] : [{ variable, otherwise: 'first' as const }],
    );
    this.#order = [...this.#problem.order, ...rest];
    for (const preference of this.#problem.preferences) this.#wanted.set(preference.of, preference);
    this.#hosted = new Set(this.#problem.capacity?.jobs.flatMap(({ start, end }) => [start, end]));
  }

  /** Places all variables; all windows are single days in the answer. */
  run(): Windows | undefined {
    return this.#from(0, this.#begin);
  }

  #from(position: number, windows: Windows): Windows | undefined {
    const step = this.#order[position];
    if (!step) return this.checks === 'the end' && this.#overloaded(windows) ? undefined : windows;
    const { variable } = step;
    for (const day of this.#candidates(step, windows)) {
      if (this.left <= 0) return undefined;
      this.left -= 1;
      const hosted = this.checks === 'each job' && this.#hosted.has(variable);
      if (windows.lo[variable] === windows.hi[variable] && !hosted) return this.#from(position + 1, windows);
      const trial = copyOf(windows);
      trial.lo[variable] = day;
      trial.hi[variable] = day;
      if (tighten(this.#network, trial, [variable]) >= 0) continue;
      if (hosted && this.#overloaded(trial)) continue;
      const placed = this.#from(position + 1, trial);
      if (placed) return placed;
    }
    return undefined;
  }

  // Days of the window from the cheapest on; without a preference from its first or its last day.
  *#candidates(step: { variable: number; otherwise: 'first' | 'last' }, windows: Windows): Iterable<Day> {
    const lo = windows.lo[step.variable] as number;
    const hi = windows.hi[step.variable] as number;
    const grid = this.#problem.variables[step.variable]?.grid;
    if (!grid) return;
    const wanted = this.#wanted.get(step.variable);
    const otherwise = step.otherwise === 'first' ? lo : hi;
    const target = wanted ? wanted.target(windows.lo[wanted.from] as number) : otherwise;
    let down = grid.previous(Math.min(target, hi));
    let up = grid.next(Math.max(down + 1, lo));
    while (down >= lo || up <= hi) {
      const early = down >= lo ? (target - down) * (wanted?.early ?? 1) : Number.POSITIVE_INFINITY;
      const late = up <= hi ? (up - target) * (wanted?.late ?? 1) : Number.POSITIVE_INFINITY;
      // Of equals the nearer day.
      if (early < late || (early === late && target - down <= up - target)) {
        yield down;
        down = grid.previous(down - 1);
      } else {
        yield up;
        up = grid.next(up + 1);
      }
    }
  }

  #overloaded(windows: Windows): boolean {
    const capacity = this.#problem.capacity;
    if (!capacity) return false;
    const single = (v: number): boolean => windows.lo[v] === windows.hi[v];
    const jobs = capacity.jobs
      .filter((job) => single(job.start) && single(job.end))
      .map((job) => ({
        from: windows.lo[job.start] as number,
        to: windows.lo[job.end] as number,
        fixed: job.fixed,
      }));
    return firstOverload(jobs, capacity.visits, capacity.window) !== undefined;
  }
}
