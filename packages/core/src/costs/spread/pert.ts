// A price known as low, likely and high, as a distribution: PERT, a beta distribution whose peak is the likely price.
// Its quantiles are tabulated, with sums and products in one fixed order, so that the same figures come out everywhere.

import type { Triple } from '../money/allocate.js';

/** Cells in which the density is summed up. */
const CELLS = 512;

/** Quantiles of a distribution on 0 to 1 by the place of its peak, as a share of the way from low to high. */
export type Shape = (u: number) => number;

/** Shapes by their peak; made once each. */
export function shapes(): (peak: number) => Shape {
  const known = new Map<number, Shape>();
  return (peak) => {
    const kept = known.get(peak) ?? shapeOf(peak);
    known.set(peak, kept);
    return kept;
  };
}

function shapeOf(peak: number): Shape {
  const [rise, fall] = [4 * peak, 4 - 4 * peak];
  const below = [0];
  for (let i = 0; i < CELLS; i += 1) {
    const x = (i + 0.5) / CELLS;
    const density = Math.exp(rise * Math.log(x) + fall * Math.log(1 - x));
    below.push((below[i] as number) + density);
  }
  const all = below[CELLS] as number;
  return (u) => {
    const sought = u * all;
    let [from, to] = [0, CELLS];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((below[middle] as number) <= sought) from = middle;
      else to = middle;
    }
    const [lo, hi] = [below[from] as number, below[from + 1] as number];
    return (from + (hi > lo ? (sought - lo) / (hi - lo) : 0)) / CELLS;
  };
}

/** The amount that a price does not exceed with probability `u`. */
export function quantile({ low, likely, high }: Triple, u: number, shape: (peak: number) => Shape): number {
  if (high === low) return low;
  const peak = Math.round(((likely - low) / (high - low)) * 1e6) / 1e6;
  return low + (high - low) * shape(peak)(u);
}
