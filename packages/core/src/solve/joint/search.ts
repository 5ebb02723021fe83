// The least price of a joint problem: between long stretches of values first, then, without those in which nothing cheap
// enough can lie, between shorter ones, down to single values. Where a look tells too little, the problem is parted in
// two. Exact: only what is proven too dear is left out, and values that tables hold for cheaper than they are get their real
// price. It can be gone on with where it was left.

import { daysIn, daysOfKept, possible, type Stretches } from '../guests/stretches.js';
import { Queue } from '../queue.js';
import { Elimination } from './elimination.js';
import { type Gathering, gatheringsOf, partedBy, toldOf } from './gatherings.js';
import type { Joint, JointJob } from './joint.js';
import { Kinds } from './kinds.js';
import { orderOf } from './order.js';
import { shapeOf, tablesOf } from './view.js';

/** Values left to each variable, by index. */
type Values = readonly Int32Array[];

interface Box {
  readonly values: Values;
  /** What all of it costs more than tables say, and the jobs that this comes of. */
  readonly more: number;
  readonly gathered: ReadonlySet<number>;
}

/** A value of each variable, by index, and what they cost together. */
export interface JointPlan {
  readonly value: number;
  readonly values: Int32Array;
}

// Stretches that each variable is cut into, fewer where that would be too much work; the same around a plan at hand.
const STRETCHES = 32;
const NEAR = 8;
const FEWEST = 3;
const MOST_WORK = 300_000;
// What is more work than this in the fewest stretches is not begun with.
const TOO_MUCH_WORK = 3_000_000;
// Where a look leaves more than this share of the values, another one would hardly tell more.
const SLOW = 0.7;
// Prices are whole: what is less is none.
const NOTHING = 0.5;

export class JointSearch {
  readonly #joint: Joint;
  readonly #kinds: Kinds;
  readonly #open = new Queue<Box>();
  #best: JointPlan | undefined;
  #looks = 0;
  // What the box at hand costs at least.
  #seen = Number.NEGATIVE_INFINITY;

  // What is held for cheaper than it is, and nothing tells why.
  #untold = Number.POSITIVE_INFINITY;

  readonly #isReal: boolean;

  private constructor(joint: Joint, values: Values, isReal: boolean) {
    this.#joint = joint;
    this.#kinds = new Kinds(joint);
    this.#isReal = isReal;
    this.#put({ values, more: 0, gathered: new Set() }, Number.NEGATIVE_INFINITY);
  }

  /**
   * Undefined where too many jobs could be near each other to be looked at together. `isReal`: what tables hold for cheaper than
   * it is gets its price.
   */
  static of(joint: Joint, isReal = true): JointSearch | undefined {
    const all = joint.own.map(possible);
    const far = shapeOf(joint, new Kinds(joint).stretches(all, FEWEST));
    const tells = all.some(({ length }) => length === 0) || orderOf(far).work <= TOO_MUCH_WORK;
    return tells ? new JointSearch(joint, all, isReal) : undefined;
  }

  /** No plan costs less than this and than the best one found; Infinity where nothing is left. */
  get least(): number {
    return Math.min(this.#open.least, this.#untold);
  }

  /** Nothing is left to be looked at that could cost less than the best plan found, and than `most`. */
  isDone(most: number): boolean {
    return this.#open.least >= this.#limit(most);
  }

  /** The best plan found so far. */
  get best(): JointPlan | undefined {
    return this.#best;
  }

  /** Looks so often at most, and no more once no plan that costs less than `most` is left to be found; answers how often. `stop` may end it after the first. */
  run(looks: number, most: number, stop?: () => boolean): number {
    let done = 0;
    for (let box = this.#next(most); box; done += 1) {
      if (done >= looks || (done > 0 && stop?.())) {
        this.#put(box, this.#seen);
        break;
      }
      box = this.#look(box, most) ?? this.#next(most);
    }
    return done;
  }

  #next(most: number): Box | undefined {
    if (this.#open.least >= this.#limit(most)) return undefined;
    this.#seen = this.#open.least;
    return this.#open.take();
  }

  #limit(most: number): number {
    return Math.min(most, this.#best?.value ?? Number.POSITIVE_INFINITY);
  }

  #put(box: Box, least: number): void {
    if (box.values.every(({ length }) => length > 0)) this.#open.put(least, box);
  }

