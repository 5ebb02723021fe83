// The cheapest starts of an entity's trees, given a price for every start: messages from the leaves to the root. What
// the root's start limits is worked through root start by root start, the most promising first, until none can win.

import type { Table } from '../exact/instance.js';
import type { Member } from './member.js';
import { slide } from './slide.js';

const NEVER = Number.POSITIVE_INFINITY;

// Work space of all entities: nothing of it outlives a call.
let below = new Float64Array(1 << 12);
let own = new Float64Array(1 << 12);
let message = new Float64Array(1 << 12);

/** The tree programs of one entity. */
export class Trees {
  readonly #member: Member;
  readonly #anchored: readonly Int32Array[];
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  constructor(member: Member) {
    this.#member = member;
    this.#anchored = member.trees.map((tree) => tree.filter((k) => member.anchored[k] === 1));
    this.#from = new Int32Array(member.places);
    this.#to = new Int32Array(member.places);
  }

  /** The least sum of prices of all trees, written with its starts; Infinity if there is none. */
  run(prices: Float64Array, starts: Int32Array): number {
    let sum = 0;
    for (let tree = 0; tree < this.#member.trees.length; tree += 1) sum += this.one(tree, prices, starts);
    return sum;
  }

  /** The same for one tree. */
  one(tree: number, prices: Float64Array, starts: Int32Array): number {
    const { trees, size, messageSize, at, lo, hi } = this.#member;
    if (below.length < size) [below, own] = [new Float64Array(2 * size), new Float64Array(2 * size)];
    if (message.length < messageSize) message = new Float64Array(2 * messageSize);
    const root = (trees[tree] as Int32Array)[0] as number;
    this.#gather(tree, prices);
    let best = NEVER;
    let start = -1;
    const anchored = this.#anchored[tree] as Int32Array;
    if (anchored.length > 0) [best, start] = this.#bestRoot(root, anchored);
    else {
      const first = at[root] as number;
      for (let s = lo[root] as number; s <= (hi[root] as number); s += 1) {
        if ((below[first + s] as number) >= best) continue;
        best = below[first + s] as number;
        start = s;
      }
    }
    if (start >= 0) this.#read(tree, start, starts);
    return best;
  }

  // Prices with all that hangs below and does not depend on the root's start.
  #gather(tree: number, prices: Float64Array): void {
    const { trees, at, lo, hi, anchored } = this.#member;
    const places = trees[tree] as Int32Array;
    for (let k = places.length - 1; k >= 0; k -= 1) {
      const i = places[k] as number;
      const first = at[i] as number;
      for (let s = first + (lo[i] as number); s <= first + (hi[i] as number); s += 1)
        below[s] = prices[s] as number;
      this.#add(i, 0, lo[i] as number, hi[i] as number);
      if (k === 0) continue;
      if (anchored[i] === 1) {
        for (let s = first + (lo[i] as number); s <= first + (hi[i] as number); s += 1)
          own[s] = below[s] as number;
        continue;
      }
      this.#from[i] = lo[i] as number;
      this.#to[i] = hi[i] as number;
      this.#tell(i, lo[i] as number, hi[i] as number);
    }
  }

