// What a guest saves by taking part in the visit of a main job: the price of a visit of its own and shared days, less
// what another span than its best costs.

import type { HostedVisits } from '../priced/problem.js';
import type { Guest } from './guest-list.js';
import type { PartJob } from './part.js';

/** For each start of a main job the most that one guest saves in its visit, and which guest in which span. */
export interface Offers {
  readonly saves: Float64Array;
  readonly guest: Int32Array;
  readonly span: Int32Array;
}

/** Counts shared days by sums made once. */
export class SharedDays {
  readonly #first: number;
  readonly #upTo: Int32Array;

  private constructor({ daysIn }: HostedVisits, first: number, last: number) {
    this.#first = first;
    this.#upTo = new Int32Array(last - first + 2);
    for (let day = first; day <= last; day += 1) {
      this.#upTo[day - first + 1] = (this.#upTo[day - first] as number) + daysIn(day, day);
    }
  }

  /** Over all days that any of these jobs could last; none where there are no jobs. */
  static of(visits: HostedVisits, jobs: readonly PartJob[]): SharedDays {
    const first = jobs.reduce(
      (least, { from }) => Math.min(least, from[0] as number),
      Number.POSITIVE_INFINITY,
    );
    const last = jobs.reduce((most, { to }) => Math.max(most, to[to.length - 1] as number), first);
    return first > last || jobs.length === 0
      ? new SharedDays(visits, 0, -1)
      : new SharedDays(visits, first, last);
  }

