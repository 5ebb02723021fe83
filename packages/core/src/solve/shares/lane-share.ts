// What a job of one lane costs on given days beside its own price: its share of a visit, less what its days are worth.

import type { Frame } from './day-shares.js';
import type { LeastOver, RangeLeast } from './range-least.js';

/** What one lane pays for its visits and gets for its days. Days are those of the calendar. */
export class LaneShare {
  readonly #frame: Frame;
  readonly #visit: RangeLeast;
  readonly #got: Float64Array;

  /** `got` is what all days before each are worth together. */
  constructor(frame: Frame, visit: RangeLeast, got: Float64Array) {
    this.#frame = frame;
    this.#visit = visit;
    this.#got = got;
  }

  /** Where a day stands in what `startingOn` answers: the first or the last of them for what lies outside. */
  indexOf(day: number): number {
    return Math.min(this.#frame.counted.length - 1, Math.max(0, day - this.#frame.first));
  }

  /** What a job on these days pays, less what it gets. */
  price(from: number, to: number): number {
    const [a, b] = [from - this.#frame.first, to - this.#frame.first];
    const got = (this.#got[b + 1] as number) - (this.#got[a] as number);
    return this.#visit.of(a, b + this.#frame.window) - got;
  }

  /** Notes a job on these days that costs so much more than the cheapest plan. */
  note(visit: LeastOver, work: LeastOver, from: number, to: number, slack: number): void {
    const [a, b] = [from - this.#frame.first, to - this.#frame.first];
    visit.note(a, b + this.#frame.window, slack - this.#visit.of(a, b + this.#frame.window));
    work.note(a, b, slack / (b - a + 1));
  }

  /** For each day at least what a job costs that starts on it, if it counts so many days at most. */
  startingOn(longest: number): Float64Array {
    const count = this.#frame.counted.length;
    const starts = new Float64Array(count);
    // The last day by which no more than so many are counted.
    let [end, days] = [count - 1, 0];
    for (let day = count - 1; day >= 0; day -= 1) {
      days += this.#frame.counted[day] as number;
      for (; days > longest && end > day; end -= 1) days -= this.#frame.counted[end] as number;
      const got = (this.#got[end + 1] as number) - (this.#got[day] as number);
      starts[day] = this.#visit.of(day, Math.min(count - 1, end + this.#frame.window)) - got;
    }
    return starts;
  }
}
