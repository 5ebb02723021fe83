// Plans met on the way, for each entity: many that cost it little more than its best load the team quite differently.

import { paidFor } from './descend.js';
import type { Member } from './member.js';

// Plans kept per entity; the oldest goes when one more comes.
const MOST = 120;

/** A plan of one entity: its own price, and its load as times and units. */
export interface Column {
  readonly starts: Int32Array;
  readonly paid: number;
  readonly times: Int32Array;
  readonly units: Int32Array;
}

/** The plans met of one entity. */
export class Pool {
  readonly columns: Column[] = [];
  readonly #member: Member;
  readonly #known = new Map<string, Column>();

  constructor(member: Member) {
    this.#member = member;
  }

  /** Keeps a plan, by place. */
  add(starts: Int32Array): Column {
    const key = String.fromCharCode(...starts);
    const known = this.#known.get(key);
    if (known) return known;
    const { all, load, length } = this.#member;
    const at = new Map<number, number>();
    for (let k = 0; k < all; k += 1) {
      if (load[k] === 0) continue;
      for (let t = starts[k] as number; t < (starts[k] as number) + (length[k] as number); t += 1)
        at.set(t, (at.get(t) ?? 0) + (load[k] as number));
    }
    const column = {
      starts: starts.slice(),
      paid: paidFor(this.#member, starts),
      times: Int32Array.from(at.keys()),
      units: Int32Array.from(at.values()),
    };
    this.#known.set(key, column);
    this.columns.push(column);
    if (this.columns.length > MOST) {
      const [first] = this.columns.splice(0, 1);
      this.#known.delete(String.fromCharCode(...(first as Column).starts));
    }
    return column;
  }
}
