// A priced problem as tables: the days of every variable, what each costs alone, and limits between two variables all
// in one form. Days are spoken of by their index in the domain of their variable.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Step } from '../problem.js';
import { initialWindows, networkOf, tighten } from '../propagate.js';

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
  const days = problem.variables.map(({ grid }, v) => {
    const list: Day[] = [];
    for (let day = lo[v] as Day; day <= (hi[v] as Day); day = grid.next(day + 1)) list.push(day);
    return Int32Array.from(list);
  });
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
  const reached = new Int32Array(source.length);
  for (let i = 0; i < source.length; i += 1) reached[i] = step(source[i] as Day);
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

/** The variables that some limit ties to this one. */
export function neighborsOf(network: Network, v: number): number[] {
  const found = new Set<number>();
  for (const { a, b } of network.limits) {
    if (a === v) found.add(b);
    else if (b === v) found.add(a);
  }
  return [...found];
}

/**
 * Prices of all pairs of days of two variables under the limits between them, row by row of the first; Infinity where
 * a hard one is broken.
 */
export function pairPrices(network: Network, row: number, column: number): Float64Array {
  const rows = (network.days[row] as Int32Array).length;
  const columns = (network.days[column] as Int32Array).length;
  const table = new Float64Array(rows * columns);
  for (const limit of network.limits) {
    if (limit.a === row && limit.b === column) addBelow(table, rows, columns, limit);
    else if (limit.b === row && limit.a === column) addAbove(table, rows, columns, limit);
  }
  return table;
}

// Columns whose q falls short of the row's p: a stretch at the beginning.
function addBelow(table: Float64Array, rows: number, columns: number, limit: Limit): void {
  const { p, q, hard } = limit;
  const once = hard ? Number.POSITIVE_INFINITY : limit.once;
  const perDay = hard ? 0 : limit.perDay;
  for (let i = 0; i < rows; i += 1) {
    const reached = p[i] as number;
    for (let j = 0; j < columns && (q[j] as number) < reached; j += 1)
      (table[i * columns + j] as number) += once + perDay * (reached - (q[j] as number));
  }
}

// Columns whose p passes the row's q: a stretch at the end.
function addAbove(table: Float64Array, rows: number, columns: number, limit: Limit): void {
  const { p, q, hard } = limit;
  const once = hard ? Number.POSITIVE_INFINITY : limit.once;
  const perDay = hard ? 0 : limit.perDay;
  for (let i = 0; i < rows; i += 1) {
    const most = q[i] as number;
    for (let j = columns - 1; j >= 0 && (p[j] as number) > most; j -= 1)
      (table[i * columns + j] as number) += once + perDay * ((p[j] as number) - most);
  }
}
