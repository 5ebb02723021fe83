// The same problem with fewer starts: those that a known plan has made pointless are taken out.

import type { Prices } from './ascent.js';
import { type Instance, laidOut, type Table } from './instance.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Takes out the starts told (by event, from its `lo` on); undefined when an event has no start left. */
export function narrowed(instance: Instance, out: readonly Uint8Array[]): Instance | undefined {
  const { lo, hi, prices, within, withinRoot, root, parent } = instance;
  const from = Int32Array.from(lo);
  const to = Int32Array.from(hi);
  for (let i = 0; i < lo.length; i += 1) {
    const gone = out[i] as Uint8Array;
    const first = gone.indexOf(0);
    if (first < 0) return undefined;
    from[i] = (lo[i] as number) + first;
    to[i] = (lo[i] as number) + gone.lastIndexOf(0);
  }
  const rows = (of: number, { from: a, to: b }: Table): Table => {
    const first = (from[of] as number) - (lo[of] as number);
    const end = (to[of] as number) - (lo[of] as number) + 1;
    return { from: a.subarray(first, end), to: b.subarray(first, end) };
  };
  return laidOut({
    ...instance,
    lo: from,
    hi: to,
    prices: prices.map((list, i) => {
      const first = (from[i] as number) - (lo[i] as number);
      const left = list.slice(first, (to[i] as number) - (lo[i] as number) + 1);
      const gone = out[i] as Uint8Array;
      for (let s = 0; s < left.length; s += 1) if (gone[first + s] === 1) left[s] = NEVER;
      return left;
    }),
    within: within.map((table, i) => table && rows(parent[i] as number, table)),
    withinRoot: withinRoot.map((table, i) => table && rows(root[i] as number, table)),
  });
}

/** Prices of an instance as prices of a narrowed one. */
export function pricesWithin(instance: Instance, { starting, unit }: Prices, less: Instance): Prices {
  return {
    starting: starting.map((list, i) => {
      const first = (less.lo[i] as number) - (instance.lo[i] as number);
      return list.subarray(first, first + (less.prices[i] as Float64Array).length);
    }),
    unit,
  };
}

/** Prices of a narrowed instance as prices of the one it comes from; starts that are gone keep theirs. */
export function pricesOver(
  less: Instance,
  { starting, unit }: Prices,
  instance: Instance,
  before: Prices,
): Prices {
  return {
    starting: before.starting.map((list, i) => {
      const all = list.slice();
      all.set(starting[i] as Float64Array, (less.lo[i] as number) - (instance.lo[i] as number));
      return all;
    }),
    unit,
  };
}
