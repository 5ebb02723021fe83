// A way to lay a lane whose jobs do not depend on each other, but for visits that they could share among themselves.

import type { Day } from '../../calendar/index.js';
import type { OpenList } from '../guests/open-lane.js';
import { type Company, type Runs, runsOf } from './company.js';
import type { LaneShare } from './lane-share.js';
import { OpenGuests, realOf } from './open-guests.js';
import { type LanePlan, type Option, priceUnder, type Remains, type Tell } from './option.js';
import { RunPrices } from './run-prices.js';
import { byFirstDay, extentOf, only, type Spans } from './spans.js';

/** The day of each variable by its name, from the span of each guest by its place in the list. */
export type DaysOf = (spans: readonly number[]) => ReadonlyMap<string, Day>;

export class GuestOption implements Option {
  readonly #base: number;
  readonly #company: Company;
  readonly #daysOf: DaysOf;
  readonly #open: OpenGuests;
  // As they were before anything was left out, and as they are now.
  readonly #all: readonly Spans[];
  #guests: readonly Spans[];
  #runs: Runs | undefined;
  // By run, under the shares of the last run.
  #prices: readonly RunPrices[] = [];
  readonly extent: readonly [number, number];
  #value = 0;

  private constructor(
    guests: readonly Spans[],
    base: number,
    company: Company,
    daysOf: DaysOf,
    extent: readonly [number, number],
    all: readonly Spans[],
    open: OpenGuests,
  ) {
    this.#open = open;
    this.#company = company;
    this.#all = all;
    this.#base = base;
    this.#daysOf = daysOf;
    this.#guests = guests;
    this.extent = extent;
  }

  /**
   * `base` is what is paid whatever the days; `daysOf` tells the days of variables from a span of each guest. `open` are those
   * that may be there or not, which come last.
   */
  static of(
    guests: OpenList['guests'],
    base: number,
    company: Company,
    daysOf: DaysOf,
    open = new OpenGuests([], false),
  ): GuestOption {
    const spans = guests.map(({ from, to, cost }) =>
      byFirstDay({ from, to, cost, place: from.map((_, place) => place) }),
    );
    return new GuestOption(spans, base, company, daysOf, extentOf(guests.map(realOf)), spans, open);
  }

  least(share: LaneShare): number {
    const sure = this.#guests.slice(0, this.#guests.length - this.#open.count);
    this.#runs ??= runsOf(sure, share.window, this.#company);
    const told = this.#open.tell(this.#guests, share);
    this.#prices = this.#runs.map((run) => new RunPrices(run, told, share));
    const saved = this.#company.visits * share.visitPrice + this.#company.days * share.dayInCommon;
    this.#value = this.#prices.reduce((sum, { least }) => sum + least, this.#base + this.#open.least - saved);
    return this.#value;
  }

  // The span of each guest in the cheapest plan.
  #chosen(): readonly number[] {
    const chosen: number[] = [];
    this.#prices.forEach((prices, r) => {
      prices.answer().forEach((span, k) => {
        chosen[this.#runs?.[r]?.[k]?.job as number] = span;
      });
    });
    this.#open.answer(chosen);
    return chosen;
  }

  starts(): readonly number[] {
    return this.#chosen().map((span, g) => this.#guests[g]?.from[span] as number);
  }

  each(_share: LaneShare, least: number, most: number, tell: Tell): void {
    this.#slacks(least).forEach((slacks, g) => {
      const { from, to } = this.#guests[g] as Spans;
      for (let s = 0; s < from.length; s += 1) {
        const slack = slacks[s] as number;
        if (slack <= most && !this.#open.isNowhere(g, this.#guests[g] as Spans, s))
          tell(g, from[s] as number, to[s] as number, slack);
      }
    });
  }

  narrow(_share: LaneShare, least: number, room: number): void {
    const slacks = this.#slacks(least);
    this.#guests = this.#guests.map((spans, g) =>
      only(spans, (s) => (slacks[g]?.[s] ?? Number.NEGATIVE_INFINITY) <= room),
    );
    [this.#runs, this.#prices] = [undefined, []];
  }

  // By guest and span, how much more than `least` a plan with it costs.
  #slacks(least: number): readonly Float64Array[] {
    const slacks: Float64Array[] = [];
    this.#prices.forEach((prices, r) => {
      const run = this.#runs?.[r] ?? [];
      const others = this.#value - prices.least - least;
      prices.withEach().forEach((own, k) => {
        slacks[run[k]?.job as number] = own.map((price) => price + others);
      });
    });
    this.#open.slacks(slacks, this.#guests, this.#value - least);
    return slacks;
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
    const whole = this.#decided(share);
    const value = whole.least(share);
    const chosen = whole.#chosen();
    const jobs = whole.#guests.flatMap((spans, g) => {
      const span = chosen[g] as number;
      if (this.#open.isNowhere(g, spans, span)) return [];
      return { from: spans.from[span] as Day, to: spans.to[span] as Day };
    });
    const own = value - priceUnder(share, { own: 0, jobs });
    const places = chosen.map((span, g) => whole.#guests[g]?.place[span] as number);
    return { value, own, days: this.#daysOf(places), jobs };
  }

  // With all days that it had, and with those that may be there or not as the cheapest plan has them: told by themselves, what
  // they change could be had either way.
  #decided(share: LaneShare): GuestOption {
    const whole = this.#having(this.#all);
    if (this.#open.count === 0) return whole;
    whole.least(share);
    return this.#having(this.#open.decided(this.#all, whole.#chosen()));
  }

  get remains(): Remains {
    const spans = this.#guests.map(({ place }) => place);
    const starts = this.#guests.map(({ from }) => from);
    return { days: new Map(), spans, starts, size: spans.reduce((sum, { length }) => sum + length, 0) };
  }

  copy(): Option {
    return this.#having(this.#guests);
  }

  #having(guests: readonly Spans[]): GuestOption {
    const made = new GuestOption(
      guests,
      this.#base,
      this.#company,
      this.#daysOf,
      this.extent,
      this.#all,
      this.#open.copy(),
    );
    // What is near what is known until days are left out.
    if (guests === this.#guests) made.#runs = this.#runs;
    return made;
  }
}
