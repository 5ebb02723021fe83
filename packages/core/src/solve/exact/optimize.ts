// The optimum of one entity: a bound by prices, then sweeps with a rising limit. The first limit that lets a plan
// through gives the optimum; every one that does not is a better bound.

import { Ascent } from './ascent.js';
import { type Instance, instanceOf } from './instance.js';
import { Meter } from './meter.js';
import type { Effort, Optimum, TreeProblem } from './problem.js';
import { Sweep } from './sweep.js';
import { priceOf } from './value.js';

// Iterations of the first ascent; each later one is twice as long.
const FIRST = 24;
// Effort of a round of sweeps, as a multiple of what the bound has cost, and at least.
const SHARE = 0.25;
const LEAST = 20_000;
// Partial plans kept at each time when a good plan is wanted fast.
const WIDTH = 12;
// And when there are too many to keep them all.
const WIDEST = 300;
// How far the first limit lies above the bound, as a share of it.
const RISE = 0.015;
// Effort that is not worth saving.
const CHEAP = 300;
// How many times dearer than the limit before it a limit may become before a lower one is tried.
const DEARER = 12;

/** The best starts, with proof; deterministic unless the caller's `stop` ends it. */
export function optimize(problem: TreeProblem, effort: Effort = {}): Optimum {
  const instance = instanceOf(problem);
  if (!instance) return impossible(0);
  return new Search(instance, new Meter(effort)).run();
}

function impossible(nodes: number): Optimum {
  const never = Number.POSITIVE_INFINITY;
  return { status: 'impossible', value: never, bound: never, starts: [], nodes };
}

class Search {
  readonly #in: Instance;
  readonly #meter: Meter;
  readonly #ascent: Ascent;
  #value = Number.POSITIVE_INFINITY;
  #starts: readonly number[] = [];
  #bound = Number.NEGATIVE_INFINITY;
  #proven = false;

  constructor(instance: Instance, meter: Meter) {
    this.#in = instance;
    this.#meter = meter;
    this.#ascent = new Ascent(instance);
  }

  run(): Optimum {
    for (let iterations = FIRST; !this.#proven && !this.#meter.ended; iterations *= 2) {
      this.#raise(iterations);
      if (this.#bound === Number.POSITIVE_INFINITY) return impossible(this.#meter.spent);
      if (this.#closed()) break;
      const sweep = new Sweep(this.#in, this.#ascent, this.#meter);
      const last = this.#ascent.ended;
      const share = last ? Number.POSITIVE_INFINITY : Math.max(LEAST, SHARE * this.#meter.spent);
      if (this.#deepen(sweep, share)) break;
      if (last) {
        this.#take(sweep.run(this.#value, WIDEST, Number.POSITIVE_INFINITY).starts);
        break;
      }
      if (this.#value === Number.POSITIVE_INFINITY)
        this.#take(sweep.run(this.#value, WIDTH, Number.POSITIVE_INFINITY).starts);
    }
    if (!this.#proven && this.#value === Number.POSITIVE_INFINITY) this.#rescue();
    return this.#answer();
  }

  // A plan for a search that was ended before it had one: a narrow sweep, whatever effort is left.
  #rescue(): void {
    const sweep = new Sweep(this.#in, this.#ascent, new Meter({}));
    this.#take(sweep.run(Number.POSITIVE_INFINITY, WIDTH, Number.POSITIVE_INFINITY).starts);
    this.#closed();
  }

  #raise(iterations: number): void {
    const ascent = this.#ascent;
    const enough = this.#value - this.#step() + 1e-6;
    for (let k = 0; k < iterations && !ascent.ended && !this.#meter.ended; k += 1) {
      ascent.improve(this.#value);
      this.#meter.spend(ascent.cost);
      if (ascent.bound >= enough) break;
    }
    this.#bound = Math.max(this.#bound, this.#rounded(ascent.bound));
  }

  // Rising limits until one holds a plan; false when the effort ran out first.
  #deepen(sweep: Sweep, share: number): boolean {
    const end = this.#meter.spent + share;
    let rise = RISE * Math.abs(this.#bound);
    let before = 0;
    for (;;) {
      const least = Math.max(this.#step(), 0.0005 * Math.abs(this.#bound));
      rise = Math.max(rise, least);
      const limit = Math.min(this.#value, this.#rounded(this.#bound + rise));
      const from = this.#meter.spent;
      // A limit that turns out far dearer than the one before was too high.
      const most = rise > least ? Math.min(end - from, DEARER * Math.max(CHEAP, before)) : end - from;
      const { starts, whole, limited } = sweep.run(limit, Number.POSITIVE_INFINITY, most);
      if (!whole) {
        if (this.#meter.ended || this.#meter.spent >= end || rise <= least) return false;
        rise /= 4;
        continue;
      }
      this.#take(starts);
      if (starts || limit === this.#value || !limited) {
        this.#proven = true;
        return true;
      }
      this.#bound = Math.max(this.#bound, limit);
      const cost = this.#meter.spent - from;
      const steep = cost > CHEAP && rise > 2 * RISE * Math.abs(this.#bound);
      if (cost < 1.25 * before && !steep) rise *= 1.5;
      else if (cost > 4 * Math.max(CHEAP, before)) rise /= 2;
      before = cost;
    }
  }

  #take(starts: Int32Array | undefined): void {
    if (!starts) return;
    const value = priceOf(this.#in.problem, starts);
    if (value >= this.#value) return;
    this.#value = value;
    this.#starts = [...starts];
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
    if (this.#bound < this.#value - this.#step() / 2) return false;
    this.#proven = true;
    return true;
  }

  #answer(): Optimum {
    const nodes = this.#meter.spent;
    if (this.#proven && this.#value === Number.POSITIVE_INFINITY) return impossible(nodes);
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
