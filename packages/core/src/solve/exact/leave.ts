// Events that nothing hangs on but their own price are left to their parents, whose prices then hold the best of them:
// neither bounds nor sweeps look at them again. Their starts are read once a plan is known.

import { type Instance, laidOut, type Table } from './instance.js';
import { windowMinima } from './minima.js';
import type { TreeEvent } from './problem.js';

/** The same problem with fewer events in its trees; those left out are told in `left`, parents first. */
export function withoutLeaves(instance: Instance): Instance {
  const { problem, trees, anchored, lo, hi, within } = instance;
  const prices = instance.prices.slice();
  const children = instance.children.slice();
  const left: number[] = [];
  for (const tree of trees) {
    for (let k = tree.length - 1; k > 0; k -= 1) {
      const i = tree[k] as number;
      const { parent, visited, load, length } = problem.events[i] as TreeEvent;
      if (visited || load * length > 0 || anchored[i] === 1 || children[i]?.length !== 0) continue;
      const first = lo[parent] as number;
      const sums = new Float64Array((prices[parent] as Float64Array).length);
      windowMinima(
        {
          values: prices[i] as Float64Array,
          first: lo[i] as number,
          from: lo[i] as number,
          to: hi[i] as number,
        },
        within[i] as Table,
        { values: sums, first, from: first, to: hi[parent] as number },
      );
      prices[parent]?.forEach((price, s) => {
        (sums[s] as number) += price;
      });
      prices[parent] = sums;
      children[parent] = (children[parent] as readonly number[]).filter((child) => child !== i);
      left.unshift(i);
    }
  }
  if (left.length === 0) return instance;
  const kept = trees.map((tree) => tree.filter((i) => !left.includes(i)));
  return laidOut({ ...instance, prices, children, trees: kept, left });
}

/** A plan with the best starts of the events left out; the earliest of equals. */
export function withLeaves(
  { lo, hi, prices, within, problem, left }: Instance,
  starts: ArrayLike<number>,
): number[] {
  const whole = Array.from(starts);
  for (const i of left) {
    const { parent } = problem.events[i] as TreeEvent;
    const row = (whole[parent] as number) - (lo[parent] as number);
    const { from, to } = within[i] as Table;
    const first = lo[i] as number;
    let least = Number.POSITIVE_INFINITY;
    const last = Math.min(hi[i] as number, to[row] as number);
    for (let start = Math.max(first, from[row] as number); start <= last; start += 1) {
      const price = prices[i]?.[start - first] as number;
      if (price >= least) continue;
      least = price;
      whole[i] = start;
    }
  }
  return whole;
}
