// Partial plans of all times, and which of them wait to be looked at. Plans of one time that agree on everything still
// to come are one, the cheapest of them; rows hold their time, so those of two times never agree.

import { RowTable } from './row-table.js';

/** Partial plans by number. */
export class Plans {
  readonly table: RowTable;
  paid = new Float64Array(64);
  /** What each costs at least in the end. */
  bound = new Float64Array(64);
  /** The last start on the way there. */
  trail = new Int32Array(64);
  /** 1 for those that wait. */
  #waits = new Uint8Array(64);
  /** The next one that waits at the same time; -1 for the last. */
  #next = new Int32Array(64);
  readonly #heads: Int32Array;

  constructor(width: number, times: number) {
    this.table = new RowTable(width);
    this.#heads = new Int32Array(times).fill(-1);
  }

  /**
   * The number of a partial plan that is new or cheaper than known; it then waits at its time, counted from the first.
   * -1 otherwise. Its trail is still to be set.
   */
  offer(row: Int32Array, time: number, paid: number, bound: number): number {
    const before = this.table.count;
    const number = this.table.of(row);
    if (number < before) {
      if (paid >= (this.paid[number] as number)) return -1;
    } else if (number === this.paid.length) this.#grow();
    this.paid[number] = paid;
    this.bound[number] = bound;
    if (this.#waits[number] === 0) this.wait(number, time);
    return number;
  }

  /** Puts a partial plan among those that wait. */
  wait(number: number, time: number): void {
    this.#waits[number] = 1;
    this.#next[number] = this.#heads[time] as number;
    this.#heads[time] = number;
  }

  /** Takes one of those that wait; -1 when there is none. */
  take(time: number): number {
    const number = this.#heads[time] as number;
    if (number < 0) return -1;
    this.#heads[time] = this.#next[number] as number;
    this.#waits[number] = 0;
    return number;
  }

  /** All that wait at a time. */
  waiting(time: number): number[] {
    const all: number[] = [];
    for (let number = this.#heads[time] as number; number >= 0; number = this.#next[number] as number) {
      all.push(number);
    }
    return all;
  }

  #grow(): void {
    const size = 2 * this.paid.length;
    this.paid = longer(this.paid, new Float64Array(size));
    this.bound = longer(this.bound, new Float64Array(size));
    this.trail = longer(this.trail, new Int32Array(size));
    this.#next = longer(this.#next, new Int32Array(size));
    this.#waits = longer(this.#waits, new Uint8Array(size));
  }
}

function longer<List extends Float64Array | Int32Array | Uint8Array>(list: List, into: List): List {
  into.set(list);
  return into;
}
