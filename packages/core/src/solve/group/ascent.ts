// A bound on what an entity pays at fixed prices of its starts: prices between its trees and its visits, pushed until
// both agree as far as they can. Steps are measured by the distance to a plan's price, so a plan is wanted first.

import type { Member } from './member.js';
import { Trees } from './trees.js';
import { Visits } from './visits.js';

// How much of the directions before is kept, how far a step goes, and when steps get shorter.
const MEMORY = 0.5;
const STEP = 0.5;
const PATIENCE = 6;
const SHORTER = 0.7;
// How many starts to either side share in what one start learns: many at first, then fewer.
const WIDEST = 16.6;
const NARROWER = 0.6;
const NARROWEST = 6;
// How far below a plan the bound is expected to end.
const SHORT = 0.03;
// A bound this near a plan is the plan's price.
const CLOSED = 1e-7;

// Work space of all entities: nothing of it outlives a call.
let reduced = new Float64Array(1 << 12);
let settled = new Float64Array(1 << 12);
const RESTING = new Float64Array(0);

/** What an ascent has learned so far: what visits pay for starts. */
export type Learned = Float64Array;

/** The same with how widely it still spreads what it learns; plain data. */
export interface Lesson {
  readonly paid: Learned | Float32Array;
  readonly spread: number;
}

/** The bound of one entity; what was learned under other prices is where it begins. */
export class Ascent {
  readonly trees: Trees;
  readonly visits: Visits;
  /** Steps of arithmetic in one iteration, roughly. */
  readonly work: number;
  /** The starts the trees chose in the last iteration, by place; without what is left to parents. */
  readonly starts: Int32Array;
  /** The best bound under the prices since `renew`. */
  bound = Number.NEGATIVE_INFINITY;
  readonly #member: Member;
  readonly #ofVisits: Int32Array;
  /** What visits pay for starts: best, now, and where it is going. */
  readonly #paid: Learned;
  #now = RESTING;
  #push = RESTING;
  #step = STEP;
  #waited = 0;
  #spread = WIDEST;

  constructor(member: Member, trees = new Trees(member)) {
    this.#member = member;
    this.trees = trees;
    this.visits = new Visits(member);
    this.work = this.visits.work + 12 * member.size;
    this.starts = new Int32Array(member.all);
    this.#ofVisits = new Int32Array(member.all);
    this.#paid = new Float64Array(member.size);
    const { lo, hi, at, base, visited, places } = member;
    for (let k = 0; k < places; k += 1) {
      if (visited[k] === 0) continue;
      // Visits begin with all of what a start costs.
      for (
        let s = (at[k] as number) + (lo[k] as number);
        s <= (at[k] as number) + (hi[k] as number);
        s += 1
      ) {
        if ((base[s] as number) < Number.POSITIVE_INFINITY) this.#paid[s] = base[s] as number;
      }
    }
  }

  /** Gives room back until it goes on; where it was going is forgotten. */
  rest(): void {
    this.#now = RESTING;
    this.#push = RESTING;
  }

  #wake(): void {
    if (this.#now.length > 0) return;
    this.#now = this.#paid.slice();
    this.#push = new Float64Array(this.#paid.length);
  }

