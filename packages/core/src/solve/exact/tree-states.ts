// How far a tree has come at some time: which events have started, and when, as far as it still matters. Each state is
// kept once and known by its number, so that the sweep can tell equal plans apart by a few small numbers.

import type { Instance, Table } from './instance.js';

/** An event that has not started, and one whose start no longer matters. */
export const AHEAD = -1;
export const DONE = -2;

/** One state of a tree. */
export interface TreeState {
  readonly id: number;
  /** By place in the tree: the start, AHEAD or DONE. */
  readonly starts: readonly number[];
  /** By place in the tree: nothing of this event and those below it has started. */
  readonly untouched: readonly boolean[];
  readonly finished: boolean;
}

/** The states of one tree met so far. */
export class TreeStates {
  readonly events: readonly number[];
  /** Place of each event in the tree. */
  readonly place: ReadonlyMap<number, number>;
  readonly list: TreeState[] = [];
  readonly #in: Instance;
  readonly #known = new Map<string, number>();

  constructor(instance: Instance, tree: number) {
    this.#in = instance;
    this.events = instance.trees[tree] as readonly number[];
    this.place = new Map(this.events.map((event, place) => [event, place]));
  }

  /** The state with nothing started. */
  get begin(): number {
    return this.of(this.events.map(() => AHEAD));
  }

  /** The number of the state with these starts. */
  of(starts: readonly number[]): number {
    const kept = this.#forget(starts);
    const key = kept.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const untouched = kept.map((start) => start === AHEAD);
    for (let k = this.events.length - 1; k > 0; k -= 1) {
      if (!untouched[k]) untouched[this.#parentPlace(k)] = false;
    }
    const id = this.list.length;
    this.list.push({ id, starts: kept, untouched, finished: !kept.includes(AHEAD) });
    this.#known.set(key, id);
    return id;
  }

  /** Whether an event may start at a time: as far as those that have started say. */
  allows(starts: readonly number[], event: number, at: number): boolean {
    const { children, lo, hi, prices, problem, within, withinRoot, root } = this.#in;
    const first = lo[event] as number;
    if (at < first || at > (hi[event] as number)) return false;
    if ((prices[event] as Float64Array)[at - first] === Number.POSITIVE_INFINITY) return false;
    const { parent } = problem.events[event] as { parent: number };
    if (parent >= 0) {
      const start = starts[this.place.get(parent) as number] as number;
      // A parent still ahead starts now at the earliest.
      const soonest = Math.max(at, lo[parent] as number);
      if (start >= 0 && !holds(within[event] as Table, start - (lo[parent] as number), at)) return false;
      if (start === AHEAD && soonest > (hi[parent] as number)) return false;
      const table = within[event] as Table;
      if (start === AHEAD && (table.from[soonest - (lo[parent] as number)] as number) > at) return false;
      const anchor = starts[0] as number;
      const limits = withinRoot[event];
      if (limits && anchor >= 0 && !holds(limits, anchor - (lo[root[event] as number] as number), at))
        return false;
    }
    if (parent < 0 && !this.#anchors(starts, event, at)) return false;
    return (children[event] as readonly number[]).every((child) => {
      const start = starts[this.place.get(child) as number] as number;
      return start < 0 || holds(within[child] as Table, at - first, start);
    });
  }

  // Whether a root may start, for the events that started before it.
  #anchors(starts: readonly number[], root: number, at: number): boolean {
    const row = at - (this.#in.lo[root] as number);
    return this.events.every((event, k) => {
      const limits = this.#in.withinRoot[event];
      const start = starts[k] as number;
      return k === 0 || !limits || start < 0 || holds(limits, row, start);
    });
  }

  #parentPlace(place: number): number {
    const { parent } = this.#in.problem.events[this.events[place] as number] as { parent: number };
    return this.place.get(parent) as number;
  }

  // A start matters while an event it limits is ahead.
  #forget(starts: readonly number[]): number[] {
    const { children, withinRoot, anchored } = this.#in;
    const limitsLeft = this.events.some((event, k) => starts[k] === AHEAD && anchored[event] === 1);
    return starts.map((start, k) => {
      if (start < 0) return start;
      if (k === 0 && limitsLeft) return start;
      if (k > 0 && starts[this.#parentPlace(k)] === AHEAD) return start;
      if (starts[0] === AHEAD && withinRoot[this.events[k] as number]) return start;
      const ahead = (children[this.events[k] as number] as readonly number[]).some(
        (child) => starts[this.place.get(child) as number] === AHEAD,
      );
      return ahead ? start : DONE;
    });
  }
}

/** Whether a table allows the start. */
function holds(table: Table, row: number, start: number): boolean {
  return (table.from[row] as number) <= start && start <= (table.to[row] as number);
}
