// All plans at once, time by time: plans that agree on everything still to come are one partial plan, the cheapest of
// them. What cannot end below a limit, by the bounds of the programs, is dropped; so a sweep finds the optimum below
// the limit, or proves that there is none.

import type { Ascent } from './ascent.js';
import type { Instance } from './instance.js';
import type { Meter } from './meter.js';
import { type Move, TreeMoves } from './tree-moves.js';
import type { VisitProgram } from './visit-program.js';

// Partial plans of one time that memory is given to; about 300 bytes each.
const ROOM = 500_000;

/** Starts made so far, last first. */
interface Trail {
  readonly before: Trail | undefined;
  readonly at: number;
  readonly events: readonly number[];
}

interface PartialPlan {
  /** State of each tree. */
  readonly trees: readonly number[];
  readonly paid: number;
  /** At least this much in the end. */
  readonly bound: number;
  /** Times left of the open visit. */
  readonly open: number;
  readonly profile: number;
  /** Load that the profile does not hold, at the times to come. */
  readonly load: readonly number[];
  readonly trail: Trail | undefined;
}

/** How a sweep ended. */
export interface Swept {
  /** The starts of the best plan found. */
  readonly starts: Int32Array | undefined;
  /** Nothing below the limit was left out but by proof. */
  readonly whole: boolean;
  /** Something was dropped because it would not end below the limit. */
  readonly limited: boolean;
}

/** What happens at one time to one partial plan, tree by tree. */
interface Draft {
  readonly from: PartialPlan;
  readonly moves: readonly (readonly Move[])[];
  /** From each tree on: the least reduced price of moves and rests. */
  readonly least: readonly number[];
  readonly trees: number[];
}

/** What the moves chosen so far come to. */
interface Sum {
  readonly paid: number;
  /** What is left of visits and of load promised before, had the events chosen so far been served before this time. */
  readonly left: number;
  readonly visited: boolean;
  readonly served: number;
  readonly profile: number;
  readonly load: readonly number[];
  readonly events: readonly number[];
}

/** Sweeps an instance under fixed prices; what is learned about its trees is kept from sweep to sweep. */
export class Sweep {
  readonly #in: Instance;
  readonly #visits: VisitProgram;
  readonly #unit: Float64Array;
  readonly #trees: readonly TreeMoves[];
  readonly #meter: Meter;
  readonly #slack: number;
  #limit = Number.POSITIVE_INFINITY;
  #limited = false;
  #next = new Map<string, PartialPlan>();

  /** Takes over the ascent's best prices. */
  constructor(instance: Instance, ascent: Ascent, meter: Meter) {
    this.#in = instance;
    this.#visits = ascent.visits;
    this.#unit = ascent.best.unit;
    this.#meter = meter;
    this.#slack = slackOf(instance.problem.grain);
    const prices = ascent.settle();
    this.#trees = instance.trees.map((_, tree) => new TreeMoves(instance, tree, prices, ascent.visits.turns));
  }

