// What each job costs on each of its days within given windows, with every tie that is no link relaxed.

import type { Network } from './network.js';
import type { JobEnd, Reduced } from './reduce.js';
import type { Structure, Tie } from './structure.js';

/** First and last index of each variable's days, both included. */
export interface Range {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

/** Ways to place a job, by first day. */
export interface Ways {
  size: number;
  /** Days from first to last of the longest, less one. */
  longest: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly price: Float64Array;
  /** Index of the day of the start's variable and of the end's. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** A job of a chain by the index of its start's day: one way each, the end as late as it can be where it is free. */
export interface Tight {
  readonly from: Int32Array;
  to: Int32Array;
  readonly price: Float64Array;
}

export class NodePrices {
  readonly price: readonly Float64Array[];
  /** What is paid besides by variables that no job is tied to. */
  alone = 0;
  readonly #reduced: Reduced;
  readonly #structure: Structure;
  #range: Range = { lo: new Int32Array(0), hi: new Int32Array(0) };

  constructor(reduced: Reduced, structure: Structure) {
    this.#reduced = reduced;
    this.#structure = structure;
    this.price = reduced.network.own.map((own) => new Float64Array(own.length));
  }

  /** Prices all variables within the windows. */
  set(range: Range): void {
    this.#range = range;
    const { network, kept } = this.#reduced;
    const { relaxed, hanging, alone } = this.#structure;
    for (const v of kept) this.price[v]?.set(network.own[v] as Float64Array);
    for (const tie of relaxed) addLeast(tie, range, this.price[tie.row] as Float64Array, undefined);
    for (const tie of hanging)
      addLeast(tie, range, this.price[tie.row] as Float64Array, this.price[tie.column]);
    this.alone = 0;
    for (const v of alone)
      this.alone += leastOf(this.price[v] as Float64Array, range.lo[v] as number, range.hi[v] as number);
  }

  /** Fills a job of a chain. */
  tight(job: number, out: Tight): void {
    const { starts, ends } = this.#reduced;
    const { inside, paysStart, paysEnd } = this.#structure;
    const { lo, hi } = this.#range;
    const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
    const own = this.price[s] as Float64Array;
    const pays = paysStart[job] === true;
    for (let i = lo[s] as number; i <= (hi[s] as number); i += 1)
      out.price[i] = pays ? (own[i] as number) : 0;
    if (s === e) return;
    const [first, last] = [lo[e] as number, hi[e] as number];
    const rest = this.price[e] as Float64Array;
    const tie = inside[job];
    const width = rest.length;
    const day = (ends[job] as JobEnd).day;
    for (let i = lo[s] as number; i <= (hi[s] as number); i += 1) {
      let least = Number.POSITIVE_INFINITY;
      let to = first;
      for (let j = first; j <= last; j += 1) {
        const price =
          (tie ? (tie.prices[i * width + j] as number) : 0) + (paysEnd[job] ? (rest[j] as number) : 0);
        if (price < least) least = price;
        if (price < Number.POSITIVE_INFINITY) to = j;
      }
      (out.price[i] as number) += least;
      out.to[i] = day[to] as number;
    }
  }

  /** All ways to place a job on its own that are worth looking at: no longer one at the same start is as cheap. */
  ways(job: number): Ways {
    const { starts, ends } = this.#reduced;
    const { inside, paysStart, paysEnd } = this.#structure;
    const { lo, hi } = this.#range;
    const [start, end] = [starts[job] as JobEnd, ends[job] as JobEnd];
    const [s, e] = [start.v, end.v];
    const first = lo[s] as number;
    const last = hi[s] as number;
    const width = s === e ? 1 : (hi[e] as number) - (lo[e] as number) + 1;
    const ways = noWays((last - first + 1) * width);
    const own = this.price[s] as Float64Array;
    const rest = this.price[e] as Float64Array;
    const tie = inside[job];
    for (let i = first; i <= last; i += 1) {
      const base = paysStart[job] ? (own[i] as number) : 0;
      if (base === Number.POSITIVE_INFINITY) continue;
      if (s === e) {
        put(ways, start.day[i] as number, end.day[i] as number, base, i, i);
        continue;
      }
      let least = Number.POSITIVE_INFINITY;
      for (let j = hi[e] as number; j >= (lo[e] as number); j -= 1) {
        const price =
          base +
          (tie ? (tie.prices[i * rest.length + j] as number) : 0) +
          (paysEnd[job] ? (rest[j] as number) : 0);
        if (price >= least) continue;
        least = price;
        put(ways, start.day[i] as number, end.day[j] as number, price, i, j);
      }
    }
    return ways;
  }
}

export function noWays(room: number): Ways {
  return {
    size: 0,
    longest: 0,
    from: new Int32Array(room),
    to: new Int32Array(room),
    price: new Float64Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
  };
}

export function put(ways: Ways, from: number, to: number, price: number, start: number, end: number): void {
  const at = ways.size;
  ways.from[at] = from;
  ways.to[at] = to;
  ways.price[at] = price;
  ways.start[at] = start;
  ways.end[at] = end;
  ways.size += 1;
  if (to - from > ways.longest) ways.longest = to - from;
}

// Adds to each row's price the least of its columns, their own price included where given.
function addLeast(
  { row, column, prices }: Tie,
  { lo, hi }: Range,
  out: Float64Array,
  own: Float64Array | undefined,
): void {
  const width = prices.length / out.length;
  const [first, last] = [lo[column] as number, hi[column] as number];
  for (let i = lo[row] as number; i <= (hi[row] as number); i += 1) {
    let least = Number.POSITIVE_INFINITY;
    const at = i * width;
    if (own) {
      for (let j = first; j <= last; j += 1) {
        const price = (prices[at + j] as number) + (own[j] as number);
        if (price < least) least = price;
      }
    } else {
      for (let j = first; j <= last; j += 1)
        if ((prices[at + j] as number) < least) least = prices[at + j] as number;
    }
    (out[i] as number) += least;
  }
}

function leastOf(values: Float64Array, first: number, last: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = first; i <= last; i += 1) if ((values[i] as number) < least) least = values[i] as number;
  return least;
}

/** Narrows windows until hard limits hold at their ends; false when one runs empty. */
export function narrow({ limits }: Network, { lo, hi }: Range): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of limits) {
      if (!hard) continue;
      const least = p[lo[a] as number] as number;
      let j = lo[b] as number;
      while (j <= (hi[b] as number) && (q[j] as number) < least) j += 1;
      if (j > (hi[b] as number)) return false;
      if (j !== lo[b]) {
        lo[b] = j;
        changed = true;
      }
      const most = q[hi[b] as number] as number;
      let i = hi[a] as number;
      while (i >= (lo[a] as number) && (p[i] as number) > most) i -= 1;
      if (i < (lo[a] as number)) return false;
      if (i !== hi[a]) {
        hi[a] = i;
        changed = true;
      }
    }
  }
  return true;
}
