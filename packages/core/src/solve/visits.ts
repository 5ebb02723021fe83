// Groups jobs into visits: the fewest days such that each job, stretched at its end, holds one of them.

import type { Day } from '../calendar/index.js';

/** A job with its days, both included. */
export interface PlacedJob {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The number of the visit each job belongs to, counted from 0 by date. Greedy from the earliest stretched end, which
 * is the fewest visits; a job joins the first visit whose day it holds.
 */
export function visitsOf(jobs: readonly PlacedJob[], window: number): readonly number[] {
  const byEnd = jobs.map((_, i) => i).sort((a, b) => endOf(a) - endOf(b) || startOf(a) - startOf(b) || a - b);
  const visit = new Array<number>(jobs.length).fill(-1);
  let count = 0;
  for (const i of byEnd) {
    if (visit[i] !== -1) continue;
    const day = endOf(i);
    jobs.forEach((job, k) => {
      if (visit[k] === -1 && job.from <= day && day <= job.to + window) visit[k] = count;
    });
    count += 1;
  }
  return visit;

  function endOf(i: number): Day {
    return (jobs[i] as PlacedJob).to + window;
  }
  function startOf(i: number): Day {
    return (jobs[i] as PlacedJob).from;
  }
}

/**
 * The first day on which more visits have work in progress than the host can take, counting only days on which a job
 * that is not fixed is in progress; undefined when there is none.
 */
export function firstOverload(
  jobs: readonly (PlacedJob & { readonly fixed: boolean })[],
  visits: number,
  window: number,
): Day | undefined {
  const visit = visitsOf(jobs, window);
  let first: Day | undefined;
  for (const { from } of jobs) {
    // The number in progress only grows on a day on which some job starts.
    const open = jobs.flatMap((job, k) => (job.from <= from && from <= job.to ? [k] : []));
    if (open.every((k) => jobs[k]?.fixed)) continue;
    if (new Set(open.map((k) => visit[k])).size <= visits) continue;
    if (first === undefined || from < first) first = from;
  }
  return first;
}
