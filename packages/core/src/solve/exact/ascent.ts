// Prices between the tree programs and the visit program, pushed until they agree as far as they can. Whatever the
// prices, the programs' sum is a proven bound; the ascent only makes it better. Each side tells for every start what it
// would cost it above its least; moving prices by a part of the difference makes both see the same, and goes up much
// faster than following a single answer of each side.

import type { Instance } from './instance.js';
import { overTime, type TreeEvent } from './problem.js';
import { TreeProgram } from './tree-program.js';
import { VisitGraph } from './visit-graph.js';
import { VisitMarginals } from './visit-marginals.js';
import { VisitProgram } from './visit-program.js';
import { waysWithin } from './visit-ways.js';

const NEVER = Number.POSITIVE_INFINITY;
// Measured on the yardstick: larger first steps overshoot, the sooner the more trees share a visit; less memory needs
// twice the iterations.
const STEP = 0.72;
const WIDEST_STEP = 0.28;
const MEMORY = 0.5;
const EARLY = 6;
const EARLY_MEMORY = 0.2;
const LONGER = 1.1;
const SHORTER = 0.5;
const SHORTEST = 2e-3;
// A bound that has grown by less than this share over so many iterations is left alone.
const GROWTH = 4e-4;
const OVER = 10;
// Starts in this part of what is between bound and limit are cheap.
const NEAR = 0.03;
// Part of the price of a load that other load at one time is moved by, at first.
const UNIT_STEP = 0.15;

/** Prices that prove a bound: what a start pays to the visit program, and a unit of load not counted there. */
export interface Prices {
  readonly starting: readonly Float64Array[];
  readonly unit: Float64Array;
}

/** Where an ascent begins, and the most steps of a visit program that keeps loads. */
interface Beginning {
  readonly prices?: Prices;
  readonly step?: number | undefined;
  readonly heaviest?: number;
}

/** What starts cost at least, per event and start, above the least of all. */
type Excess = readonly Float64Array[];

/** The ascent of one instance; it can be continued. */
export class Ascent {
  readonly visits: VisitProgram;
  readonly best: Prices;
  /** The proven bound at `best`; Infinity when some program has no answer. */
  bound = Number.NEGATIVE_INFINITY;
  readonly #in: Instance;
  readonly #trees: readonly TreeProgram[];
  #marginals: VisitMarginals | undefined;
  /** Only plans at or below this are of interest; and what of the visit program they need, where that is less. */
  #limit = NEVER;
  #graph: VisitGraph | undefined;
  /** By event and start: 1 where no plan at or below the limit has that start. */
  readonly #gone: readonly Uint8Array[];
  readonly #count: number;
  readonly #now: Prices;
  #push: Excess;
  #reduced: readonly Float64Array[];
  /** What starts cost each side, and the same where the bound was best. */
  #tree: Excess;
  #visit: Excess;
  #bestTree: Excess;
  #bestVisit: Excess;
  readonly #starts: Int32Array;
  /** The cheapest starts of each tree by itself, under the prices looked at last. */
  readonly starts: Int32Array;
  readonly #others: Int32Array;
  readonly #priced: boolean;
  readonly #bounds: number[] = [];
  readonly #first: number;
  #step: number;

