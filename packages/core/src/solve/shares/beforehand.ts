// What ways of lanes cost at least that are not read, under given shares.

import type { LaneBound } from '../alternatives.js';
import { mostInCommon } from './company.js';
import type { LaneShare } from './lane-share.js';
import { RangeLeast } from './range-least.js';

/** What ways cost at least that are not read. */
export class Beforehand {
  readonly #share: LaneShare;
  // By the most days a job takes.
  readonly #starts = new Map<number, Starts>();

  constructor(share: LaneShare) {
    this.#share = share;
  }

  of(bound: LaneBound): number {
    const { atLeast, jobs, more = 0, days, moreDays = days, starts } = bound;
    const waits = starts?.() ?? [];
    const known = this.#startsOf(days);
    const mayMeet = !bound.apart && waits.length > (bound.lone ?? 0);
    const told = waits.reduce(
      (sum, { from, first, perDay }, k) =>
        sum + known.least(from, first, perDay, mayMeet ? waits[k + 1]?.from : undefined),
      0,
    );
    const others =
      Math.max(0, jobs - waits.length) * known.free +
      more * Math.min(0, more === 0 ? 0 : this.#startsOf(moreDays).free);
    return atLeast + told + others - this.#together(bound, waits.length);
  }

  #startsOf(days: number): Starts {
    const known = this.#starts.get(days) ?? new Starts(this.#share, days);
    this.#starts.set(days, known);
    return known;
  }

  // What jobs that are not known to wait save by sharing visits with others, and all of them by days in common.
  #together(bound: LaneBound, waits: number): number {
    const { jobs, more = 0, moreLone = 0, apart, lone = 0 } = bound;
    if (apart) return 0;
    const others = Math.max(0, jobs + more - moreLone - Math.max(lone, waits));
    return others * this.#share.visitPrice + mostInCommon(bound) * this.#share.dayInCommon;
  }
}

/** What a job costs at least by the day it starts on. */
class Starts {
  readonly #share: LaneShare;
  readonly #on: Float64Array;
  // The last day that a visit takes in if it is that of a job which starts on each day.
  readonly #reach: Int32Array;
  readonly #ranges: RangeLeast;
  // On each day or later, by the price of waiting a day.
  readonly #waiting = new Map<number, Float64Array>();

  constructor(share: LaneShare, longest: number) {
    this.#share = share;
    const { price, reach } = share.startingOn(longest);
    this.#on = price;
    this.#reach = reach;
    this.#ranges = new RangeLeast(price);
  }

  get free(): number {
    return this.#ranges.of(0, this.#on.length - 1);
  }

  /**
   * Where it starts on `from` or later, and each day after `first` costs. One that reaches the day from which the job that
   * follows it starts saves that one's visit.
   */
  least(from: number, first: number, perDay: number, next: number | undefined): number {
    const [at, free] = [this.#share.indexOf(from), this.#share.indexOf(first)];
    const alone = this.#from(at, free, perDay);
    if (next === undefined) return alone;
    const near = Math.max(at, this.#reaching(next));
    return near === this.#reach.length
      ? alone
      : Math.min(alone, this.#from(near, free, perDay) - this.#share.visitPrice);
  }

  // Where the first day stands on which a job starts that reaches so far.
  #reaching(day: number): number {
    let [low, high] = [0, this.#reach.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // On one day or later, each day after another one at a price.
  #from(day: number, first: number, perDay: number): number {
    const waiting = this.#waiting.get(perDay) ?? this.#wait(perDay);
    this.#waiting.set(perDay, waiting);
    if (day >= first) return (day - first) * perDay + (waiting[day] as number);
    return Math.min(waiting[first] as number, this.#ranges.of(day, first));
  }

  #wait(perDay: number): Float64Array {
    const waiting = this.#on.slice();
    for (let day = waiting.length - 2; day >= 0; day -= 1) {
      waiting[day] = Math.min(waiting[day] as number, perDay + (waiting[day + 1] as number));
    }
    return waiting;
  }
}