  between(from: number, to: number): number {
    return from > to
      ? 0
      : (this.#upTo[to - this.#first + 1] as number) - (this.#upTo[from - this.#first] as number);
  }
}

export function noOffers(job: PartJob): Offers {
  const count = job.from.length;
  return {
    saves: new Float64Array(count),
    guest: new Int32Array(count).fill(-1),
    span: new Int32Array(count).fill(-1),
  };
}

/** Adds what a guest offers to each start of a job, where that is more than what is offered so far. */
export function offer(
  offers: Offers,
  { from, to }: PartJob,
  guest: Guest,
  k: number,
  { window, price, shared }: HostedVisits,
  days: SharedDays,
): void {
  const count = from.length;
  const longest = longestOf(guest);
  const { beside } = guest;
  const many = beside ? 2 : 1;
  // A span that costs more than any start could save is offered to none.
  const worth = price + many * shared * longestStart(from, to);
  let spans = guest.from.length;
  while (spans > 0 && (guest.cost[spans - 1] as number) - guest.least >= worth) spans -= 1;
  let begin = 0;
  while (begin < spans && (guest.cost[begin] as number) - guest.least >= worth) begin += 1;
  const first = guest.from[begin] as number;
  for (let x = 0; x < count; x += 1) {
    const a = from[x] as number;
    const b = to[x] as number;
    if (first > b + window) continue;
    while (begin < spans && (guest.from[begin] as number) + longest + window < a) begin += 1;
    for (let s = begin; s < spans && (guest.from[s] as number) <= b + window; s += 1) {
      const end = guest.to[s] as number;
      if (end + window < a) continue;
      const paid = (guest.cost[s] as number) - guest.least;
      if (price - paid + many * shared * (b - a + 1) <= (offers.saves[x] as number)) continue;
      if (beside && !near(beside.from[s] as number, beside.to[s] as number, a, b, window)) continue;
      const begins = guest.from[s] as number;
      const both =
        shared === 0
          ? 0
          : days.between(Math.max(a, begins), Math.min(b, end)) +
            (beside
              ? days.between(Math.max(a, beside.from[s] as number), Math.min(b, beside.to[s] as number))
              : 0);
      const saved = price + shared * both - paid;
      if (saved <= (offers.saves[x] as number)) continue;
      offers.saves[x] = saved;
      offers.guest[x] = k;
      offers.span[x] = s;
    }
  }
}

// The most days from a start to its end, both included.
function longestStart(from: Int32Array, to: Int32Array): number {
  let most = 0;
  for (let x = 0; x < from.length; x += 1) most = Math.max(most, (to[x] as number) - (from[x] as number) + 1);
  return most;
}

function near(from: number, to: number, a: number, b: number, window: number): boolean {
  return from <= b + window && a <= to + window;
}

/** The most days between a span's ends. */
export function longestOf({ from, to }: Guest): number {
  let most = 0;
  for (let s = 0; s < from.length; s += 1) most = Math.max(most, (to[s] as number) - (from[s] as number));
  return most;
}

/**
 * Two guests in one visit as one: their spans that can share it, by the first day of the first of them. Those that cost
 * more than others beside them could save are left out; undefined where no two spans are near.
 */
export function together(
  a: Guest,
  b: Guest,
  { window, price, shared }: HostedVisits,
  days: SharedDays,
  hosted: number,
): Guest | undefined {
  const spans: { s: number; t: number; cost: number }[] = [];
  let least = Number.POSITIVE_INFINITY;
  eachNear(a, b, window, Number.POSITIVE_INFINITY, (s, t) => {
    const cost = (a.cost[s] as number) + (b.cost[t] as number) - shared * inCommon(a, s, b, t, days);
    least = Math.min(least, cost);
    spans.push({ s, t, cost });
  });
  // A main job's visit, and another guest in it: days in common with either are no more than each job has.
  const worth = 2 * (price + shared * (hosted + longestOf(a) + longestOf(b) + 2));
  const kept = spans.filter(({ cost }) => cost < least + worth || cost === least);
  if (kept.length === 0) return undefined;
  const of = (read: (span: (typeof kept)[number]) => number | undefined): Int32Array =>
    Int32Array.from(kept, (span) => read(span) as number);
  return {
    from: of(({ s }) => a.from[s]),
    to: of(({ s }) => a.to[s]),
    cost: Float64Array.from(kept, ({ cost }) => cost),
    least,
    beside: { from: of(({ t }) => b.from[t]), to: of(({ t }) => b.to[t]) },
    choose: (span, index) => {
      const { s, t } = kept[span] as (typeof kept)[number];
      a.choose(s, index);
      b.choose(t, index);
    },
  };
}

/**
 * What two guests could save at most by sharing a visit: 0 where moving one near the other costs more than any visit
 * they could then share saves. `hosted` is the most days a main job has: beside each other, one of the two could also be
 * with a main job while it is. Where each may share its visit with `others` at once, what it pays is parted among them.
 */
export function savedByTwo(
  a: Guest,
  b: Guest,
  { window, price, shared }: HostedVisits,
  days: SharedDays,
  hosted: number,
  others: number,
): number {
  if (price === 0 && shared === 0) return 0;
  const [longestA, longestB] = [longestOf(a), longestOf(b)];
  // Where one of them is two already, days in common are those of every pair.
  const more =
    a.beside || b.beside ? 4 * (Math.max(longestA, longestB) + 1) : Math.min(longestA, longestB) + 1;
  const worth = others * (price + shared * (hosted + more));
  const [aroundA, aroundB] = [daysBelow(a, worth), daysBelow(b, worth)];
  if (aroundB.first > aroundA.last + window || aroundA.first > aroundB.last + window) return 0;
  let most = 0;
  eachNear(a, b, window, worth, (s, t) => {
    const paid = (a.cost[s] as number) - a.least + (b.cost[t] as number) - b.least;
    const saved = price + shared * (inCommon(a, s, b, t, days) + hosted) - paid / others;
    if (saved > most) most = saved;
  });
  return most;
}

// Spans of two guests that are near each other, with those beside them, where each costs so little more than its best.
function eachNear(
  a: Guest,
  b: Guest,
  window: number,
  worth: number,
  each: (s: number, t: number) => void,
): void {
  const longest = longestOf(b);
  const cheap = Uint8Array.from(b.cost, (cost) => (cost - b.least < worth ? 1 : 0));
  let begin = 0;
  for (let s = 0; s < a.from.length; s += 1) {
    if ((a.cost[s] as number) - a.least >= worth) continue;
    const [from, to] = [a.from[s] as number, a.to[s] as number];
    while (begin < b.from.length && (b.from[begin] as number) + longest + window < from) begin += 1;
    for (let t = begin; t < b.from.length && (b.from[t] as number) <= to + window; t += 1) {
      if (cheap[t] === 0 || (b.to[t] as number) + window < from) continue;
      if ((a.beside || b.beside) && !allNear(a, s, b, t, window)) continue;
      each(s, t);
    }
  }
}

function allNear(a: Guest, s: number, b: Guest, t: number, window: number): boolean {
  return daysOf(a, s).every(([from, to]) =>
    daysOf(b, t).every(([first, last]) => near(from, to, first, last, window)),
  );
}

function inCommon(a: Guest, s: number, b: Guest, t: number, days: SharedDays): number {
  if (!a.beside && !b.beside) return commonDays(a.from[s], a.to[s], b.from[t], b.to[t], days);
  let both = 0;
  for (const [from, to] of daysOf(a, s)) {
    for (const [first, last] of daysOf(b, t)) both += commonDays(from, to, first, last, days);
  }
  return both;
}

function commonDays(
  from: number | undefined,
  to: number | undefined,
  first: number | undefined,
  last: number | undefined,
  days: SharedDays,
): number {
  return days.between(Math.max(from as number, first as number), Math.min(to as number, last as number));
}

// The days of a span, and of the job beside it.
function daysOf({ from, to, beside }: Guest, span: number): readonly (readonly [number, number])[] {
  const own = [from[span] as number, to[span] as number] as const;
  return beside ? [own, [beside.from[span] as number, beside.to[span] as number]] : [own];
}

// The first and the last day of spans that cost so little.
function daysBelow(
  { from, to, cost, least }: Guest,
  worth: number,
): { readonly first: number; readonly last: number } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < cost.length; s += 1) {
    if ((cost[s] as number) - least >= worth) continue;
    if ((from[s] as number) < first) first = from[s] as number;
    if ((to[s] as number) > last) last = to[s] as number;
  }
  return { first, last };
}
