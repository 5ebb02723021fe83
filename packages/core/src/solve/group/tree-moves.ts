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
}

/** All ways from one state at one time. */
export interface Moves {
  readonly list: readonly Move[];
  /** The least of all ways with what is ahead after them, under the trees' prices. */
  readonly least: number;
}

/** The moves of one tree. */
export class TreeMoves {
  readonly states: TreeStates;
  readonly #member: Member;
  readonly #rest: TreeRest;
  readonly #prices: Float64Array;
  readonly #reduced: Float64Array;
  readonly #turns: Turns;
  readonly #made = new Map<number, Moves>();

  constructor(member: Member, tree: number, prices: Float64Array, reduced: Float64Array, turns: Turns) {
    this.#member = member;
    this.states = new TreeStates(member, tree);
    this.#rest = new TreeRest(member, this.states, reduced);
    this.#prices = prices;
    this.#reduced = reduced;
    this.#turns = turns;
  }

  /** All moves from a state at a time that leave the rest of the tree some way on. */
  at(id: number, time: number): Moves {
    const key = id * (this.#member.horizon + 2) + time;
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(id, time);
    this.#made.set(key, made);
    return made;
  }

  #make(id: number, time: number): Moves {
    const list: Move[] = [];
    let least = Number.POSITIVE_INFINITY;
    const choose = (position: number, starts: Int32Array, places: readonly number[]): void => {
      if (position === starts.length) {
        const to = places.length === 0 ? id : this.states.of(starts);
        const rest = this.#rest.from(to, time + 1);
        if (rest === Number.POSITIVE_INFINITY) return;
        const move = this.#move(to, places, rest, time);
        list.push(move);
        least = Math.min(least, rest + this.#sum(this.#reduced, places, time));
        return;
      }
      choose(position + 1, starts, places);
      if (starts[position] !== AHEAD || !this.states.allows(starts, position, time)) return;
      const place = this.states.places[position] as number;
      choose(position + 1, starts.with(position, time), [...places, place]);
    };
    choose(0, (this.states.list[id] as TreeState).starts, []);
    return { list, least };
  }

  #move(to: number, places: readonly number[], rest: number, time: number): Move {
    let bits = 0;
    for (const k of places) bits |= this.#turns.bitOf(k, time);
    return { to, places, price: this.#sum(this.#prices, places, time), rest, bits };
  }

  #sum(prices: Float64Array, places: readonly number[], time: number): number {
    const { at } = this.#member;
    let sum = 0;
    for (const k of places) sum += prices[(at[k] as number) + time] as number;
    return sum;
  }
}
