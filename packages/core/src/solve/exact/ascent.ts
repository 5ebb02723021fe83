// Prices between the tree programs and the visit program, pushed until they agree as far as they can. Whatever the
// prices, the programs' sum is a proven bound; the ascent only makes it better (subgradients with a memory, step by
// the distance to a target).

import type { Instance } from './instance.js';
import type { TreeEvent } from './problem.js';
import { TreeProgram } from './tree-program.js';
import { VisitProgram } from './visit-program.js';

// Measured on the yardstick's six-tree instances: more memory starts slower, less of it ends lower.
const MEMORY = 0.85;
const PATIENCE = 8;
const SHORTER = 0.7;
const SHORTEST = 2e-3;

/** Prices that prove a bound: what a start pays to the visit program, and a unit of load not counted there. */
export interface Prices {
  readonly starting: readonly Float64Array[];
  readonly unit: Float64Array;
}

/** The ascent of one instance; it can be continued. */
export class Ascent {
  readonly visits: VisitProgram;
  readonly best: Prices;
  /** The proven bound at `best`; Infinity when some program has no answer. */
  bound = Number.NEGATIVE_INFINITY;
  /** Effort of one iteration, in partial plans. */
  readonly cost: number;
  readonly #in: Instance;
  readonly #trees: readonly TreeProgram[];
  readonly #now: Prices;
  readonly #push: Prices;
  readonly #reduced: Float64Array[];
  readonly #treeStarts: Int32Array;
  readonly #visitStarts: Int32Array;
  readonly #others: Int32Array;
  readonly #load: Int32Array;
  #step = 1;
  #waited = 0;

  constructor(instance: Instance) {
    this.#in = instance;
    const { prices, trees, horizon, problem } = instance;
    this.visits = new VisitProgram(instance);
    this.#trees = trees.map((_, tree) => new TreeProgram(instance, tree));
    const zero = (): Prices => ({
      starting: prices.map(({ length }) => new Float64Array(length)),
      unit: new Float64Array(horizon + 1),
    });
    this.#now = zero();
    this.#push = zero();
    this.best = zero();
    this.#reduced = prices.map(({ length }) => new Float64Array(length));
    // Each side begins with half of what a start costs.
    prices.forEach((list, i) => {
      if (problem.events[i]?.visited) this.#now.starting[i]?.set(list.map((price) => price / 2));
    });
    this.#treeStarts = new Int32Array(prices.length);
    this.#visitStarts = new Int32Array(prices.length);
    this.#others = new Int32Array(horizon + 1);
    this.#load = new Int32Array(horizon + 1);
    const starts = prices.reduce((sum, { length }) => sum + length, 0);
    this.cost = Math.ceil((this.visits.work + 10 * starts) / 500);
  }

  /** Whether more iterations would hardly change the bound. */
  get ended(): boolean {
    return this.#step < SHORTEST || this.bound === Number.POSITIVE_INFINITY;
  }

  /** One iteration; `target` is a plan's value where one is known, else Infinity. */
  improve(target: number): void {
    const value = this.#evaluate();
    this.#judge(value);
    if (value === Number.POSITIVE_INFINITY) return;
    const norm = this.#direction();
    if (norm === 0) {
      this.#step = 0;
      return;
    }
    const near = this.bound + 0.05 * Math.abs(this.bound) + 1;
    this.#move((this.#step * (Math.min(target, near) - value)) / norm);
  }

  /** The prices of starts that remain for the trees, under the best prices; the visit program is left run on them. */
  settle(): readonly Float64Array[] {
    this.visits.run(this.best.starting, this.best.unit);
    this.#reduce(this.best);
    return this.#reduced;
  }

  #evaluate(): number {
    this.#reduce(this.#now);
    const { starting, unit } = this.#now;
    let value = this.visits.run(starting, unit);
    if (value === Number.POSITIVE_INFINITY) return value;
    for (const tree of this.#trees) value += tree.run(this.#reduced, this.#treeStarts);
    if (value < Number.POSITIVE_INFINITY) this.visits.read(starting, unit, this.#visitStarts, this.#others);
    return value;
  }

  #reduce({ starting, unit }: Prices): void {
    const { prices, lo, problem } = this.#in;
    const { kept } = this.visits.turns.profiles;
    prices.forEach((list, i) => {
      const { visited, load, length } = problem.events[i] as TreeEvent;
      const reduced = this.#reduced[i] as Float64Array;
      const paid = starting[i] as Float64Array;
      for (let s = 0; s < list.length; s += 1) {
        let price = list[s] as number;
        if (price === Number.POSITIVE_INFINITY) {
          reduced[s] = price;
          continue;
        }
        if (visited) price -= paid[s] as number;
        if (kept[i] === 0 && load > 0) {
          const start = (lo[i] as number) + s;
          for (let at = start; at < start + length; at += 1) price += load * (unit[at] as number);
        }
        reduced[s] = price;
      }
    });
  }

  // Keeps the best prices; steps shorten when nothing gets better.
  #judge(value: number): void {
    const gain = value - this.bound;
    if (gain > 0) {
      this.bound = value;
      this.#now.starting.forEach((list, i) => {
        this.best.starting[i]?.set(list);
      });
      this.best.unit.set(this.#now.unit);
    }
    this.#waited = gain > 1e-5 * (1 + Math.abs(value)) ? 0 : this.#waited + 1;
    if (this.#waited < PATIENCE) return;
    this.#step *= SHORTER;
    this.#waited = 0;
  }

  // The direction in which the programs come to agree, with what is left of the directions before; its square length.
  #direction(): number {
    const { problem, lo } = this.#in;
    let norm = 0;
    problem.events.forEach(({ visited }, i) => {
      if (!visited) return;
      const push = this.#push.starting[i] as Float64Array;
      for (let s = 0; s < push.length; s += 1) (push[s] as number) *= MEMORY;
      const tree = (this.#treeStarts[i] as number) - (lo[i] as number);
      const visit = (this.#visitStarts[i] as number) - (lo[i] as number);
      if (tree !== visit) {
        (push[visit] as number) += 1;
        (push[tree] as number) -= 1;
      }
      for (let s = 0; s < push.length; s += 1) norm += (push[s] as number) ** 2;
    });
    return norm + this.#loadDirection();
  }

  #loadDirection(): number {
    const { problem, horizon } = this.#in;
    const { kept } = this.visits.turns.profiles;
    this.#load.fill(0);
    problem.events.forEach(({ load, length }, i) => {
      if (kept[i] === 1) return;
      const start = this.#treeStarts[i] as number;
      for (let at = start; at < start + length; at += 1) (this.#load[at] as number) += load;
    });
    const push = this.#push.unit;
    let norm = 0;
    for (let at = 0; at < horizon; at += 1) {
      let more = MEMORY * (push[at] as number) + (this.#load[at] as number) - (this.#others[at] as number);
      if (more < 0 && this.#now.unit[at] === 0) more = 0;
      push[at] = more;
      norm += more * more;
    }
    return norm;
  }

  #move(length: number): void {
    this.#now.starting.forEach((list, i) => {
      const push = this.#push.starting[i] as Float64Array;
      for (let s = 0; s < list.length; s += 1) (list[s] as number) += length * (push[s] as number);
    });
    const { unit } = this.#now;
    for (let at = 0; at < unit.length; at += 1) {
      unit[at] = Math.max(0, (unit[at] as number) + length * (this.#push.unit[at] as number));
    }
  }
}
