// One of those who share the team, as the search knows it: its plan, a plan under the team's prices, and the least it
// can pay under them.

import { Ascent } from './ascent.js';
import { loadFor, paidFor, replaceTree } from './descend.js';
import { follow, type Member, price, type UnitPrices } from './member.js';
import { Pool } from './pool.js';
import { Sweep } from './sweep.js';
import type { Team } from './team.js';

// Rounds of trees after which a plan hardly gets better.
const ROUNDS = 3;
// How far the first limit of a sweep lies above the bound, as a share of the plan.
const RISE = 0.012;

// Steps of arithmetic for one partial plan, roughly.
const STEPS = 500;
// Prices this near each other are the same.
const EQUAL = 1e-7;

/** How hard to look at one entity. */
export interface Depth {
  /** Iterations of its ascent. */
  readonly iterations: number;
  /** Partial plans of a sweep. */
  readonly nodes: number;
  /** Partial plans kept at each time where a sweep cannot keep them all; 0 if such plans are not wanted. */
  readonly width: number;
}

/** One entity in the search. */
export class Party {
  readonly member: Member;
  readonly ascent: Ascent;
  /** Starts beside everyone else's, by place. */
  starts: Int32Array;
  /** Starts that are good under the team's prices, and what they cost. */
  guided: Int32Array;
  guidedPaid = Number.POSITIVE_INFINITY;
  /** Plans met on the way. */
  readonly pool: Pool;

  constructor(member: Member) {
    this.member = member;
    this.ascent = new Ascent(member);
    this.pool = new Pool(member);
    this.starts = new Int32Array(member.all);
    this.guided = this.starts;
  }

  /** What the plan pays itself. */
  get paid(): number {
    return paidFor(this.member, this.starts);
  }

  /** First starts: each tree for itself, then beside the others and the team's load. False if there are none. */
  settleIn(team: Team): boolean {
    const { member, ascent, starts } = this;
    const prices = new Float64Array(member.size);
    price(member, team.more(), prices);
    if (ascent.trees.run(prices, starts) === Number.POSITIVE_INFINITY) return false;
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, prices, starts);
    team.add(member, starts, 1);
    this.descend(team);
    this.guided = starts.slice();
    return true;
  }

  /** Moves tree by tree while that is cheaper for all together; steps of arithmetic. The plan is part of the load. */
  descend(team: Team): number {
    const { member, ascent, starts } = this;
    let work = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      for (let tree = 0; tree < member.trees.length; tree += 1) {
        const before = starts.slice();
        team.addTree(member, tree, starts, -1);
        replaceTree(member, ascent.trees, tree, team.more(), starts);
        team.addTree(member, tree, starts, 1);
        moved ||= starts.some((start, k) => start !== before[k]);
        work += 6 * (member.size / member.trees.length) + 4 * member.horizon;
      }
      if (!moved) break;
    }
    return work;
  }

  /** What the guided plan costs under prices that have moved. */
  reprice(units: UnitPrices): void {
    this.guidedPaid = this.paidUnder(this.guided, units);
  }

  /** A plan under prices alone, from starts at hand. */
  guide(units: UnitPrices, from: Int32Array): void {
    const { member, ascent } = this;
    const starts = from.slice();
    for (let tree = 0; tree < member.trees.length; tree += 1)
      replaceTree(member, ascent.trees, tree, units, starts);
    this.offer(starts, units);
  }

  /** Takes starts for the guided plan if they cost less. */
  offer(starts: Int32Array, units: UnitPrices): void {
    const paid = this.paidUnder(starts, units);
    if (paid >= this.guidedPaid) return;
    this.guided = starts;
    this.guidedPaid = paid;
  }

  /** What starts cost under prices of load. */
  paidUnder(starts: Int32Array, units: UnitPrices): number {
    return paidFor(this.member, starts) + loadFor(this.member, starts, units);
  }

  /** Raises the least this entity can pay at prices of its starts, and looks for a plan below `plan`. */
  look(prices: Float64Array, plan: number, { iterations, nodes, width }: Depth): Looked {
    const { member, ascent } = this;
    let work = ascent.work * ascent.raise(prices, iterations, plan);
    let least = ascent.bound;
    if (least >= plan - EQUAL) return { least, starts: undefined, work };
    const sweep = new Sweep(member, ascent, prices);
    let rise = Math.max(RISE * Math.abs(plan), 0.15 * (plan - least));
    for (let last = false; !last; ) {
      last = least + 1.5 * rise >= plan;
      const limit = last ? plan - EQUAL : least + rise;
      const { starts, value, whole, nodes: spent } = sweep.run(limit, Number.POSITIVE_INFINITY, nodes);
      work += spent * STEPS;
      if (!whole) break;
      if (starts) return { least: value, starts, work };
      least = limit;
      if (spent < nodes / 20) rise *= 1.5;
    }
    if (width === 0 || least >= plan - EQUAL) return { least, starts: undefined, work };
    const beam = sweep.run(plan - EQUAL, width, Number.POSITIVE_INFINITY);
    work += beam.nodes * STEPS;
    return { least, starts: beam.starts, work };
  }
}

/** What a look at an entity found. */
export interface Looked {
  /** No plan costs less under the prices. */
  readonly least: number;
  /** A plan cheaper than the one at hand, without what is left to parents. */
  readonly starts: Int32Array | undefined;
  readonly work: number;
}
