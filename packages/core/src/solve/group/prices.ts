// Prices of the team's time: what every entity is asked to pay for a unit of load, so that each can be planned alone.
// For whatever prices, what the entities then pay at least, less what the team would keep, is a proven bound.

import type { LoadRule } from '../exact/problem.js';
import type { UnitPrices } from './member.js';

// How much of the directions before is kept, how far steps go at first, and how they shorten.
const MEMORY = 0.8;
const FIRST = 0.5;
const SHORTER = 0.96;
// How many times to either side share in what is learned of one time: many at first, then fewer.
const WIDEST = 8;
const NARROWER = 0.3;

/** Prices per unit of load and time. */
export class TeamPrices {
  readonly at: Float64Array;
  readonly #rule: LoadRule;
  /** What a unit of load may be expected to cost. */
  readonly scale: number;
  readonly #push: Float64Array;
  readonly #rows = new Map<number, Float64Array>();
  #length = FIRST;
  #spread = WIDEST;

  constructor(rule: LoadRule, horizon: number, scale: number) {
    this.#rule = rule;
    this.scale = scale;
    this.at = new Float64Array(horizon);
    this.#push = new Float64Array(horizon);
  }

  /** Prices of so many units. */
  readonly units: UnitPrices = (units) => {
    if (units === 1) return this.at;
    let row = this.#rows.get(units);
    if (!row) {
      row = this.at.map((price) => units * price);
      this.#rows.set(units, row);
    }
    return row;
  };

  /** Sets all prices. */
  set(prices: Float64Array): void {
    this.at.set(prices);
    this.#rows.clear();
  }

  /** What the team keeps of what is paid: the most that any load would bring in beyond its own price. */
  get kept(): number {
    return this.keptAt(this.at);
  }

  /** The same at other prices. */
  keptAt(prices: Float64Array): number {
    const { most, free, price } = this.#rule;
    let sum = 0;
    for (const unit of prices) sum += unit <= price ? unit * free : unit * most - price * (most - free);
    return sum;
  }

  /** Begins to move again, with steps of this share of the first ones. */
  restart(share: number): void {
    this.#length = FIRST * share;
    this.#spread = Math.max(1, WIDEST * share);
    this.#push.fill(0);
  }

  /** Moves towards prices at which the load asked for is the load the team would choose. */
  move(asked: Float64Array): void {
    const { at } = this;
    const reach = Math.max(1, Math.floor(this.#spread));
    const off = asked.map(
      (load, t) => (load - this.wanted(load, at[t] as number)) / Math.max(1, this.#rule.free),
    );
    for (let t = 0; t < at.length; t += 1) {
      let sum = 0;
      for (let s = Math.max(0, t - reach); s <= Math.min(at.length - 1, t + reach); s += 1) {
        if ((off[s] as number) > 0 || (at[s] as number) > 0)
          sum += (off[s] as number) * (1 - Math.abs(s - t) / (reach + 1));
      }
      this.#push[t] = MEMORY * (this.#push[t] as number) + ((1 - MEMORY) * sum) / (1 + reach / 2);
    }
    for (let t = 0; t < at.length; t += 1) {
      at[t] = Math.max(0, (at[t] as number) + this.#length * this.scale * (this.#push[t] as number));
    }
    this.#rows.clear();
    this.#length *= SHORTER;
    this.#spread -= NARROWER;
  }

  /** The load the team would choose at a price; of equals the one asked for. */
  wanted(asked: number, unit: number): number {
    const { most, free, price } = this.#rule;
    if (unit > price) return most;
    if (unit === price) return Math.min(most, Math.max(free, asked));
    return free;
  }
}
