// What the rest of a tree costs at least, from any state and time, under fixed prices of starts: the tree program with
// what has started held fixed. Tables serve wherever nothing below has started and nothing would lie in the past.

import type { Instance, Table } from './instance.js';
import { windowMinima } from './minima.js';
import { AHEAD, DONE, type TreeState, type TreeStates } from './tree-states.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Tables of the events of one tree: by event, values from its first start, and messages by the parent's start. */
interface Values {
  readonly below: Float64Array[];
  readonly message: (Float64Array | undefined)[];
  /** Windows under one start of the root; left out where they are the instance's. */
  readonly from: number[];
  readonly to: number[];
}

/** Prices the rest of one tree. */
export class TreeRest {
  readonly #in: Instance;
  readonly #states: TreeStates;
  readonly #prices: readonly Float64Array[];
  readonly #root: number;
  readonly #free: Values = { below: [], message: [], from: [], to: [] };
  readonly #byRoot = new Map<number, Values>();
  readonly #anchored: readonly number[];
  /** By event and start: the earliest time at which anything below it may then start, itself included. */
  readonly #earliest: Float64Array[] = [];
  readonly #known = new Map<number, number>();
  #at = 0;

  constructor(instance: Instance, states: TreeStates, prices: readonly Float64Array[]) {
    this.#in = instance;
    this.#states = states;
    this.#prices = prices;
    this.#root = states.events[0] as number;
    this.#anchored = states.events.filter((i) => instance.anchored[i] === 1);
    for (const i of states.events.toReversed()) {
      this.#earliest[i] = this.#earliestOf(i);
      if (i === this.#root || instance.anchored[i] === 1) continue;
      this.#table(this.#free, i, instance.lo[i] as number, instance.hi[i] as number);
    }
  }

  /** The least price of the events ahead, none of them before `at`. */
  from(id: number, at: number): number {
    const key = id * (this.#in.horizon + 2) + at;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const price = this.#price(this.#states.list[id] as TreeState, at);
    this.#known.set(key, price);
    return price;
  }

  #price(state: TreeState, at: number): number {
    if (state.finished) return 0;
    this.#at = at;
    const { lo, hi } = this.#in;
    const anchor = state.starts[0] as number;
    if (anchor !== AHEAD) {
      const values = anchor >= 0 && this.#anchored.length > 0 ? this.#given(anchor) : this.#free;
      return values ? this.#started(state, values) : NEVER;
    }
    let least = NEVER;
    for (let r = Math.max(at, lo[this.#root] as number); r <= (hi[this.#root] as number); r += 1) {
      const own = (this.#prices[this.#root] as Float64Array)[r - (lo[this.#root] as number)] as number;
      const values = this.#anchored.length > 0 ? this.#given(r) : this.#free;
      if (own < NEVER && values) least = Math.min(least, own + this.#below(state, this.#root, r, values));
    }
    return least;
  }

  // The sum over events that have started of what is ahead right below them. One that started before its parent is
  // counted below that parent.
  #started(state: TreeState, values: Values): number {
    let sum = 0;
    this.#states.events.forEach((event, place) => {
      const start = state.starts[place] as number;
      const { parent } = this.#in.problem.events[event] as { parent: number };
      if (start < 0 || state.starts[this.#states.place.get(parent) ?? place] === AHEAD) return;
      for (const child of this.#in.children[event] as readonly number[]) {
        if (state.starts[this.#states.place.get(child) as number] !== AHEAD) continue;
        sum += this.#child(state, child, start, values);
      }
    });
    return sum;
  }

  #below(state: TreeState, event: number, start: number, values: Values): number {
    let sum = 0;
    for (const child of this.#in.children[event] as readonly number[]) {
      sum += this.#child(state, child, start, values);
      if (sum === NEVER) return NEVER;
    }
    return sum;
  }

  // The least price of a child and all below it, when its parent starts at `start`.
  #child(state: TreeState, child: number, start: number, free: Values): number {
    const { lo, problem, within, anchored } = this.#in;
    const values = anchored[child] === 1 ? free : this.#free;
    const { parent } = problem.events[child] as { parent: number };
    const place = this.#states.place.get(child) as number;
    const table = within[child] as Table;
    const row = start - (lo[parent] as number);
    let from = Math.max(values.from[child] as number, table.from[row] as number);
    const to = Math.min(values.to[child] as number, table.to[row] as number);
    const fixed = state.starts[place] as number;
    if (fixed === DONE) return 0;
    if (fixed >= 0) return fixed < from || fixed > to ? NEVER : this.#below(state, child, fixed, free);
    const first = lo[child] as number;
    const untouched = state.untouched[place] as boolean;
    const earliest = this.#earliest[child] as Float64Array;
    if (from > to) return NEVER;
    if (untouched && (earliest[from - first] as number) >= this.#at) {
      const message = values.message[child];
      if (message) return message[row] as number;
    }
    from = Math.max(from, this.#at);
    let least = NEVER;
    const below = values.below[child] as Float64Array;
    const own = this.#prices[child] as Float64Array;
    for (let s = from; s <= to; s += 1) {
      let value = below[s - first] as number;
      if (!untouched || (value < NEVER && (earliest[s - first] as number) < this.#at)) {
        value = own[s - first] as number;
        if (value < NEVER) value += this.#below(state, child, s, free);
      }
      if (value < least) least = value;
    }
    return least;
  }

  // Tables of the anchored events when the root starts at r; undefined when one of them then has no start.
  #given(r: number): Values | undefined {
    let values = this.#byRoot.get(r);
    if (!values) {
      values = { below: [], message: [], from: [], to: [] };
      this.#byRoot.set(r, values);
      const { lo, hi, withinRoot } = this.#in;
      const row = r - (lo[this.#root] as number);
      for (const i of this.#anchored.toReversed()) {
        const limits = withinRoot[i];
        const from = Math.max(lo[i] as number, limits ? (limits.from[row] as number) : 0);
        const to = Math.min(hi[i] as number, limits ? (limits.to[row] as number) : NEVER);
        this.#table(values, i, from, to);
      }
    }
    return this.#anchored.every((i) => (values.from[i] as number) <= (values.to[i] as number))
      ? values
      : undefined;
  }

  #table(values: Values, i: number, from: number, to: number): void {
    const { lo, hi, children, anchored, problem, within } = this.#in;
    const below = new Float64Array((this.#prices[i] as Float64Array).length).fill(NEVER);
    const first = lo[i] as number;
    for (let s = from - first; s <= to - first; s += 1) {
      let value = (this.#prices[i] as Float64Array)[s] as number;
      for (const child of children[i] as readonly number[]) {
        const message = (anchored[child] === 1 ? values : this.#free).message[child] as Float64Array;
        value += message[s] as number;
      }
      below[s] = value;
    }
    values.below[i] = below;
    values.from[i] = from;
    values.to[i] = to;
    const { parent } = problem.events[i] as { parent: number };
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
    const first = lo[i] as number;
    return Float64Array.from(this.#prices[i] as Float64Array, (_, s) => {
      let time = first + s;
      for (const child of children[i] as readonly number[]) {
        const from = Math.max(lo[child] as number, (within[child] as Table).from[s] as number);
        if (from > (hi[child] as number)) continue;
        time = Math.min(
          time,
          (this.#earliest[child] as Float64Array)[from - (lo[child] as number)] as number,
        );
      }
      return time;
    });
  }
}
