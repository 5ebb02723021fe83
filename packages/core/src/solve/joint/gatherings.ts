// What jobs near each other really cost, value by value. Tables tell pairs of them and some threes: where a job is near two
// that are not near each other they may hold visits for fewer than they are, and they know no limit of visits at a time.

import { stretchesOf } from '../guests/stretches.js';
import { hostingOfJobs, sharedDays } from '../priced/value.js';
import { firstOverload, type PlacedJob } from '../visits.js';
import type { Joint, JointJob } from './joint.js';
import { shapeOf, tablesOf } from './view.js';

/** Jobs that are near each other, directly or through others of them. */
export interface Gathering {
  /** By index, ascending. */
  readonly jobs: readonly number[];
  /** From its first day to the last on which its visits are open, both included: no other job is open then. */
  readonly from: number;
  readonly to: number;
  /** How much more it costs than tables of its values say; Infinity where it is more than its host can take. */
  readonly cost: number;
  /** The same at least, if some of its jobs were shorter. */
  readonly more: number;
}

/** What these values cost by the tables, between nothing but them. */
export function toldOf(joint: Joint, values: Int32Array): number {
  const view = Array.from(values, (value) => stretchesOf(Int32Array.of(value), 1));
  const { own, pairs, both } = tablesOf(joint, shapeOf(joint, view));
  let sum = 0;
  for (const prices of own) sum += prices[0] as number;
  for (const { prices } of pairs) sum += prices[0] as number;
  for (const { nearOne, nearOther, price } of both) if (nearOne[0] === 1 && nearOther[0] === 1) sum += price;
  return sum;
}

/** Jobs of these values that are near another one. */
export function gatheringsOf(joint: Joint, values: Int32Array): readonly Gathering[] {
  const { jobs, visits } = joint;
  const placed = jobs.map((job) => placedAt(job, values));
  const startOf = (k: number): number => placed[k]?.from as number;
  const byDay = jobs.map((_, k) => k).sort((a, b) => startOf(a) - startOf(b) || a - b);
  const found: { jobs: number[]; from: number; to: number }[] = [];
  for (const k of byDay) {
    const { from, to: ends } = placed[k] as PlacedJob;
    const to = ends + visits.window;
    const last = found.at(-1);
    if (!last || from > last.to) found.push({ jobs: [k], from, to });
    else {
      last.jobs.push(k);
      last.to = Math.max(last.to, to);
    }
  }
  return found
    .filter((it) => it.jobs.length > 1)
    .map(({ jobs: own, from, to }) => {
      const these = own.sort((a, b) => a - b);
      return { jobs: these, from, to, ...priceOf(joint, these, placed) };
    });
}

/**
 * Values left to each variable in parts: the rest has just these values for a gathering, and no other job on its days; in
 * each of the others one of its jobs has another value, or another job is on its days. Some of them may be empty.
 */
export function partedBy(
  { jobs, visits: { window } }: Joint,
  all: readonly Int32Array[],
  values: Int32Array,
  { jobs: own, from, to }: Gathering,
): { readonly others: readonly (readonly Int32Array[])[]; readonly rest: readonly Int32Array[] } {
  const others: (readonly Int32Array[])[] = [];
  const inIt = new Set(own.map((k) => (jobs[k] as JointJob).v));
  let rest = all;
  const part = (v: number, isRest: (value: number) => boolean): void => {
    const its = rest[v] as Int32Array;
    others.push(rest.map((it, u) => (u === v ? its.filter((value) => !isRest(value)) : it)));
    rest = rest.map((it, u) => (u === v ? its.filter(isRest) : it));
  };
  for (const v of inIt) part(v, (value) => value === values[v]);
  for (const v of new Set(jobs.map((job) => job.v))) {
    if (inIt.has(v)) continue;
    const its = jobs.filter((job) => job.v === v);
    part(v, (value) =>
      its.every((job) => (job.from[value] as number) > to || (job.to[value] as number) + window < from),
    );
  }
  return { others, rest };
}

type Placed = PlacedJob & { readonly fixed: boolean };

function placedAt({ v, from, to, fixed = false }: JointJob, values: Int32Array): Placed {
  const value = values[v] as number;
  return { from: from[value] as number, to: to[value] as number, fixed };
}

function priceOf(
  joint: Joint,
  own: readonly number[],
  all: readonly Placed[],
): Pick<Gathering, 'cost' | 'more'> {
  const { visits, days } = joint;
  const jobs = own.map((k) => joint.jobs[k] as JointJob);
  const placed = own.map((k) => all[k] as Placed);
  const isTooMuch =
    visits.most !== undefined && firstOverload(placed, visits.most, visits.window) !== undefined;
  const inCommon = (from: number, to: number): number => days.between(from, to);
  const { visits: count, shared } = hostingOfJobs(placed, visits.window, inCommon);
  const told = toldOf(aloneAt(joint, placed, jobs), new Int32Array(jobs.length));
  const moreThanTold = (all: number): number =>
    Math.max(0, count * visits.price - all * visits.shared - told);
  const cost = isTooMuch ? Number.POSITIVE_INFINITY : moreThanTold(shared);
  if (!jobs.some(({ couldBeShorter }) => couldBeShorter)) return { cost, more: cost };
  // A longer job may be in another visit than a shorter one, in which it has fewer days in common.
  return { cost, more: moreThanTold(sharedDays(placed, inCommon)) };
}

// Jobs on their days, and nothing else.
function aloneAt({ visits, days }: Joint, placed: readonly PlacedJob[], jobs: readonly JointJob[]): Joint {
  return {
    own: placed.map(() => new Float64Array(1)),
    limits: [],
    alike: [],
    ties: [],
    // What one variable tells is in no visit of each other.
    jobs: placed.map(({ from, to }, k) => ({
      v: jobs.findIndex(({ v }) => v === jobs[k]?.v),
      from: Int32Array.of(from),
      to: Int32Array.of(to),
    })),
    visits,
    days,
  };
}
