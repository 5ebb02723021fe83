// The team's load at each time, and what one more unit of it costs. Load beyond what the team can bear has a price too,
// so high that no plan keeps it if it can be helped: a search may pass through such plans, it never ends in one.

import type { LoadRule } from '../exact/problem.js';
import type { Member, UnitPrices } from './member.js';

// What a unit beyond the team's capacity costs.
const BEYOND = 1e6;

/** Load of all plans together. */
export class Team {
  readonly rule: LoadRule;
  readonly load: Int32Array;
  readonly #row: Float64Array;

  constructor(rule: LoadRule, horizon: number) {
    this.rule = rule;
    this.load = new Int32Array(horizon);
    this.#row = new Float64Array(horizon);
  }

  /** Adds a plan, or takes it off with a sign of -1. */
  add(member: Member, starts: Int32Array, sign: 1 | -1): void {
    for (let k = 0; k < member.all; k += 1) this.#addOne(member, k, starts, sign);
  }

  /** The same for one of its trees. */
  addTree(member: Member, tree: number, starts: Int32Array, sign: 1 | -1): void {
    for (const k of member.trees[tree] as Int32Array) this.#addOne(member, k, starts, sign);
    for (const k of member.left[tree] as Int32Array) this.#addOne(member, k, starts, sign);
  }

  #addOne({ load, length }: Member, k: number, starts: Int32Array, sign: 1 | -1): void {
    const units = sign * (load[k] as number);
    if (units === 0) return;
    for (let t = starts[k] as number; t < (starts[k] as number) + (length[k] as number); t += 1)
      (this.load[t] as number) += units;
  }

  /** Changes the load at one time; what that costs. */
  change(t: number, units: number): number {
    const before = this.load[t] as number;
    const after = before + units;
    this.load[t] = after;
    const { free } = this.rule;
    return before <= free && after <= free ? 0 : this.price(after) - this.price(before);
  }

  /** The price of so much load at one time. */
  price(units: number): number {
    const { most, free, price } = this.rule;
    return price * Math.max(0, Math.min(units, most) - free) + BEYOND * Math.max(0, units - most);
  }

  /** The price of all load; from `BEYOND` on the plans do not fit. */
  get paid(): number {
    let sum = 0;
    const { free } = this.rule;
    for (let t = 0; t < this.load.length; t += 1)
      if ((this.load[t] as number) > free) sum += this.price(this.load[t] as number);
    return sum;
  }

  /** Whether the team can bear all plans. */
  get fits(): boolean {
    return this.load.every((units) => units <= this.rule.most);
  }

  /** What more units cost at each time until the load changes, in part as the load stands and in part (`share`) by given prices. */
  more(guide?: UnitPrices, share = 0): UnitPrices {
    let known = 0;
    const row = this.#row;
    return (units) => {
      if (units === known) return row;
      known = units;
      const guided = guide?.(units);
      for (let t = 0; t < row.length; t += 1) {
        const load = this.load[t] as number;
        const step = this.price(load + units) - this.price(load);
        row[t] = step >= BEYOND || !guided ? step : (1 - share) * step + share * (guided[t] as number);
      }
      return row;
    };
  }
}