  /** The best plan below the limit, keeping at most `width` partial plans at each time and looking at `most` in all. */
  run(limit: number, width: number, most: number): Swept {
    this.#limit = limit;
    this.#limited = false;
    const { lo, horizon } = this.#in;
    const end = this.#meter.spent + most;
    let whole = true;
    let layer: PartialPlan[] = [this.#begin()];
    for (let at = Math.min(...lo); at < horizon; at += 1) {
      this.#next = new Map();
      for (const partial of layer) {
        if (this.#meter.spent > end || this.#meter.ended || this.#next.size > ROOM)
          return { starts: undefined, whole: false, limited: true };
        this.#advance(partial, at);
      }
      layer = [...this.#next.values()];
      if (layer.length > width) {
        layer = layer.sort((a, b) => a.bound - b.bound || b.paid - a.paid).slice(0, width);
        whole = false;
      }
    }
    const best = layer.reduce<PartialPlan | undefined>((a, b) => (a && a.paid <= b.paid ? a : b), undefined);
    return { starts: best && this.#read(best.trail), whole, limited: this.#limited };
  }

  #begin(): PartialPlan {
    const trees = this.#trees.map(({ states }) => states.begin);
    return { trees, paid: 0, bound: 0, open: 0, profile: 0, load: [], trail: undefined };
  }

  #advance(from: PartialPlan, at: number): void {
    const moves = this.#trees.map((tree, k) => tree.at(from.trees[k] as number, at));
    const least = new Array<number>(moves.length + 1).fill(0);
    for (let k = moves.length - 1; k >= 0; k -= 1) {
      let best = Number.POSITIVE_INFINITY;
      for (const { reduced, rest } of moves[k] as readonly Move[]) best = Math.min(best, reduced + rest);
      least[k] = (least[k + 1] as number) + best;
    }
    if (least[0] === Number.POSITIVE_INFINITY) return;
    let served = 0;
    from.trees.forEach((id, k) => {
      served |= (this.#trees[k] as TreeMoves).served(id, at);
    });
    const { paid, profile, load } = from;
    const left = this.#left(from, served, at);
    const draft = { from, moves, least, trees: [...from.trees] };
    this.#choose(draft, 0, { paid, left, visited: false, served, profile, load, events: [] }, 0, at);
  }

  #left({ open, profile, load }: PartialPlan, served: number, at: number): number {
    return this.#visits.toGo(at, open, profile, served) + this.#carried(load, at);
  }

  // `rest`: the least price of what is ahead in the trees chosen for so far.
  #choose(draft: Draft, tree: number, sum: Sum, rest: number, at: number): void {
    const moves = draft.moves[tree];
    if (!moves) {
      this.#finish(draft, sum, rest, at);
      return;
    }
    const others = draft.least[tree + 1] as number;
    for (const move of moves) {
      let next = sum;
      if (move.events.length > 0) {
        const left = this.#left(draft.from, sum.served | move.bits, at);
        next = add(sum, move, left);
        if (!this.#room(sum, move, next)) continue;
      }
      // What is left to visit cannot cost less than if this time's starts had already been served.
      if (this.#passes(next.paid + rest + move.rest + others + next.left)) {
        this.#limited = true;
        continue;
      }
      draft.trees[tree] = move.to;
      this.#choose(draft, tree + 1, next, rest + move.rest, at);
    }
  }

  // Whether the load stays within its ceiling once a move is added.
  #room(sum: Sum, move: Move, { profile, load }: Sum): boolean {
    const { profiles } = this.#visits.turns;
    if (profiles.sum(sum.profile, move.profile) < 0) return false;
    let rest = profile;
    return load.every((units) => {
      const all = profiles.now(rest) + units;
      rest = profiles.next(rest);
      return all <= this.#in.problem.load.most;
    });
  }

  // Load already promised outside the profile, at its price.
  #carried(load: readonly number[], at: number): number {
    let price = 0;
    for (let k = 0; k < load.length; k += 1) price += (load[k] as number) * (this.#unit[at + k] ?? 0);
    return price;
  }

  #passes(bound: number): boolean {
    return bound > this.#limit - this.#slack;
  }

  #finish(draft: Draft, sum: Sum, rest: number, at: number): void {
    this.#meter.spend(1);
    const { visits, load } = this.#in.problem;
    const { profiles } = this.#visits.turns;
    const begins = sum.visited && draft.from.open === 0;
    const open = Math.max(0, (begins ? visits.window : draft.from.open) - 1);
    const total = profiles.now(sum.profile) + (sum.load[0] ?? 0);
    const paid = sum.paid + (begins ? visits.price : 0) + load.price * Math.max(0, total - load.free);
    const profile = profiles.next(sum.profile);
    const later = sum.load.slice(1);
    let served = 0;
    draft.trees.forEach((id, k) => {
      served |= (this.#trees[k] as TreeMoves).served(id, at + 1);
    });
    const toGo = this.#visits.toGo(at + 1, open, profile, served);
    const bound = paid + rest + toGo + this.#carried(later, at + 1);
    if (this.#passes(bound)) {
      this.#limited = true;
      return;
    }
    const key = `${draft.trees.join()};${open};${profile};${later.join()}`;
    const known = this.#next.get(key);
    if (known && known.paid <= paid) return;
    const { trail } = draft.from;
    this.#next.set(key, {
      trees: [...draft.trees],
      paid,
      bound,
      open,
      profile,
      load: later,
      trail: sum.events.length > 0 ? { before: trail, at, events: sum.events } : trail,
    });
  }

  #read(last: Trail | undefined): Int32Array {
    const starts = new Int32Array(this.#in.lo.length);
    for (let trail = last; trail; trail = trail.before) {
      for (const event of trail.events) starts[event] = trail.at;
    }
    return starts;
  }
}

/** How far below a limit a bound has to lie to be worth following. */
function slackOf(grain: number): number {
  return grain > 0 ? grain * (1 - 1e-6) : 1e-7;
}

function add(sum: Sum, move: Move, left: number): Sum {
  const load = move.load ? added(sum.load, move.load) : sum.load;
  return {
    paid: sum.paid + move.price,
    left,
    visited: sum.visited || move.visited,
    served: sum.served | move.bits,
    profile: sum.profile + move.profile,
    load,
    events: [...sum.events, ...move.events],
  };
}

function added(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, k) => (a[k] ?? 0) + (b[k] ?? 0));
}