  // What a parent is told by a place that may start from a to b.
  #tell(i: number, a: number, b: number, first?: number, last?: number): void {
    const { lo, hi, at, within, parent, messageAt } = this.#member;
    const { from, to } = within[i] as Table;
    const p = parent[i] as number;
    const low = lo[p] as number;
    const out = messageAt[i] as number;
    slide(below, at[i] as number, a, b, from, to, low, message, out, first ?? low, last ?? (hi[p] as number));
  }

  #add(i: number, anchored: number, from: number, to: number): void {
    const member = this.#member;
    const first = member.at[i] as number;
    const children = member.children[i] as Int32Array;
    for (let c = 0; c < children.length; c += 1) {
      const child = children[c] as number;
      if (member.anchored[child] !== anchored) continue;
      const told = member.messageAt[child] as number;
      for (let s = from; s <= to; s += 1) (below[first + s] as number) += message[told + s] as number;
    }
  }

  // Root starts by what the tree costs without limits from the root, until that passes the best found.
  #bestRoot(root: number, anchored: Int32Array): [number, number] {
    const { lo, hi } = this.#member;
    const loose = this.#loose(root, anchored);
    let best = NEVER;
    let start = -1;
    for (;;) {
      let least = NEVER;
      let r = -1;
      for (let s = 0; s <= (hi[root] as number) - (lo[root] as number); s += 1) {
        if ((loose[s] as number) >= least) continue;
        least = loose[s] as number;
        r = s;
      }
      if (least >= best) break;
      loose[r] = NEVER;
      const value = this.#given(root, anchored, r + (lo[root] as number));
      if (value >= best) continue;
      best = value;
      start = r + (lo[root] as number);
    }
    if (start >= 0) this.#given(root, anchored, start);
    return [best, start];
  }

  #loose(root: number, anchored: Int32Array): Float64Array {
    const { lo, hi, at, parent, messageAt } = this.#member;
    for (let k = anchored.length - 1; k >= 0; k -= 1) {
      const i = anchored[k] as number;
      this.#add(i, 1, lo[i] as number, hi[i] as number);
      this.#tell(i, lo[i] as number, hi[i] as number);
    }
    const first = at[root] as number;
    const sums = below.slice(first + (lo[root] as number), first + (hi[root] as number) + 1);
    for (const i of anchored) {
      if (parent[i] !== root) continue;
      for (let s = lo[root] as number; s <= (hi[root] as number); s += 1)
        (sums[s - (lo[root] as number)] as number) += message[(messageAt[i] as number) + s] as number;
    }
    return sums;
  }

  // The least price when the root starts at r.
  #given(root: number, anchored: Int32Array, r: number): number {
    const { at, parent } = this.#member;
    let value = below[(at[root] as number) + r] as number;
    if (value === NEVER || !this.#windows(root, anchored, r)) return NEVER;
    for (let k = anchored.length - 1; k >= 0; k -= 1) {
      const i = anchored[k] as number;
      const first = at[i] as number;
      const a = this.#from[i] as number;
      const b = this.#to[i] as number;
      for (let s = first + a; s <= first + b; s += 1) below[s] = own[s] as number;
      this.#add(i, 1, a, b);
      const p = parent[i] as number;
      if (p !== root) {
        this.#tell(i, a, b, this.#from[p] as number, this.#to[p] as number);
        continue;
      }
      let least = NEVER;
      for (let s = first + a; s <= first + b; s += 1)
        if ((below[s] as number) < least) least = below[s] as number;
      value += least;
      if (value === NEVER) return NEVER;
    }
    return value;
  }

  // Windows of what depends on the root's start; false when one is empty.
  #windows(root: number, anchored: Int32Array, r: number): boolean {
    const { lo, hi, parent, within, withinRoot } = this.#member;
    for (let k = 0; k < anchored.length; k += 1) {
      const i = anchored[k] as number;
      const p = parent[i] as number;
      const limits = withinRoot[i];
      const table = within[i] as Table;
      let a = table.from[(p === root ? r : (this.#from[p] as number)) - (lo[p] as number)] as number;
      let b = table.to[(p === root ? r : (this.#to[p] as number)) - (lo[p] as number)] as number;
      if (a < (lo[i] as number)) a = lo[i] as number;
      if (b > (hi[i] as number)) b = hi[i] as number;
      if (limits) {
        a = Math.max(a, limits.from[r - (lo[root] as number)] as number);
        b = Math.min(b, limits.to[r - (lo[root] as number)] as number);
      }
      if (a > b) return false;
      this.#from[i] = a;
      this.#to[i] = b;
    }
    return true;
  }

  // Starts from the root downwards; of equals the earliest.
  #read(tree: number, start: number, starts: Int32Array): void {
    const { trees, lo, at, parent, within } = this.#member;
    const places = trees[tree] as Int32Array;
    starts[places[0] as number] = start;
    for (let k = 1; k < places.length; k += 1) {
      const i = places[k] as number;
      const p = parent[i] as number;
      const { from, to } = within[i] as Table;
      const row = (starts[p] as number) - (lo[p] as number);
      const end = Math.min(this.#to[i] as number, to[row] as number);
      const first = at[i] as number;
      let least = NEVER;
      for (let s = Math.max(this.#from[i] as number, from[row] as number); s <= end; s += 1) {
        if ((below[first + s] as number) >= least) continue;
        least = below[first + s] as number;
        starts[i] = s;
      }
    }
  }
}
