// One way to lay a lane, planned by itself under the shares it pays: its least price, and what more it costs with work on
// given days.

import type { Day } from '../../calendar/index.js';
import type { GuestList } from '../guests/guest-list.js';
import type { WorkDays } from './day-shares.js';
import type { LaneShare } from './lane-share.js';

/** Told of a job, by its place in the lane, on these days: a plan with it costs at least so much more than the cheapest. */
export type Tell = (job: number, first: number, last: number, slack: number) => void;

export interface Option {
  /** The least price under these shares. */
  least(share: LaneShare): number;
  /**
   * Tells of each job on each of its days how much more than `least` a plan with it costs at least, under the shares of
   * the last run, as far as that is no more than `most`.
   */
  each(share: LaneShare, least: number, most: number, tell: Tell): void;
  /** The first and the last day of any job. */
  readonly extent: readonly [first: number, last: number];
  /**
   * Days that cost more than `room` are left out for good, and those that cost little more than the cheapest are looked at
   * more closely; `fine` is how little. Under the shares of the last run.
   */
  narrow(share: LaneShare, least: number, room: number, fine: number): void;
  /** The same with this job starting on one of these days, both included; undefined where it has none of them. */
  within(job: number, first: number, last: number): Option | undefined;
  /** Whether it has so many jobs. */
  has(job: number): boolean;
  /** A copy that is narrowed by itself. */
  copy(): Option;
  /** Its cheapest plan under these shares, of all that it had before anything was left out. */
  planned(share: LaneShare): LanePlan;
  readonly remains: Remains;
}

/** A lane's days by the names of its variables, and those of its jobs. */
export interface LanePlan {
  readonly value: number;
  readonly days: ReadonlyMap<string, Day>;
  readonly jobs: readonly WorkDays[];
}

/** What is left of a way to lay a lane. */
export interface Remains {
  /** Days by the name of a variable; all of them for those that are not named. */
  readonly days: ReadonlyMap<string, ReadonlySet<number>>;
  /** Where its jobs are independent of each other, the spans of each by their place in its list. */
  readonly spans: readonly Int32Array[];
  /** How many days and spans these are. */
  readonly size: number;
}

/** A job's spans with what they cost, and their places in its list. */
interface Spans {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly place: Int32Array;
}

/** The day of each variable by its name, from the span of each guest by its place in the list. */
export type DaysOf = (spans: readonly number[]) => ReadonlyMap<string, Day>;

/** Jobs that do not depend on each other: each has its cheapest days. */
export class GuestOption implements Option {
  readonly #base: number;
  readonly #daysOf: DaysOf;
  // As they were before anything was left out, and as they are now.
  readonly #all: readonly Spans[];
  #guests: readonly Spans[];
  readonly #leasts: Float64Array;
  // By guest the span that costs least.
  readonly #chosen: Int32Array;
  readonly extent: readonly [number, number];
  #value = 0;

  private constructor(
    guests: readonly Spans[],
    base: number,
    daysOf: DaysOf,
    extent: readonly [number, number],
    all: readonly Spans[],
  ) {
    this.#all = all;
    this.#base = base;
    this.#daysOf = daysOf;
    this.#guests = guests;
    this.#leasts = new Float64Array(guests.length);
    this.#chosen = new Int32Array(guests.length);
    this.extent = extent;
  }

  /** `base` is what is paid whatever the days; `daysOf` tells the days of variables from a span of each guest. */
  static of(guests: GuestList['guests'], base: number, daysOf: DaysOf): GuestOption {
    const spans = guests.map(({ from, to, cost }) => ({
      from,
      to,
      cost,
      place: from.map((_, place) => place),
    }));
    return new GuestOption(spans, base, daysOf, extentOf(guests), spans);
  }

  least(share: LaneShare): number {
    let sum = this.#base;
    for (let g = 0; g < this.#guests.length; g += 1) {
      const { from, to, cost } = this.#guests[g] as Spans;
      let least = Number.POSITIVE_INFINITY;
      for (let s = 0; s < from.length; s += 1) {
        const price = (cost[s] as number) + share.price(from[s] as number, to[s] as number);
        if (price >= least) continue;
        least = price;
        this.#chosen[g] = s;
      }
      this.#leasts[g] = least;
      sum += least;
    }
    this.#value = sum;
    return sum;
  }

  each(share: LaneShare, least: number, most: number, tell: Tell): void {
    this.#guests.forEach((spans, g) => {
      const slackOf = this.#slacks(g, share, least);
      for (let s = 0; s < spans.from.length; s += 1) {
        const slack = slackOf(s);
        if (slack <= most) tell(g, spans.from[s] as number, spans.to[s] as number, slack);
      }
    });
  }

  narrow(share: LaneShare, least: number, room: number): void {
    this.#guests = this.#guests.map((spans, g) => {
      const slackOf = this.#slacks(g, share, least);
      return only(spans, (s) => slackOf(s) <= room);
    });
  }

  // By span of a guest, how much more than `least` a plan with it costs.
  #slacks(g: number, share: LaneShare, least: number): (span: number) => number {
    const { from, to, cost } = this.#guests[g] as Spans;
    const others = this.#value - (this.#leasts[g] as number) - least;
    return (s) => others + (cost[s] as number) + share.price(from[s] as number, to[s] as number);
  }

  within(job: number, first: number, last: number): Option | undefined {
    const spans = this.#guests[job];
    if (!spans) return undefined;
    const left = only(spans, (s) => first <= (spans.from[s] as number) && (spans.from[s] as number) <= last);
    if (left.from.length === 0) return undefined;
    return this.#having(this.#guests.with(job, left));
  }

  has(job: number): boolean {
    return job < this.#guests.length;
  }

  planned(share: LaneShare): LanePlan {
    const whole = this.#having(this.#all);
    const value = whole.least(share);
    const jobs = this.#all.map(({ from, to }, g) => {
      const span = whole.#chosen[g] as number;
      return { from: from[span] as Day, to: to[span] as Day };
    });
    return { value, days: this.#daysOf([...whole.#chosen]), jobs };
  }

  get remains(): Remains {
    const spans = this.#guests.map(({ place }) => place);
    return { days: new Map(), spans, size: spans.reduce((sum, { length }) => sum + length, 0) };
  }

  copy(): Option {
    return this.#having(this.#guests);
  }

  #having(guests: readonly Spans[]): GuestOption {
    return new GuestOption(guests, this.#base, this.#daysOf, this.extent, this.#all);
  }
}

function only({ from, to, cost, place }: Spans, isKept: (span: number) => boolean): Spans {
  const kept: number[] = [];
  for (let s = 0; s < from.length; s += 1) if (isKept(s)) kept.push(s);
  if (kept.length === from.length) return { from, to, cost, place };
  return {
    from: Int32Array.from(kept, (s) => from[s] as number),
    to: Int32Array.from(kept, (s) => to[s] as number),
    cost: Float64Array.from(kept, (s) => cost[s] as number),
    place: Int32Array.from(kept, (s) => place[s] as number),
  };
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
