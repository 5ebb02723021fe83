// The cheapest starts of one tree, given a price for every start: messages from the leaves to the root. Events limited
// by the root's start are worked through once for each start of the root.

import { backwards } from './backwards.js';
import type { Instance, Table } from './instance.js';
import { type Stretch, windowMinima } from './minima.js';

const NEVER = Number.POSITIVE_INFINITY;

/** One tree of an instance, made ready to be priced again and again. */
export class TreeProgram {
  readonly #in: Instance;
  readonly #events: readonly number[];
  readonly #root: number;
  /** Events whose price depends on the root's start, parents first. */
  readonly #anchored: readonly number[];
  readonly #own: Float64Array[] = [];
  readonly #below: Float64Array[] = [];
  readonly #message: Float64Array[] = [];
  /** The same two as they are passed on, event to parent; and what a parent adds, to the child. */
  readonly #ofBelow: Stretch[] = [];
  readonly #toMessage: Stretch[] = [];
  readonly #ofAbove: Stretch;
  readonly #toTop: Stretch[] = [];
  /** For marginals only: sums under one start of the root, what a parent adds, and its starts by the child's. */
  readonly #given1: Float64Array[] = [];
  readonly #top: Float64Array[] = [];
  readonly #above: Float64Array;
  readonly #backwards: Table[] = [];
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(instance: Instance, tree: number) {
    this.#in = instance;
    this.#events = instance.trees[tree] as readonly number[];
    this.#root = this.#events[0] as number;
    this.#anchored = this.#events.filter((i) => instance.anchored[i] === 1);
    this.#from = new Int32Array(instance.lo.length);
    this.#to = new Int32Array(instance.lo.length);
    let longest = 0;
    for (const i of this.#events) {
      const parent = instance.parent[i] as number;
      longest = Math.max(longest, (instance.prices[i] as Float64Array).length);
      if (instance.anchored[i] === 1)
        this.#given1[i] = new Float64Array((instance.prices[i] as Float64Array).length);
      this.#own[i] = new Float64Array((instance.prices[i] as Float64Array).length);
      this.#below[i] = new Float64Array((instance.prices[i] as Float64Array).length);
      if (parent < 0) continue;
      this.#message[i] = new Float64Array((instance.prices[parent] as Float64Array).length);
      this.#ofBelow[i] = stretchOf(this.#below[i] as Float64Array, instance.lo[i] as number);
      this.#toMessage[i] = stretchOf(this.#message[i] as Float64Array, instance.lo[parent] as number);
    }
    this.#above = new Float64Array(longest);
    this.#ofAbove = stretchOf(this.#above, 0);
  }

  // Everything that does not depend on the root's start.
  #messages(prices: readonly Float64Array[]): void {
    const { anchored, children } = this.#in;
    for (let k = this.#events.length - 1; k >= 0; k -= 1) {
      const i = this.#events[k] as number;
      const own = this.#own[i] as Float64Array;
      own.set(prices[i] as Float64Array);
      const below = children[i] as readonly number[];
      for (let c = 0; c < below.length; c += 1)
        if (anchored[below[c] as number] === 0) this.#add(own, below[c] as number);
      if (k === 0 || anchored[i] === 1) continue;
      (this.#below[i] as Float64Array).set(own);
      this.#from[i] = this.#in.lo[i] as number;
      this.#to[i] = this.#in.hi[i] as number;
      this.#send(i);
    }
  }

