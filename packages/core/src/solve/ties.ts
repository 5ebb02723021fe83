// What limits across lanes ask of jobs: one begins no earlier, or no later, than the end of another says.

import type { PricedProblem } from './priced/problem.js';
import type { Job, Step } from './problem.js';

/** Two jobs by their place in the problem's list. One of the sides is set; days of start count as days of work. */
export interface Tie {
  readonly ahead: number;
  readonly behind: number;
  /** The first day on which the one behind may start, by the last day of the one ahead. */
  readonly least?: Step;
  /** The last such day. */
  readonly most?: Step;
}

/** Whether lanes ask anything of each other. */
export function areTied({ constraints }: PricedProblem): boolean {
  return constraints.some(({ across }) => across);
}

/** The same lanes, none of which minds another. */
export function untied(problem: PricedProblem): PricedProblem {
  if (!areTied(problem)) return problem;
  return { ...problem, constraints: problem.constraints.filter(({ across }) => !across) };
}

/**
 * What jobs ask of each other at least. A day that follows from the end of a job is taken for the first one that it may be:
 * days that keep all ties may still break a limit.
 */
export function tiesOf({ constraints, visits: { jobs } }: PricedProblem): readonly Tie[] {
  const tied = constraints.filter(({ across, soft }) => across && !soft);
  if (tied.length === 0) return [];
  const endsAt = new Map(jobs.map((job, k) => [job.end, k]));
  const startsAt = new Map(jobs.map((job, k) => [job.start, k]));
  return tied.flatMap(({ from, to, least, most }): readonly Tie[] => {
    const behind = startsAt.get(to);
    if (behind === undefined) return [];
    const other = (ahead: number): boolean => (jobs[ahead] as Job).lane !== (jobs[behind] as Job).lane;
    const ahead = endsAt.get(from);
    if (ahead !== undefined)
      return other(ahead) ? [{ ahead, behind, ...(least ? { least } : {}), ...(most ? { most } : {}) }] : [];
    if (!least) return [];
    return constraints.flatMap((it): readonly Tie[] => {
      const end = it.to === from && !it.soft && !it.across ? endsAt.get(it.from) : undefined;
      const { least: follows } = it;
      if (end === undefined || !follows || !other(end)) return [];
      return [{ ahead: end, behind, least: (day) => least(follows(day)) }];
    });
  });
}