  /** `told` asks for loads to be kept by the visit program; without it is far quicker, and blind for them. */
  constructor(instance: Instance, told: boolean, { prices, step, heaviest }: Beginning = {}) {
    this.#in = instance;
    this.visits = new VisitProgram(instance, told, heaviest);
    this.#first = Math.min(WIDEST_STEP, STEP / instance.trees.length);
    this.#step = step ?? this.#first;
    this.#trees = instance.trees.map((_, tree) => new TreeProgram(instance, tree));
    this.#gone = instance.prices.map(goneOf);
    const zero = (): Float64Array[] => instance.prices.map(({ length }) => new Float64Array(length));
    const unit = (): Float64Array => new Float64Array(instance.horizon + 1);
    this.#now = { starting: zero(), unit: unit() };
    this.best = { starting: zero(), unit: unit() };
    if (prices) copy(prices, this.#now);
    this.#push = zero();
    this.#reduced = zero();
    this.#tree = zero();
    this.#visit = zero();
    this.#bestTree = zero();
    this.#bestVisit = zero();
    this.#starts = new Int32Array(instance.lo.length);
    this.starts = new Int32Array(instance.lo.length);
    this.#others = new Int32Array(instance.horizon + 1);
    const { kept } = this.visits.turns.profiles;
    // Prices of load that is not meant to be kept only hold the ascent up.
    this.#priced =
      this.told &&
      instance.problem.events.some((event, i) => event.visited && kept[i] === 0 && event.load > 0);
    this.#count = instance.prices.reduce((sum, { length }) => sum + length, 0);
  }

  /** Whether loads of visited events are kept by the visit program. */
  get told(): boolean {
    return this.visits.told;
  }

  /** Effort of one iteration, in partial plans. */
  get cost(): number {
    const visits = this.#graph ? 2 * this.#graph.work : this.visits.work;
    return Math.ceil((4 * visits + 40 * this.#count) / 500);
  }

  /** Whether more iterations would hardly change the bound. */
  get ended(): boolean {
    const count = this.#bounds.length;
    if (count === 0) return this.bound === NEVER;
    const slow =
      count > OVER && this.bound - (this.#bounds[count - 1 - OVER] as number) < GROWTH * Math.abs(this.bound);
    return slow || this.#step < SHORTEST || this.bound === NEVER;
  }

  /** The part of the difference between both sides that prices move by next. */
  get step(): number {
    return this.#step;
  }

  /**
   * One iteration. Whoever only asks for plans at or below a limit says so by a function of the bound, called once and
   * again after `again`: iterations are then far quicker, and the bound holds for those plans alone.
   */
  improve(limitOf?: (bound: number) => number): void {
    const value = this.#evaluate(limitOf);
    if (value > this.bound) {
      this.bound = value;
      copy(this.#now, this.best);
      [this.#tree, this.#bestTree] = [this.#bestTree, this.#tree];
      [this.#visit, this.#bestVisit] = [this.#bestVisit, this.#visit];
      if (value === NEVER) return;
      this.#direct(this.#bounds.length < EARLY ? EARLY_MEMORY : MEMORY);
      this.#step *= LONGER;
    } else {
      this.#direct(0);
      this.#step *= SHORTER;
    }
    this.#bounds.push(this.bound);
    this.#move();
  }

  /** Begins anew, without a limit, for prices of starts that have changed in place; from these prices or the best. */
  again(prices: Prices = this.best): void {
    if (prices !== this.best) copy(prices, this.best);
    this.#limit = NEVER;
    this.#graph = undefined;
    this.#gone.forEach((list, i) => {
      list.set(goneOf(this.#in.prices[i] as Float64Array));
    });
    this.bound = Number.NEGATIVE_INFINITY;
    this.#bounds.length = 0;
    this.#step = this.#first;
    copy(this.best, this.#now);
    for (const push of this.#push) push.fill(0);
  }

  /** Goes on from other prices: one iteration, whatever has ended before. */
  resume(prices: Prices, limitOf?: (bound: number) => number): void {
    copy(prices, this.#now);
    for (const push of this.#push) push.fill(0);
    this.improve(limitOf);
  }

  /** The prices of starts that remain for the trees, under the best prices; the visit program is left run on them. */
  settle(): readonly Float64Array[] {
    const { starting, unit } = this.best;
    this.visits.run(starting, unit);
    this.#reduce(this.best);
    return this.#reduced;
  }

  /** By event and start: 1 where no plan at or below the limit has that start. And how many there are. */
  pointless(limit: number): { readonly out: readonly Uint8Array[]; readonly count: number } {
    let count = 0;
    const out = this.#in.prices.map((list, i) => {
      const tree = this.#bestTree[i] as Float64Array;
      const visit = this.#bestVisit[i] as Float64Array;
      const visited = this.#in.problem.events[i]?.visited;
      const gone = this.#gone[i] as Uint8Array;
      return Uint8Array.from(list, (price, s) => {
        if (price === NEVER) return 1;
        const least = this.bound + (tree[s] as number) + (visited ? (visit[s] as number) : 0);
        if (least <= limit && gone[s] === 0) return 0;
        count += 1;
        return 1;
      });
    });
    return { out, count };
  }

  /**
   * Two sets of starts to take out besides those that are out: every plan left is without one or the other. Cut at the
   * event whose cheap starts lie farthest apart; undefined where no visited event has two starts left.
   */
  halves(limit: number, out: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] | undefined {
    let event = -1;
    let at = 0;
    let widest = 0;
    const spare = limit < NEVER ? limit - this.bound : this.#in.problem.visits.price;
    for (const dear of [this.pointless(this.bound + NEAR * spare).out, out]) {
      dear.forEach((list, i) => {
        const first = list.indexOf(0);
        const last = list.lastIndexOf(0);
        if (last - first <= widest || !this.#in.problem.events[i]?.visited) return;
        widest = last - first;
        event = i;
        at = Math.floor((first + last + 1) / 2);
      });
      if (event >= 0) break;
    }
    if (event < 0) return undefined;
    const without = (from: number, to: number): Uint8Array[] =>
      out.map((list, i) => (i === event ? list.slice().fill(1, from, to) : list));
    return [without(at, (out[event] as Uint8Array).length), without(0, at)];
  }

  #evaluate(limitOf: ((bound: number) => number) | undefined): number {
    this.#reduce(this.#now);
    const trees = this.#treeSum();
    if (trees === NEVER) return NEVER;
    const { starting, unit } = this.#now;
    const visits = this.#graph
      ? this.#graph.run(starting, unit, this.#gone)
      : this.visits.run(starting, unit);
    if (visits === NEVER) return NEVER;
    if (limitOf) this.#cut(limitOf(trees + visits), trees + visits);
    if (this.#graph) this.#graph.marginals(this.#limit - trees, this.#visit);
    else {
      this.#marginals ??= new VisitMarginals(this.#in, this.visits);
      this.#marginals.run(starting, unit, this.#visit);
    }
    this.#visit.forEach((list, i) => {
      if (this.#in.problem.events[i]?.visited) lower(list, visits);
    });
    if (this.#limit < NEVER) this.#strike(trees + visits);
    return trees + visits;
  }

  #treeSum(): number {
    let sum = 0;
    for (let t = 0; t < this.#trees.length && sum < NEVER; t += 1) {
      const least = (this.#trees[t] as TreeProgram).marginals(this.#reduced, this.#tree, this.starts);
      sum += least;
      if (least === NEVER) break;
      const events = this.#in.trees[t] as readonly number[];
      for (let k = 0; k < events.length; k += 1)
        lower(this.#tree[events[k] as number] as Float64Array, least);
    }
    return sum;
  }

  // From now on only plans at or below a limit count.
  #cut(limit: number, bound: number): void {
    const known = this.#limit < NEVER;
    this.#limit = Math.min(this.#limit, limit);
    if (known || limit === NEVER || limit < bound) return;
    const { starting, unit } = this.#now;
    const ways = waysWithin(this.#in, this.visits, starting, unit, limit - bound);
    if (!ways) return;
    this.#graph = new VisitGraph(this.#in, this.visits, ways);
    this.#graph.run(starting, unit, this.#gone);
  }

  #strike(bound: number): void {
    this.#gone.forEach((gone, i) => {
      const tree = this.#tree[i] as Float64Array;
      const visit = this.#visit[i] as Float64Array;
      const { visited } = this.#in.problem.events[i] as TreeEvent;
      for (let s = 0; s < gone.length; s += 1) {
        const least = bound + (tree[s] as number) + (visited ? (visit[s] as number) : 0);
        if (least > this.#limit) gone[s] = 1;
      }
    });
  }

  #reduce({ starting, unit }: Prices): void {
    const { prices, problem } = this.#in;
    for (let i = 0; i < prices.length; i += 1) {
      const { visited, load } = problem.events[i] as TreeEvent;
      const reduced = this.#reduced[i] as Float64Array;
      reduceBy(
        prices[i] as Float64Array,
        this.#gone[i] as Uint8Array,
        reduced,
        visited ? starting[i] : undefined,
      );
      if (this.#priced && this.visits.turns.profiles.kept[i] === 0 && load > 0) this.#addUnits(i, unit);
    }
  }

  // Load of an event that the visit program does not keep is paid for by the unit.
  #addUnits(i: number, unit: Float64Array): void {
    const { load, length } = this.#in.problem.events[i] as TreeEvent;
    const reduced = this.#reduced[i] as Float64Array;
    const first = this.#in.lo[i] as number;
    for (let s = 0; s < reduced.length; s += 1) {
      for (let at = first + s; at < first + s + length; at += 1)
        (reduced[s] as number) += load * (unit[at] as number);
    }
  }

  // The direction in which both sides come to see the same, with what is left of the directions before.
  #direct(memory: number): void {
    this.#push.forEach((push, i) => {
      if (!this.#in.problem.events[i]?.visited) return;
      const tree = this.#bestTree[i] as Float64Array;
      const visit = this.#bestVisit[i] as Float64Array;
      for (let s = 0; s < push.length; s += 1) {
        const difference = (tree[s] as number) - (visit[s] as number);
        // A start that one side rules out needs no price.
        push[s] = memory * (push[s] as number) + (Number.isFinite(difference) ? difference : 0);
      }
    });
  }

  #move(): void {
    this.#now.starting.forEach((list, i) => {
      const best = this.best.starting[i] as Float64Array;
      const push = this.#push[i] as Float64Array;
      for (let s = 0; s < list.length; s += 1)
        list[s] = (best[s] as number) + this.#step * (push[s] as number);
    });
    if (this.#priced) this.#moveUnits();
  }

  // Load that the visit program does not keep: its price rises where the trees put more of it than was counted on.
  #moveUnits(): void {
    const { problem, horizon } = this.#in;
    const { kept } = this.visits.turns.profiles;
    const { unit } = this.#now;
    if (this.#graph) this.#graph.read(unit, this.#others);
    else this.visits.read(this.#now.starting, unit, this.#starts, this.#others);
    const load = new Int32Array(horizon + 1);
    problem.events.forEach((event, i) => {
      if (kept[i] === 1) return;
      const start = this.starts[i] as number;
      for (let at = start; at < start + event.length; at += 1) (load[at] as number) += event.load;
    });
    const step = (UNIT_STEP * this.#step) / this.#first;
    for (let at = 0; at < horizon; at += 1) {
      const more = (load[at] as number) - (this.#others[at] as number);
      const price = Math.max(1e-3, overTime(problem.load.price, at));
      unit[at] = Math.max(0, (this.best.unit[at] as number) + step * price * Math.sign(more));
    }
  }
}

function copy(from: Prices, to: Prices): void {
  from.starting.forEach((list, i) => {
    to.starting[i]?.set(list);
  });
  to.unit.set(from.unit);
}

function goneOf(prices: Float64Array): Uint8Array {
  return Uint8Array.from(prices, (price) => (price === NEVER ? 1 : 0));
}

function lower(list: Float64Array, by: number): void {
  for (let s = 0; s < list.length; s += 1) (list[s] as number) -= by;
}

function reduceBy(
  prices: Float64Array,
  gone: Uint8Array,
  reduced: Float64Array,
  paid: Float64Array | undefined,
): void {
  for (let s = 0; s < prices.length; s += 1) {
    const price = gone[s] === 1 ? NEVER : (prices[s] as number);
    reduced[s] = paid ? price - (paid[s] as number) : price;
  }
}
