// The optimum of one entity: a bound by prices, then a sweep over everything that may end below the best plan known, or
// below a guess where none is known that is good. A guess that turns out too low has proven a bound.

import { Ascent } from './ascent.js';
import { type Instance, instanceOf } from './instance.js';
import { Meter } from './meter.js';
import { narrowed, pricesWithin } from './narrow.js';
import { PACE, type Pace } from './pace.js';
import type { Effort, Optimum, TreeProblem } from './problem.js';
import { Sweep } from './sweep.js';
import { priceOf } from './value.js';

const NEVER = Number.POSITIVE_INFINITY;

/** The best starts, with proof; deterministic unless the caller's `stop` ends it. */
export function optimize(problem: TreeProblem, effort: Effort = {}, pace: Pace = PACE): Optimum {
  const instance = instanceOf(problem);
  if (!instance) return impossible(0);
  return new Search(instance, new Meter(effort), pace).run();
}

function impossible(nodes: number): Optimum {
  return { status: 'impossible', value: NEVER, bound: NEVER, starts: [], nodes };
}

class Search {
  readonly #meter: Meter;
  readonly #pace: Pace;
  /** Holds every plan better than the best one known; and every one at or below the guess. */
  #whole: Instance;
  #in: Instance;
  #ascent: Ascent;
  /** The ascent of the whole, as it was when the guess was made. */
  #outer: Ascent;
  #guess = NEVER;
  /** The guess has turned out too low. */
  #low = false;
  #rise: number;
  #value = NEVER;
  #starts: readonly number[] = [];
  #bound = Number.NEGATIVE_INFINITY;
  #proven = false;

  constructor(instance: Instance, meter: Meter, pace: Pace) {
    this.#pace = pace;
    this.#rise = pace.guess;
    this.#whole = instance;
    this.#in = instance;
    this.#meter = meter;
    const told = new Ascent(instance, true);
    this.#ascent = told.visits.work > pace.heavy ? new Ascent(instance, false) : told;
    this.#outer = this.#ascent;
  }

