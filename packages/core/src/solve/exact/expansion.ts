// One partial plan's ways through one time: a move of each tree, together below a limit.

import type { Instance } from './instance.js';
import { Plans } from './plans.js';
import { overTime } from './problem.js';
import type { Trails } from './trails.js';
import type { Move, TreeState, TreeStates } from './tree-states.js';
import type { VisitProgram } from './visit-program.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Looks at partial plans one after the other. A row holds the trees' states, open visit, profile, time, other load. */
export class Expansion {
  /** Width of a row. */
  readonly width: number;
  /** What does not end at or below this is left out. */
  ceiling = NEVER;
  /** Partial plans made so far. */
  made = 0;
  readonly #in: Instance;
  readonly #visits: VisitProgram;
  readonly #unit: Float64Array;
  readonly #trees: readonly TreeStates[];
  readonly #trails: Trails;
  readonly #first: number;
  /** Times after this one that other load reaches at most. */
  readonly #ahead: number;
  readonly #row: Int32Array;
  readonly #chosen: Move[] = [];
  readonly #moves: (readonly Move[])[] = [];
  /** From each tree on: the least reduced price of moves and rests. */
  readonly #least: Float64Array;
  /** Other load, now and at the times to come. */
  readonly #load: Int32Array;
  #at = 0;
  #open = 0;
  #trail = -1;
  /** What the profile and other load promised before cost at least from now on, by what is served: asked often. */
  #profileBefore = 0;
  #carried = 0;
  #plans: Plans;