  /** Forgets the bound, as prices have changed. */
  renew(): void {
    this.bound = Number.NEGATIVE_INFINITY;
    this.#step = STEP;
    this.#waited = 0;
    if (this.#now.length === 0) return;
    this.#now.set(this.#paid);
    this.#push.fill(0);
  }

  /** What was learned, and going back to it. */
  get learned(): Learned {
    return this.#paid.slice();
  }

  learn(learned: Learned | Float32Array): void {
    this.#paid.set(learned);
    this.renew();
  }

  /** All that another ascent of the same entity needs to go on after `renew`. */
  get lesson(): Lesson {
    return { paid: this.learned, spread: this.#spread };
  }

  /** Goes on where another one was. */
  resume({ paid, spread }: Lesson): void {
    this.learn(paid);
    this.#spread = spread;
  }

  /** Up to so many iterations at these prices, `plan` being what some plan costs under them; how many were made. */
  raise(prices: Float64Array, iterations: number, plan: number): number {
    for (let k = 0; k < iterations; k += 1) {
      if (this.bound >= plan - CLOSED) return k;
      const value = this.#evaluate(prices);
      const gain = value - this.bound;
      this.#waited = gain > 1e-4 * Math.abs(value) ? 0 : this.#waited + 1;
      if (gain > 0) this.#keep(value);
      if (this.#waited >= PATIENCE) {
        this.#step *= SHORTER;
        this.#waited = 0;
      }
      if (value === Number.POSITIVE_INFINITY || !this.#move(value, plan)) return k + 1;
    }
    return iterations;
  }

  /** One iteration while prices are on the move: what it learns is kept, whatever it is worth; its bound. */
  follow(prices: Float64Array, plan: number): number {
    const value = this.#evaluate(prices);
    this.#keep(value);
    if (value < Number.POSITIVE_INFINITY) this.#move(value, plan);
    return value;
  }

  /** The prices left to the trees, good until this is asked again; the visit program is left run on the rest. */
  settle(prices: Float64Array): Float64Array {
    this.visits.run(this.#paid);
    this.visits.openUp(this.#paid);
    const { size } = this.#member;
    if (settled.length < size) settled = new Float64Array(2 * size);
    subtracted(prices, this.#paid, settled, size);
    return settled;
  }

  #keep(value: number): void {
    this.bound = value;
    this.#paid.set(this.#now);
  }

  #evaluate(prices: Float64Array): number {
    this.#wake();
    const { size } = this.#member;
    if (reduced.length < size) reduced = new Float64Array(2 * size);
    subtracted(prices, this.#now, reduced, size);
    const value = this.visits.run(this.#now);
    this.visits.read(this.#now, this.#ofVisits);
    return value + this.trees.run(reduced, this.starts);
  }

  // A step as long as would reach the target, if the bound rose as steeply all the way; false when there is no way up.
  #move(value: number, plan: number): boolean {
    const slope = this.#direction();
    if (slope <= 1e-9) return false;
    const target = Math.max(plan - SHORT * Math.abs(plan), (value + plan) / 2);
    const length = (this.#step * Math.max(1e-3, target - value)) / slope;
    moved(this.#now, this.#push, length);
    return true;
  }

  // The direction in which trees and visits come to agree, with what is left of the directions before; its slope.
  #direction(): number {
    const { places, visited, at } = this.#member;
    const push = this.#push;
    scaled(push, MEMORY);
    this.#spread = Math.max(NARROWEST, this.#spread - NARROWER);
    for (let k = 0; k < places; k += 1) {
      const tree = this.starts[k] as number;
      const visit = this.#ofVisits[k] as number;
      if (visited[k] === 0 || tree === visit) continue;
      this.#spreadOut(k, visit, 1);
      this.#spreadOut(k, tree, -1);
    }
    let slope = 0;
    for (let k = 0; k < places; k += 1) {
      if (visited[k] === 1)
        slope +=
          (push[(at[k] as number) + (this.#ofVisits[k] as number)] as number) -
          (push[(at[k] as number) + (this.starts[k] as number)] as number);
    }
    return slope;
  }

  // What is learned of one start holds, less and less, for those around it.
  #spreadOut(k: number, start: number, sign: number): void {
    const { at, lo, hi } = this.#member;
    const reach = Math.floor(this.#spread);
    const last = Math.min(hi[k] as number, start + reach);
    for (let s = Math.max(lo[k] as number, start - reach); s <= last; s += 1) {
      (this.#push[(at[k] as number) + s] as number) += sign * (1 - Math.abs(s - start) / (reach + 1));
    }
  }
}

// Loops over all starts are functions of their own, which the engine compiles by themselves.
function subtracted(from: Float64Array, less: Float64Array, into: Float64Array, size: number): void {
  for (let s = 0; s < size; s += 1) into[s] = (from[s] as number) - (less[s] as number);
}

function moved(at: Float64Array, push: Float64Array, length: number): void {
  for (let s = 0; s < at.length; s += 1) (at[s] as number) += length * (push[s] as number);
}

function scaled(list: Float64Array, by: number): void {
  for (let s = 0; s < list.length; s += 1) (list[s] as number) *= by;
}
