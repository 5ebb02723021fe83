// One of those who share the team, as the search knows it: its plan, a plan under the team's prices, and the least it
// can pay under them.

import { Ascent, type Lesson } from './ascent.js';
import { loadFor, paidFor, replaceTree } from './descend.js';
import { follow, type Member, pricesOf, type UnitPrices } from './member.js';
import { carried, narrowed } from './near.js';
import { Pool } from './pool.js';
import { type Spend, Sweep } from './sweep.js';
import type { Team } from './team.js';
import { Trees } from './trees.js';

// Rounds of trees after which a plan hardly gets better.
const ROUNDS = 3;

// Prices this near each other are the same.
const EQUAL = 1e-7;

// Plans that are remembered for the sake of prices: of one among many entities, and else.
const FEW = 6;
const MANY = 48;

/** How hard to look at one entity. */
export interface Depth {
  /** Iterations of its ascent. */
  readonly iterations: number;
  /** Partial plans a sweep keeps at each time; 0 where there is to be none. */
  readonly width: number;
}

/** What goes from thread to thread before plans are looked for in one and proofs in the other: plain data. */
export interface ForPlans {
  readonly within: { readonly lo: Int32Array; readonly hi: Int32Array } | undefined;
  readonly lesson: Lesson;
  readonly guided: Int32Array;
}
export interface ForProofs {
  readonly lesson: Lesson;
  readonly guided: Int32Array;
  readonly known: readonly Int32Array[];
}

/** One entity in the search. */
export class Party {
  /** All there is of the entity, and what proofs of it need. */
  readonly whole: Member;
  #proof: Ascent | undefined;
  #lesson: Lesson | undefined;
  readonly #frugal: boolean;
  /** What it is planned with: the whole, and later only starts near those that plans took. */
  member: Member;
  trees: Trees;
  #near: Ascent | undefined;
  /** Starts beside everyone else's, by place. */
  starts: Int32Array;
  /** Starts that are good under the team's prices, and what they cost. */
  guided: Int32Array;
  guidedPaid = Number.POSITIVE_INFINITY;
  /** Plans that may be the cheapest under other prices. */
  readonly pool: Pool;

  /** The first and the last start of each place that some plan took since they are looked at. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  /** `frugal`: whether what proofs need is made anew for each of them, so that many entities take less room. */
  constructor(member: Member, frugal = false) {
    this.whole = member;
    this.pool = new Pool(member, frugal ? FEW : MANY);
    this.#frugal = frugal;
    this.member = member;
    this.trees = new Trees(member);
    this.#first = member.hi.slice();
    this.#last = member.lo.slice();
    this.starts = new Int32Array(member.all);
    this.guided = this.starts;
  }

  /** The ascent of what it is planned with. */
  get ascent(): Ascent {
    return this.#near ?? this.proof;
  }

  /** The ascent of the whole entity, made when first asked for. */
  get proof(): Ascent {
    if (!this.#proof) {
      this.#proof = new Ascent(this.whole);
      if (this.#lesson) this.#proof.resume(this.#lesson);
    }
    return this.#proof;
  }

  // Until the next proof.
  #rest(): void {
    this.proof.rest();
    if (!this.#frugal) return;
    const { paid, spread } = this.proof.lesson;
    this.#lesson = { paid: Float32Array.from(paid), spread };
    this.#proof = undefined;
  }

  /** What the plan pays itself. */
  get paid(): number {
    return paidFor(this.whole, this.starts);
  }

  /** First starts: each tree for itself, then beside the others and the team's load. False if there are none. */
  settleIn(team: Team): boolean {
    const { member, trees, starts } = this;
    const prices = pricesOf(member, team.more());
    if (trees.run(prices, starts) === Number.POSITIVE_INFINITY) return false;
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, prices, starts);
    team.add(member, starts, 1);
    this.descend(team);
    this.guided = starts.slice();
    return true;
  }

  /** Takes over first starts that another thread has found. */
  settle(starts: Int32Array): void {
    this.starts = starts;
    this.guided = starts.slice();
  }

  /** Remembers starts that a plan may take again. */
  see(starts: Int32Array): void {
    for (let k = 0; k < starts.length; k += 1) {
      this.#first[k] = Math.min(this.#first[k] as number, starts[k] as number);
      this.#last[k] = Math.max(this.#last[k] as number, starts[k] as number);
    }
  }

  /** From here on plans only take starts up to `margin` away from those seen. */
  narrow(margin: number): void {
    const { whole, proof } = this;
    if (this.#first.some((start, k) => start > (this.#last[k] as number))) return;
    const lo = this.#first.map((start, k) => Math.max(whole.lo[k] as number, start - margin));
    const hi = this.#last.map((start, k) => Math.min(whole.hi[k] as number, start + margin));
    this.#plansWithin(lo, hi);
    const learned = this.ascent.learned;
    carried(whole, proof.learned, this.member, learned);
    this.ascent.learn(learned);
    this.#rest();
  }

  #plansWithin(lo: Int32Array, hi: Int32Array): void {
    this.member = narrowed(this.whole, lo, hi);
    this.trees = new Trees(this.member);
    this.#near = new Ascent(this.member, this.trees);
  }