  constructor(
    instance: Instance,
    visits: VisitProgram,
    unit: Float64Array,
    trees: readonly TreeStates[],
    trails: Trails,
    first: number,
  ) {
    this.#in = instance;
    this.#visits = visits;
    this.#trees = trees;
    this.#trails = trails;
    this.#first = first;
    const { kept } = visits.turns.profiles;
    this.#ahead = Math.max(
      0,
      ...instance.problem.events.map(({ load, length }, i) => (kept[i] === 1 || load === 0 ? 0 : length - 1)),
    );
    this.#unit = new Float64Array(unit.length + this.#ahead);
    this.#unit.set(unit);
    this.width = trees.length + 3 + this.#ahead;
    this.#row = new Int32Array(this.width);
    this.#least = new Float64Array(trees.length + 1);
    this.#load = new Int32Array(this.#ahead + 1);
    this.#plans = new Plans(this.width, 0);
  }

  /** Partial plans that begin with nothing started, where there is any way at all. */
  begin(): Plans {
    const plans = new Plans(this.width, this.#in.horizon - this.#first + 1);
    this.#row.fill(0);
    for (let k = 0; k < this.#trees.length; k += 1) {
      const state = (this.#trees[k] as TreeStates).begin(this.#first);
      if (state < 0) return plans;
      this.#row[k] = state;
    }
    this.#load.fill(0);
    this.#plans = plans;
    const number = this.#offer(0, 0, 0, this.#first, 0);
    if (number >= 0) plans.trail[number] = -1;
    return plans;
  }

  /** Goes all ways on from one of these partial plans; those made join them. */
  expand(plans: Plans, number: number, at: number): void {
    const trees = this.#trees.length;
    const { table, paid, trail } = plans;
    this.#plans = plans;
    const { rows } = table;
    const base = number * this.width;
    this.#at = at;
    this.#open = rows[base + trees] as number;
    this.#profileBefore = rows[base + trees + 1] as number;
    this.#trail = trail[number] as number;
    for (let k = 0; k < this.#ahead; k += 1) this.#load[k] = rows[base + trees + 3 + k] as number;
    this.#load[this.#ahead] = 0;
    let served = 0;
    let least = 0;
    this.#least[trees] = 0;
    for (let k = trees - 1; k >= 0; k -= 1) {
      const tree = this.#trees[k] as TreeStates;
      const state = rows[base + k] as number;
      served |= tree.served(state, at);
      const moves = tree.moves(state, at);
      if (moves.length === 0) return;
      this.#moves[k] = moves;
      least += (moves[0] as Move).whole;
      this.#least[k] = least;
    }
    this.#carried = 0;
    for (let k = 0; k <= this.#ahead; k += 1)
      this.#carried += (this.#load[k] as number) * (this.#unit[at + k] as number);
    const left = this.#carried + this.#visits.toGo(at, this.#open, this.#profileBefore, served);
    this.#choose(0, paid[number] as number, 0, left, false, served, this.#profileBefore);
  }

  // The partial plan of the trees' states at hand, put where the next event can start; -1 where it is of no use. Load
  // ahead begins at a place of its list. Until then load is all that goes on.
  #offer(before: number, openBefore: number, profileBefore: number, from: number, ahead: number): number {
    const trees = this.#trees.length;
    let at = this.#in.horizon;
    let rest = 0;
    for (let k = 0; k < trees; k += 1) {
      const state = (this.#trees[k] as TreeStates).list[this.#row[k] as number] as TreeState;
      if (state.next < at) at = state.next;
      rest += state.rest;
    }
    let paid = before;
    let profile = profileBefore;
    for (let time = from; time < at; time += 1) {
      const other = ahead + time - from;
      const over = this.#overload(profile, other < this.#ahead + 1 ? (this.#load[other] as number) : 0, time);
      if (over === NEVER) return -1;
      paid += over;
      profile = this.#visits.turns.profiles.next(profile);
    }
    const open = Math.max(0, openBefore - (at - from));
    let served = 0;
    for (let k = 0; k < trees; k += 1)
      served |= (this.#trees[k] as TreeStates).served(this.#row[k] as number, at);
    let bound = paid + rest + this.#visits.toGo(at, open, profile, served);
    for (let k = 0; k < this.#ahead; k += 1) {
      const other = ahead + at - from + k;
      const load = other < this.#ahead + 1 ? (this.#load[other] as number) : 0;
      this.#row[trees + 3 + k] = load;
      bound += load * (this.#unit[at + k] as number);
    }
    if (bound > this.ceiling) return -1;
    this.#row[trees] = open;
    this.#row[trees + 1] = profile;
    this.#row[trees + 2] = at;
    return this.#plans.offer(this.#row, at - this.#first, paid, bound);
  }

  // What the load of a profile and other load cost at a time; Infinity where there is no room for them.
  #overload(profile: number, other: number, at: number): number {
    const total = this.#visits.turns.profiles.now(profile) + other;
    if (total === 0) return 0;
    const { load } = this.#in.problem;
    if (total > overTime(load.most, at)) return NEVER;
    const over = total - overTime(load.free, at);
    return over > 0 ? over * overTime(load.price, at) : 0;
  }

  // `left`: what is left of visits and of load promised before costs no less than if the events chosen so far had been
  // served before this time. `rest`: the least price of what is ahead in the trees chosen for so far.
  #choose(
    tree: number,
    paid: number,
    rest: number,
    left: number,
    visited: boolean,
    served: number,
    profile: number,
  ): void {
    if (tree === this.#trees.length) {
      this.#finish(paid, visited, profile);
      return;
    }
    const others = this.#least[tree + 1] as number;
    const before = paid + rest + others + left;
    const moves = this.#moves[tree] as readonly Move[];
    for (let m = 0; m < moves.length; m += 1) {
      const move = moves[m] as Move;
      // Moves come cheapest first, by prices that also pay for what they serve; `left` is no lower than these say.
      const sum = paid + move.price;
      if (move.events.length === 0) {
        if (before + move.rest > this.ceiling) continue;
        this.#chosen[tree] = move;
        this.#row[tree] = move.to;
        this.#choose(tree + 1, sum, rest + move.rest, left, visited, served, profile);
        continue;
      }
      const { profiles } = this.#visits.turns;
      const both = profiles.sum(profile, move.profile);
      if (both < 0) continue;
      const now = served | move.bits;
      const less =
        now === served
          ? left
          : this.#carried + this.#visits.toGo(this.#at, this.#open, this.#profileBefore, now);
      if (sum + rest + move.rest + others + less > this.ceiling) continue;
      this.#chosen[tree] = move;
      this.#row[tree] = move.to;
      if (move.load) this.#add(move.load, 1);
      this.#choose(tree + 1, sum, rest + move.rest, less, visited || move.visited, now, both);
      if (move.load) this.#add(move.load, -1);
    }
  }

  #add(load: readonly number[], sign: number): void {
    for (let k = 0; k < load.length; k += 1) (this.#load[k] as number) += sign * (load[k] as number);
  }

  #finish(before: number, visited: boolean, now: number): void {
    this.made += 1;
    const { visits } = this.#in.problem;
    const over = this.#overload(now, this.#load[0] as number, this.#at);
    if (over === NEVER) return;
    const begins = visited && this.#open === 0;
    const open = Math.max(0, (begins ? visits.window : this.#open) - 1);
    const paid = before + (begins ? visits.price : 0) + over;
    const number = this.#offer(paid, open, this.#visits.turns.profiles.next(now), this.#at + 1, 1);
    if (number < 0) return;
    let trail = this.#trail;
    for (let k = 0; k < this.#trees.length; k += 1) {
      const { events } = this.#chosen[k] as Move;
      for (let e = 0; e < events.length; e += 1)
        trail = this.#trails.add(trail, events[e] as number, this.#at);
    }
    this.#plans.trail[number] = trail;
  }
}
