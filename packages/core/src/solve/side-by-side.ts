// Several problems as one: their variables one after the other, nothing between them but the hosts they share.

import type { Job, Problem } from './problem.js';
import type { Windows } from './propagate.js';

/** Problems put into one, and where each begins in it. */
export interface SideBySide {
  readonly problem: Problem;
  /** The number of the first variable of each. */
  readonly offsets: readonly number[];
}

/** Puts problems into one. Capacities are left out: hosts take their place. */
export function sideBySide(problems: readonly Problem[]): SideBySide {
  const offsets: number[] = [];
  let count = 0;
  for (const { variables } of problems) {
    offsets.push(count);
    count += variables.length;
  }
  const constraints = problems.flatMap((problem, i) => {
    const by = offsets[i] as number;
    return problem.constraints.map((it) => ({ ...it, from: it.from + by, to: it.to + by }));
  });
  const variables = problems.flatMap((problem) => problem.variables);
  return {
    problem: { variables, constraints, preferences: [], order: [], capacity: undefined },
    offsets,
  };
}

/** A job of one of them as a job of all. */
export function shifted(job: Job, by: number): Job {
  return { ...job, start: job.start + by, end: job.end + by };
}

/** The windows of one of them out of those of all. */
export function windowsFrom({ lo, hi }: Windows, first: number, count: number): Windows {
  return { lo: lo.slice(first, first + count), hi: hi.slice(first, first + count) };
}
