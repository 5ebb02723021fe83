// The cheapest starts of one tree, given a price for every start: messages from the leaves to the root. Events limited
// by the root's start are worked through once for each start of the root.

import type { Instance, Table } from './instance.js';
import { windowMinima } from './minima.js';

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
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(instance: Instance, tree: number) {
    this.#in = instance;
    this.#events = instance.trees[tree] as readonly number[];
    this.#root = this.#events[0] as number;
    this.#anchored = this.#events.filter((i) => instance.anchored[i] === 1);
    this.#from = new Int32Array(instance.lo.length);
    this.#to = new Int32Array(instance.lo.length);
    for (const i of this.#events) {
      const { parent } = instance.problem.events[i] as { parent: number };
      this.#own[i] = new Float64Array((instance.prices[i] as Float64Array).length);
      this.#below[i] = new Float64Array((instance.prices[i] as Float64Array).length);
      if (parent >= 0) this.#message[i] = new Float64Array((instance.prices[parent] as Float64Array).length);
    }
  }

  /** The least sum of `prices` (per event, from its first start on), written with its starts; Infinity if none. */
  run(prices: readonly Float64Array[], starts: Int32Array): number {
    this.#messages(prices);
    const { lo, hi } = this.#in;
    let best = NEVER;
    let at = -1;
    for (let r = lo[this.#root] as number; r <= (hi[this.#root] as number); r += 1) {
      const value = this.#given(r);
      if (value < best) {
        best = value;
        at = r;
      }
    }
    if (at >= 0) this.#read(at, starts);
    return best;
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
    const { lo, hi, within, problem, anchored } = this.#in;
    const { parent } = problem.events[i] as { parent: number };
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
    const { lo, anchored, children, problem } = this.#in;
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
      if (problem.events[i]?.parent !== this.#root) {
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
    const { lo, hi, within, withinRoot, problem } = this.#in;
    const at = r - (lo[this.#root] as number);
    for (const i of this.#anchored) {
      const { parent } = problem.events[i] as { parent: number };
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

  // Starts from the root downwards; of equals the earliest.
  #read(r: number, starts: Int32Array): void {
    const { lo, within, problem } = this.#in;
    this.#given(r);
    starts[this.#root] = r;
    for (const i of this.#events) {
      if (i === this.#root) continue;
      const { parent } = problem.events[i] as { parent: number };
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
