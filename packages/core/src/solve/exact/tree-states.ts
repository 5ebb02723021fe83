// How far a tree has come at some time: the windows left to the events ahead. A start matters only by the windows it
// leaves, so plans that leave the same ones are in the same state, known by its number. A state holds for as long as none
// of its windows opens: until then its tree can only wait.

import { backwards } from './backwards.js';
import type { Instance, Table } from './instance.js';
import type { TreeEvent } from './problem.js';
import { RowTable } from './row-table.js';
import { type Ahead, TreeRest } from './tree-rest.js';
import type { Turn, Turns } from './visit-turns.js';

const NEVER = Number.POSITIVE_INFINITY;

/** One way through one time. */
export interface Move {
  /** The state after it. */
  readonly to: number;
  readonly events: readonly number[];
  readonly price: number;
  /** Least reduced price of this move and the rest after it. */
  readonly whole: number;
  /** The least price of what is then ahead. */
  readonly rest: number;
  readonly visited: boolean;
  /** Bits of the visited events at the time of the move, and what they add to the profile of their load. */
  readonly bits: number;
  readonly profile: number;
  /** Load that the profile does not hold, now and at the times to come; left out where there is none. */
  readonly load: readonly number[] | undefined;
}

/** A tree from some time on until the first of its events ahead can start. */
export interface TreeState {
  /** The least price of the events ahead, under the reduced prices. */
  readonly rest: number;
  /** When the first of them can start; the end of all times where none is left. */
  readonly next: number;
  /** What can happen then, cheapest first; made when first asked for. */
  moves: readonly Move[] | undefined;
  /** All that can happen before. */
  readonly wait: readonly Move[];
  /** Bits of the visited events served so far, as they are at the time asked for last. */
  served: number;
  servedAt: number;
}

/** The states of one tree met so far, and what can happen in each. */
export class TreeStates {
  readonly list: TreeState[] = [];
  readonly #in: Instance;
  readonly #events: readonly number[];
  readonly #place: Int32Array;
  readonly #table: RowTable;
  readonly #rest: TreeRest;
  readonly #reduced: readonly Float64Array[];
  readonly #turns: Turns;
  /** By event: the parent's starts by its own; the root's where it is limited by the root. */
  readonly #toParent: (Table | undefined)[] = [];
  readonly #toRoot: (Table | undefined)[] = [];
  /** Working rows, one for each number of events chosen at a time: windows from, windows to, anchor. */
  readonly #work: Int32Array[];
  readonly #ahead: Ahead;

