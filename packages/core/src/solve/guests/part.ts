// One part of a problem as tables: variables that leave no choice taken out, the jobs by the variables of their ends.

import { type Network, networkFrom } from '../lanes/network.js';
import { type JobEnd, type Reduced, reduced } from '../lanes/reduce.js';
import type { PricedProblem } from '../priced/problem.js';

/** A job of a part: its start is a kept variable, its end that variable's function or a kept variable of its own. */
export interface PartJob {
  /** Kept variable of the start. */
  readonly v: number;
  /** First day by index of `v`. */
  readonly from: Int32Array;
  /** Kept variable of the end; the same as `v` where the end follows from the start. */
  readonly e: number;
  /** Last day by index of `e`. */
  readonly to: Int32Array;
}

export interface Part {
  readonly problem: PricedProblem;
  readonly network: Network;
  readonly reduced: Reduced;
  readonly jobs: readonly PartJob[];
}

/** The tables of a part; undefined when its constraints leave some variable no day. */
export function partOf(problem: PricedProblem): Part | undefined {
  const network = networkFrom(problem);
  if (!network) return undefined;
  const made = reduced(network, problem.visits.jobs);
  const jobs = problem.visits.jobs.map((_, job): PartJob => {
    const [start, end] = [made.starts[job], made.ends[job]];
    if (!start || !end) throw new Error('a job without ends');
    // What has one day only is told by the other end's variable.
    if (start.v !== end.v && end.day.length === 1)
      return { v: start.v, from: start.day, e: start.v, to: always(end, start) };
    if (start.v !== end.v && start.day.length === 1)
      return { v: end.v, from: always(start, end), e: end.v, to: end.day };
    return { v: start.v, from: start.day, e: end.v, to: end.day };
  });
  return { problem, network, reduced: made, jobs };
}

function always(one: JobEnd, other: JobEnd): Int32Array {
  return new Int32Array(other.day.length).fill(one.day[0] as number);
}

/** Kept variables that a limit ties to each kept variable. */
export function tiesOf({ network, reduced: { kept } }: Part): ReadonlyMap<number, ReadonlySet<number>> {
  const ties = new Map<number, Set<number>>(kept.map((v) => [v, new Set()]));
  for (const { a, b } of network.limits) {
    ties.get(a)?.add(b);
    ties.get(b)?.add(a);
  }
  return ties;
}
