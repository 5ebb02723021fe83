// One way to lay a lane, planned by itself under the shares it pays: its least price, and what more it costs with work on
// given days.

import type { GuestList } from '../guests/guest-list.js';
import type { LaneShare } from './day-shares.js';
import type { LeastOver } from './range-least.js';

/** What is noted of a lane's days. */
export interface Notes {
  readonly visit: LeastOver;
  readonly work: LeastOver;
}

export interface Option {
  /** The least price under these shares. */
  least(share: LaneShare): number;
  /**
   * Notes of each job on each of its days how much more than `least` a plan with it costs at least, under the shares of
   * the last run, as far as that is no more than `most`.
   */
  note(share: LaneShare, notes: Notes, least: number, most: number): void;
  /** The first and the last day of any job. */
  readonly extent: readonly [first: number, last: number];
  /**
   * Days that cost more than `room` are left out for good, and those that cost little more than the cheapest are looked at
   * more closely; `fine` is how little. Told by the last notes.
   */
  narrow?(room: number, fine: number): void;
  /** Days left to each variable, by its name. */
  daysLeft?(): ReadonlyMap<string, ReadonlySet<number>>;
}

/** Jobs that do not depend on each other: each has its cheapest days. */
export class GuestOption implements Option {
  readonly #base: number;
  readonly #guests: GuestList['guests'];
  readonly #leasts: Float64Array;
  readonly extent: readonly [number, number];
  #value = 0;

  /** `base` is what is paid beside the list. */
  constructor(list: GuestList, base: number) {
    this.#base = base + list.base;
    this.#guests = list.guests;
    this.#leasts = new Float64Array(list.guests.length);
    this.extent = extentOf(list.guests);
  }

  least(share: LaneShare): number {
    let sum = this.#base;
    for (let g = 0; g < this.#guests.length; g += 1) {
      const { from, to, cost, least: own } = this.#guests[g] as GuestList['guests'][number];
      let least = Number.POSITIVE_INFINITY;
      for (let s = 0; s < from.length; s += 1) {
        const price = (cost[s] as number) + share.price(from[s] as number, to[s] as number);
        if (price < least) least = price;
      }
      this.#leasts[g] = least < Number.POSITIVE_INFINITY ? least : own;
      sum += least;
    }
    this.#value = sum;
    return sum;
  }

  note(share: LaneShare, { visit, work }: Notes, least: number, most: number): void {
    for (let g = 0; g < this.#guests.length; g += 1) {
      const { from, to, cost } = this.#guests[g] as GuestList['guests'][number];
      const others = this.#value - (this.#leasts[g] as number) - least;
      for (let s = 0; s < from.length; s += 1) {
        const [first, last] = [from[s] as number, to[s] as number];
        const slack = others + (cost[s] as number) + share.price(first, last);
        if (slack <= most) share.note(visit, work, first, last, slack);
      }
    }
  }
}

/** The first and the last day of these jobs. */
export function extentOf(
  jobs: readonly { readonly from: Int32Array; readonly to: Int32Array }[],
): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of jobs) {
    for (let s = 0; s < from.length; s += 1) {
      first = Math.min(first, from[s] as number);
      last = Math.max(last, to[s] as number);
    }
  }
  return [first, last];
}
