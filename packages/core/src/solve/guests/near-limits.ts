// Jobs of one part that could share a visit with each other, as limits that save something where they are passed: between
// the two jobs, or between variables that say enough of them, where nothing may be tied that was not tied before.

import type { Day } from '../../calendar/index.js';
import { type Limit, limitsBetween } from '../lanes/network.js';
import type { HostedVisits } from '../priced/problem.js';
import type { Part, PartJob } from './part.js';

/** Most days of a job, as they are counted where visits share them. */
export function longest({ from, to }: PartJob, daysIn: HostedVisits['daysIn']): number {
  let most = 0;
  for (let i = 0; i < from.length; i += 1) most = Math.max(most, daysIn(from[i] as Day, to[i] as Day));
  return most;
}

/** For each day of a variable the first one that hard limits leave each other variable, by index. */
type Reach = ReadonlyMap<number, Int32Array>;

/** How such limits are made. */
export interface Nearness {
  /** Jobs of other parts may be in their visits and have days in common with both: that is saved as well. */
  readonly hosts: boolean;
  /** Between the two jobs themselves, whatever is tied then; else only between what is tied. */
  readonly direct: boolean;
}

/**
 * Held to save all they could by being near: never too little. Undefined where two could be near of which nothing says
 * that one comes before the other, or where no two variables that are tied say whether they are near.
 */
export function nearLimits(
  { problem, network, jobs }: Part,
  { hosts, direct }: Nearness,
): Limit[] | undefined {
  const { window, price, shared, daysIn } = problem.visits;
  if (price === 0 && shared === 0) return [];
  const reaches = jobs.map(({ v }) => reachOf(network, v));
  const before = jobs.map((a, i) => jobs.map((b, k) => i !== k && keepsOff(a, b, reaches[i]?.get(b.v), 0)));
  const found: Limit[] = [];
  for (const [i, a] of jobs.entries()) {
    for (const [k, b] of jobs.entries()) {
      if (k <= i) continue;
      const [toB, toA] = [reaches[i]?.get(b.v), reaches[k]?.get(a.v)];
      if (keepsOff(a, b, toB, window) || keepsOff(b, a, toA, window)) continue;
      const [x, y] = before[i]?.[k] ? [i, k] : before[k]?.[i] ? [k, i] : [];
      if (x === undefined || y === undefined) return undefined;
      // Near each other around a third, both are near it: what that saves is counted there.
      if (jobs.some((_, c) => before[x]?.[c] && before[c]?.[y])) continue;
      const [first, second] = [jobs[x] as PartJob, jobs[y] as PartJob];
      const near = direct
        ? between(first, second, window)
        : nearOf(network, first, second, reaches[x] as Reach, window);
      if (!near) return undefined;
      // One ends before the other begins: they have no day in common with each other.
      const most = hosts ? Math.min(longest(a, daysIn), longest(b, daysIn)) : 0;
      found.push({ ...near, once: -(price + shared * most), perDay: 0, hard: false });
    }
  }
  return found;
}

type NearDays = Pick<Limit, 'a' | 'b' | 'p' | 'q'>;

function between(first: PartJob, second: PartJob, window: number): NearDays {
  const p = Int32Array.from(first.to, (day) => day + window + 1);
  return { a: first.v, b: second.v, p, q: Int32Array.from(second.from) };
}

// Passed wherever a job is near one that comes before it: between the two if they are tied or one has a single day, else
// between what the first leaves a day to and the second. Of several the one that is passed on the fewest days.
function nearOf(
  network: Part['network'],
  first: PartJob,
  second: PartJob,
  reach: Reach,
  window: number,
): NearDays | undefined {
  const direct = between(first, second, window);
  const isTied = (v: number, u: number): boolean => limitsBetween(network, v, u).length > 0;
  if (isTied(first.v, second.v) || first.from.length === 1 || second.from.length === 1) return direct;
  let best: NearDays | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [u, earliest] of reach) {
    if (u === first.v || u === second.v || !isTied(u, second.v)) continue;
    const made = { ...direct, a: u, p: latestEnds(first, earliest, network.days[u] as Int32Array, window) };
    const count = passedBy(made);
    if (count < fewest) [best, fewest] = [made, count];
  }
  return best;
}

// For each day of a variable the first day that is no more near the job, at its last end that leaves the variable that day.
function latestEnds(job: PartJob, earliest: Int32Array, days: Int32Array, window: number): Int32Array {
  const ends = new Int32Array(days.length);
  let last = -1;
  for (let x = 0; x < days.length; x += 1) {
    while (last + 1 < earliest.length && (earliest[last + 1] as number) <= x) last += 1;
    ends[x] = (job.to[Math.max(0, last)] as number) + window + 1;
  }
  return ends;
}

function passedBy({ p, q }: NearDays): number {
  let [count, j] = [0, 0];
  for (const reach of p) {
    while (j < q.length && (q[j] as number) < reach) j += 1;
    count += j;
  }
  return count;
}

// b begins more than so many days after a has ended, whatever their days.
function keepsOff(a: PartJob, b: PartJob, reach: Int32Array | undefined, window: number): boolean {
  for (let i = 0; i < a.to.length; i += 1) {
    const j = reach?.[i] ?? 0;
    if (j < b.from.length && (b.from[j] as number) <= (a.to[i] as number) + window) return false;
  }
  return true;
}

// For each day of v the first one that hard limits leave each other variable, by index; past the end where none is left.
function reachOf(network: Part['network'], v: number): ReadonlyMap<number, Int32Array> {
  const count = (network.days[v] as Int32Array).length;
  const reach = new Map<number, Int32Array>([[v, Int32Array.from({ length: count }, (_, i) => i)]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of network.limits) {
      const from = reach.get(a);
      if (!hard || !from) continue;
      const to = reach.get(b) ?? new Int32Array(count);
      // Later days leave others no earlier ones.
      for (let i = 0, j = 0; i < count; i += 1) {
        const at = from[i] as number;
        j = Math.max(j, to[i] as number);
        if (at >= p.length) j = q.length;
        else while (j < q.length && (q[j] as number) < (p[at] as number)) j += 1;
        if (j > (to[i] as number)) changed = true;
        to[i] = j;
      }
      if (!reach.has(b)) {
        reach.set(b, to);
        changed = true;
      }
    }
  }
  return reach;
}
