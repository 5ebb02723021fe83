// All plans of one entity at once, time by time: plans that agree on everything still to come are one partial plan,
// the cheapest of them. What cannot end below a limit, by the bounds of the programs, is dropped; so a sweep finds the
// best plan below the limit, or proves that there is none. Visits are paid for when they begin.

import { giveBack } from './arena.js';
import type { Ascent } from './ascent.js';
import { Layer } from './layer.js';
import type { Member } from './member.js';
import { type Move, type Moves, TreeMoves } from './tree-moves.js';
import type { Visits } from './visits.js';

const NEVER = Number.POSITIVE_INFINITY;

// Steps of arithmetic for one partial plan, roughly.
const STEPS = 500;

// Sums made in another order may differ by this much.
const EQUAL = 1e-7;

/** Counts steps of arithmetic; whether the effort is used up. */
export type Spend = (steps: number) => boolean;

/** How a sweep ended: with nothing where the effort was used up. */
export interface Swept {
  /** The best plan found below the limit, by place; without what is left to parents. */
  readonly starts: Int32Array | undefined;
  /** No plan costs less, unless it costs more than the limit. */
  readonly least: number;
}

/** Sweeps an entity under fixed prices; what is learned about its trees is kept from sweep to sweep. */
export class Sweep {
  readonly #member: Member;
  readonly #visits: Visits;
  readonly #trees: readonly TreeMoves[];
  readonly #moves: Moves[];
  /** The trees that have a choice at this time, and how many they are; from each of them on: the least price of moves and
   * what is ahead. */
  readonly #many: Int32Array;
  #depth = 0;
  readonly #least: Float64Array;
  /** What is chosen at this time, tree by tree: moves and the states after them. */
  readonly #move: (Move | undefined)[];
  readonly #chosen: Int32Array;
  #layer: Layer;
  #next: Layer;
  #trails = 0;
  #limit = NEVER;
  /** What is above this does not stay beyond this time; and the number of plans at which it is lowered. */
  #bar = NEVER;
  #full = 0;
  #width = 0;
  #nodes = 0;
  #time = 0;
  /** The partial plan that is led on, what it has served, and where the visit program's values for it lie. */
  #from = 0;
  #served = 0;
  #row = 0;