  constructor(instance: Instance, tree: number, reduced: readonly Float64Array[], turns: Turns) {
    this.#in = instance;
    this.#events = instance.trees[tree] as readonly number[];
    const count = this.#events.length;
    this.#place = new Int32Array(instance.lo.length);
    this.#events.forEach((event, place) => {
      this.#place[event] = place;
    });
    this.#table = new RowTable(2 * count + 1);
    this.#work = Array.from({ length: count + 2 }, () => new Int32Array(2 * count + 1));
    this.#ahead = { at: 0, row: this.#work[0] as Int32Array, untouched: new Uint8Array(count) };
    this.#rest = new TreeRest(instance, tree, this.#place, reduced);
    this.#reduced = reduced;
    this.#turns = turns;
    for (const i of this.#events) {
      const parent = instance.parent[i] as number;
      if (parent < 0) continue;
      this.#toParent[i] = backwards(instance, instance.within[i] as Table, i, parent);
      const limits = instance.withinRoot[i];
      if (limits) this.#toRoot[i] = backwards(instance, limits, i, instance.root[i] as number);
    }
  }

  /** The state with nothing started; -1 where the tree has no way at all. */
  begin(at: number): number {
    const row = this.#work[0] as Int32Array;
    const count = this.#events.length;
    this.#events.forEach((event, place) => {
      row[place] = this.#in.lo[event] as number;
      row[count + place] = this.#in.hi[event] as number;
    });
    row[2 * count] = -1;
    return this.#of(row, at);
  }

  /** All moves from a state at a time that leave the rest of the tree some way on. */
  moves(id: number, at: number): readonly Move[] {
    const state = this.list[id] as TreeState;
    if (at < state.next) return state.wait;
    state.moves ??= this.#make(id, at);
    return state.moves;
  }

  /** Bits of the visited events served so far in a state, as they are at a time. */
  served(id: number, at: number): number {
    const state = this.list[id] as TreeState;
    if (state.servedAt !== at) {
      state.servedAt = at;
      state.served = this.#served(id * this.#table.width, at);
    }
    return state.served;
  }

  // The state with these windows at a time; -1 where the rest has no way on. The row is tidied in place.
  #of(row: Int32Array, at: number): number {
    const count = this.#events.length;
    const { prices, lo } = this.#in;
    let anchors = false;
    let next = this.#in.horizon;
    for (let place = 0; place < count; place += 1) {
      const event = this.#events[place] as number;
      let from = row[place] as number;
      let to = row[count + place] as number;
      if (from === 1 && to === 0) continue;
      if (from < at) from = at;
      const own = prices[event] as Float64Array;
      const base = lo[event] as number;
      while (from <= to && own[from - base] === NEVER) from += 1;
      while (from <= to && own[to - base] === NEVER) to -= 1;
      if (from > to) return -1;
      row[place] = from;
      row[count + place] = to;
      if (from < next) next = from;
      anchors ||= this.#in.anchored[event] === 1;
    }
    if (!anchors) row[2 * count] = -1;
    const before = this.#table.count;
    const id = this.#table.of(row);
    if (id === before) this.list.push(this.#state(id, row, at, next));
    return (this.list[id] as TreeState).rest === NEVER ? -1 : id;
  }

  #state(id: number, row: Int32Array, at: number, next: number): TreeState {
    const count = this.#events.length;
    const untouched = this.#ahead.untouched.fill(1);
    for (let place = count - 1; place > 0; place -= 1) {
      const gone = row[place] === 1 && row[count + place] === 0;
      if (!gone && untouched[place] === 1) continue;
      const parent = this.#in.parent[this.#events[place] as number] as number;
      untouched[this.#place[parent] as number] = 0;
    }
    this.#ahead.at = at;
    this.#ahead.row = row;
    const rest = this.#rest.of(this.#ahead);
    const wait: Move = {
      to: id,
      events: [],
      price: 0,
      whole: rest,
      rest,
      visited: false,
      bits: 0,
      profile: 0,
      load: undefined,
    };
    return { rest, next, moves: undefined, wait: [wait], served: 0, servedAt: -1 };
  }

  #served(row: number, at: number): number {
    const count = this.#events.length;
    const { rows } = this.#table;
    const { first, list } = this.#turns;
    let bits = 0;
    if (at < first || at >= first + list.length) return bits;
    const turn = list[at - first] as Turn;
    for (let k = 0; k < turn.open.length; k += 1) {
      const event = turn.open[k] as number;
      const place = this.#place[event] as number;
      if (this.#events[place] === event && rows[row + place] === 1 && rows[row + count + place] === 0)
        bits |= 1 << k;
    }
    return bits;
  }

  #make(id: number, at: number): Move[] {
    const { width, rows } = this.#table;
    const first = this.#work[0] as Int32Array;
    first.set(rows.subarray(id * width, (id + 1) * width));
    const moves: Move[] = [];
    this.#choose(0, 0, at, [], moves);
    return moves.sort((a, b) => a.whole - b.whole);
  }

  // Events from a place on start now, or do not.
  #choose(place: number, depth: number, at: number, chosen: readonly number[], moves: Move[]): void {
    const row = this.#work[depth] as Int32Array;
    const count = this.#events.length;
    for (let k = place; k < count; k += 1) {
      if (row[k] !== at || (row[count + k] as number) < at) continue;
      const next = this.#work[depth + 1] as Int32Array;
      next.set(row);
      this.#start(next, k, at);
      this.#choose(k + 1, depth + 1, at, [...chosen, this.#events[k] as number], moves);
    }
    const last = this.#work[depth + 1] as Int32Array;
    last.set(row);
    const to = this.#of(last, at + 1);
    if (to < 0) return;
    const move = this.#move(to, chosen, at);
    if (move.profile >= 0) moves.push(move);
  }

  // What a start leaves to its relatives ahead.
  #start(row: Int32Array, place: number, at: number): void {
    const { children, within, withinRoot, lo } = this.#in;
    const count = this.#events.length;
    const event = this.#events[place] as number;
    row[place] = 1;
    row[count + place] = 0;
    const s = at - (lo[event] as number);
    const below = children[event] as readonly number[];
    for (let c = 0; c < below.length; c += 1)
      this.#narrow(row, below[c] as number, within[below[c] as number], s);
    const parent = this.#in.parent[event] as number;
    if (parent >= 0) this.#narrow(row, parent, this.#toParent[event], s);
    if (place > 0) this.#narrow(row, this.#events[0] as number, this.#toRoot[event], s);
    if (place > 0) return;
    row[2 * count] = at;
    for (let k = 0; k < count; k += 1) {
      const other = this.#events[k] as number;
      this.#narrow(row, other, withinRoot[other], s);
    }
  }

  #narrow(row: Int32Array, event: number, table: Table | undefined, s: number): void {
    const place = this.#place[event] as number;
    const count = this.#events.length;
    if (!table || (row[place] === 1 && row[count + place] === 0)) return;
    const from = Math.max(row[place] as number, table.from[s] as number);
    const to = Math.min(row[count + place] as number, table.to[s] as number);
    // An empty window must not look like one that has started.
    row[place] = from;
    row[count + place] = from > to ? -1 : to;
  }

  #move(to: number, events: readonly number[], at: number): Move {
    const { lo, prices, problem } = this.#in;
    const { profiles, first, list } = this.#turns;
    let price = 0;
    let reduced = 0;
    let bits = 0;
    let profile = 0;
    let visited = false;
    const load: number[] = [];
    for (let e = 0; e < events.length; e += 1) {
      const i = events[e] as number;
      const event = problem.events[i] as TreeEvent;
      const s = at - (lo[i] as number);
      price += (prices[i] as Float64Array)[s] as number;
      reduced += (this.#reduced[i] as Float64Array)[s] as number;
      if (event.visited) bits |= 1 << (list[at - first]?.open.indexOf(i) as number);
      visited ||= event.visited;
      profile = profile < 0 ? profile : profiles.sum(profile, profiles.added[i] as number);
      if (profiles.kept[i] === 1 || event.load === 0) continue;
      for (let k = 0; k < event.length; k += 1) load[k] = (load[k] ?? 0) + event.load;
    }
    const { rest } = this.list[to] as TreeState;
    const whole = reduced + rest;
    return {
      to,
      events,
      price,
      whole,
      rest,
      visited,
      bits,
      profile,
      load: load.length > 0 ? load : undefined,
    };
  }
}
