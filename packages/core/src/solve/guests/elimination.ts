// The least price of a network by taking out one variable after the other. What is left behind is a price of one other
// variable, or of two: networks that would leave more are not taken on. Compiled once, run again and again under other
// prices of single days.

import { limitsBetween, type Network } from '../lanes/network.js';
import { type Piece, piecesOf, slide, wholeLine } from '../lanes/pieces.js';
import { marginalsOf } from './marginals.js';

/** Prices of pairs of a row variable and `v`: what an earlier step left, told by its strides. */
interface Left {
  readonly table: Float64Array;
  readonly perRow: number;
  readonly perDay: number;
}

/** Taking out `v`: its best day for each day of `u`, and for each of `w` where there are two around it. */
export interface Step {
  readonly v: number;
  readonly u: number;
  readonly w: number;
  /** Between `v` and `u`; left out where a table lies between them. */
  readonly pieces: readonly Piece[];
  /** Prices of pairs of `w` (rows) and `v` as limits have them; undefined where nothing ties them. */
  readonly limits: Float64Array | undefined;
  readonly left: Left | undefined;
  /** Where the prices of pairs of `w` (rows) and `u` are added. */
  readonly into: Left | undefined;
  /** The best index of `v`, row by row of `w`. */
  readonly at: Int32Array;
  /** What that costs, as the last run found it. */
  readonly message: Float64Array;
}

/** In place of a variable: there is none. */
export const FREE = -1;

export class Elimination {
  readonly #network: Network;
  readonly #steps: readonly Step[];
  readonly #tables: readonly Float64Array[];
  readonly #own = new Map<number, Float64Array>();
  readonly #reversed = new Map<Step, readonly Piece[]>();
  #least = Number.POSITIVE_INFINITY;

  private constructor(network: Network, { steps, tables }: Compiled) {
    this.#network = network;
    this.#steps = steps;
    this.#tables = tables;
    for (const { v } of steps) this.#own.set(v, new Float64Array((network.days[v] as Int32Array).length));
  }

  /** Undefined where some variable would leave a price of more than two others; `last` is taken out last, if given. */
  static of(network: Network, variables: readonly number[], last?: number): Elimination | undefined {
    const compiled = compile(network, variables, last);
    return compiled && new Elimination(network, compiled);
  }