  /** Takes over the ascent's best prices; good until another entity's programs run. */
  constructor(member: Member, ascent: Ascent, prices: Float64Array) {
    giveBack();
    this.#member = member;
    this.#visits = ascent.visits;
    const reduced = ascent.settle(prices);
    const { turns } = ascent.visits;
    this.#trees = member.trees.map((_, tree) => new TreeMoves(member, tree, prices, reduced, turns));
    this.#moves = member.trees.map(() => ({ list: [], least: 0 }));
    const count = member.trees.length;
    this.#many = new Int32Array(count);
    this.#least = new Float64Array(count + 1);
    this.#move = member.trees.map(() => undefined);
    this.#chosen = new Int32Array(count);
    [this.#layer, this.#next] = layersFor(count);
  }

  /**
   * A plan that costs at most the limit, keeping `width` partial plans at each time. What had to go bounds what can be
   * proven; where only the proof is wanted, what is above that bound goes too.
   */
  run(limit: number, width: number, proving: boolean, spend: Spend = () => false): Swept {
    this.#limit = limit;
    this.#nodes = 0;
    this.#width = width;
    let least = limit;
    let counted = 0;
    const { lo, hi, places } = this.#member;
    const last = Math.max(...hi.subarray(0, places));
    this.#time = Math.min(...lo.subarray(0, places));
    this.#begin();
    for (; this.#time <= last; this.#time += 1) {
      this.#next.clear();
      this.#bar = this.#limit;
      this.#full = 2 * width;
      for (let number = 0; number < this.#layer.count; number += 1) {
        this.#advance(number);
      }
      [this.#layer, this.#next] = [this.#next, this.#layer];
      if (spend((this.#nodes - counted) * STEPS)) return { starts: undefined, least: -NEVER };
      counted = this.#nodes;
      if (this.#layer.count <= width) continue;
      least = Math.min(least, this.#bar, this.#layer.narrow(width));
      if (proving) this.#limit = least;
    }
    const { starts, value } = this.#best();
    return { starts, least: Math.min(least, value) };
  }

  #begin(): void {
    this.#trails = 0;
    this.#layer.clear();
    this.#trees.forEach(({ states }, k) => {
      this.#chosen[k] = states.begin;
    });
    let least = this.#visits.toGo(this.#time, 0, 0);
    for (const tree of this.#trees) least += tree.least(this.#time);
    // All that a plan costs above this is what its moves and visits cost above the best: none of it is less than nothing.
    for (const tree of this.#trees) tree.spare = this.#limit - least + EQUAL;
    const first = this.#layer.place(this.#chosen, 0);
    this.#layer.paid[first] = 0;
    this.#layer.bound[first] = least;
    this.#layer.served[first] = 0;
    this.#layer.trail[first] = -1;
  }

  #best(): { starts: Int32Array | undefined; value: number } {
    const { count, paid, trail } = this.#layer;
    let best = -1;
    for (let k = 0; k < count; k += 1) if (best < 0 || (paid[k] as number) < (paid[best] as number)) best = k;
    if (best < 0) return { starts: undefined, value: NEVER };
    const starts = new Int32Array(this.#member.all);
    for (let at = trail[best] as number; at >= 0; at = trails[3 * at] as number) {
      starts[trails[3 * at + 2] as number] = trails[3 * at + 1] as number;
    }
    return { starts, value: paid[best] as number };
  }

  #advance(number: number): void {
    this.#nodes += 1;
    const { trees, paid, bound, open, served } = this.#layer;
    const count = this.#trees.length;
    let many = 0;
    let price = paid[number] as number;
    let spare = this.#bar - (bound[number] as number) + EQUAL;
    let rest = 0;
    let bits = 0;
    for (let tree = 0; tree < count; tree += 1) {
      const moves = (this.#trees[tree] as TreeMoves).at(trees[number * count + tree] as number, this.#time);
      const { list } = moves;
      if (list.length > 1) {
        this.#many[many] = tree;
        this.#moves[many] = moves;
        many += 1;
        continue;
      }
      // What must be so needs no choice.
      const move = list[0];
      if (!move) return;
      this.#chosen[tree] = move.to;
      this.#move[tree] = move;
      price += move.price;
      spare -= move.more;
      rest += move.rest;
      bits |= move.bits;
    }
    if (spare < 0) return;
    this.#least[many] = 0;
    for (let k = many - 1; k >= 0; k -= 1)
      this.#least[k] = (this.#least[k + 1] as number) + (this.#moves[k] as Moves).least;
    this.#from = number;
    this.#row = this.#visits.rowOf(this.#time, open[number] as number);
    this.#served = served[number] as number;
    this.#depth = many;
    this.#choose(0, price, rest, bits, spare);
  }

  // Chooses for one after the other of the trees that have a choice. What is left to visit cannot cost less than if this
  // time's starts had been served before.
  #choose(k: number, paid: number, rest: number, bits: number, spare: number): void {
    if (k === this.#depth) {
      this.#finish(paid, rest, bits);
      return;
    }
    const set = this.#served | bits;
    const room = this.#bar - (this.#least[k + 1] as number) - paid - rest;
    const tree = this.#many[k] as number;
    const { list } = this.#moves[k] as Moves;
    for (let i = 0; i < list.length; i += 1) {
      const move = list[i] as Move;
      if (move.more > spare) break;
      if (move.price + move.rest + this.#visits.valueAt(this.#row, set | move.bits) > room) continue;
      this.#chosen[tree] = move.to;
      this.#move[tree] = move;
      this.#choose(k + 1, paid + move.price, rest + move.rest, bits | move.bits, spare - move.more);
    }
  }

  #finish(paid: number, rest: number, bits: number): void {
    this.#nodes += 1;
    const { price, window } = this.#member.entity.visits;
    const open = this.#layer.open[this.#from] as number;
    const begins = bits !== 0 && open === 0;
    const total = paid + (begins ? price : 0);
    const left = Math.max(0, (begins ? window : open) - 1);
    const { after, first } = this.#visits.turns;
    const set = this.#served | bits;
    const map = after[this.#time - first];
    const served = map ? (map[set] as number) : set;
    if (served < 0) return;
    const bound = total + rest + this.#visits.toGo(this.#time + 1, left, served);
    if (bound > this.#bar) return;
    const next = this.#next;
    const number = next.place(this.#chosen, left);
    if ((next.paid[number] as number) <= total) return;
    next.paid[number] = total;
    next.bound[number] = bound;
    next.served[number] = served;
    next.trail[number] = this.#started();
    if (next.count < this.#full) return;
    this.#bar = next.highest(this.#width);
    this.#full = next.count + this.#width;
  }

  // The trail with this time's starts.
  #started(): number {
    let before = this.#layer.trail[this.#from] as number;
    for (let tree = 0; tree < this.#move.length; tree += 1) {
      const { places } = this.#move[tree] as Move;
      for (let k = 0; k < places.length; k += 1) {
        if (3 * this.#trails + 3 > trails.length) {
          const longer = new Int32Array(2 * trails.length);
          longer.set(trails);
          trails = longer;
        }
        trails[3 * this.#trails] = before;
        trails[3 * this.#trails + 1] = this.#time;
        trails[3 * this.#trails + 2] = places[k] as number;
        before = this.#trails;
        this.#trails += 1;
      }
    }
    return before;
  }
}

// Starts made: the number of the one before, -1 at first, the time and the place. Nothing of it outlives a run.
let trails = new Int32Array(3 << 12);

// Work space by number of trees: nothing of it outlives a run.
const made = new Map<number, [Layer, Layer]>();

function layersFor(trees: number): [Layer, Layer] {
  const known = made.get(trees) ?? [new Layer(trees), new Layer(trees)];
  made.set(trees, known);
  return known;
}
