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
      if (parent >= 0) this.#message[i] = new Float64Array((instance.prices[parent] as Float64Array).length);
    }
    this.#above = new Float64Array(longest);
  }

  // Everything that does not depend on the root's start.
  #messages(prices: readonly Float64Array[]): void {
    const { anchored, children } = this.#in;
    for (let k = this.#events.length - 1; k >= 0; k -= 1) {
      const i = this.#events[k] as number;
      const own = this.#own[i] as Float64Array;
      own.set(prices[i] as Float64Array);
      for (const child of children[i] as readonly number[]) if (anchored[child] === 0) this.#add(own, child);
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
    windowMinima(
      {
        values: this.#below[i] as Float64Array,
        first: lo[i] as number,
        from: this.#from[i] as number,
        to: this.#to[i] as number,
      },
      within[i] as Table,
      {
        values: this.#message[i] as Float64Array,
        first: lo[parent] as number,
        from: (narrow ? this.#from[parent] : lo[parent]) as number,
        to: (narrow ? this.#to[parent] : hi[parent]) as number,
      },
    );
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
      for (const child of children[i] as readonly number[]) {
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
    for (const i of this.#anchored) {
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
      for (const i of this.#anchored) this.#fromAbove(i, value, into);
    }
    for (const i of this.#events) {
      if (i === this.#root || anchored[i] === 1) continue;
      const parent = this.#in.parent[i] as number;
      const above = this.#without(
        into[parent] as Float64Array,
        i,
        0,
        (hi[parent] as number) - (lo[parent] as number),
      );
      const below = this.#below[i] as Float64Array;
      const out = into[i] as Float64Array;
      this.#outside(i, {
        values: above,
        first: lo[parent] as number,
        from: lo[parent] as number,
        to: hi[parent] as number,
      });
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
      const at = lo[parent] as number;
      const [a, b] = [this.#from[parent] as number, this.#to[parent] as number];
      const above = this.#without(this.#given1[parent] as Float64Array, i, a - at, b - at);
      this.#outside(i, { values: above, first: at, from: a, to: b });
      top = this.#top[i] as Float64Array;
    }
    for (let s = from; s <= to; s += 1) {
      const sum = (below[s] as number) + rest + (top ? (top[s] as number) : 0);
      given[s] = sum;
      if (sum < (out[s] as number)) out[s] = sum;
    }
  }

  // A parent's sums without what is below one of its children.
  #without(sums: Float64Array, child: number, from: number, to: number): Float64Array {
    const message = this.#message[child] as Float64Array;
    const above = this.#above;
    for (let s = from; s <= to; s += 1) {
      above[s] = message[s] === NEVER ? NEVER : (sums[s] as number) - (message[s] as number);
    }
    return above;
  }

  // The least of a parent's sums over the starts that allow each start of the child.
  #outside(i: number, of: Stretch): void {
    const { lo, hi } = this.#in;
    this.#backwards[i] ??= backwards(this.#in, this.#in.within[i] as Table, i, this.#in.parent[i] as number);
    this.#top[i] ??= new Float64Array((this.#own[i] as Float64Array).length);
    const top = this.#top[i] as Float64Array;
    const first = lo[i] as number;
    windowMinima(of, this.#backwards[i] as Table, { values: top, first, from: first, to: hi[i] as number });
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
