// How far a tree has come at some time: which events have started, and when, as far as it still matters. Each state is
// kept once and known by its number, so that equal plans can be told by a few small numbers.

import type { Table } from '../exact/instance.js';
import type { Member } from './member.js';

/** An event that has not started, and one whose start no longer matters. */
export const AHEAD = -1;
export const DONE = -2;

/** One state of a tree, by position in the tree. */
export interface TreeState {
  readonly id: number;
  /** The start, AHEAD or DONE. */
  readonly starts: Int32Array;
  /** 1 where neither the event nor anything below it has started. */
  readonly untouched: Uint8Array;
  readonly finished: boolean;
  /** Nothing ahead can start before this time; Infinity where nothing is ahead. */
  readonly soonest: number;
}

/** The states of one tree met so far. */
export class TreeStates {
  readonly list: TreeState[] = [];
  readonly places: Int32Array;
  /** Position of each parent in the tree. */
  readonly up: Int32Array;
  readonly #member: Member;
  /** Numbers of states by what their starts come to, 1 more than the number; 0 where there is none. */
  #slots = new Int32Array(256);
  readonly #kept: Int32Array;
  readonly #first: number;

  constructor(member: Member, tree: number) {
    this.#member = member;
    this.places = member.trees[tree] as Int32Array;
    this.#first = this.places[0] as number;
    this.up = this.places.map((k) => Math.max(0, (member.parent[k] as number) - this.#first));
    this.#kept = new Int32Array(this.places.length);
  }

  /** The number of the state in which nothing has started. */
  get begin(): number {
    return this.of(new Int32Array(this.places.length).fill(AHEAD));
  }

  /** The number of the state with these starts. */
  of(starts: Int32Array): number {
    this.#keep(starts);
    const kept = this.#kept;
    const mask = this.#slots.length - 1;
    let slot = hashed(kept) & mask;
    for (;;) {
      const known = (this.#slots[slot] as number) - 1;
      if (known < 0) break;
      if (same((this.list[known] as TreeState).starts, kept)) return known;
      slot = (slot + 1) & mask;
    }
    const id = this.#made(kept.slice());
    this.#slots[slot] = id + 1;
    if (2 * this.list.length > this.#slots.length) this.#grow();
    return id;
  }

  #made(starts: Int32Array): number {
    const untouched = new Uint8Array(starts.length);
    let soonest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < starts.length; k += 1) {
      if (starts[k] !== AHEAD) continue;
      untouched[k] = 1;
      soonest = Math.min(soonest, this.#soonest(starts, k));
    }
    for (let k = starts.length - 1; k > 0; k -= 1)
      if (untouched[k] === 0) untouched[this.up[k] as number] = 0;
    const id = this.list.length;
    const finished = soonest === Number.POSITIVE_INFINITY;
    this.list.push({ id, starts, untouched, finished, soonest });
    return id;
  }

  // The first time at which an event ahead may start, as far as its window, parent and root say.
  #soonest(starts: Int32Array, position: number): number {
    const { lo, within, withinRoot } = this.#member;
    const place = this.#first + position;
    let time = lo[place] as number;
    if (position === 0) return time;
    const up = this.up[position] as number;
    const row = (starts[up] as number) - (lo[this.#first + up] as number);
    if ((starts[up] as number) >= 0) time = Math.max(time, (within[place] as Table).from[row] as number);
    const limits = withinRoot[place];
    const root = starts[0] as number;
    if (limits && root >= 0) time = Math.max(time, limits.from[root - (lo[this.#first] as number)] as number);
    return time;
  }

  #grow(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (const { id, starts } of this.list) {
      let slot = hashed(starts) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id + 1;
    }
  }

  /** Whether the event at a position may start at a time, as far as those that have started say. */
  allows(starts: Int32Array, position: number, time: number): boolean {
    const { children, lo, hi, base, at, within, withinRoot } = this.#member;
    const place = this.places[position] as number;
    if (time < (lo[place] as number) || time > (hi[place] as number)) return false;
    if (base[(at[place] as number) + time] === Number.POSITIVE_INFINITY) return false;
    if (position === 0) {
      if (!this.#anchors(starts, time)) return false;
    } else {
      const parent = place - position + (this.up[position] as number);
      const start = starts[this.up[position] as number] as number;
      const table = within[place] as Table;
      // A parent still ahead starts now at the earliest.
      const soonest = Math.max(time, lo[parent] as number);
      if (start >= 0 && !holds(table, start - (lo[parent] as number), time)) return false;
      if (
        start === AHEAD &&
        (soonest > (hi[parent] as number) || (table.from[soonest - (lo[parent] as number)] as number) > time)
      )
        return false;
      const limits = withinRoot[place];
      if (
        limits &&
        (starts[0] as number) >= 0 &&
        !holds(limits, (starts[0] as number) - (lo[this.#first] as number), time)
      )
        return false;
    }
    for (const child of children[place] as Int32Array) {
      const start = starts[child - this.#first] as number;
      if (start >= 0 && !holds(within[child] as Table, time - (lo[place] as number), start)) return false;
    }
    return true;
  }

  // Whether the root may start, for the events that started before it.
  #anchors(starts: Int32Array, time: number): boolean {
    const { withinRoot, lo } = this.#member;
    for (let k = 1; k < starts.length; k += 1) {
      const limits = withinRoot[this.#first + k];
      if (
        limits &&
        (starts[k] as number) >= 0 &&
        !holds(limits, time - (lo[this.#first] as number), starts[k] as number)
      )
        return false;
    }
    return true;
  }

  // A start matters while an event it limits is ahead.
  #keep(starts: Int32Array): void {
    const { children, withinRoot, anchored } = this.#member;
    const first = this.#first;
    const kept = this.#kept;
    const rootAhead = starts[0] === AHEAD;
    let limitsLeft = false;
    for (let k = 0; k < starts.length; k += 1) {
      const start = starts[k] as number;
      kept[k] = start;
      if (start === AHEAD) limitsLeft ||= anchored[first + k] === 1;
      if (start < 0 || k === 0 || starts[this.up[k] as number] === AHEAD) continue;
      if (rootAhead && withinRoot[first + k]) continue;
      if (!this.#limits(children[first + k] as Int32Array, starts)) kept[k] = DONE;
    }
    if ((starts[0] as number) >= 0 && !limitsLeft && !this.#limits(children[first] as Int32Array, starts))
      kept[0] = DONE;
  }

  #limits(children: Int32Array, starts: Int32Array): boolean {
    for (let c = 0; c < children.length; c += 1)
      if (starts[(children[c] as number) - this.#first] === AHEAD) return true;
    return false;
  }
}

function hashed(starts: Int32Array): number {
  let hash = starts.length;
  for (let k = 0; k < starts.length; k += 1) {
    hash = Math.imul(hash ^ (starts[k] as number), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function same(a: Int32Array, b: Int32Array): boolean {
  for (let k = 0; k < a.length; k += 1) if (a[k] !== b[k]) return false;
  return true;
}

function holds(table: Table, row: number, start: number): boolean {
  return (table.from[row] as number) <= start && start <= (table.to[row] as number);
}