  /** The least price when each variable's days cost what `own` says; Infinity where nothing is possible. */
  run(own: (v: number) => Float64Array): number {
    for (const [v, table] of this.#own) table.set(own(v));
    for (const table of this.#tables) table.fill(0);
    let base = 0;
    for (const step of this.#steps) {
      if (step.u === FREE && step.w === FREE) base += this.#close(step);
      else if (step.w === FREE) this.#fold(step);
      else this.#spread(step);
      if (base === Number.POSITIVE_INFINITY) break;
    }
    this.#least = base;
    return base;
  }

  /** As `Program` has it; that run must have come to its end. */
  marginals(_: unknown, most: number): ReadonlyMap<number, Float64Array> {
    const reversed = (step: Step): readonly Piece[] => {
      const known = this.#reversed.get(step) ?? piecesOf(this.#network, step.u, step.v);
      this.#reversed.set(step, known);
      return known;
    };
    return marginalsOf({ steps: this.#steps, own: this.#own, least: this.#least, reversed }, most);
  }

  /** The index of each variable's day in the answer of the last run. */
  answer(): Map<number, number> {
    const index = new Map<number, number>();
    for (let k = this.#steps.length - 1; k >= 0; k -= 1) {
      const { v, u, w, at } = this.#steps[k] as Step;
      const i = u === FREE ? 0 : (index.get(u) as number);
      const columns = u === FREE ? 1 : (this.#network.days[u] as Int32Array).length;
      const row = w === FREE ? 0 : (index.get(w) as number);
      index.set(v, at[row * columns + i] as number);
    }
    return index;
  }

  #close({ v, at }: Step): number {
    const own = this.#own.get(v) as Float64Array;
    let best = 0;
    for (let j = 1; j < own.length; j += 1) if ((own[j] as number) < (own[best] as number)) best = j;
    at[0] = best;
    return own[best] as number;
  }

  #fold({ v, u, pieces, at, message: least }: Step): void {
    const above = this.#own.get(u) as Float64Array;
    least.fill(Number.POSITIVE_INFINITY);
    slide(pieces, wholeLine(this.#own.get(v) as Float64Array), wholeLine(least), at);
    for (let i = 0; i < above.length; i += 1) (above[i] as number) += least[i] as number;
  }

  #spread({ v, u, w, pieces, limits, left, into, at, message }: Step): void {
    message.fill(Number.POSITIVE_INFINITY);
    const own = this.#own.get(v) as Float64Array;
    const price = this.#own.get(w) as Float64Array;
    const count = own.length;
    const across = u === FREE ? undefined : (this.#own.get(u) as Float64Array);
    const columns = across ? across.length : 1;
    const line = new Float64Array(count);
    const least = new Float64Array(columns);
    const found = new Int32Array(columns);
    const of = wholeLine(line);
    const to = wholeLine(least);
    const [start, stop] = finite(own);
    const [left0, right0] = across ? finite(across) : [0, 1];
    to.from = left0;
    to.first = left0;
    to.count = Math.max(0, right0 - left0);
    for (let i = 0; i < price.length; i += 1) {
      if ((price[i] as number) === Number.POSITIVE_INFINITY) continue;
      let first = count;
      let last = -1;
      let best = 0;
      for (let j = start; j < stop; j += 1) {
        let sum = own[j] as number;
        if (limits) sum += limits[i * count + j] as number;
        if (left) sum += left.table[i * left.perRow + j * left.perDay] as number;
        line[j] = sum;
        if (sum === Number.POSITIVE_INFINITY) continue;
        if (first === count) [first, best] = [j, j];
        else if (sum < (line[best] as number)) best = j;
        last = j;
      }
      if (u === FREE) {
        if (last >= 0) message[i] = line[best] as number;
        (price[i] as number) += message[i] as number;
        at[i] = best;
        continue;
      }
      least.fill(Number.POSITIVE_INFINITY, left0, right0);
      if (last >= 0) {
        of.from = first;
        of.first = first;
        of.count = last - first + 1;
        slide(pieces, of, to, found);
      }
      const { table, perRow, perDay } = into as Left;
      for (let k = left0; k < right0; k += 1) {
        (table[i * perRow + k * perDay] as number) += least[k] as number;
        message[i * columns + k] = least[k] as number;
        at[i * columns + k] = first + (found[k] as number);
      }
    }
  }
}

// The days between the first and the last that can be had, the latter not included.
function finite(prices: Float64Array): readonly [number, number] {
  let first = 0;
  let last = prices.length;
  while (first < last && prices[first] === Number.POSITIVE_INFINITY) first += 1;
  while (last > first && prices[last - 1] === Number.POSITIVE_INFINITY) last -= 1;
  return [first, last];
}

interface Compiled {
  readonly steps: readonly Step[];
  readonly tables: readonly Float64Array[];
}

function compile(network: Network, variables: readonly number[], wanted?: number): Compiled | undefined {
  const around = new Map<number, Set<number>>(variables.map((v) => [v, new Set()]));
  const tied = new Set<string>();
  for (const { a, b } of network.limits) {
    if (!around.has(a) || !around.has(b)) continue;
    around.get(a)?.add(b);
    around.get(b)?.add(a);
    tied.add(keyOf(a, b)).add(keyOf(b, a));
  }
  const tables = new Map<string, Left>();
  const made: Float64Array[] = [];
  const size = (v: number): number => (network.days[v] as Int32Array).length;
  const make = (row: number, column: number): Left => {
    const known = tables.get(keyOf(row, column));
    if (known) return known;
    const table = new Float64Array(size(row) * size(column));
    made.push(table);
    const left = { table, perRow: size(column), perDay: 1 };
    tables.set(keyOf(row, column), left);
    tables.set(keyOf(column, row), { table, perRow: 1, perDay: size(column) });
    return left;
  };
  const steps: Step[] = [];
  const last = wanted ?? mostTied(around);
  const rowFirst = (x: number, y: number): boolean => x === last || (y !== last && size(x) < size(y));
  while (around.size > 0) {
    const v = next(around, tables, size, last);
    if (v === undefined) return undefined;
    const [x = FREE, y = FREE] = around.get(v) as Set<number>;
    // The one with a table between is gone through day by day; of two without, the last of all, or that with fewer days.
    const free = y !== FREE && !tables.has(keyOf(v, y));
    const byRow = tables.has(keyOf(v, x)) || (free && rowFirst(x, y));
    const [w, u] = byRow ? [x, y] : [y, x];
    const choices = (u === FREE ? 1 : size(u)) * (w === FREE ? 1 : size(w));
    steps.push({
      v,
      u,
      w,
      pieces: u === FREE ? [] : piecesOf(network, v, u),
      limits: w !== FREE && tied.has(keyOf(v, w)) ? pairPrices(network, w, v) : undefined,
      left: w === FREE ? undefined : tables.get(keyOf(w, v)),
      into: w === FREE || u === FREE ? undefined : make(w, u),
      at: new Int32Array(choices),
      message: new Float64Array(choices),
    });
    around.delete(v);
    for (const other of [x, y]) around.get(other)?.delete(v);
    if (x !== FREE && y !== FREE) {
      around.get(x)?.add(y);
      around.get(y)?.add(x);
    }
  }
  return { steps, tables: made };
}

// The variable on which most others hang is left to the last.
function mostTied(around: ReadonlyMap<number, ReadonlySet<number>>): number | undefined {
  let most = -1;
  let found: number | undefined;
  for (const [v, others] of around) if (others.size > most) [most, found] = [others.size, v];
  return found;
}

// The variable with the fewest others around it; of those with two, never one that two tables meet at, the least work.
function next(
  around: ReadonlyMap<number, ReadonlySet<number>>,
  tables: ReadonlyMap<string, Left>,
  size: (v: number) => number,
  last: number | undefined,
): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [v, others] of around) {
    if (others.size > 2 || (v === last && around.size > 1)) continue;
    const [x = FREE, y = FREE] = others;
    if (others.size === 2 && tables.has(keyOf(v, x)) && tables.has(keyOf(v, y))) continue;
    const work = others.size < 2 ? others.size : 2 + size(v) * size(x) * size(y);
    if (work < least) [best, least] = [v, work];
  }
  return best;
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

// Only the days beyond each limit are gone through.
function pairPrices(network: Network, row: number, column: number): Float64Array {
  const rows = (network.days[row] as Int32Array).length;
  const columns = (network.days[column] as Int32Array).length;
  const prices = new Float64Array(rows * columns);
  for (const { a, p, q, once, perDay, hard } of limitsBetween(network, row, column)) {
    const first = hard ? Number.POSITIVE_INFINITY : once;
    const each = hard ? 0 : perDay;
    if (a === row) {
      for (let i = 0; i < rows; i += 1) {
        const reach = p[i] as number;
        for (let j = 0, at = i * columns; j < columns && (q[j] as number) < reach; j += 1, at += 1)
          (prices[at] as number) += first + each * (reach - (q[j] as number));
      }
    } else {
      for (let i = 0; i < rows; i += 1) {
        const most = q[i] as number;
        for (let j = columns - 1, at = i * columns + j; j >= 0 && (p[j] as number) > most; j -= 1, at -= 1)
          (prices[at] as number) += first + each * ((p[j] as number) - most);
      }
    }
  }
  return prices;
}
