// The optimum of one entity: a bound by prices, then a sweep over everything that may end below the best plan known.

import { Ascent, type Prices } from './ascent.js';
import { type Instance, instanceOf } from './instance.js';
import { Meter } from './meter.js';
import { narrowed } from './narrow.js';
import type { Effort, Optimum, TreeProblem } from './problem.js';
import { Sweep } from './sweep.js';
import { priceOf } from './value.js';

const NEVER = Number.POSITIVE_INFINITY;
// Iterations between two looks at what has been won.
const ROUND = 8;
// Effort of a sweep, as a multiple of what the bound has cost, and at least.
const SHARE = 0.4;
const LEAST = 12_000;
// Effort after which a plan is wanted even without proof.
const SOON = 30_000;
// Partial plans kept at each time when a good plan is wanted fast.
const WIDTH = 12;
// How far a limit lies above the least bound left, as a share of it.
const RISE = 0.004;
// A gap wider than this share of the value is worth looking for a better plan.
const WIDE = 0.015;
// An ascent that gains more than this share of the bound in a round is left to go on.
const QUICK = 0.005;
// A visit program of more steps than this is first run without loads.
const HEAVY = 400_000;

/** The best starts, with proof; deterministic unless the caller's `stop` ends it. */
export function optimize(problem: TreeProblem, effort: Effort = {}): Optimum {
  const instance = instanceOf(problem);
  if (!instance) return impossible(0);
  return new Search(instance, new Meter(effort)).run();
}

function impossible(nodes: number): Optimum {
  return { status: 'impossible', value: NEVER, bound: NEVER, starts: [], nodes };
}

class Search {
  #in: Instance;
  readonly #meter: Meter;
  #ascent: Ascent;
  #value = NEVER;
  #starts: readonly number[] = [];
  #bound = Number.NEGATIVE_INFINITY;
  #proven = false;

  constructor(instance: Instance, meter: Meter) {
    this.#in = instance;
    this.#meter = meter;
    const told = new Ascent(instance, true);
    this.#ascent = told.visits.work > HEAVY ? new Ascent(instance, false) : told;
  }

  run(): Optimum {
    while (!this.#meter.ended) {
      const before = this.#meter.spent;
      const gained = this.#raise();
      if (this.#closed()) break;
      const last = this.#ascent.ended;
      const cheap = this.#ascent.told && this.#meter.spent - before < LEAST;
      if (!last && !cheap && gained > QUICK * Math.abs(this.#bound)) continue;
      if (!this.#ascent.told) {
        this.#change(this.#in, true);
        continue;
      }
      if (this.#meter.spent > SOON) this.#dive();
      this.#prune();
      if (this.#closed()) break;
      if (this.#sweep(last ? NEVER : Math.max(LEAST, SHARE * this.#meter.spent)) || last) break;
    }
    if (!this.#proven && this.#value === NEVER) this.#dive();
    return this.#answer();
  }

  // A round of iterations; how much the bound has gained.
  #raise(): number {
    const before = this.#bound;
    const enough = this.#value - this.#step() + 1e-6;
    for (let k = 0; k < ROUND && !this.#ascent.ended && !this.#meter.ended; k += 1) {
      this.#ascent.improve();
      this.#meter.spend(this.#ascent.cost);
      if (this.#ascent.bound >= enough) break;
    }
    this.#bound = Math.max(this.#bound, this.#rounded(this.#ascent.bound));
    return this.#bound - before;
  }

  // A better plan, when the best one known is far from the bound.
  #dive(): void {
    if (this.#value - this.#bound < WIDE * Math.abs(this.#bound)) return;
    const sweep = new Sweep(this.#in, this.#ascent, this.#meter, this.#ceiling());
    this.#take(sweep.dive(WIDTH));
  }

  // Takes out starts that cannot be part of a better plan, once that makes a difference.
  #prune(): void {
    if (this.#value === NEVER) return;
    const { out, count } = this.#ascent.pointless(this.#ceiling());
    const all = this.#in.prices.reduce((sum, list) => sum + list.filter((price) => price < NEVER).length, 0);
    if (count < 0.2 * all) return;
    const less = narrowed(this.#in, out);
    if (less) this.#change(less, this.#ascent.told);
    else this.#bound = this.#value;
  }

  #change(instance: Instance, told: boolean): void {
    const { lo } = this.#in;
    const { starting, unit } = this.#ascent.best;
    const prices: Prices = {
      starting: starting.map((list, i) => {
        const first = (instance.lo[i] as number) - (lo[i] as number);
        return list.subarray(first, first + (instance.prices[i] as Float64Array).length);
      }),
      unit: unit.subarray(0, instance.horizon + 1),
    };
    this.#in = instance;
    this.#ascent = new Ascent(instance, told, prices);
  }

  // Rising limits until the best plan is proven; false when the effort ran out first.
  #sweep(most: number): boolean {
    const end = this.#meter.spent + most;
    const sweep = new Sweep(this.#in, this.#ascent, this.#meter, this.#ceiling());
    let next = this.#bound;
    for (;;) {
      const limit = Math.max(next + RISE * Math.abs(next), this.#rounded(next));
      const swept = sweep.raise(Math.min(limit, this.#ceiling()) + 1e-9, end - this.#meter.spent);
      if (!swept.whole) return false;
      this.#take(swept.starts);
      next = swept.next;
      this.#bound = Math.max(this.#bound, Math.min(this.#value, this.#rounded(next)));
      if (next === NEVER) this.#bound = this.#value;
      if (this.#closed() || next === NEVER) {
        this.#proven = true;
        return true;
      }
    }
  }

  #take(starts: Int32Array | undefined): void {
    if (!starts) return;
    const value = priceOf(this.#in.problem, starts);
    if (value >= this.#value) return;
    this.#value = value;
    this.#starts = [...starts];
  }

  // The highest bound of a partial plan that may still become a better plan.
  #ceiling(): number {
    return this.#value - this.#step() * (1 - 1e-6);
  }

  // The least amount by which two plans can differ.
  #step(): number {
    return this.#in.problem.grain > 0 ? this.#in.problem.grain : 1e-6;
  }

  #rounded(bound: number): number {
    const { grain } = this.#in.problem;
    return grain > 0 && Number.isFinite(bound) ? Math.ceil(bound / grain - 1e-6) * grain : bound;
  }

  #closed(): boolean {
    if (this.#bound < this.#value - this.#step() / 2 && this.#bound < NEVER) return false;
    this.#proven = true;
    return true;
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
