// What each job costs on each of its days within given windows, with every tie that is no link relaxed.

import type { Joins } from './joins.js';
import { type Network, pairPrice } from './network.js';
import { indices, slide } from './pieces.js';
import type { JobEnd, Reduced } from './reduce.js';
import type { Structure, Tie } from './structure.js';

/** First and last index of each variable's days, both included. */
export interface Range {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

/** Ways to place a job, by first day. */
export interface Ways {
  size: number;
  /** Days from first to last of the longest, less one. */
  longest: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly price: Float64Array;
  /** Index of the day of the start's variable and of the end's. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** A job of a chain by the index of its start's day: one way each, the end as late as it can be where it is free. */
export interface Tight {
  readonly from: Int32Array;
  to: Int32Array;
  readonly price: Float64Array;
}

export class NodePrices {
  readonly price: readonly Float64Array[];
  /** What is paid besides by variables that no job is tied to. */
  alone = 0;
  readonly #reduced: Reduced;
  readonly #structure: Structure;
  readonly #zero: Float64Array;
  readonly #least: Float64Array;
  readonly #at: Int32Array;
  // For each day of a job's start: from where to before where its end may be.
  readonly #bands: readonly Band[];
  #range: Range = { lo: new Int32Array(0), hi: new Int32Array(0) };

  constructor(reduced: Reduced, structure: Structure) {
    this.#reduced = reduced;
    this.#structure = structure;
    this.price = reduced.network.own.map((own) => new Float64Array(own.length));
    const longest = Math.max(0, ...reduced.network.days.map(({ length }) => length));
    this.#zero = new Float64Array(longest);
    this.#least = new Float64Array(longest);
    this.#at = new Int32Array(longest);
    this.#bands = structure.inside.map((tie, job) => bandOf(tie, reduced, job));
  }

  /** Prices all variables within the windows. */
  set(range: Range): void {
    this.#range = range;
    const { network, kept } = this.#reduced;
    const { relaxed, hanging, alone } = this.#structure;
    for (const v of kept) this.price[v]?.set(network.own[v] as Float64Array);
    for (const tie of relaxed) this.#add(tie, this.#zero);
    for (const tie of hanging) this.#add(tie, this.price[tie.column] as Float64Array);
    this.alone = 0;
    for (const v of alone)
      this.alone += leastOf(this.price[v] as Float64Array, range.lo[v] as number, range.hi[v] as number);
  }

  // Adds to each row's price the least of its columns within their window, by their values and the price between.
  #add({ row, column, back }: Tie, values: Float64Array): void {
    const { lo, hi } = this.#range;
    const out = this.price[row] as Float64Array;
    const [from, first] = [lo[column] as number, lo[row] as number];
    const count = (hi[column] as number) - from + 1;
    const size = (hi[row] as number) - first + 1;
    const least = this.#least.fill(Number.POSITIVE_INFINITY, 0, size);
    const days = indices(Math.max(values.length, out.length));
    slide(
      back,
      { values, first: values === this.#zero ? 0 : from, stride: 1, days, from, count },
      { values: least, first: 0, stride: 1, days, from: first, count: size },
      this.#at,
    );
    for (let i = 0; i < size; i += 1) (out[first + i] as number) += least[i] as number;
  }

  /** Fills a job of a chain. */
  tight(job: number, out: Tight): void {
    const { starts, ends } = this.#reduced;
    const { inside, paysStart, paysEnd } = this.#structure;
    const { lo, hi } = this.#range;
    const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
    const own = this.price[s] as Float64Array;
    const pays = paysStart[job] === true;
    for (let i = lo[s] as number; i <= (hi[s] as number); i += 1)
      out.price[i] = pays ? (own[i] as number) : 0;
    if (s === e) return;
    const [first, last] = [lo[e] as number, hi[e] as number];
    const rest = this.price[e] as Float64Array;
    const tie = inside[job];
    const day = (ends[job] as JobEnd).day;
    const band = this.#bands[job] as Band;
    for (let i = lo[s] as number; i <= (hi[s] as number); i += 1) {
      let least = Number.POSITIVE_INFINITY;
      let to = first;
      for (let j = Math.max(first, band.from[i] as number); j <= last && j < (band.to[i] as number); j += 1) {
        const price = (tie ? pairPrice(tie.limits, s, i, j) : 0) + (paysEnd[job] ? (rest[j] as number) : 0);
        if (price < least) least = price;
        if (price < Number.POSITIVE_INFINITY) to = j;
      }
      (out.price[i] as number) += least;
      out.to[i] = day[to] as number;
    }
  }

