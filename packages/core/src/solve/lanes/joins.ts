// What jobs of one visit cost together: the least own prices of jobs without links, less the days they share, given the
// days of jobs in chains.

import type { Ways } from './node-prices.js';

/** A job of a chain, by the index of its start's day. */
export interface Placed {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** First and last index looked at. */
  readonly lo: number;
  readonly hi: number;
}

/** Prices of pairs of days near each other: of x with the days from `first[x]` on, at `offset[x]`. */
export interface Near {
  readonly first: Int32Array;
  readonly offset: Int32Array;
  readonly price: Float64Array;
}

export class Joins {
  readonly #window: number;
  readonly #shared: number;
  readonly #origin: number;
  readonly #before: Int32Array;
  // The jobs put together so far, as a stack.
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #ways: readonly Ways[] = [];
  #least = 0;
  #chosen: number[] = [];
  readonly #choice: number[] = [];

  constructor(
    window: number,
    shared: number,
    daysIn: (from: number, to: number) => number,
    first: number,
    last: number,
  ) {
    this.#window = window;
    this.#shared = shared;
    this.#origin = first;
    this.#before = new Int32Array(last - first + 2);
    for (let day = first; day <= last; day += 1)
      this.#before[day - first + 1] = (this.#before[day - first] as number) + daysIn(day, day);
  }

  /** The days that count between two days, both included. */
  daysIn(from: number, to: number): number {
    if (from > to) return 0;
    return (this.#before[to - this.#origin + 1] as number) - (this.#before[from - this.#origin] as number);
  }

  /** The least price of jobs without links as one visit, alone. */
  alone(ways: readonly Ways[]): number {
    return this.#best(ways);
  }

  /** The same with a job of a chain, for each of its days; Infinity where they do not meet. */
  withOne(x: Placed, ways: readonly Ways[]): Float64Array {
    const out = new Float64Array(x.from.length);
    for (let i = x.lo; i <= x.hi; i += 1) {
      this.#from[0] = x.from[i] as number;
      this.#to[0] = x.to[i] as number;
      out[i] = this.#best(ways, 1);
    }
    return out;
  }

  /** The same with two jobs of two chains. */
  withTwo(x: Placed, y: Placed, ways: readonly Ways[]): Near {
    const size = x.from.length;
    const first = new Int32Array(size);
    const offset = new Int32Array(size + 1);
    const w = this.#window;
    for (let i = 0, low = y.lo, high = y.lo; i < size; i += 1) {
      first[i] = low;
      offset[i + 1] = offset[i] as number;
      if (i < x.lo || i > x.hi) continue;
      while (low <= y.hi && (y.to[low] as number) + w < (x.from[i] as number)) low += 1;
      if (high < low) high = low;
      while (high <= y.hi && (y.from[high] as number) <= (x.to[i] as number) + w) high += 1;
      first[i] = low;
      offset[i + 1] = (offset[i] as number) + Math.max(0, high - low);
    }
    const price = new Float64Array(offset[size] as number);
    for (let i = 0; i < size; i += 1) {
      for (let k = offset[i] as number; k < (offset[i + 1] as number); k += 1) {
        const j = (first[i] as number) + k - (offset[i] as number);
        const [xf, xt, yf, yt] = [
          x.from[i] as number,
          x.to[i] as number,
          y.from[j] as number,
          y.to[j] as number,
        ];
        this.#from[0] = xf;
        this.#to[0] = xt;
        this.#from[1] = yf;
        this.#to[1] = yt;
        price[k] = this.#best(ways, 2) - this.#shared * this.daysIn(Math.max(xf, yf), Math.min(xt, yt));
      }
    }
    return { first, offset, price };
  }

  /** Which ways the least price is made of, given jobs of chains by their first and last days. */
  chosen(
    placed: readonly { readonly from: number; readonly to: number }[],
    ways: readonly Ways[],
  ): readonly number[] {
    placed.forEach(({ from, to }, i) => {
      this.#from[i] = from;
      this.#to[i] = to;
    });
    this.#best(ways, placed.length);
    return this.#chosen;
  }

  #best(ways: readonly Ways[], placed = 0): number {
    if (ways.length === 0) return 0;
    if (ways.length === 1 && placed === 1) return this.#bestOfOne(ways[0] as Ways);
    if (ways.length === 1 && placed === 2) return this.#bestOfTwo(ways[0] as Ways);
    this.#ways = ways;
    this.#least = Number.POSITIVE_INFINITY;
    this.#chosen = [];
    this.#choose(0, placed, 0);
    return this.#least;
  }

  #bestOfOne(ways: Ways): number {
    const { size, from, to, price } = ways;
    const [f, t] = [this.#from[0] as number, this.#to[0] as number];
    const w = this.#window;
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let k = firstFrom(ways, f - w - ways.longest); k < size && (from[k] as number) <= t + w; k += 1) {
      const end = to[k] as number;
      if (end + w < f) continue;
      const begin = from[k] as number;
      const own = (price[k] as number) - this.#shared * this.daysIn(Math.max(begin, f), Math.min(end, t));
      if (own >= least) continue;
      least = own;
      best = k;
    }
    this.#chosen = [best];
    return least;
  }

  #bestOfTwo(ways: Ways): number {
    const { size, from, to, price } = ways;
    const [f, t, g, u] = [
      this.#from[0] as number,
      this.#to[0] as number,
      this.#from[1] as number,
      this.#to[1] as number,
    ];
    const w = this.#window;
    const shared = this.#shared;
    const latest = Math.min(t, u) + w;
    const earliest = Math.max(f, g) - w;
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let k = firstFrom(ways, earliest - ways.longest); k < size; k += 1) {
      const begin = from[k] as number;
      if (begin > latest) break;
      const end = to[k] as number;
      if (end < earliest) continue;
      const days =
        this.daysIn(Math.max(begin, f), Math.min(end, t)) + this.daysIn(Math.max(begin, g), Math.min(end, u));
      const own = (price[k] as number) - shared * days;
      if (own >= least) continue;
      least = own;
      best = k;
    }
    this.#chosen = [best];
    return least;
  }

  #choose(depth: number, placed: number, paid: number): void {
    const ways = this.#ways[depth];
    if (!ways) {
      if (paid >= this.#least) return;
      this.#least = paid;
      this.#chosen = this.#choice.slice(0, depth);
      return;
    }
    const { size, from, to, price } = ways;
    const w = this.#window;
    let earliest = Number.NEGATIVE_INFINITY;
    let latest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < placed; i += 1) {
      earliest = Math.max(earliest, (this.#from[i] as number) - w);
      latest = Math.min(latest, (this.#to[i] as number) + w);
    }
    for (
      let k = firstFrom(ways, earliest - ways.longest);
      k < size && (from[k] as number) <= latest;
      k += 1
    ) {
      const [begin, end] = [from[k] as number, to[k] as number];
      let own = price[k] as number;
      let meets = true;
      for (let i = 0; i < placed && meets; i += 1) {
        const [f, t] = [this.#from[i] as number, this.#to[i] as number];
        meets = begin <= t + w && f <= end + w;
        if (meets) own -= this.#shared * this.daysIn(Math.max(begin, f), Math.min(end, t));
      }
      if (!meets) continue;
      this.#from[placed] = begin;
      this.#to[placed] = end;
      this.#choice[depth] = k;
      this.#choose(depth + 1, placed + 1, paid + own);
    }
  }
}

// The first way that begins on this day or later.
function firstFrom({ size, from }: Ways, day: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
