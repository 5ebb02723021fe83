// All plans of one entity at once, time by time: plans that agree on everything still to come are one partial plan,
// the cheapest of them. What cannot end below a limit, by the bounds of the programs, is dropped; so a sweep finds the
// best plan below the limit, or proves that there is none. Visits are paid for when they begin.

import type { Ascent } from './ascent.js';
import type { Member } from './member.js';
import { TreeRest } from './tree-rest.js';
import { AHEAD, type TreeState, TreeStates } from './tree-states.js';
import type { Visits } from './visits.js';

const NEVER = Number.POSITIVE_INFINITY;

/** One way of one tree through one time. */
interface Move {
  /** The state after it. */
  readonly to: number;
  readonly places: readonly number[];
  readonly price: number;
  /** The same under the trees' prices, and the least that is then ahead under them. */
  readonly reduced: number;
  readonly rest: number;
  /** Bits of what it serves; visited or not. */
  readonly bits: number;
}

/** Starts made so far, last first. */
interface Trail {
  readonly before: Trail | undefined;
  readonly time: number;
  readonly places: readonly number[];
}

interface Partial {
  readonly trees: Int32Array;
  readonly paid: number;
  readonly bound: number;
  /** Times left of the open visit, and bits served. */
  readonly open: number;
  readonly served: number;
  readonly trail: Trail | undefined;
}

/** How a sweep ended. */
export interface Swept {
  /** The best plan found below the limit, by place; without what is left to parents. */
  readonly starts: Int32Array | undefined;
  readonly value: number;
  /** Nothing below the limit was left out but by proof. */
  readonly whole: boolean;
  readonly nodes: number;
}

class TreeMoves {
  readonly states: TreeStates;
  readonly #rest: TreeRest;
  readonly #made = new Map<number, readonly Move[]>();

  constructor(
    readonly member: Member,
    tree: number,
    readonly prices: Float64Array,
    readonly reduced: Float64Array,
    readonly visits: Visits,
  ) {
    this.states = new TreeStates(member, tree);
    this.#rest = new TreeRest(member, this.states, reduced);
  }

  at(id: number, time: number): readonly Move[] {
    const key = id * (this.member.horizon + 2) + time;
    const known = this.#made.get(key);
    if (known) return known;
    const made: Move[] = [];
    this.#choose(id, 0, (this.states.list[id] as TreeState).starts, [], time, made);
    this.#made.set(key, made);
    return made;
  }

  #choose(
    id: number,
    position: number,
    starts: Int32Array,
    places: readonly number[],
    time: number,
    made: Move[],
  ): void {
    if (position === starts.length) {
      this.#make(places.length === 0 ? id : this.states.of(starts), places, time, made);
      return;
    }
    this.#choose(id, position + 1, starts, places, time, made);
    if (starts[position] !== AHEAD || !this.states.allows(starts, position, time)) return;
    this.#choose(
      id,
      position + 1,
      starts.with(position, time),
      [...places, this.states.places[position] as number],
      time,
      made,
    );
  }

  #make(to: number, places: readonly number[], time: number, made: Move[]): void {
    const rest = this.#rest.from(to, time + 1);
    if (rest === NEVER) return;
    let price = 0;
    let reduced = 0;
    let bits = 0;
    for (const k of places) {
      price += this.prices[(this.member.at[k] as number) + time] as number;
      reduced += this.reduced[(this.member.at[k] as number) + time] as number;
      bits |= this.visits.turns.bitOf(k, time);
    }
    made.push({ to, places, price, reduced, rest, bits });
  }
}

/** Sweeps an entity under fixed prices; what is learned about its trees is kept from sweep to sweep. */
export class Sweep {
  readonly #member: Member;
  readonly #visits: Visits;
  readonly #trees: readonly TreeMoves[];
  readonly #moves: (readonly Move[])[];
  readonly #least: Float64Array;
  readonly #chosen: Int32Array;
  #limit = NEVER;
  #nodes = 0;
  #time = 0;
  #next = new Map<number | string, Partial>();
  #from!: Partial;
  #pairs = new Map<number, number>();

  /** Takes over the ascent's best prices; good until another entity's programs run. */
  constructor(member: Member, ascent: Ascent, prices: Float64Array) {
    this.#member = member;
    this.#visits = ascent.visits;
    const reduced = ascent.settle(prices);
    this.#trees = member.trees.map((_, tree) => new TreeMoves(member, tree, prices, reduced, ascent.visits));
    this.#moves = member.trees.map(() => []);
    this.#least = new Float64Array(member.trees.length + 1);
    this.#chosen = new Int32Array(member.trees.length);
  }

