// What the rest of a tree costs at least, from any state on, under fixed prices of starts: the tree program over the
// events ahead, each within its window. Tables serve wherever nothing below has started or lies in the past.

import type { Instance, Table } from './instance.js';
import { windowMinima } from './minima.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Tables of the events of one tree: by event, values from its first start, and messages by the parent's start. */
interface Values {
  readonly below: Float64Array[];
  readonly message: Float64Array[];
  /** Windows under one start of the root; those of the instance where it does not matter. */
  readonly from: number[];
  readonly to: number[];
}

/** The events ahead of one tree, by place in the tree: windows, empty where an event is not ahead. */
export interface Ahead {
  at: number;
  /** First starts of all events, then last starts, then the start of the root (-1 where it does not matter). */
  row: Int32Array;
  /** 1 where nothing below the event has started. */
  readonly untouched: Uint8Array;
}

/** Prices the rest of one tree. */
export class TreeRest {
  readonly #in: Instance;
  readonly #events: readonly number[];
  readonly #place: Int32Array;
  readonly #prices: readonly Float64Array[];
  readonly #root: number;
  readonly #free: Values = { below: [], message: [], from: [], to: [] };
  readonly #byRoot = new Map<number, Values | undefined>();
  readonly #anchored: readonly number[];
  /** By event and start: the earliest time at which anything below it may then start, itself included. */
  readonly #earliest: Float64Array[] = [];

