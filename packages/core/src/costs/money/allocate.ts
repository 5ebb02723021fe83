// Dividing an amount without losing or making a cent: each part gets its whole units, and the units that are left go,
// one each, to the parts that came nearest to another one.

import { type Exact, exact } from './exact.js';

/** Whole parts of a whole amount in proportion to weights that are not negative and not all zero; they add up to it. */
export function allocate(amount: number, weights: readonly number[]): readonly number[] {
  const shares = weights.map(exact);
  const under = shares.reduce((product, it) => product * it.under, 1n);
  const whole = shares.map((it) => (it.over * under) / it.under);
  const sum = whole.reduce((all, it) => all + it, 0n);
  const size = BigInt(Math.abs(amount));
  const parts = whole.map((it) => (size * it) / sum);
  const left = Number(size - parts.reduce((all, it) => all + it, 0n));
  const nearest = whole
    .map((it, index) => ({ index, rest: (size * it) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
    .map(({ index }) => index);
  const sign = amount < 0 ? -1 : 1;
  return parts.map((it, index) => sign * (Number(it) + (nearest.includes(index) ? 1 : 0)) + 0);
}

/** Low, likely and high of one amount. */
export interface Triple<N = number> {
  readonly low: N;
  readonly likely: N;
  readonly high: N;
}

/** The same for a range: the parts of each figure add up to it, and in each part low, likely and high keep their order. */
export function allocateRange({ low, likely, high }: Triple, weights: readonly number[]): readonly Triple[] {
  const middle = allocate(likely, weights);
  const below = allocate(likely - low, weights);
  const above = allocate(high - likely, weights);
  return middle.map((it, i) => ({
    low: it - (below[i] as number),
    likely: it,
    high: it + (above[i] as number),
  }));
}

/** A range of three exact amounts, each multiplied. */
export function eachTimes(range: Triple<Exact>, change: (it: Exact) => Exact): Triple<Exact> {
  return { low: change(range.low), likely: change(range.likely), high: change(range.high) };
}
