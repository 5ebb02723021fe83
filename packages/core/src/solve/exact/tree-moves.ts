// What a tree can do at one time: nothing, or start one or several of its events, each way with its price and with the
// least that the rest of the tree then costs.

import type { Instance } from './instance.js';
import type { TreeEvent } from './problem.js';
import { TreeRest } from './tree-rest.js';
import { AHEAD, type TreeState, TreeStates } from './tree-states.js';
import type { Turns } from './visit-turns.js';

/** One way through one time. */
export interface Move {
  /** The state after it. */
  readonly to: number;
  readonly events: readonly number[];
  readonly price: number;
  /** The same under the prices that `rest` is told in. */
  readonly reduced: number;
  /** The least price of what is then ahead. */
  readonly rest: number;
  readonly visited: boolean;
  /** Bits of the visited events, and what they add to the profile of their load; a profile of -1 passes the ceiling. */
  readonly bits: number;
  readonly profile: number;
  /** Load that the profile does not hold, now and at the times to come; left out where there is none. */
  readonly load: readonly number[] | undefined;
}

/** The moves of one tree, made once for each state and time. */
export class TreeMoves {
  readonly states: TreeStates;
  readonly #rest: TreeRest;
  readonly #prices: readonly Float64Array[];
  readonly #in: Instance;
  readonly #turns: Turns;
  readonly #made = new Map<number, readonly Move[]>();
  readonly #served = new Map<number, number>();

  constructor(instance: Instance, tree: number, prices: readonly Float64Array[], turns: Turns) {
    this.#in = instance;
    this.states = new TreeStates(instance, tree);
    this.#rest = new TreeRest(instance, this.states, prices);
    this.#prices = prices;
    this.#turns = turns;
  }

  /** All moves from a state at a time that leave the rest of the tree some way on. */
  at(id: number, at: number): readonly Move[] {
    const key = id * (this.#in.horizon + 2) + at;
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(this.states.list[id] as TreeState, at);
    this.#made.set(key, made);
    return made;
  }

  /** Bits of the events of a state that have been served, of those that still have a bit of their own at a time. */
  served(id: number, at: number): number {
    const key = id * (this.#in.horizon + 2) + at;
    const known = this.#served.get(key);
    if (known !== undefined) return known;
    const { starts } = this.states.list[id] as TreeState;
    let bits = 0;
    this.states.events.forEach((event, k) => {
      const open = (this.#in.lo[event] as number) <= at && at <= (this.#in.hi[event] as number);
      if (open && starts[k] !== AHEAD) bits |= this.#turns.bit[event] as number;
    });
    this.#served.set(key, bits);
    return bits;
  }

  #make(state: TreeState, at: number): Move[] {
    const moves: Move[] = [];
    const { events } = this.states;
    const choose = (place: number, starts: readonly number[], chosen: readonly number[]): void => {
      if (place === events.length) {
        const to = chosen.length === 0 ? state.id : this.states.of(starts);
        const rest = this.#rest.from(to, at + 1);
        const move = this.#move(to, rest, chosen, at);
        if (rest < Number.POSITIVE_INFINITY && move.profile >= 0) moves.push(move);
        return;
      }
      choose(place + 1, starts, chosen);
      const event = events[place] as number;
      if (starts[place] !== AHEAD || !this.states.allows(starts, event, at)) return;
      choose(place + 1, starts.with(place, at), [...chosen, event]);
    };
    if (state.finished) moves.push(this.#move(state.id, 0, [], at));
    else choose(0, state.starts, []);
    return moves;
  }

  #move(to: number, rest: number, events: readonly number[], at: number): Move {
    const { lo, prices, problem } = this.#in;
    const { bit, profiles } = this.#turns;
    let price = 0;
    let reduced = 0;
    let bits = 0;
    let profile = 0;
    const load: number[] = [];
    for (const i of events) {
      const event = problem.events[i] as TreeEvent;
      price += (prices[i] as Float64Array)[at - (lo[i] as number)] as number;
      reduced += (this.#prices[i] as Float64Array)[at - (lo[i] as number)] as number;
      bits |= bit[i] as number;
      profile = profile < 0 ? profile : profiles.sum(profile, profiles.added[i] as number);
      if (profiles.kept[i] === 1) continue;
      for (let k = 0; k < event.length; k += 1) load[k] = (load[k] ?? 0) + event.load;
    }
    const visited = events.some((i) => problem.events[i]?.visited);
    return {
      to,
      events,
      price,
      reduced,
      rest,
      visited,
      bits,
      profile,
      load: load.length > 0 ? load : undefined,
    };
  }
}