  constructor(instance: Instance, tree: number, place: Int32Array, prices: readonly Float64Array[]) {
    this.#in = instance;
    this.#events = instance.trees[tree] as readonly number[];
    this.#place = place;
    this.#prices = prices;
    this.#root = this.#events[0] as number;
    this.#anchored = this.#events.filter((i) => instance.anchored[i] === 1);
    for (const i of this.#events.toReversed()) {
      this.#earliest[i] = this.#earliestOf(i);
      if (i === this.#root || instance.anchored[i] === 1) continue;
      this.#table(this.#free, i, instance.lo[i] as number, instance.hi[i] as number);
    }
  }

  /** The least price of the events ahead. */
  of(ahead: Ahead): number {
    const { row } = ahead;
    const count = this.#events.length;
    if (!this.#isAhead(row, 0)) {
      const anchor = row[2 * count] as number;
      const values = anchor >= 0 ? this.#given(anchor) : this.#free;
      if (!values) return NEVER;
      return this.#tops(ahead, values, 0) + (anchor >= 0 ? this.#tops(ahead, values, 1) : 0);
    }
    const apart = this.#tops(ahead, this.#free, 0);
    let least = NEVER;
    for (let r = row[0] as number; r <= (row[count] as number); r += 1) {
      let value = (this.#prices[this.#root] as Float64Array)[
        r - (this.#in.lo[this.#root] as number)
      ] as number;
      if (value === NEVER) continue;
      const values = this.#anchored.length > 0 ? this.#given(r) : this.#free;
      if (!values) continue;
      value += this.#below(ahead, this.#root, r, values);
      if (value < least && this.#anchored.length > 0) {
        value += this.#tops(ahead, values, 1);
      }
      if (value < least) least = value;
    }
    return least + apart;
  }

  // The sum over events ahead, but the root, that hang below nothing ahead: those anchored, or the others.
  #tops(ahead: Ahead, values: Values, anchored: number): number {
    let sum = 0;
    for (let place = 1; place < this.#events.length; place += 1) {
      if (!this.#isAhead(ahead.row, place)) continue;
      const event = this.#events[place] as number;
      if (this.#in.anchored[event] !== anchored) continue;
      const parent = this.#in.parent[event] as number;
      if (this.#isAhead(ahead.row, this.#place[parent] as number)) continue;
      sum += this.#least(ahead, event, 0, this.#in.horizon, values);
      if (sum === NEVER) return NEVER;
    }
    return sum;
  }

  #isAhead(row: Int32Array, place: number): boolean {
    return (row[place] as number) <= (row[this.#events.length + place] as number);
  }

  #below(ahead: Ahead, event: number, start: number, values: Values): number {
    const { lo, children, within, anchored } = this.#in;
    let sum = 0;
    const row = start - (lo[event] as number);
    const list = children[event] as readonly number[];
    for (let c = 0; c < list.length; c += 1) {
      const child = list[c] as number;
      const place = this.#place[child] as number;
      if (!this.#isAhead(ahead.row, place)) continue;
      const table = within[child] as Table;
      const own = anchored[child] === 1 ? values : this.#free;
      const from = Math.max(own.from[child] as number, table.from[row] as number);
      if (from > (own.to[child] as number)) return NEVER;
      const soonest = (this.#earliest[child] as Float64Array)[from - (lo[child] as number)] as number;
      if (ahead.untouched[place] === 1 && soonest >= ahead.at) sum += own.message[child]?.[row] as number;
      else sum += this.#least(ahead, child, from, table.to[row] as number, values);
      if (sum === NEVER) return NEVER;
    }
    return sum;
  }

  // The least price of an event and of all ahead below it, when it starts between two times.
  #least(ahead: Ahead, event: number, first: number, last: number, given: Values): number {
    const place = this.#place[event] as number;
    const values = this.#in.anchored[event] === 1 ? given : this.#free;
    const from = Math.max(first, ahead.row[place] as number, values.from[event] as number);
    const to = Math.min(last, ahead.row[this.#events.length + place] as number, values.to[event] as number);
    const base = this.#in.lo[event] as number;
    const below = values.below[event] as Float64Array;
    const own = this.#prices[event] as Float64Array;
    const earliest = this.#earliest[event] as Float64Array;
    const untouched = ahead.untouched[place] === 1;
    let least = NEVER;
    for (let s = from - base; s <= to - base; s += 1) {
      let value = below[s] as number;
      if (!untouched || (value < NEVER && (earliest[s] as number) < ahead.at)) {
        value = own[s] as number;
        if (value < NEVER) value += this.#below(ahead, event, s + base, given);
      }
      if (value < least) least = value;
    }
    return least;
  }

  // Tables of the anchored events when the root starts at r; undefined when one of them then has no start.
  #given(r: number): Values | undefined {
    if (this.#byRoot.has(r)) return this.#byRoot.get(r);
    const values: Values = { below: [], message: [], from: [], to: [] };
    const { lo, hi, withinRoot } = this.#in;
    const row = r - (lo[this.#root] as number);
    let possible = true;
    for (const i of this.#anchored.toReversed()) {
      const limits = withinRoot[i];
      const from = Math.max(lo[i] as number, limits ? (limits.from[row] as number) : 0);
      const to = Math.min(hi[i] as number, limits ? (limits.to[row] as number) : NEVER);
      possible &&= from <= to;
      if (possible) this.#table(values, i, from, to);
    }
    this.#byRoot.set(r, possible ? values : undefined);
    return possible ? values : undefined;
  }

  #table(values: Values, i: number, from: number, to: number): void {
    const { lo, hi, children, anchored, within } = this.#in;
    const below = new Float64Array((this.#prices[i] as Float64Array).length).fill(NEVER);
    const list = children[i] as readonly number[];
    const first = lo[i] as number;
    for (let s = from - first; s <= to - first; s += 1) {
      let value = (this.#prices[i] as Float64Array)[s] as number;
      for (let c = 0; c < list.length; c += 1) {
        const child = list[c] as number;
        const message = (anchored[child] === 1 ? values : this.#free).message[child] as Float64Array;
        value += message[s] as number;
      }
      below[s] = value;
    }
    values.below[i] = below;
    values.from[i] = from;
    values.to[i] = to;
    const parent = this.#in.parent[i] as number;
    const message = new Float64Array((this.#prices[parent] as Float64Array).length);
    values.message[i] = message;
    const at = lo[parent] as number;
    windowMinima({ values: below, first, from, to }, within[i] as Table, {
      values: message,
      first: at,
      from: at,
      to: hi[parent] as number,
    });
  }

  #earliestOf(i: number): Float64Array {
    const { lo, hi, children, within } = this.#in;
    const list = children[i] as readonly number[];
    const earliest = new Float64Array((this.#prices[i] as Float64Array).length);
    for (let s = 0; s < earliest.length; s += 1) {
      let time = (lo[i] as number) + s;
      for (let c = 0; c < list.length; c += 1) {
        const child = list[c] as number;
        const from = Math.max(lo[child] as number, (within[child] as Table).from[s] as number);
        if (from > (hi[child] as number)) continue;
        const soonest = (this.#earliest[child] as Float64Array)[from - (lo[child] as number)] as number;
        if (soonest < time) time = soonest;
      }
      earliest[s] = time;
    }
    return earliest;
  }
}
