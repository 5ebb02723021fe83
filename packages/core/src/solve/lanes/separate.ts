// Whether jobs follow each other so strictly that no visit can serve two of them, whatever days they get.

import type { Network } from './network.js';
import type { JobEnd, Reduced } from './reduce.js';

/** The jobs in the order in which they must take place, a visit's window apart; undefined where they need not. */
export function strictOrder(
  { network, starts, ends }: Reduced,
  jobs: readonly number[],
  window: number,
): number[] | undefined {
  const order = jobs.toSorted(
    (i, k) => ((starts[i] as JobEnd).day[0] as number) - ((starts[k] as JobEnd).day[0] as number) || i - k,
  );
  for (let at = 1; at < order.length; at += 1) {
    const before = ends[order[at - 1] as number] as JobEnd;
    const after = starts[order[at] as number] as JobEnd;
    if (!follows(network, before, after, window)) return undefined;
  }
  return order;
}

// Whether `after` begins later than `before` ends, stretched, on every day of `before`.
function follows(network: Network, before: JobEnd, after: JobEnd, window: number): boolean {
  const last = before.day[before.day.length - 1] as number;
  if (last + window < (after.day[0] as number)) return true;
  if (before.v === after.v) {
    for (let i = 0; i < before.day.length; i += 1)
      if ((before.day[i] as number) + window >= (after.day[i] as number)) return false;
    return true;
  }
  const earliest = earliestGiven(network, before.v, after.v);
  if (!earliest) return false;
  for (let i = 0; i < before.day.length; i += 1) {
    const j = earliest[i] as number;
    if (j < after.day.length && (before.day[i] as number) + window >= (after.day[j] as number)) return false;
  }
  return true;
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
