// How much the copies of each variable disagree, and where to split the one that disagrees most.

import type { Range } from './node-prices.js';

/** A variable to be split, the last index of the first half. */
export interface Split {
  readonly v: number;
  readonly at: number;
  /** What the days at hand make of it, and what one of its copies would rather have. */
  readonly chosen: number;
  readonly wanted: number;
}

/** Gathers, for one reading of a bound, what copies would have to pay on the days at hand. */
export class Gaps {
  readonly #range: Range;
  readonly #found = new Map<number, { gap: number; most: number; chosen: number; wanted: number }>();

  constructor(range: Range) {
    this.#range = range;
  }

  add(v: number, chosen: number, wanted: number, gap: number): void {
    if (!(gap > 0) || this.#range.lo[v] === this.#range.hi[v]) return;
    const known = this.#found.get(v);
    const most = Math.max(known?.most ?? 0, gap);
    this.#found.set(v, {
      gap: (known?.gap ?? 0) + gap,
      most,
      chosen: known && known.most >= gap ? known.chosen : chosen,
      wanted: known && known.most >= gap ? known.wanted : wanted,
    });
  }

  split(): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    for (const [v, { gap, chosen, wanted }] of this.#found) {
      if (gap <= most) continue;
      most = gap;
      best = { v, chosen, wanted, at: (chosen + wanted) >> 1 };
    }
    return best;
  }
}