  /** The most days of a job that count as shared. */
  longest(job: number, joins: Joins): number {
    const { starts, ends } = this.#reduced;
    const { lo, hi } = this.#range;
    const [start, end] = [starts[job] as JobEnd, ends[job] as JobEnd];
    const { to } = this.#bands[job] as Band;
    let most = 0;
    for (let i = lo[start.v] as number; i <= (hi[start.v] as number); i += 1) {
      const j = start.v === end.v ? i : Math.min(hi[end.v] as number, (to[i] as number) - 1);
      if (j >= 0) most = Math.max(most, joins.daysIn(start.day[i] as number, end.day[j] as number));
    }
    return most;
  }

  /** All ways to place a job on its own that are worth looking at: no longer one at the same start is as cheap. */
  ways(job: number): Ways {
    const { starts, ends } = this.#reduced;
    const { inside, paysStart, paysEnd } = this.#structure;
    const { lo, hi } = this.#range;
    const [start, end] = [starts[job] as JobEnd, ends[job] as JobEnd];
    const [s, e] = [start.v, end.v];
    const first = lo[s] as number;
    const last = hi[s] as number;
    const band = this.#bands[job] as Band;
    let room = last - first + 1;
    if (s !== e)
      for (let i = first; i <= last; i += 1)
        room += Math.max(0, (band.to[i] as number) - (band.from[i] as number));
    const ways = noWays(room);
    const own = this.price[s] as Float64Array;
    const rest = this.price[e] as Float64Array;
    const tie = inside[job];
    for (let i = first; i <= last; i += 1) {
      const base = paysStart[job] ? (own[i] as number) : 0;
      if (base === Number.POSITIVE_INFINITY) continue;
      if (s === e) {
        put(ways, start.day[i] as number, end.day[i] as number, base, i, i);
        continue;
      }
      let least = Number.POSITIVE_INFINITY;
      const latest = Math.min(hi[e] as number, (band.to[i] as number) - 1);
      for (let j = latest; j >= (lo[e] as number) && j >= (band.from[i] as number); j -= 1) {
        const price =
          base + (tie ? pairPrice(tie.limits, s, i, j) : 0) + (paysEnd[job] ? (rest[j] as number) : 0);
        if (price >= least) continue;
        least = price;
        put(ways, start.day[i] as number, end.day[j] as number, price, i, j);
      }
    }
    return ways;
  }
}

interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function bandOf(tie: Tie | undefined, { network, starts, ends }: Reduced, job: number): Band {
  const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
  const rows = (network.days[s] as Int32Array).length;
  const columns = (network.days[e] as Int32Array).length;
  const from = new Int32Array(rows);
  const to = new Int32Array(rows).fill(columns);
  if (!tie) return { from, to };
  from.fill(columns);
  to.fill(0);
  for (const piece of tie.back) {
    for (let i = 0; i < rows; i += 1) {
      if ((piece.from[i] as number) >= (piece.to[i] as number)) continue;
      from[i] = Math.min(from[i] as number, piece.from[i] as number);
      to[i] = Math.max(to[i] as number, piece.to[i] as number);
    }
  }
  return { from, to };
}

function noWays(room: number): Ways {
  return {
    size: 0,
    longest: 0,
    from: new Int32Array(room),
    to: new Int32Array(room),
    price: new Float64Array(room),
    start: new Int32Array(room),
    end: new Int32Array(room),
  };
}

function put(ways: Ways, from: number, to: number, price: number, start: number, end: number): void {
  const at = ways.size;
  ways.from[at] = from;
  ways.to[at] = to;
  ways.price[at] = price;
  ways.start[at] = start;
  ways.end[at] = end;
  ways.size += 1;
  if (to - from > ways.longest) ways.longest = to - from;
}

function leastOf(values: Float64Array, first: number, last: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = first; i <= last; i += 1) if ((values[i] as number) < least) least = values[i] as number;
  return least;
}

/** Narrows windows until hard limits hold at their ends; false when one runs empty. */
export function narrow({ limits }: Network, { lo, hi }: Range): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of limits) {
      if (!hard) continue;
      const least = p[lo[a] as number] as number;
      let j = lo[b] as number;
      while (j <= (hi[b] as number) && (q[j] as number) < least) j += 1;
      if (j > (hi[b] as number)) return false;
      if (j !== lo[b]) {
        lo[b] = j;
        changed = true;
      }
      const most = q[hi[b] as number] as number;
      let i = hi[a] as number;
      while (i >= (lo[a] as number) && (p[i] as number) > most) i -= 1;
      if (i < (lo[a] as number)) return false;
      if (i !== hi[a]) {
        hi[a] = i;
        changed = true;
      }
    }
  }
  return true;
}