  #add(values: Float64Array, child: number): void {
    const message = this.#message[child] as Float64Array;
    for (let s = 0; s < values.length; s += 1) (values[s] as number) += message[s] as number;
  }

  #send(i: number): void {
    const { lo, hi, within, anchored } = this.#in;
    const parent = this.#in.parent[i] as number;
    const narrow = anchored[parent] === 1 && anchored[i] === 1;
    const of = this.#ofBelow[i] as Stretch;
    of.from = this.#from[i] as number;
    of.to = this.#to[i] as number;
    const out = this.#toMessage[i] as Stretch;
    out.from = (narrow ? this.#from[parent] : lo[parent]) as number;
    out.to = (narrow ? this.#to[parent] : hi[parent]) as number;
    windowMinima(of, within[i] as Table, out);
  }

  // The least sum when the root starts at r.
  #given(r: number): number {
    const { lo, anchored, children, parent } = this.#in;
    let value = (this.#own[this.#root] as Float64Array)[r - (lo[this.#root] as number)] as number;
    if (value === NEVER || !this.#windows(r)) return NEVER;
    for (let k = this.#anchored.length - 1; k >= 0; k -= 1) {
      const i = this.#anchored[k] as number;
      const below = this.#below[i] as Float64Array;
      const own = this.#own[i] as Float64Array;
      const first = lo[i] as number;
      const from = (this.#from[i] as number) - first;
      const to = (this.#to[i] as number) - first;
      for (let s = from; s <= to; s += 1) below[s] = own[s] as number;
      const ahead = children[i] as readonly number[];
      for (let c = 0; c < ahead.length; c += 1) {
        const child = ahead[c] as number;
        if (anchored[child] === 0) continue;
        const message = this.#message[child] as Float64Array;
        for (let s = from; s <= to; s += 1) (below[s] as number) += message[s] as number;
      }
      if (parent[i] !== this.#root) {
        this.#send(i);
        continue;
      }
      let least = NEVER;
      for (let s = from; s <= to; s += 1) if ((below[s] as number) < least) least = below[s] as number;
      value += least;
      if (value === NEVER) return NEVER;
    }
    return value;
  }

  // Windows of the anchored events when the root starts at r; false when one is empty.
  #windows(r: number): boolean {
    const { lo, hi, within, withinRoot } = this.#in;
    const at = r - (lo[this.#root] as number);
    for (let k = 0; k < this.#anchored.length; k += 1) {
      const i = this.#anchored[k] as number;
      const parent = this.#in.parent[i] as number;
      const limits = withinRoot[i];
      const first = parent === this.#root ? r : (this.#from[parent] as number);
      const last = parent === this.#root ? r : (this.#to[parent] as number);
      const table = within[i] as Table;
      let from = Math.max(lo[i] as number, table.from[first - (lo[parent] as number)] as number);
      let to = Math.min(hi[i] as number, table.to[last - (lo[parent] as number)] as number);
      if (limits) from = Math.max(from, limits.from[at] as number);
      if (limits) to = Math.min(to, limits.to[at] as number);
      if (from > to) return false;
      this.#from[i] = from;
      this.#to[i] = to;
    }
    return true;
  }

  /**
   * For each event and start the least sum of `prices` of all placements of the tree with that start; Infinity where
   * there is none. Returns the least of all, written with its starts.
   */
  marginals(prices: readonly Float64Array[], into: readonly Float64Array[], starts: Int32Array): number {
    this.#messages(prices);
    const { lo, hi, anchored } = this.#in;
    for (const i of this.#events) (into[i] as Float64Array).fill(NEVER);
    let best = NEVER;
    let start = -1;
    for (let r = lo[this.#root] as number; r <= (hi[this.#root] as number); r += 1) {
      const value = this.#given(r);
      if (value === NEVER) continue;
      (into[this.#root] as Float64Array)[r - (lo[this.#root] as number)] = value;
      if (value < best) {
        best = value;
        start = r;
      }
      for (let k = 0; k < this.#anchored.length; k += 1)
        this.#fromAbove(this.#anchored[k] as number, value, into);
    }
    for (let k = 1; k < this.#events.length; k += 1) {
      const i = this.#events[k] as number;
      if (anchored[i] === 1) continue;
      const parent = this.#in.parent[i] as number;
      this.#without(into[parent] as Float64Array, i, lo[parent] as number, hi[parent] as number);
      const below = this.#below[i] as Float64Array;
      const out = into[i] as Float64Array;
      this.#outside(i, lo[i] as number, hi[i] as number);
      const top = this.#top[i] as Float64Array;
      for (let s = 0; s < out.length; s += 1) out[s] = (below[s] as number) + (top[s] as number);
    }
    if (start >= 0) this.#read(start, starts);
    return best;
  }

  // Marginals of an anchored event while the root starts at r; the least over all r is kept.
  #fromAbove(i: number, value: number, into: readonly Float64Array[]): void {
    const { lo } = this.#in;
    const parent = this.#in.parent[i] as number;
    const below = this.#below[i] as Float64Array;
    const given = this.#given1[i] as Float64Array;
    const out = into[i] as Float64Array;
    const first = lo[i] as number;
    const from = (this.#from[i] as number) - first;
    const to = (this.#to[i] as number) - first;
    let top: Float64Array | undefined;
    let rest = value;
    if (parent === this.#root) {
      let least = NEVER;
      for (let s = from; s <= to; s += 1) if ((below[s] as number) < least) least = below[s] as number;
      rest -= least;
    } else {
      rest = 0;
      const sums = this.#given1[parent] as Float64Array;
      this.#without(sums, i, this.#from[parent] as number, this.#to[parent] as number);
      this.#outside(i, this.#from[i] as number, this.#to[i] as number);
      top = this.#top[i] as Float64Array;
    }
    for (let s = from; s <= to; s += 1) {
      const sum = (below[s] as number) + rest + (top ? (top[s] as number) : 0);
      given[s] = sum;
      if (sum < (out[s] as number)) out[s] = sum;
    }
  }

  // A parent's sums without what is below one of its children, for its starts between two times.
  #without(sums: Float64Array, child: number, from: number, to: number): void {
    const message = this.#message[child] as Float64Array;
    const above = this.#above;
    const first = this.#in.lo[this.#in.parent[child] as number] as number;
    for (let s = from - first; s <= to - first; s += 1) {
      above[s] = message[s] === NEVER ? NEVER : (sums[s] as number) - (message[s] as number);
    }
    this.#ofAbove.first = first;
    this.#ofAbove.from = from;
    this.#ofAbove.to = to;
  }

  // The least of those sums over the starts that allow each start of the child between two times.
  #outside(i: number, from: number, to: number): void {
    const { lo, within, parent } = this.#in;
    this.#backwards[i] ??= backwards(this.#in, within[i] as Table, i, parent[i] as number);
    this.#top[i] ??= new Float64Array((this.#own[i] as Float64Array).length);
    this.#toTop[i] ??= stretchOf(this.#top[i] as Float64Array, lo[i] as number);
    const out = this.#toTop[i] as Stretch;
    out.from = from;
    out.to = to;
    windowMinima(this.#ofAbove, this.#backwards[i] as Table, out);
  }

  // Starts from the root downwards; of equals the earliest.
  #read(r: number, starts: Int32Array): void {
    const { lo, within } = this.#in;
    this.#given(r);
    starts[this.#root] = r;
    for (const i of this.#events) {
      if (i === this.#root) continue;
      const parent = this.#in.parent[i] as number;
      const p = (starts[parent] as number) - (lo[parent] as number);
      const table = within[i] as Table;
      const to = Math.min(this.#to[i] as number, table.to[p] as number);
      const below = this.#below[i] as Float64Array;
      let least = NEVER;
      for (let s = Math.max(this.#from[i] as number, table.from[p] as number); s <= to; s += 1) {
        if ((below[s - (lo[i] as number)] as number) >= least) continue;
        least = below[s - (lo[i] as number)] as number;
        starts[i] = s;
      }
    }
  }
}

function stretchOf(values: Float64Array, first: number): Stretch {
  return { values, first, from: first, to: first - 1 };
}
