// What one tree can do at one time: nothing, or start one or several of its events, each way with its price and with the
// least that the rest of the tree then costs. Made when first asked for.

import type { Member } from './member.js';
import { TreeRest } from './tree-rest.js';
import { AHEAD, type TreeState, TreeStates } from './tree-states.js';
import type { Turns } from './turns.js';

/** One way through one time. */
export interface Move {
  /** The state after it. */
  readonly to: number;
  readonly places: readonly number[];
  readonly price: number;
  /** The least price of what is then ahead, under the trees' prices. */
  readonly rest: number;
  /** Bits of what it serves; 0 where nothing visited starts. */
  readonly bits: number;
  /** What it costs the tree more than the best of the ways, under the trees' prices. */
  more: number;
}

const NEVER = Number.POSITIVE_INFINITY;
const NONE: readonly number[] = [];

/** All ways from one state at one time. */
export interface Moves {
  /** The best first. */
  readonly list: readonly Move[];
  /** The least of all ways with what is ahead after them, under the trees' prices. */
  readonly least: number;
}

const NOWHERE: Moves = { list: [], least: NEVER };

/** The moves of one tree. */
export class TreeMoves {
  readonly states: TreeStates;
  readonly #member: Member;
  readonly #rest: TreeRest;
  readonly #prices: Float64Array;
  readonly #reduced: Float64Array;
  readonly #turns: Turns;
  /** By state and time, counted from the soonest at which something may start; and before that. */
  readonly #made: Moves[][] = [];
  readonly #idle: Moves[] = [];
  /** Ways that cost the tree more than this need not be made. */
  spare = NEVER;
  /** What moves are made from: the state, the time, starts so far, and the places of those that start now. */
  #from = 0;
  #time = 0;
  readonly #starts: Int32Array;
  readonly #places: number[] = [];
  #begun = 0;
  #list: Move[] = [];
  #least = 0;

  constructor(member: Member, tree: number, prices: Float64Array, reduced: Float64Array, turns: Turns) {
    this.#member = member;
    this.states = new TreeStates(member, tree);
    this.#rest = new TreeRest(member, this.states, reduced);
    this.#prices = prices;
    this.#reduced = reduced;
    this.#turns = turns;
    this.#starts = new Int32Array(this.states.places.length);
  }

  /** The least price of the whole tree, nothing of it before a time, under the trees' prices. */
  least(time: number): number {
    return this.#rest.from(this.states.begin, time);
  }

  /** All moves from a state at a time that leave the rest of the tree some way on. */
  at(id: number, time: number): Moves {
    const { soonest } = this.states.list[id] as TreeState;
    if (time < soonest) {
      const known = this.#idle[id];
      if (known) return known;
      const rest = this.#rest.from(id, soonest);
      const made =
        rest === NEVER
          ? NOWHERE
          : { list: [{ to: id, places: NONE, price: 0, rest, bits: 0, more: 0 }], least: rest };
      this.#idle[id] = made;
      return made;
    }
    let row = this.#made[id];
    if (!row) {
      row = [];
      this.#made[id] = row;
    }
    const known = row[time - soonest];
    if (known) return known;
    const made = this.#make(id, time);
    row[time - soonest] = made;
    return made;
  }

  #make(id: number, time: number): Moves {
    this.#time = time;
    this.#from = id;
    this.#list = [];
    this.#least = Number.POSITIVE_INFINITY;
    this.#starts.set((this.states.list[id] as TreeState).starts);
    this.#begun = 0;
    this.#choose(0);
    const [list, least] = [this.#list, this.#least];
    for (const move of list) move.more -= least;
    if (list.length > 1) list.sort((a, b) => a.more - b.more);
    while (list.length > 0 && (list.at(-1) as Move).more > this.spare) list.pop();
    return { list, least };
  }

  // From a position on, each event that may start now does, or does not.
  #choose(position: number): void {
    const starts = this.#starts;
    const time = this.#time;
    let next = position;
    while (next < starts.length && !(starts[next] === AHEAD && this.states.allows(starts, next, time)))
      next += 1;
    if (next === starts.length) {
      this.#offer();
      return;
    }
    this.#choose(next + 1);
    starts[next] = time;
    this.#places[this.#begun] = this.states.places[next] as number;
    this.#begun += 1;
    this.#choose(next + 1);
    this.#begun -= 1;
    starts[next] = AHEAD;
  }

  #offer(): void {
    const time = this.#time;
    const to = this.#begun === 0 ? this.#from : this.states.of(this.#starts);
    const rest = this.#rest.from(to, time + 1);
    if (rest === Number.POSITIVE_INFINITY) return;
    const { at } = this.#member;
    let bits = 0;
    let price = 0;
    let reduced = rest;
    const places = this.#begun === 0 ? NONE : this.#places.slice(0, this.#begun);
    for (let i = 0; i < this.#begun; i += 1) {
      const k = this.#places[i] as number;
      bits |= this.#turns.bitOf(k, time);
      price += this.#prices[(at[k] as number) + time] as number;
      reduced += this.#reduced[(at[k] as number) + time] as number;
    }
    this.#list.push({ to, places, price, rest, bits, more: reduced });
    if (reduced < this.#least) this.#least = reduced;
  }
}
