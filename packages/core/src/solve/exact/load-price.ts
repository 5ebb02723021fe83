// What a time costs by the load that visited events put on it, when all other load is paid for by the unit: those units
// are then free to be chosen, and the least choice is a bound on the true price of both.

import { type LoadOverTime, overTime } from './problem.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Prices of one time at one price of other load. */
export class LoadPrice {
  readonly #rule: LoadOverTime;
  readonly #ceiling: number;
  /** What the prices at hand were made of. */
  #most = -1;
  #free = -1;
  #over = NEVER;
  #unit = NEVER;
  /** Least price at each load, given that other load is paid for; Infinity above the ceiling. */
  readonly price: Float64Array;
  /** The units of other load that reach it. */
  readonly others: Int32Array;

  /** `most`: the highest load asked for; `ceiling`: the highest there can be, other load included. */
  constructor(rule: LoadOverTime, most: number, ceiling: number) {
    this.#rule = rule;
    this.#ceiling = ceiling;
    this.price = new Float64Array(most + 1);
    this.others = new Int32Array(most + 1);
  }

  /** Sets the time, and the price of a unit of other load. */
  set(at: number, unit: number): void {
    const most = Math.min(this.#ceiling, overTime(this.#rule.most, at));
    const free = overTime(this.#rule.free, at);
    const price = overTime(this.#rule.price, at);
    // Most times are like the one before.
    if (most === this.#most && free === this.#free && price === this.#over && unit === this.#unit) return;
    this.#most = most;
    this.#free = free;
    this.#over = price;
    this.#unit = unit;
    for (let load = 0; load < this.price.length; load += 1) {
      // Linear between none, all that is free, and all there is room for.
      const room = most - load;
      if (room < 0) {
        this.price[load] = NEVER;
        this.others[load] = 0;
        continue;
      }
      const within = Math.max(0, free - load);
      const none = price * Math.max(0, load - free);
      const some = within <= room ? price * Math.max(0, load + within - free) - unit * within : none;
      const all = price * Math.max(0, load + room - free) - unit * room;
      const best = Math.min(none, some, all);
      this.price[load] = best;
      this.others[load] = best === none ? 0 : best === some ? within : room;
    }
  }
}
