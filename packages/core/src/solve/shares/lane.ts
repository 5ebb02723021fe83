// A lane with all ways to lay it. Most are never read: what they cost at least, told beforehand, is more than the cheapest.

import type { LaneBound } from '../alternatives.js';
import type { HostedVisits } from '../priced/problem.js';
import type { DayShares, LaneShare, Slack } from './day-shares.js';
import type { Option } from './option.js';
import { LeastOver, RangeLeast } from './range-least.js';

/** A way to lay a lane, read when first needed. */
export interface Entry {
  readonly madeFrom: object;
  readonly bound: LaneBound;
  /** What is taken off its bound where it is not read, as it is counted elsewhere. */
  readonly less: number;
  /** None where it cannot be had at all; undefined where it cannot be told this way. */
  readonly read: () => readonly Option[] | undefined;
  options: readonly Option[] | undefined;
  /** Its least price, or what it costs at least, under the shares of the last run. */
  value: number;
}

// Ways read at a time; what is not read yet keeps the bound low and is read the next time.
const READ_AT_ONCE = 16;

export class Lane {
  #entries: Entry[];
  readonly #visits: HostedVisits;
  #share: LaneShare | undefined;
  #least = Number.POSITIVE_INFINITY;
  /** Some way cannot be told this way: nothing is said of the whole. */
  isStrange = false;

  constructor(entries: readonly Entry[], visits: HostedVisits) {
    this.#entries = [...entries];
    this.#visits = visits;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** What its cheapest way costs under its shares, or less where that is not read yet. */
  least(shares: DayShares, lane: number): number {
    const share = shares.of(lane);
    this.#share = share;
    const beforehand = new Beforehand(share, this.#visits);
    for (const entry of this.#entries) {
      entry.value = entry.options
        ? this.#leastOf(entry.options, share)
        : beforehand.of(entry.bound) - entry.less;
    }
    for (let left = READ_AT_ONCE; ; left -= 1) {
      const cheapest = this.#cheapest();
      if (!cheapest || cheapest.options || left === 0) break;
      this.#readIn(cheapest, shares, share);
    }
    this.#least = this.#cheapest()?.value ?? Number.POSITIVE_INFINITY;
    return this.#least;
  }

  /** How much more than its cheapest plan each day costs it, under the shares of the last run. */
  slack(days: number, most: number): Slack {
    const notes = { visit: new LeastOver(days), work: new LeastOver(days) };
    for (const { options, value } of this.#entries) {
      if (!options || value - this.#least > most) continue;
      for (const option of options) option.note(this.#share as LaneShare, notes, this.#least, most);
    }
    return { visit: notes.visit.days(), work: notes.work.days() };
  }

  /** As each of its ways read has it. */
  narrow(room: number, fine: number): void {
    for (const { options } of this.#entries) for (const option of options ?? []) option.narrow?.(room, fine);
  }

  /** Leaves out ways that nobody needs any more. */
  leave(isNeeded: (entry: Entry) => boolean): void {
    this.#entries = this.#entries.filter(isNeeded);
  }

  #cheapest(): Entry | undefined {
    let found: Entry | undefined;
    for (const entry of this.#entries) if (!found || entry.value < found.value) found = entry;
    return found;
  }

  #readIn(entry: Entry, shares: DayShares, share: LaneShare): void {
    const options = entry.read();
    if (!options || options.some(({ extent }) => !shares.holds(extent))) this.isStrange = true;
    entry.options = this.isStrange ? [] : (options ?? []);
    entry.value = this.#leastOf(entry.options, share);
  }

  #leastOf(options: readonly Option[], share: LaneShare): number {
    let least = Number.POSITIVE_INFINITY;
    for (const option of options) least = Math.min(least, option.least(share));
    return least;
  }
}

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
