// A priced problem as tables: the days of every variable, what each costs alone, and limits between two variables all
// in one form. Days are spoken of by their index in the domain of their variable.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Step } from '../problem.js';
import { initialWindows, networkOf, tighten } from '../propagate.js';
import { membersOf, reachedFrom } from './day-tables.js';

/**
 * `p` of a's day should not pass `q` of b's day; both never decrease. `once` and `perDay` are paid where it does; a
 * `hard` one may not be passed at all.
 */
export interface Limit {
  a: number;
  b: number;
  p: Int32Array;
  q: Int32Array;
  readonly once: number;
  readonly perDay: number;
  readonly hard: boolean;
}

/** All tables of a problem. Changed in place while variables are taken out. */
export interface Network {
  /** What is paid whatever the days. */
  base: number;
  readonly days: readonly Int32Array[];
  readonly own: readonly Float64Array[];
  limits: Limit[];
}

/** The tables of a problem; undefined when its constraints leave no day to some variable. */
export function networkFrom(problem: PricedProblem): Network | undefined {
  const plain = { ...problem, preferences: [], order: [], capacity: undefined };
  const { lo, hi } = initialWindows(plain);
  if (tighten(networkOf(plain), { lo, hi }) >= 0) return undefined;
  const days = problem.variables.map(({ grid }, v) => membersOf(grid, lo[v] as Day, hi[v] as Day));
  const own = days.map((list) => new Float64Array(list.length));
  for (const { of, price } of problem.prices) {
    const list = days[of] as Int32Array;
    const table = own[of] as Float64Array;
    for (let i = 0; i < list.length; i += 1) (table[i] as number) += price(list[i] as Day);
  }
  const network: Network = { base: 0, days, own, limits: [] };
  for (const { from, to, least, most, soft } of problem.constraints) {
    if (soft) continue;
    if (least) addLimit(network, from, to, least, true, 0, 0, true);
    if (most) addLimit(network, from, to, most, false, 0, 0, true);
  }
  for (const { from, to, least, most, once, perDay } of problem.limits) {
    if (once === 0 && perDay === 0) continue;
    // Where both sides are given, the first is what counts.
    if (least) addLimit(network, from, to, least, true, once, perDay, false);
    else if (most) addLimit(network, from, to, most, false, once, perDay, false);
  }
  return network;
}

function addLimit(
  network: Network,
  from: number,
  to: number,
  step: Step,
  isLeast: boolean,
  once: number,
  perDay: number,
  hard: boolean,
): void {
  const [source, target] = [network.days[from] as Int32Array, network.days[to] as Int32Array];
  const never = isLeast
    ? step(source[source.length - 1] as Day) <= (target[0] as Day)
    : (target[target.length - 1] as Day) <= step(source[0] as Day);
  if (never && from !== to) return;
  const reached = reachedFrom(source, step);
  const limit = isLeast
    ? { a: from, b: to, p: reached, q: target, once, perDay, hard }
    : { a: to, b: from, p: target, q: reached, once, perDay, hard };
  settle(network, limit);
}

/** Takes a limit into the network, as an own price where one of its variables leaves no choice. */
export function settle(network: Network, limit: Limit): void {
  const { a, b, p, q } = limit;
  if (a === b) {
    const own = network.own[a] as Float64Array;
    for (let i = 0; i < own.length; i += 1)
      (own[i] as number) += priceBeyond(limit, (p[i] as number) - (q[i] as number));
    return;
  }
  if (p.length === 1 || q.length === 1) {
    const own = network.own[p.length === 1 ? b : a] as Float64Array;
    for (let i = 0; i < own.length; i += 1) {
      const beyond = (p[p.length === 1 ? 0 : i] as number) - (q[q.length === 1 ? 0 : i] as number);
      (own[i] as number) += priceBeyond(limit, beyond);
    }
    return;
  }
  if ((p[p.length - 1] as number) > (q[0] as number)) network.limits.push(limit);
}

/** What it costs to pass a limit by so many days. */
export function priceBeyond(limit: Limit, beyond: number): number {
  if (beyond <= 0) return 0;
  return limit.hard ? Number.POSITIVE_INFINITY : limit.once + limit.perDay * beyond;
}

/** What a limit costs between an index of its `a` and one of its `b`. */
export function limitPrice(limit: Limit, i: number, j: number): number {
  return priceBeyond(limit, (limit.p[i] as number) - (limit.q[j] as number));
}

/** The variables that some limit ties to this one. */
export function neighborsOf(network: Network, v: number): number[] {
  const found = new Set<number>();
  for (const { a, b } of network.limits) {
    if (a === v) found.add(b);
    else if (b === v) found.add(a);
  }
  return [...found];
}

/** The limits between two variables. */
export function limitsBetween(network: Network, v: number, u: number): Limit[] {
  return network.limits.filter(({ a, b }) => (a === v && b === u) || (a === u && b === v));
}

/** What the limits between two variables cost on one day of each; Infinity where a hard one is broken. */
export function pairPrice(limits: readonly Limit[], v: number, i: number, j: number): number {
  let price = 0;
  for (let k = 0; k < limits.length; k += 1) {
    const limit = limits[k] as Limit;
    price += limit.a === v ? limitPrice(limit, i, j) : limitPrice(limit, j, i);
  }
  return price;
}
