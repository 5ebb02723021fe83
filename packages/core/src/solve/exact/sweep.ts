// All plans at once, time by time, the promising ones first: partial plans are kept with a bound, and whoever raises the
// limit goes on from those that lie at or below it. Nothing is looked at twice, and once a limit is passed without a
// plan, the least bound left is proven.

import type { Ascent } from './ascent.js';
import { Expansion } from './expansion.js';
import type { Instance } from './instance.js';
import type { Meter } from './meter.js';
import type { Plans } from './plans.js';
import { Trails } from './trails.js';
import { TreeStates } from './tree-states.js';

const NEVER = Number.POSITIVE_INFINITY;
// Numbers that partial plans may take in memory, of four bytes each.
const ROOM = 48_000_000;
// Numbers that a partial plan takes besides its row.
const BESIDES = 10;

/** How far a sweep came. */
export interface Swept {
  /** The starts of the cheapest plan found. */
  readonly starts: Int32Array | undefined;
  /** All partial plans up to the limit have been looked at. */
  readonly whole: boolean;
  /** The least bound of what has not been looked at. */
  readonly next: number;
}

/** Sweeps an instance under fixed prices. */
export class Sweep {
  readonly #in: Instance;
  readonly #meter: Meter;
  readonly #trails = new Trails();
  readonly #ways: Expansion;
  readonly #first: number;
  readonly #times: number;
  readonly #plans: Plans;

  /** Takes over the ascent's best prices; plans at or below `ceiling` are of interest. */
  constructor(instance: Instance, ascent: Ascent, meter: Meter, ceiling: number) {
    this.#in = instance;
    this.#meter = meter;
    const reduced = ascent.settle();
    const trees = instance.trees.map(
      (_, tree) => new TreeStates(instance, tree, reduced, ascent.visits.turns),
    );
    this.#first = Math.min(instance.horizon, ...instance.lo);
    this.#times = instance.horizon - this.#first;
    this.#ways = new Expansion(instance, ascent.visits, ascent.best.unit, trees, this.#trails, this.#first);
    this.#ways.ceiling = ceiling;
    this.#plans = this.#ways.begin();
  }

  /** Memory is used up: the limit can only be raised by beginning anew. */
  get full(): boolean {
    return this.#plans.table.count * (this.#ways.width + BESIDES) > ROOM;
  }

  /** Looks at all partial plans up to a limit, or until so much effort is spent. */
  raise(limit: number, most: number): Swept {
    const end = this.#meter.spent + most;
    let next = NEVER;
    for (let time = 0; time < this.#times; time += 1) {
      const later: number[] = [];
      for (let number = this.#plans.take(time); number >= 0; number = this.#plans.take(time)) {
        const bound = this.#plans.bound[number] as number;
        if (bound > limit) {
          if (bound < next) next = bound;
          later.push(number);
          continue;
        }
        if (this.#meter.spent > end || this.#meter.ended || this.full) {
          return { starts: undefined, whole: false, next: NEVER };
        }
        this.#expand(this.#plans, number, time);
      }
      for (let k = later.length - 1; k >= 0; k -= 1) this.#plans.wait(later[k] as number, time);
    }
    return { starts: this.#best(this.#plans), whole: true, next };
  }

  /** Looks only at the most promising partial plans of each time; a plan, if that finds one. */
  dive(width: number): Int32Array | undefined {
    const { ceiling } = this.#ways;
    const plans = this.#ways.begin();
    for (let time = 0; time < this.#times; time += 1) {
      const before = plans.table.count;
      let enough = 2 * width;
      for (const number of promising(plans, time, width)) {
        this.#expand(plans, number, time);
        // What is less promising than enough of the others will not be looked at.
        if (plans.table.count - before < enough) continue;
        const last = promising(plans, time + 1, width).at(-1);
        if (last !== undefined) this.#ways.ceiling = Math.min(ceiling, plans.bound[last] as number);
        enough = plans.table.count - before + 2 * width;
      }
      this.#ways.ceiling = ceiling;
    }
    return this.#best(plans);
  }

  #expand(plans: Plans, number: number, time: number): void {
    const before = this.#ways.made;
    this.#ways.expand(plans, number, this.#first + time);
    this.#meter.spend(this.#ways.made - before + 1);
  }

  #best(plans: Plans): Int32Array | undefined {
    let best = -1;
    for (const number of plans.waiting(this.#times)) {
      if (best < 0 || (plans.paid[number] as number) < (plans.paid[best] as number)) best = number;
    }
    if (best < 0) return undefined;
    const starts = new Int32Array(this.#in.lo.length);
    this.#trails.read(plans.trail[best] as number, starts);
    return starts;
  }
}

function promising(plans: Plans, time: number, width: number): readonly number[] {
  const numbers = plans.waiting(time);
  if (numbers.length <= width) return numbers;
  const { bound, paid } = plans;
  numbers.sort(
    (a, b) =>
      (bound[a] as number) - (bound[b] as number) || (paid[b] as number) - (paid[a] as number) || a - b,
  );
  return numbers.slice(0, width);
}
