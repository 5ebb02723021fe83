// What ways of lanes cost at least that are not read, under given shares.

import type { LaneBound } from '../alternatives.js';
import type { HostedVisits } from '../priced/problem.js';
import type { LaneShare } from './lane-share.js';
import { RangeLeast } from './range-least.js';

/** What jobs of one lane could save by sharing visits with each other, as each pays for its own. */
export function togetherIn(
  { jobs, more = 0, apart, lone = 0, days }: LaneBound,
  { price, shared }: HostedVisits,
): number {
  return apart ? 0 : Math.max(0, jobs + more - lone) * (price + shared * days);
}

/** What ways cost at least that are not read. */
export class Beforehand {
  readonly #share: LaneShare;
  readonly #visits: HostedVisits;
  // By the most days a job takes.
  readonly #starts = new Map<number, Starts>();

  constructor(share: LaneShare, visits: HostedVisits) {
    this.#share = share;
    this.#visits = visits;
  }

  of(bound: LaneBound): number {
    const { atLeast, jobs, more = 0, days, starts } = bound;
    const waits = starts?.() ?? [];
    const known = this.#starts.get(days) ?? new Starts(this.#share.startingOn(days));
    this.#starts.set(days, known);
    const at = (day: number): number => this.#share.indexOf(day);
    const told = waits.reduce(
      (sum, { from, first, perDay }) => sum + known.least(at(from), at(first), perDay),
      0,
    );
    const others = Math.max(0, jobs - waits.length) * known.free + more * Math.min(0, known.free);
    return atLeast + told + others - togetherIn(bound, this.#visits);
  }
}

/** What a job costs at least by the day it starts on. */
class Starts {
  readonly #on: Float64Array;
  readonly #ranges: RangeLeast;
  // On each day or later, by the price of waiting a day.
  readonly #waiting = new Map<number, Float64Array>();

  constructor(on: Float64Array) {
    this.#on = on;
    this.#ranges = new RangeLeast(on);
  }

  get free(): number {
    return this.#ranges.of(0, this.#on.length - 1);
  }

  /** Where it starts on a day or later, and each day after another one costs. */
  least(from: number, first: number, perDay: number): number {
    const waiting = this.#waiting.get(perDay) ?? this.#wait(perDay);
    this.#waiting.set(perDay, waiting);
    const later = waiting[first] as number;
    return from < first ? Math.min(later, this.#ranges.of(from, first)) : later;
  }

  #wait(perDay: number): Float64Array {
    const waiting = this.#on.slice();
    for (let day = waiting.length - 2; day >= 0; day -= 1) {
      waiting[day] = Math.min(waiting[day] as number, perDay + (waiting[day + 1] as number));
    }
    return waiting;
  }
}