  // What is left of a box, if it is to be looked at again at once.
  #look(box: Box, most: number): Box | undefined {
    const { values, more } = box;
    const { view, elimination } = this.#seenIn(values, STRETCHES);
    const least = elimination.run() + more;
    this.#seen = Math.max(this.#seen, least);
    if (least >= this.#limit(most)) return undefined;
    const answer = elimination.answer();
    if (view.every(isSingle)) {
      this.#told(box, least, valuesAt(view, answer));
      return undefined;
    }
    this.#looks += 1;
    // Plans at hand are looked for now and then: they cost as much as a look does.
    if ((this.#looks & (this.#looks - 1)) === 0) this.#dive(view, answer);
    const each = elimination.withEach();
    const limit = this.#limit(most);
    const isKept = (price: number): boolean => price + more < limit;
    const left = view.map((stretches, v) => daysOfKept(stretches, each[v] as Float64Array, isKept));
    if (left.some(({ length }) => length === 0)) return undefined;
    if (sizeOf(left) <= SLOW * sizeOf(values)) return { ...box, values: left };
    for (const half of this.#parted(left)) this.#put({ ...box, values: half }, this.#seen);
    return undefined;
  }

  // The cheapest values of a box by the tables. Where they really cost more, others of it may cost less.
  #told(box: Box, least: number, values: Int32Array): void {
    const gatherings = this.#gatherings(values);
    const value = this.#take(values, gatherings);
    if (value <= least + NOTHING) return;
    const open = gatherings.filter(({ jobs }) => !box.gathered.has(jobs[0] as number));
    const next = open.find(({ more }) => more > NOTHING) ?? open.find(({ jobs }) => jobs.length > 2);
    if (!next) {
      this.#untold = Math.min(this.#untold, least);
      return;
    }
    const { others, rest } = partedBy(this.#joint, box.values, values, next);
    for (const other of others) this.#put({ ...box, values: other }, least);
    const more = box.more + next.more;
    if (more === Number.POSITIVE_INFINITY) return;
    this.#put({ values: rest, more, gathered: new Set([...box.gathered, ...next.jobs]) }, least + next.more);
  }

  #gatherings(values: Int32Array): readonly Gathering[] {
    return this.#isReal ? gatheringsOf(this.#joint, values) : [];
  }

  // Answers what they really cost.
  #take(values: Int32Array, gatherings = this.#gatherings(values)): number {
    const value = gatherings.reduce((sum, { cost }) => sum + cost, toldOf(this.#joint, values));
    if (value < (this.#best?.value ?? Number.POSITIVE_INFINITY)) this.#best = { value, values };
    return value;
  }

  // A plan close to where the cheapest seems to lie: around it, from shorter and shorter stretches.
  #dive(view: readonly Stretches[], answer: Int32Array): void {
    for (let values = around(view, answer); ; ) {
      const near = this.#seenIn(values, NEAR);
      const least = near.elimination.run();
      if (least === Number.POSITIVE_INFINITY) return;
      const found = near.elimination.answer();
      if (near.view.every(isSingle)) {
        this.#take(valuesAt(near.view, found));
        return;
      }
      const next = around(near.view, found);
      if (sizeOf(next) >= sizeOf(values)) return;
      values = next;
    }
  }

  #seenIn(box: Values, most: number) {
    for (let count = most; ; count = Math.max(FEWEST, Math.floor(count * 0.75))) {
      const view = this.#kinds.stretches(box, count);
      const shape = shapeOf(this.#joint, view);
      const order = orderOf(shape);
      if (order.work > MOST_WORK && count > FEWEST) continue;
      return { view, elimination: new Elimination(tablesOf(this.#joint, shape), order) };
    }
  }

  // The job with the most days between its first and its last: earlier ones and later ones.
  #parted(box: Values): readonly Values[] {
    const width = (job: JointJob): number => this.#kinds.width(job, box[job.v] as Int32Array);
    const [first, ...others] = this.#joint.jobs as readonly [JointJob, ...JointJob[]];
    const { v: longest } = others.reduce((best, job) => (width(job) > width(best) ? job : best), first);
    const values = box[longest] as Int32Array;
    const half = this.#kinds.middle(longest, values);
    return [values.slice(0, half), values.slice(half)].map((own) =>
      box.map((it, v) => (v === longest ? own : it)),
    );
  }
}

function valuesAt(view: readonly Stretches[], answer: Int32Array): Int32Array {
  return Int32Array.from(answer, (at, v) => (view[v] as Stretches).first[at] as number);
}

function isSingle({ first, last }: Stretches): boolean {
  return first.every((it, i) => it === last[i]);
}

function around(view: readonly Stretches[], answer: Int32Array): Values {
  return view.map((stretches, v) => daysIn(stretches, (answer[v] as number) - 1, (answer[v] as number) + 1));
}

function sizeOf(box: Values): number {
  return box.reduce((sum, { length }) => sum + length, 0);
}
