// One entity planned again and again while the price of load changes, as where several share a team: the layout of the
// programs, the prices between them and the last plan are kept, so that a new answer takes a few iterations.

import { Ascent } from './ascent.js';
import { type Instance, instanceOf, laidOut } from './instance.js';
import { Meter } from './meter.js';
import { PACE } from './pace.js';
import type { Effort, Optimum, TreeEvent, TreeProblem } from './problem.js';
import { impossible, Search } from './search.js';

const NEVER = Number.POSITIVE_INFINITY;

/** An entity under a charge on load. Without a charge it is the problem it was made of. */
export class Replanner {
  readonly #problem: TreeProblem;
  /** Its prices are those of the present charge; undefined where the problem has no plan. */
  readonly #in: Instance | undefined;
  readonly #first: readonly Float64Array[];
  readonly #ascent: Ascent | undefined;
  #charged: TreeProblem;
  #starts: readonly number[] = [];

  constructor(problem: TreeProblem) {
    this.#problem = problem;
    this.#charged = problem;
    this.#in = instanceOf(problem);
    this.#first = this.#in?.prices.map((list) => list.slice()) ?? [];
    this.#ascent = this.#in && new Ascent(this.#in, true);
  }

  /** Sets what each unit of load costs at each time from 0 on, besides what the problem says; 0 beyond the list. */
  charge(byTime: ArrayLike<number>): void {
    if (!this.#in) return;
    const { lo, prices } = this.#in;
    const sums = new Float64Array(this.#in.horizon + 1);
    for (let at = 0; at < sums.length - 1; at += 1) sums[at + 1] = (sums[at] as number) + (byTime[at] ?? 0);
    const dearer = ({ load, length }: TreeEvent, start: number): number =>
      load * length > 0 ? load * ((sums[start + length] as number) - (sums[start] as number)) : 0;
    this.#problem.events.forEach((event, i) => {
      const list = prices[i] as Float64Array;
      const first = this.#first[i] as Float64Array;
      for (let s = 0; s < list.length; s += 1) {
        const price = first[s] as number;
        list[s] = price === NEVER ? price : price + dearer(event, (lo[i] as number) + s);
      }
    });
    const events = this.#problem.events.map((event, i) => ({
      ...event,
      first: lo[i] as number,
      prices: Array.from(prices[i] as Float64Array),
    }));
    // Sums of charges are multiples of nothing.
    this.#charged = { ...this.#problem, events, grain: 0 };
    this.#ascent?.again();
  }

  /** A proven bound under the present charge; better with more iterations, and from call to call. */
  bound(iterations: number): number {
    if (!this.#ascent) return NEVER;
    for (let k = 0; k < iterations && !this.#ascent.ended; k += 1) this.#ascent.improve();
    return this.#ascent.bound;
  }

  /** The best plan under the present charge, its value with the charge in it. */
  optimum(effort: Effort = {}): Optimum {
    if (!this.#in || !this.#ascent) return impossible(0);
    const instance = laidOut({ ...this.#in, problem: this.#charged });
    const search = new Search(instance, new Meter(effort), PACE, this.#ascent);
    search.take(this.#starts);
    const found = search.run();
    if (found.starts.length > 0) this.#starts = found.starts;
    return found;
  }
}
