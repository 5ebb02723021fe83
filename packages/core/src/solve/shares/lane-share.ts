// What a job of one lane costs on given days beside its own price: its share of a visit, less what its days are worth.

import type { Day } from '../../calendar/index.js';
import type { Frame } from './day-shares.js';
import type { Crowd } from './plan-visits.js';
import type { LeastOver, RangeLeast } from './range-least.js';

/** What a job may do and is not to. */
interface Avoided {
  /** Meet a visit that it is not in. */
  readonly crowd: Crowd | undefined;
  /** Begin before this day. */
  readonly notBefore: Day;
}

const NOTHING: Avoided = { crowd: undefined, notBefore: Number.NEGATIVE_INFINITY };

// Visits that a job would rather pay for.
const AVOIDED = 10;

/** What one lane pays for its visits and gets for its days. Days are those of the calendar. */
export class LaneShare {
  readonly #frame: Frame;
  readonly #visit: RangeLeast;
  readonly #got: Float64Array;
  readonly #avoided: Avoided;

  /** `got` is what all days before each are worth together. */
  constructor(frame: Frame, visit: RangeLeast, got: Float64Array, avoided: Avoided = NOTHING) {
    this.#avoided = avoided;
    this.#frame = frame;
    this.#visit = visit;
    this.#got = got;
  }

  /** Where a day stands in what `startingOn` answers: the first or the last of them for what lies outside. */
  indexOf(day: number): number {
    return Math.min(this.#frame.counted.length - 1, Math.max(0, day - this.#frame.first));
  }

  /** By how many days a visit takes in work that begins after its end. */
  get window(): number {
    return this.#frame.window;
  }

  /** What a job on these days pays, less what it gets. */
  price(from: number, to: number): number {
    return this.visit(from, to) - this.got(from, to);
  }

  /** What a job on these days pays for a visit. */
  visit(from: number, to: number): number {
    return this.#visit.of(from - this.#frame.first, to - this.#frame.first + this.#frame.window);
  }

  /** What a job gets for being at work on these days, less what it is to pay for what is to be avoided. */
  got(from: number, to: number): number {
    const { first, price } = this.#frame;
    const { crowd, notBefore } = this.#avoided;
    const times = (crowd ? crowd.meets(from, to) : 0) + (from < notBefore ? 1 : 0);
    const got = (this.#got[to - first + 1] as number) - (this.#got[from - first] as number);
    return got - times * AVOIDED * price;
  }

  /** What two jobs of the lane save at most by both being at work on these days; none where they end before they begin. */
  inCommon(from: number, to: number): number {
    let days = 0;
    for (let day = from; day <= to; day += 1) days += this.#frame.counted[day - this.#frame.first] as number;
    return days * this.dayInCommon;
  }

  /** Notes a job on these days that costs so much more than the cheapest plan. */
  note(visit: LeastOver, work: LeastOver, from: number, to: number, slack: number): void {
    const [a, b] = [from - this.#frame.first, to - this.#frame.first];
    visit.note(a, b + this.#frame.window, slack - this.#visit.of(a, b + this.#frame.window));
    work.note(a, b, slack / (b - a + 1));
  }

  /** What a visit costs in full. */
  get visitPrice(): number {
    return this.#frame.price;
  }

  /**
   * What two jobs of the lane save at most by both being at work on a day: that of each other lane with both, which has
   * given its part for one of them, and their own.
   */
  get dayInCommon(): number {
    return this.#frame.shared * this.#frame.lanes;
  }

  /**
   * For each day what a job costs at least that starts on it, if it counts so many days at most, and the last day that its
   * visit takes in.
   */
  startingOn(longest: number): { readonly price: Float64Array; readonly reach: Int32Array } {
    const count = this.#frame.counted.length;
    const price = new Float64Array(count);
    const reach = new Int32Array(count);
    // The last day by which no more than so many are counted.
    let [end, days] = [count - 1, 0];
    for (let day = count - 1; day >= 0; day -= 1) {
      days += this.#frame.counted[day] as number;
      for (; days > longest && end > day; end -= 1) days -= this.#frame.counted[end] as number;
      const got = (this.#got[end + 1] as number) - (this.#got[day] as number);
      price[day] = this.#visit.of(day, Math.min(count - 1, end + this.#frame.window)) - got;
      reach[day] = this.#frame.first + end + this.#frame.window;
    }
    return { price, reach };
  }
}