  /** The best plan that costs at most the limit, keeping `width` partial plans at each time, looking at `most` in all. */
  run(limit: number, width: number, most: number): Swept {
    this.#limit = limit;
    this.#nodes = 0;
    const { lo, hi, places } = this.#member;
    let whole = true;
    let layer: Partial[] = [
      {
        trees: Int32Array.from(this.#trees, ({ states }) => states.begin),
        paid: 0,
        bound: 0,
        open: 0,
        served: 0,
        trail: undefined,
      },
    ];
    let first = NEVER;
    let last = 0;
    for (let k = 0; k < places; k += 1) {
      first = Math.min(first, lo[k] as number);
      last = Math.max(last, hi[k] as number);
    }
    for (let time = first; time <= last; time += 1) {
      this.#time = time;
      this.#next = new Map();
      for (const partial of layer) {
        if (this.#nodes > most) return { starts: undefined, value: NEVER, whole: false, nodes: this.#nodes };
        this.#advance(partial);
      }
      layer = [...this.#next.values()];
      if (layer.length <= width) continue;
      layer = layer.sort((a, b) => a.bound - b.bound || b.paid - a.paid).slice(0, width);
      whole = false;
    }
    let best: Partial | undefined;
    for (const partial of layer) if (!best || partial.paid < best.paid) best = partial;
    return {
      starts: best && this.#read(best.trail),
      value: best ? best.paid : NEVER,
      whole,
      nodes: this.#nodes,
    };
  }

  #advance(from: Partial): void {
    this.#nodes += 1;
    const least = this.#least;
    least[this.#trees.length] = 0;
    for (let k = this.#trees.length - 1; k >= 0; k -= 1) {
      const moves = (this.#trees[k] as TreeMoves).at(from.trees[k] as number, this.#time);
      this.#moves[k] = moves;
      let best = NEVER;
      for (const { reduced, rest } of moves) if (reduced + rest < best) best = reduced + rest;
      least[k] = (least[k + 1] as number) + best;
    }
    if (least[0] === NEVER) return;
    this.#from = from;
    this.#chosen.set(from.trees);
    this.#choose(0, from.paid, 0, 0, undefined);
  }

  // `rest`: the least price of what is ahead in the trees chosen for; what is left to visit cannot cost less than if
  // this time's starts had been served before.
  #choose(
    tree: number,
    paid: number,
    rest: number,
    bits: number,
    places: readonly number[] | undefined,
  ): void {
    if (tree === this.#trees.length) {
      this.#finish(paid, rest, bits, places);
      return;
    }
    const { open, served } = this.#from;
    const others = this.#least[tree + 1] as number;
    for (const move of this.#moves[tree] as readonly Move[]) {
      const now = bits | move.bits;
      const left = this.#visits.toGo(this.#time, open, served | now);
      if (paid + move.price + rest + move.rest + others + left > this.#limit) continue;
      this.#chosen[tree] = move.to;
      const starts = move.places.length === 0 ? places : places ? [...places, ...move.places] : move.places;
      this.#choose(tree + 1, paid + move.price, rest + move.rest, now, starts);
    }
  }

  #finish(paid: number, rest: number, bits: number, places: readonly number[] | undefined): void {
    this.#nodes += 1;
    const { price, window } = this.#member.entity.visits;
    const from = this.#from;
    const begins = bits !== 0 && from.open === 0;
    const open = Math.max(0, (begins ? window : from.open) - 1);
    const total = paid + (begins ? price : 0);
    const map = this.#visits.turns.after[this.#time - this.#visits.turns.first];
    const served = map ? (map[from.served | bits] as number) : from.served | bits;
    if (served < 0) return;
    const bound = total + rest + this.#visits.toGo(this.#time + 1, open, served);
    if (bound > this.#limit) return;
    const key = this.#key(open);
    const known = this.#next.get(key);
    if (known && known.paid <= total) return;
    const trail = places ? { before: from.trail, time: this.#time, places } : from.trail;
    this.#next.set(key, { trees: this.#chosen.slice(), paid: total, bound, open, served, trail });
  }

  // Pairs of numbers are numbered in turn, so that a key is one number.
  #key(open: number): number {
    let key = open;
    for (let k = 0; k < this.#chosen.length; k += 1) {
      const pair = key * 0x100000 + (this.#chosen[k] as number);
      let number = this.#pairs.get(pair);
      if (number === undefined) {
        number = this.#pairs.size;
        this.#pairs.set(pair, number);
      }
      key = number * 16 + k;
    }
    return key;
  }

  #read(last: Trail | undefined): Int32Array {
    const starts = new Int32Array(this.#member.all);
    for (let trail = last; trail; trail = trail.before) for (const k of trail.places) starts[k] = trail.time;
    return starts;
  }
}
