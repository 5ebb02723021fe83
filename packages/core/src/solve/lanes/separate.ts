// Which jobs follow each other so strictly that no visit can serve two of them, whatever days they get. Jobs that could
// meet on few days only are told, so that a problem can be split into one where they are apart and one where they meet.

import { type Network, neighborsOf } from './network.js';
import type { JobEnd, Reduced } from './reduce.js';

/** Jobs in sequences; `near` is a pair of neighbors in one of them that could still meet. */
export interface Sequences {
  readonly chains: readonly (readonly number[])[];
  readonly near: readonly [number, number] | undefined;
}

// Up to this share of the days of a job may meet the next one for the two to be split apart.
const FEW = 0.3;

/** Sequences of the jobs, each as long as it can be; pairs in `together` are not put into one. */
export function sequencesOf(
  it: Reduced,
  jobs: readonly number[],
  window: number,
  together: readonly (readonly [number, number])[],
): Sequences {
  const startOf = (job: number): JobEnd => it.starts[job] as JobEnd;
  const endOf = (job: number): JobEnd => it.ends[job] as JobEnd;
  const order = jobs.toSorted(
    (i, k) => (startOf(i).day[0] as number) - (startOf(k).day[0] as number) || i - k,
  );
  const chains: number[][] = [];
  let near: readonly [number, number] | undefined;
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
      if (share > FEW || together.some(([i, k]) => i === last && k === job && share > 0)) continue;
      const rank = (share === 0 ? 1 : 0) + (tied.has(startOf(last).v) || tied.has(endOf(last).v) ? 4 : 2);
      if (rank <= most) continue;
      most = rank;
      best = chain;
    }
    if (!best) {
      chains.push([job]);
      continue;
    }
    if (most === 2 || most === 4) near ??= [best[best.length - 1] as number, job];
    best.push(job);
  }
  return { chains, near };
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
