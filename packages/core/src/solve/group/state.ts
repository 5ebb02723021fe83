// What a search over a group holds: everyone's plans with the team's load, prices of the team's time, and the best plan
// and the best proof so far.

import { Meter } from '../exact/meter.js';
import type { Member } from './member.js';
import { Party } from './party.js';
import { TeamPrices } from './prices.js';
import type { GroupEffort, GroupProblem } from './problem.js';
import { stream } from './stream.js';
import { Team } from './team.js';

// More entities than this are kept in little room, and all are proven once before plans go on.
const MANY = 200;
// Steps of arithmetic that count as one node.
const STEPS = 500;

/** A bound this near a value is as good as the value. */
export const CLOSE = 1e-5;

/** Prices of the team's time, and what each entity pays at least under them. */
export interface Proof {
  readonly prices: Float64Array;
  readonly least: readonly number[];
  readonly bound: number;
}

/** Starts of an entity, by its number among the parties. */
export interface Met {
  readonly party: number;
  readonly starts: Int32Array;
}

/** The search's state; entities are in an order of the search's own. */
export class State {
  readonly problem: GroupProblem;
  readonly team: Team;
  readonly prices: TeamPrices;
  readonly parties: readonly Party[];
  readonly meter: Meter;
  /** The share of the time that is over; 0 where there is no end to it. */
  readonly used: () => number;
  readonly random = stream(1);
  /** The best plans so far, by entity and place, and what they cost; none at first. */
  plans: readonly Int32Array[] = [];
  value = Number.POSITIVE_INFINITY;
  proof: Proof;
  /** What each entity pays at least under the prices as they are; -Infinity where nothing is known. */
  least: number[];
  /** Starts met in the present step, and those that the other half has offered. */
  readonly met: Met[] = [];
  readonly offered: Met[] = [];
  readonly #number: Map<Party, number>;
  #counted = 0;

  constructor(
    problem: GroupProblem,
    members: readonly Member[],
    effort: GroupEffort,
    horizon = horizonOf(members),
  ) {
    this.problem = problem;
    const { price } = problem.team;
    const visits = problem.entities.reduce((sum, entity) => sum + entity.visits.price, 0);
    this.team = new Team(problem.team, horizon);
    this.prices = new TeamPrices(
      problem.team,
      horizon,
      price > 0 ? price : 1 + visits / 6 / Math.max(1, members.length),
    );
    this.parties = members.map((member) => new Party(member, members.length > MANY));
    this.#number = new Map(this.parties.map((party, e) => [party, e]));
    this.meter = new Meter(effort);
    this.used = effort.used ?? (() => 0);
    this.least = members.map(() => Number.NEGATIVE_INFINITY);
    this.proof = { prices: this.prices.at.slice(), least: [...this.least], bound: Number.NEGATIVE_INFINITY };
  }

  /** Whether there are many entities. */
  get many(): boolean {
    return this.parties.length > MANY;
  }

  /** How much a bound may be expected to fall as the square of a price's move. */
  get stiffness(): number {
    const visits = this.problem.entities.reduce((sum, entity) => sum + entity.visits.price, 0);
    return Math.max(1e-6, visits) / this.prices.scale ** 2;
  }

  /** Counts steps of arithmetic as effort. */
  spend(work: number): void {
    this.meter.spend(Math.ceil(work / STEPS));
  }

  /** Effort since this was last asked. */
  get lately(): number {
    const spent = this.meter.spent - this.#counted;
    this.#counted = this.meter.spent;
    return spent;
  }

  /** Counts what the other half has spent. */
  hear(spent: number): void {
    this.meter.spend(spent);
    this.#counted = this.meter.spent;
  }

  /** The same for what goes on by itself; whether the effort is used up. */
  readonly spending = (work: number): boolean => {
    this.spend(work);
    return this.meter.ended;
  };

  /** The proven bound; rounded up where all plans cost a multiple of something. */
  get bound(): number {
    return roundedUp(this.proof.bound, this.problem.grain);
  }

  /** Whether the plan is proven. */
  get closed(): boolean {
    return this.provenTo(this.value);
  }

  get done(): boolean {
    return this.meter.ended || this.closed;
  }

  /** Remembers starts for whoever looks for prices; they are not changed any more. */
  meet(party: Party, starts: Int32Array): void {
    this.met.push({ party: this.#number.get(party) as number, starts: starts.slice() });
  }

  /** Whether plans of such a value are proven. */
  provenTo(value: number): boolean {
    return this.bound >= value - CLOSE;
  }

  /** Keeps the plans if they fit the team and are the best so far. */
  take(): void {
    if (!this.team.fits) return;
    const value = this.parties.reduce((sum, party) => sum + party.paid, this.team.paid);
    if (value >= this.value) return;
    this.value = value;
    this.plans = this.parties.map(({ starts }) => starts.slice());
  }

  /** Goes back to the best plans, where there are any. */
  restore(): void {
    if (this.plans.length === 0) return;
    this.team.load.fill(0);
    this.parties.forEach((party, e) => {
      party.starts = (this.plans[e] as Int32Array).slice();
      this.team.add(party.member, party.starts, 1);
    });
  }

  /** Keeps what is known under the prices as they are if it proves more than before. */
  prove(): void {
    const bound = this.least.reduce((sum, one) => sum + one, -this.prices.kept);
    if (bound > this.proof.bound)
      this.proof = { prices: this.prices.at.slice(), least: [...this.least], bound };
  }
}

/** A bound on values that are multiples of the grain, where there is one. */
export function roundedUp(bound: number, grain: number): number {
  return grain > 0 && Number.isFinite(bound) ? Math.ceil(bound / grain - 1e-3) * grain : bound;
}

/** One more than the last time at which anything may be in progress. */
export function horizonOf(members: readonly Member[]): number {
  return members.reduce((most, { horizon }) => Math.max(most, horizon), 0) + 1;
}