  run(): Optimum {
    while (!this.#meter.ended) {
      const gained = this.#raise();
      if (this.#settled()) break;
      const { ended, told, cost } = this.#ascent;
      if (!told) {
        if (ended || gained < 2 * this.#pace.quick * Math.abs(this.#bound)) this.#change(this.#in, true);
        continue;
      }
      if (this.#prune()) continue;
      if (
        !ended &&
        cost * this.#pace.round > this.#pace.least &&
        gained > this.#pace.quick * Math.abs(this.#bound)
      )
        continue;
      if (this.#meter.spent > this.#pace.soon) this.#dive();
      if (this.#settled()) break;
      const share =
        gained < this.#pace.slow * Math.abs(this.#bound) ? this.#pace.largeShare : this.#pace.share;
      const done = this.#sweep(ended ? NEVER : Math.max(this.#pace.least, share * this.#meter.spent));
      if (this.#settled() || (ended && !done)) break;
    }
    // Whoever stops the search early still wants a plan.
    for (let wider = 1; !this.#proven && this.#value === NEVER && wider <= 64; wider *= 8) this.#dive(wider);
    return this.#answer();
  }

  // A round of iterations; how much the bound has gained.
  #raise(): number {
    const before = this.#bound;
    const enough = this.#limit() + 1e-6;
    const dear = this.#ascent.cost * this.#pace.round > this.#pace.least;
    const round = dear ? this.#pace.shortRound : this.#pace.round;
    for (let k = 0; k < round && !this.#ascent.ended && !this.#meter.ended; k += 1) {
      this.#ascent.improve();
      this.#meter.spend(this.#ascent.cost);
      if (this.#ascent.bound > enough) break;
    }
    this.#lift(this.#ascent.bound);
    return this.#bound - before;
  }

  // What a bound of the instance at hand says of all plans: it only holds those up to the limit.
  #lift(bound: number): void {
    if (bound <= this.#limit() + 1e-9) this.#bound = Math.max(this.#bound, this.#rounded(bound));
    else if (this.#ceiling() <= this.#guess) this.#bound = this.#value;
    else {
      this.#bound = Math.max(this.#bound, this.#above(this.#guess));
      this.#low = true;
    }
  }

  // A better plan, when the best one known is far from the bound.
  #dive(wider = 1): void {
    if (this.#value - this.#bound < this.#pace.wide * Math.abs(this.#bound)) return;
    const sweep = new Sweep(this.#in, this.#ascent, this.#meter, this.#ceiling());
    this.#take(sweep.dive(wider * this.#pace.width));
  }

  // Takes out starts that no plan up to the limit has, once that makes a difference.
  #prune(): boolean {
    if (this.#guess === NEVER && this.#ascent.visits.work > this.#pace.heavy) {
      const scale = Math.abs(this.#bound) + this.#in.problem.visits.price + 1;
      // Sums of prices are a little off: a plan at the guess must not be lost.
      this.#guess = this.#rounded(this.#bound + this.#rise * scale) + 1e-6 * this.#step();
      this.#outer = this.#ascent;
    }
    if (this.#limit() === NEVER) return false;
    const { out, count } = this.#ascent.pointless(this.#limit());
    const all = this.#in.prices.reduce((sum, list) => sum + list.filter((price) => price < NEVER).length, 0);
    if (count < this.#pace.worthwhile * all) return false;
    const less = narrowed(this.#in, out);
    if (!less) {
      this.#lift(NEVER);
      return true;
    }
    this.#change(less, this.#ascent.told);
    if (this.#guess === NEVER) this.#whole = less;
    return true;
  }

  #change(instance: Instance, told: boolean): void {
    const prices = pricesWithin(this.#in, this.#ascent.best, instance);
    this.#in = instance;
    this.#ascent = new Ascent(
      instance,
      told,
      prices,
      told === this.#ascent.told ? this.#ascent.step : undefined,
    );
  }

  // Rising limits until the best plan is proven; false when the effort ran out first.
  #sweep(most: number): boolean {
    const end = this.#meter.spent + most;
    const sweep = new Sweep(this.#in, this.#ascent, this.#meter, this.#limit());
    let next = Math.min(this.#bound, this.#ascent.bound);
    while (next < NEVER && next <= this.#limit()) {
      const limit = Math.max(next + this.#pace.rise * Math.abs(next), this.#rounded(next));
      const swept = sweep.raise(Math.min(limit, this.#limit()) + 1e-9, end - this.#meter.spent);
      if (!swept.whole) return false;
      this.#take(swept.starts);
      next = swept.next;
      this.#lift(Math.min(next, this.#value));
    }
    this.#lift(next);
    return true;
  }

  #take(starts: Int32Array | undefined): void {
    if (!starts) return;
    const value = priceOf(this.#in.problem, starts);
    if (value >= this.#value) return;
    this.#value = value;
    this.#starts = [...starts];
  }

  // Whether the best plan is proven. A guess that is proven too low gives way to a higher one.
  #settled(): boolean {
    this.#proven = this.#bound >= this.#value - this.#step() / 2 || this.#bound === NEVER;
    if (this.#proven || !this.#low) return this.#proven;
    this.#low = false;
    this.#rise *= 2;
    this.#guess = NEVER;
    this.#in = this.#whole;
    this.#ascent = this.#outer;
    this.#prune();
    return this.#bound === NEVER;
  }

  // The highest bound of a partial plan that may still become a better plan.
  #ceiling(): number {
    return this.#value - this.#step() * (1 - 1e-6);
  }

  // The instance at hand holds every plan up to this.
  #limit(): number {
    return Math.min(this.#guess, this.#ceiling());
  }

  // The least amount by which two plans can differ.
  #step(): number {
    return this.#in.problem.grain > 0 ? this.#in.problem.grain : 1e-6;
  }

  #rounded(bound: number): number {
    const { grain } = this.#in.problem;
    return grain > 0 && Number.isFinite(bound) ? Math.ceil(bound / grain - 1e-6) * grain : bound;
  }

  // The least value that a plan above a limit can have.
  #above(limit: number): number {
    const { grain } = this.#in.problem;
    return grain > 0 ? (Math.floor(limit / grain + 1e-6) + 1) * grain : limit;
  }

  #answer(): Optimum {
    const nodes = this.#meter.spent;
    if (this.#proven && this.#value === NEVER) return impossible(nodes);
    const bound = this.#proven ? this.#value : Math.min(this.#bound, this.#value);
    return {
      status: this.#proven ? 'optimal' : 'stopped',
      value: this.#value,
      bound,
      starts: this.#starts,
      nodes,
    };
  }
}