  /** What another thread needs to look for plans of this entity, as far as this one has come. */
  get forPlans(): ForPlans {
    const { member, whole, ascent, guided } = this;
    const within = member === whole ? undefined : { lo: member.lo, hi: member.hi };
    return { within, lesson: ascent.lesson, guided };
  }

  set forPlans({ within, lesson, guided }: ForPlans) {
    if (within) this.#plansWithin(within.lo, within.hi);
    this.ascent.resume(lesson);
    this.guided = guided;
  }

  /** What another thread needs to prove what this entity pays at least. */
  get forProofs(): ForProofs {
    return {
      lesson: this.proof.lesson,
      guided: this.guided,
      known: this.pool.list.map(({ starts }) => starts),
    };
  }

  set forProofs({ lesson, guided, known }: ForProofs) {
    // Its ascent is not made before it is proven.
    this.#proof = undefined;
    this.#lesson = lesson;
    this.guided = guided;
    for (const starts of known) this.pool.add(starts);
  }

  /** Lets proofs begin with what plans have taught. */
  teach(): void {
    if (this.member === this.whole) return;
    const learned = this.proof.learned;
    carried(this.member, this.ascent.learned, this.whole, learned);
    this.proof.learn(learned);
    this.#rest();
  }

  /** Whether a tree has starts that it may be given again. */
  holds(tree: number, starts: Int32Array): boolean {
    const { lo, hi, trees, left } = this.member;
    const inside = (k: number): boolean =>
      (lo[k] as number) <= (starts[k] as number) && (starts[k] as number) <= (hi[k] as number);
    return (trees[tree] as Int32Array).every(inside) && (left[tree] as Int32Array).every(inside);
  }

  /** Moves tree by tree while that is cheaper for all together; steps of arithmetic. The plan is part of the load. */
  descend(team: Team): number {
    const { member, starts } = this;
    let work = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      let moved = false;
      for (let tree = 0; tree < member.trees.length; tree += 1) {
        if (!this.holds(tree, starts)) continue;
        const before = starts.slice();
        team.addTree(member, tree, starts, -1);
        replaceTree(member, this.trees, tree, team.more(), starts);
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
    const { member, trees } = this;
    const starts = from.slice();
    for (let tree = 0; tree < member.trees.length; tree += 1)
      if (this.holds(tree, starts)) replaceTree(member, trees, tree, units, starts);
    this.offer(starts, units);
  }

  /** Takes starts for the guided plan if they cost less. */
  offer(starts: Int32Array, units: UnitPrices): void {
    const own = paidFor(this.whole, starts);
    this.pool.add(starts, own);
    const paid = own + loadFor(this.whole, starts, units);
    if (paid >= this.guidedPaid) return;
    this.guided = starts;
    this.guidedPaid = paid;
  }

  /** What starts cost under prices of load. */
  paidUnder(starts: Int32Array, units: UnitPrices): number {
    return paidFor(this.whole, starts) + loadFor(this.whole, starts, units);
  }

  /** A plan below `plan` at prices of its starts, among those it may take. */
  look(prices: Float64Array, plan: number, { iterations, width }: Depth, spend: Spend): Looked {
    const { member, ascent } = this;
    const ended = spend(ascent.work * ascent.raise(prices, iterations, plan));
    const least = ascent.bound;
    if (ended || least >= plan - EQUAL) return { least, starts: undefined };
    const { starts } = new Sweep(member, ascent, prices).run(plan - EQUAL, width, false, spend);
    return { least, starts };
  }

  /** Raises the least the whole entity can pay at prices of its starts, `plan` being what some plan costs. */
  prove(prices: Float64Array, plan: number, { iterations, width }: Depth, spend: Spend): Looked {
    const { whole, proof, member } = this;
    const ended = spend(proof.work * proof.raise(prices, iterations, plan));
    let looked: Looked = { least: proof.bound, starts: undefined };
    if (!ended && width > 0 && proof.bound < plan - EQUAL) {
      const { starts, least } = new Sweep(whole, proof, prices).run(plan - EQUAL, width, true, spend);
      looked = { least: Math.max(proof.bound, least), starts };
    }
    if (member !== whole) this.#rest();
    return looked;
  }
}

/** What a look at an entity found. */
export interface Looked {
  /** No plan costs less under the prices. */
  readonly least: number;
  /** A plan cheaper than the one at hand, without what is left to parents. */
  readonly starts: Int32Array | undefined;
}
