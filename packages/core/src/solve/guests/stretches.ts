// A network seen from further away: stretches of days taken as one, which costs no more than the cheapest of its days and
// keeps each limit that any of them keeps. What it costs at least, the network costs at least.

import type { Limit, Network } from '../lanes/network.js';

/** Days of one variable in stretches: the index of the first and of the last day of each, in order. */
export interface Stretches {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The days themselves, stretch after stretch, by index. */
  readonly days: Int32Array;
  /** Where each stretch begins in `days`; one more for the end. */
  readonly at: Int32Array;
}

/** Cuts days into so many stretches at most, all of one length but the last. */
export function stretchesOf(days: Int32Array, most: number): Stretches {
  const length = Math.max(1, Math.ceil(days.length / most));
  const at = new Int32Array(Math.ceil(days.length / length) + 1);
  for (let i = 1; i < at.length; i += 1) at[i] = Math.min(i * length, days.length);
  return cutAt(days, at);
}

/** Cuts days into so many stretches, or a few less, all of one weight together: the heavier the days, by their place, the shorter. */
export function stretchesByWeight(
  days: Int32Array,
  most: number,
  weightOf: (place: number) => number,
): Stretches {
  if (days.length <= most) return stretchesOf(days, most);
  const weights = Float64Array.from(days, (_, place) => weightOf(place));
  const each = weights.reduce((sum, weight) => sum + weight, 0) / most;
  const at = [0];
  let sum = 0;
  for (let i = 0; i < days.length; i += 1) {
    sum += weights[i] as number;
    if (sum < each && i < days.length - 1) continue;
    at.push(i + 1);
    sum %= each;
  }
  return cutAt(days, Int32Array.from(at));
}

function cutAt(days: Int32Array, at: Int32Array): Stretches {
  const count = at.length - 1;
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    first[i] = days[at[i] as number] as number;
    last[i] = days[(at[i + 1] as number) - 1] as number;
  }
  return { first, last, days, at };
}

/** The network between these stretches; variables without any are left out. */
export function seenFrom(network: Network, stretches: ReadonlyMap<number, Stretches>): Network {
  const none = new Int32Array(1);
  return {
    base: 0,
    days: network.days.map((_, v) => stretches.get(v)?.first ?? none),
    own: [],
    limits: network.limits.flatMap((limit) => {
      const [a, b] = [stretches.get(limit.a), stretches.get(limit.b)];
      return a && b ? [relaxed(limit, a, b)] : [];
    }),
  };
}

// What costs something is passed as late as can be, what saves something as soon.
function relaxed(limit: Limit, a: Stretches, b: Stretches): Limit {
  const saves = limit.once < 0;
  const p = gathered(limit.p, saves ? a.last : a.first);
  const q = gathered(limit.q, saves ? b.first : b.last);
  return { ...limit, p, q };
}

/** The days that can be had at all, by index. */
export function possible(prices: Float64Array): Int32Array {
  const found: number[] = [];
  prices.forEach((price, i) => {
    if (price < Number.POSITIVE_INFINITY) found.push(i);
  });
  return new Int32Array(found);
}

/** The days of the stretches that are kept, by what the whole costs at least with each. */
export function daysOfKept(
  stretches: Stretches,
  prices: Float64Array,
  isKept: (price: number) => boolean,
): Int32Array {
  const left: number[] = [];
  prices.forEach((price, i) => {
    if (isKept(price)) for (const day of daysIn(stretches, i, i)) left.push(day);
  });
  return new Int32Array(left);
}

/** The least of each stretch. */
export function leastIn({ days, at }: Stretches, prices: Float64Array): Float64Array {
  const least = new Float64Array(at.length - 1).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < least.length; i += 1) {
    for (let k = at[i] as number; k < (at[i + 1] as number); k += 1) {
      const price = prices[days[k] as number] as number;
      if (price < (least[i] as number)) least[i] = price;
    }
  }
  return least;
}

/** The days of the stretches from `from` to `to`, both included. */
export function daysIn({ days, at }: Stretches, from: number, to: number): Int32Array {
  return days.slice(at[Math.max(0, from)], at[Math.min(at.length - 1, to + 1)]);
}

function gathered(table: Int32Array, by: Int32Array): Int32Array {
  const out = new Int32Array(by.length);
  for (let i = 0; i < by.length; i += 1) out[i] = table[by[i] as number] as number;
  return out;
}
