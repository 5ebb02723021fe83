// Days of a chain's job after which the rest of the chain is the same: one state of the program instead of many.

import type { Range } from './node-prices.js';
import type { Chain, Tie } from './structure.js';

/** How the days of the job done last fall into classes: runs of neighboring days. */
export interface Classes {
  count: number;
  /** The class of each day; only days within the windows are set. */
  readonly of: Int32Array;
  /** A day of each class, to read links at. */
  readonly day: Int32Array;
}

/** The classes after 0, 1, … jobs of one chain. */
export class ChainClasses {
  readonly levels: readonly Classes[];
  readonly #chain: Chain;
  readonly #v: readonly number[];
  // Where the rows of two neighboring days differ, first and last column; for each link.
  readonly #first: readonly (Int32Array | undefined)[];
  readonly #last: readonly (Int32Array | undefined)[];

  constructor(chain: Chain, v: readonly number[], sizes: readonly number[]) {
    this.#chain = chain;
    this.#v = v;
    const differ = chain.links.map((tie, at) =>
      tie ? differences(tie, sizes[at - 1] as number, sizes[at] as number) : undefined,
    );
    this.#first = differ.map((it) => it?.first);
    this.#last = differ.map((it) => it?.last);
    this.levels = [1, ...sizes].map((size) => ({
      count: 1,
      of: new Int32Array(size),
      day: new Int32Array(size),
    }));
  }

  set({ lo, hi }: Range): void {
    const { jobs, links } = this.#chain;
    for (let at = 1; at <= jobs.length; at += 1) {
      const level = this.levels[at] as Classes;
      const v = this.#v[at - 1] as number;
      const [from, to] = [lo[v] as number, hi[v] as number];
      level.day[0] = from;
      level.count = 1;
      const tie = links[at];
      if (!tie) {
        level.of.fill(0, from, to + 1);
        continue;
      }
      const next = this.#v[at] as number;
      const first = this.#first[at] as Int32Array;
      const last = this.#last[at] as Int32Array;
      level.of[from] = 0;
      for (let i = from + 1; i <= to; i += 1) {
        const same =
          (last[i - 1] as number) < (lo[next] as number) || (first[i - 1] as number) > (hi[next] as number);
        if (!same) {
          level.day[level.count] = i;
          level.count += 1;
        }
        level.of[i] = level.count - 1;
      }
    }
  }
}

function differences(
  { row, limits }: Tie,
  rows: number,
  columns: number,
): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(rows).fill(columns);
  const last = new Int32Array(rows).fill(-1);
  for (const { a, p, q, hard, perDay } of limits) {
    const widens = !hard && perDay !== 0;
    for (let i = 0; i + 1 < rows; i += 1) {
      const [now, then] =
        a === row ? [p[i] as number, p[i + 1] as number] : [q[i] as number, q[i + 1] as number];
      if (now === then) continue;
      // Columns passed on either of both days; without a price per day only those passed on just one of them.
      const [low, high] =
        a === row
          ? [widens ? 0 : firstReaching(q, now), firstReaching(q, then)]
          : [firstReaching(p, now + 1), widens ? columns : firstReaching(p, then + 1)];
      if (low >= high) continue;
      if (low < (first[i] as number)) first[i] = low;
      if (high - 1 > (last[i] as number)) last[i] = high - 1;
    }
  }
  return { first, last };
}

// The first index at which the values, which never decrease, reach one; their number where none does.
function firstReaching(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
