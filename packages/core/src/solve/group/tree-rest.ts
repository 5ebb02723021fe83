// What the rest of a tree costs at least, from any state and time, under fixed prices of starts: the tree program with
// what has started held fixed. Tables serve wherever nothing below has started and nothing would lie in the past.

import type { Table } from '../exact/instance.js';
import { tableOf } from './arena.js';
import type { Member } from './member.js';
import { slide } from './slide.js';
import { AHEAD, DONE, type TreeState, type TreeStates } from './tree-states.js';

const NEVER = Number.POSITIVE_INFINITY;

/** By position: prices with all below, from the first start on, and what the parent is told; windows under one root. */
interface Values {
  readonly below: Float64Array[];
  readonly message: Float64Array[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Prices the rest of one tree. */
export class TreeRest {
  readonly #member: Member;
  readonly #states: TreeStates;
  readonly #prices: Float64Array;
  readonly #first: number;
  readonly #free: Values;
  readonly #byRoot = new Map<number, Values | undefined>();
  readonly #anchored: readonly number[];
  /** By position and start: the earliest time at which anything below may then start, itself included. */
  readonly #earliest: Int32Array[] = [];
  /** By state and time, counted from the soonest at which something may start. */
  readonly #known: number[][] = [];
  #time = 0;

  constructor(member: Member, states: TreeStates, prices: Float64Array) {
    this.#member = member;
    this.#states = states;
    this.#prices = prices;
    this.#first = states.places[0] as number;
    const { lo, hi, anchored } = member;
    this.#anchored = Array.from(states.places.keys()).filter((k) => anchored[this.#first + k] === 1);
    this.#free = this.#values();
    for (let k = states.places.length - 1; k >= 0; k -= 1) {
      this.#earliest[k] = this.#earliestOf(k);
      if (k > 0 && anchored[this.#first + k] === 0)
        this.#table(this.#free, k, lo[this.#first + k] as number, hi[this.#first + k] as number);
    }
  }

  /** The least price of the events ahead, none of them before a time. */
  from(id: number, time: number): number {
    const state = this.#states.list[id] as TreeState;
    if (state.finished) return 0;
    const later = Math.max(0, time - state.soonest);
    let row = this.#known[id];
    if (!row) {
      row = [];
      this.#known[id] = row;
    }
    const known = row[later];
    if (known !== undefined) return known;
    const price = this.#price(state, state.soonest + later);
    row[later] = price;
    return price;
  }

  #values(): Values {
    const size = this.#states.places.length;
    return { below: [], message: [], from: new Int32Array(size), to: new Int32Array(size) };
  }

  #price(state: TreeState, time: number): number {
    this.#time = time;
    const { lo, hi, at } = this.#member;
    const anchor = state.starts[0] as number;
    if (anchor !== AHEAD) {
      const values = anchor >= 0 && this.#anchored.length > 0 ? this.#given(anchor) : this.#free;
      return values ? this.#started(state, values) : NEVER;
    }
    const root = this.#first;
    let least = NEVER;
    for (let r = Math.max(time, lo[root] as number); r <= (hi[root] as number); r += 1) {
      const own = this.#prices[(at[root] as number) + r] as number;
      if (own >= NEVER) continue;
      const values = this.#anchored.length > 0 ? this.#given(r) : this.#free;
      if (values) least = Math.min(least, own + this.#below(state, 0, r, values));
    }
    return least;
  }

  // The sum over events that have started of what is ahead right below them. One that started before its parent is
  // counted below that parent.
  #started(state: TreeState, values: Values): number {
    let sum = 0;
    for (let k = 0; k < state.starts.length; k += 1) {
      const start = state.starts[k] as number;
      if (start < 0 || (k > 0 && state.starts[this.#states.up[k] as number] === AHEAD)) continue;
      for (const child of this.#member.children[this.#first + k] as Int32Array) {
        if (state.starts[child - this.#first] === AHEAD)
          sum += this.#child(state, child - this.#first, start, values);
      }
    }
    return sum;
  }

  #below(state: TreeState, k: number, start: number, values: Values): number {
    let sum = 0;
    for (const child of this.#member.children[this.#first + k] as Int32Array) {
      sum += this.#child(state, child - this.#first, start, values);
      if (sum === NEVER) return NEVER;
    }
    return sum;
  }

  // The least price of a child and all below it, when its parent starts at `start`.
  #child(state: TreeState, k: number, start: number, given: Values): number {
    const { lo, at, within, anchored, parent } = this.#member;
    const place = this.#first + k;
    const values = anchored[place] === 1 ? given : this.#free;
    const table = within[place] as Table;
    const row = start - (lo[parent[place] as number] as number);
    const from = Math.max(values.from[k] as number, table.from[row] as number);
    const to = Math.min(values.to[k] as number, table.to[row] as number);
    const fixed = state.starts[k] as number;
    if (fixed === DONE) return 0;
    if (fixed >= 0) return fixed < from || fixed > to ? NEVER : this.#below(state, k, fixed, given);
    if (from > to) return NEVER;
    const first = lo[place] as number;
    const untouched = state.untouched[k] === 1;
    const earliest = this.#earliest[k] as Int32Array;
    if (untouched && (earliest[from - first] as number) >= this.#time)
      return (values.message[k] as Float64Array)[row] as number;
    const below = values.below[k] as Float64Array;
    let least = NEVER;
    for (let s = Math.max(from, this.#time); s <= to; s += 1) {
      let value = below[s - first] as number;
      if (!untouched || (value < NEVER && (earliest[s - first] as number) < this.#time)) {
        value = this.#prices[(at[place] as number) + s] as number;
        if (value < NEVER) value += this.#below(state, k, s, given);
      }
      if (value < least) least = value;
    }
    return least;
  }

  // Tables of what depends on the root's start; undefined when something then has no start.
  #given(r: number): Values | undefined {
    if (this.#byRoot.has(r)) return this.#byRoot.get(r);
    const { lo, hi, withinRoot } = this.#member;
    const values = this.#values();
    let empty = false;
    for (const k of this.#anchored) {
      const limits = withinRoot[this.#first + k];
      const row = r - (lo[this.#first] as number);
      const from = limits
        ? Math.max(lo[this.#first + k] as number, limits.from[row] as number)
        : (lo[this.#first + k] as number);
      const to = limits
        ? Math.min(hi[this.#first + k] as number, limits.to[row] as number)
        : (hi[this.#first + k] as number);
      values.from[k] = from;
      values.to[k] = to;
      empty ||= from > to;
    }
    if (!empty)
      for (const k of this.#anchored.toReversed())
        this.#table(values, k, values.from[k] as number, values.to[k] as number);
    this.#byRoot.set(r, empty ? undefined : values);
    return empty ? undefined : values;
  }

  #table(values: Values, k: number, from: number, to: number): void {
    const { lo, hi, at, children, anchored, parent, within } = this.#member;
    const place = this.#first + k;
    const first = lo[place] as number;
    const below = tableOf((hi[place] as number) - first + 1);
    for (let s = from; s <= to; s += 1) {
      let value = this.#prices[(at[place] as number) + s] as number;
      for (const child of children[place] as Int32Array) {
        const told = anchored[child] === 1 ? values : this.#free;
        value += (told.message[child - this.#first] as Float64Array)[s - first] as number;
      }
      below[s - first] = value;
    }
    values.below[k] = below;
    values.from[k] = from;
    values.to[k] = to;
    const p = parent[place] as number;
    const message = tableOf((hi[p] as number) - (lo[p] as number) + 1);
    values.message[k] = message;
    const table = within[place] as Table;
    const [low, high] = [lo[p] as number, hi[p] as number];
    slide(below, -first, from, to, table.from, table.to, low, message, -low, low, high);
  }

  #earliestOf(k: number): Int32Array {
    const { lo, hi, children, within } = this.#member;
    const place = this.#first + k;
    const first = lo[place] as number;
    return Int32Array.from({ length: (hi[place] as number) - first + 1 }, (_, s) => {
      let time = first + s;
      for (const child of children[place] as Int32Array) {
        const from = Math.max(lo[child] as number, (within[child] as Table).from[s] as number);
        if (from <= (hi[child] as number))
          time = Math.min(
            time,
            (this.#earliest[child - this.#first] as Int32Array)[from - (lo[child] as number)] as number,
          );
      }
      return time;
    });
  }
}
