// Which jobs follow each other so strictly that no visit can serve two of them, whatever days they get. Jobs that could
// meet on few days only are told, so that a problem can be split into one where they are apart and one where they meet.

import { type Network, neighborsOf } from './network.js';
import type { JobEnd, Reduced } from './reduce.js';

/** Jobs in sequences; `near` are the neighbors in one of them that could still meet. */
export interface Sequences {
  readonly chains: readonly (readonly number[])[];
  readonly near: readonly (readonly [number, number])[];
}

// Up to this share of the days of a job may meet the next one for the two to be split apart.
const FEW = 0.3;

/** Sequences of tied jobs, each as long as it can be; where `strict`, of those only that can never meet. */
export function sequencesOf(it: Reduced, window: number, strict: boolean): Sequences {
  const { starts, ends } = it;
  const chains: (readonly number[])[] = [];
  const near: (readonly [number, number])[] = [];
  for (const jobs of tiedJobs(it)) {
    const variables = jobs.flatMap((job) => {
      const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
      return s === e ? [s] : [s, e];
    });
    // Jobs that share a variable are told apart by nothing.
    if (new Set(variables).size !== variables.length) {
      chains.push(...jobs.map((job) => [job]));
      continue;
    }
    const found = inSequence(it, jobs, window, strict);
    chains.push(...found.chains);
    near.push(...found.near);
  }
  return { chains, near };
}

function inSequence(it: Reduced, jobs: readonly number[], window: number, strict: boolean): Sequences {
  const startOf = (job: number): JobEnd => it.starts[job] as JobEnd;
  const endOf = (job: number): JobEnd => it.ends[job] as JobEnd;
  const order = jobs.toSorted(
    (i, k) => (startOf(i).day[0] as number) - (startOf(k).day[0] as number) || i - k,
  );
  const chains: number[][] = [];
  const near: [number, number][] = [];
  for (const job of order) {
    const tied = new Set([
      ...neighborsOf(it.network, startOf(job).v),
      ...neighborsOf(it.network, endOf(job).v),
    ]);
    let best: number[] | undefined;
    let most = 0;
    for (const chain of chains) {
      const last = chain[chain.length - 1] as number;
      const share = meeting(it.network, endOf(last), startOf(job), window);
      if (share > (strict ? 0 : FEW)) continue;
      const rank = (share === 0 ? 1 : 0) + (tied.has(startOf(last).v) || tied.has(endOf(last).v) ? 4 : 2);
      if (rank <= most) continue;
      most = rank;
      best = chain;
    }
    if (!best) {
      chains.push([job]);
      continue;
    }
    if (most === 2 || most === 4) near.push([best[best.length - 1] as number, job]);
    best.push(job);
  }
  return { chains, near };
}

// Jobs by what ties them: limits between their variables, or between those and others.
function tiedJobs({ network, kept, starts, ends }: Reduced): number[][] {
  const above = new Map(kept.map((v) => [v, v]));
  const top = (v: number): number => {
    let at = v;
    while (above.get(at) !== at) at = above.get(at) as number;
    return at;
  };
  for (const { a, b } of network.limits) above.set(top(a), top(b));
  starts.forEach(({ v }, job) => {
    above.set(top(v), top((ends[job] as JobEnd).v));
  });
  const groups = new Map<number, number[]>();
  starts.forEach(({ v }, job) => {
    const group = groups.get(top(v));
    if (group) group.push(job);
    else groups.set(top(v), [job]);
  });
  return [...groups.values()];
}

// On which share of the days of `before` a job could still begin before it has ended, stretched by the window.
function meeting(network: Network, before: JobEnd, after: JobEnd, window: number): number {
  const size = before.day.length;
  if ((before.day[size - 1] as number) + window < (after.day[0] as number)) return 0;
  let count = 0;
  if (before.v === after.v) {
    for (let i = 0; i < size; i += 1)
      if ((before.day[i] as number) + window >= (after.day[i] as number)) count += 1;
    return count / size;
  }
  const earliest = earliestGiven(network, before.v, after.v);
  for (let i = 0; i < size; i += 1) {
    const j = earliest ? (earliest[i] as number) : 0;
    if (j < after.day.length && (before.day[i] as number) + window >= (after.day[j] as number)) count += 1;
  }
  return count / size;
}

// The first index that hard limits leave to `to`, for each index of `from`; undefined where none reaches it.
function earliestGiven({ days, limits }: Network, from: number, to: number): Int32Array | undefined {
  const size = (days[from] as Int32Array).length;
  const first: (Int32Array | undefined)[] = [];
  first[from] = Int32Array.from({ length: size }, (_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of limits) {
      const known = first[a];
      if (!hard || !known || b === from) continue;
      let table = first[b];
      if (!table) {
        table = new Int32Array(size);
        first[b] = table;
      }
      for (let i = 0, j = 0; i < size; i += 1) {
        const at = known[i] as number;
        if (at >= p.length) j = q.length;
        else while (j < q.length && (q[j] as number) < (p[at] as number)) j += 1;
        if (j <= (table[i] as number)) continue;
        table[i] = j;
        changed = true;
      }
    }
  }
  return first[to];
}
