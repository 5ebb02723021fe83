// One problem made ready to be bounded and split: windows in, a lower bound and the days it is made of out.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import { hostingOf } from '../priced/value.js';
import { firstOverload } from '../visits.js';
import { Alignment, type Served } from './alignment.js';
import { extentsOf, fitting } from './fitting.js';
import { Gaps, type Split } from './gaps.js';
import { Joins } from './joins.js';
import { pairPrice, priceBeyond } from './network.js';
import { NodePrices, narrow, type Range, type Tight, type Ways } from './node-prices.js';
import { type ReadyChain, readyChain } from './ready-chain.js';
import type { JobEnd, Reduced } from './reduce.js';
import type { Chain, Structure } from './structure.js';
import { CachedTables } from './tables.js';

/** What a bound is made of. */
export interface Reading {
  /** The index of each kept variable's day. */
  readonly index: Int32Array;
  /** The variable on which copies differ most; undefined when they all agree. */
  readonly split: Split | undefined;
}

export class Layout {
  readonly problem: PricedProblem;
  readonly range: Range;
  readonly #reduced: Reduced;
  readonly #structure: Structure;
  readonly #prices: NodePrices;
  readonly #chains: [ReadyChain, ReadyChain];
  readonly #tables: CachedTables;
  readonly #alignment: Alignment;
  /** Jobs left out of the sequences of visits: nothing is known of them but that they cost their own least price, less the most they save. */
  readonly #aside: readonly { readonly job: number; readonly saves: number }[];

  constructor(problem: PricedProblem, it: Reduced, range: Range, structure: Structure) {
    this.problem = problem;
    this.range = range;
    this.#reduced = it;
    this.#structure = structure;
    const { visits } = problem;
    this.#prices = new NodePrices(it, this.#structure);
    const none: Chain = { jobs: [], links: [] };
    const [a = none, b = none] = this.#structure.tight;
    this.#chains = [readyChain(a, it), readyChain(b, it)];
    const extents = extentsOf(it, range);
    const first = it.starts.length > 0 ? Math.min(...it.starts.map(({ day }) => day[0] as number)) : 0;
    const last = Math.max(first, ...it.ends.map(({ day }) => day[day.length - 1] as number));
    const joins = new Joins(visits.window, visits.shared, visits.daysIn, first, last);
    this.#tables = new CachedTables(joins, this.#prices, it, this.#structure, this.#chains, range);
    const lanes = this.#structure.loose;
    const { turns, aside } = fitting(a.jobs, b.jobs, lanes, extents, visits.window);
    this.#prices.set(range);
    const longest = it.starts.map((_, job) => this.#prices.longest(job, joins));
    this.#aside = aside.flatMap((lane, k) => {
      const others = [a.jobs, b.jobs, ...lanes.filter((it) => !aside.includes(it)), ...aside.slice(0, k)];
      return lane.map((job) => {
        const most = others.map((it) =>
          Math.min(longest[job] as number, Math.max(0, ...it.map((i) => longest[i] as number))),
        );
        return { job, saves: visits.shared * most.reduce((sum, days) => sum + days, 0) };
      });
    });
    this.#alignment = new Alignment(turns, this.#chains, this.#tables, visits.price);
  }

  /** Narrows windows in place; false when one runs empty. */
  narrow(range: Range): boolean {
    return narrow(this.#reduced.network, range);
  }

  /** At least this much within the windows, or Infinity where it is not below the limit. */
  bound(range: Range, limit: number): number {
    this.#set(range);
    const always = this.#always();
    return always < Number.POSITIVE_INFINITY ? this.#alignment.run(range, limit - always) + always : always;
  }

  /** After a guided bound: takes days off the ends of windows that no plan below its limit has; false when none is left. */
  trim(range: Range): boolean {
    return !this.guided || (this.#alignment.trim(range) && this.narrow(range));
  }

  /** Whether bounds are guided by a look back. */
  get guided(): boolean {
    return this.#alignment.guided;
  }

  /** Looks backwards within the windows: later bounds within them are found faster. Answers a lower bound. */
  lookBack(range: Range): number {
    this.#set(range);
    return this.#alignment.lookBack(range) + this.#always();
  }

  /** About how much work a bound is that is not guided. */
  sizeOf(range: Range): number {
    return this.#alignment.sizeOf(range);
  }

  #always(): number {
    let always = this.#reduced.network.base + this.#prices.alone;
    for (const { job, saves } of this.#aside) always += leastOf(this.#tables.ways(job)).price - saves;
    return always;
  }

  #set(range: Range): void {
    this.#prices.set(range);
    for (const { chain, jobs } of this.#chains)
      chain.jobs.forEach((job, at) => {
        this.#prices.tight(job, jobs[at] as Tight);
      });
    this.#tables.set(range);
  }

  /** The days behind the bound found last. */
  read(range: Range): Reading {
    const index = new Int32Array(this.#reduced.network.days.length).fill(-1);
    const gaps = new Gaps(range);
    const served = this.#alignment.read();
    for (const visit of served) this.#assign(visit, range, index, gaps);
    for (const { job } of this.#aside) {
      const served = {
        turn: { to: 0, a: -1, b: -1, loose: [job] },
        x: 0,
        y: 0,
        ways: [leastOf(this.#tables.ways(job)).way],
      };
      this.#assign(served, range, index, gaps);
    }
    const { hanging, relaxed, alone } = this.#structure;
    const { price } = this.#prices;
    for (const v of alone) index[v] = leastIn(range, v, (j) => price[v]?.[j] as number);
    for (let k = hanging.length - 1; k >= 0; k -= 1) {
      const { row, column, limits } = hanging[k] as (typeof hanging)[number];
      const own = price[column] as Float64Array;
      const at = index[row] as number;
      index[column] = leastIn(range, column, (j) => pairPrice(limits, row, at, j) + (own[j] as number));
    }
    for (const { row, column, limits } of relaxed) {
      const at = index[row] as number;
      const wanted = leastIn(range, column, (j) => pairPrice(limits, row, at, j));
      const chosen = index[column] as number;
      gaps.add(
        column,
        chosen,
        wanted,
        pairPrice(limits, row, at, chosen) - pairPrice(limits, row, at, wanted),
      );
    }
    return { index, split: gaps.split() };
  }

  /** The widest window in half, the ends of jobs first; undefined when all are single days. */
  halve({ lo, hi }: Range): Split | undefined {
    const { kept, starts, ends } = this.#reduced;
    const jobs = new Set([...starts, ...ends].map(({ v }) => v));
    let best = -1;
    let widest = 0;
    for (const v of kept) {
      const width = (hi[v] as number) - (lo[v] as number);
      const weight = width === 0 ? 0 : width + (jobs.has(v) ? 1e6 : 0);
      if (weight <= widest) continue;
      widest = weight;
      best = v;
    }
    if (best < 0) return undefined;
    const at = ((lo[best] as number) + (hi[best] as number)) >> 1;
    return { v: best, at, chosen: at, wanted: at };
  }

  /**
   * Where days at hand overload the host: splits a window so that one of the jobs in progress on the first such day is
   * done before it, or begins after it, in one of the halves. Undefined where nothing is overloaded or nothing can give way.
   */
  relieve({ lo, hi }: Range, index: Int32Array): Split | undefined {
    const { starts, ends } = this.#reduced;
    const { jobs, most, window } = this.problem.visits;
    if (most === undefined) return undefined;
    const placed = this.#placed(index);
    const day = firstOverload(placed, most, window);
    if (day === undefined) return undefined;
    const open = jobs
      .map((_, job) => job)
      .filter((job) => (placed[job]?.from as number) <= day && day <= (placed[job]?.to as number))
      .sort((i, k) => (placed[i]?.from as number) - (placed[k]?.from as number) || i - k);
    const before = open.map((job) => ({ it: ends[job] as JobEnd, last: day - 1 }));
    const after = open.toReversed().map((job) => ({ it: starts[job] as JobEnd, last: day }));
    for (const { it, last } of [...before, ...after]) {
      let at = hi[it.v] as number;
      while (at >= (lo[it.v] as number) && (it.day[at] as number) > last) at -= 1;
      if (at < (lo[it.v] as number) || at === hi[it.v]) continue;
      return { v: it.v, at, chosen: at, wanted: at };
    }
    return undefined;
  }

  #placed(index: Int32Array) {
    const days = this.daysAt(index);
    return this.problem.visits.jobs.map(({ start, end, fixed }) => ({
      from: days[start] as Day,
      to: days[end] as Day,
      fixed,
    }));
  }

  /** What the days at these indices really cost; Infinity when they are not kept. */
  valueAt(index: Int32Array): number {
    const { network } = this.#reduced;
    let value = network.base;
    for (const v of this.#reduced.kept) value += network.own[v]?.[index[v] as number] as number;
    for (const limit of network.limits) {
      const beyond =
        (limit.p[index[limit.a] as number] as number) - (limit.q[index[limit.b] as number] as number);
      value += priceBeyond(limit, beyond);
    }
    if (value === Number.POSITIVE_INFINITY || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
    const { visits } = this.problem;
    const days = this.daysAt(index);
    if (visits.most !== undefined) {
      if (firstOverload(this.#placed(index), visits.most, visits.window) !== undefined)
        return Number.POSITIVE_INFINITY;
    }
    const hosting = hostingOf(visits, days);
    return value + hosting.visits * visits.price - hosting.shared * visits.shared;
  }

  daysAt(index: Int32Array): Day[] {
    return this.#reduced.daysAt(index);
  }

  #assign({ turn, x, y, ways }: Served, range: Range, index: Int32Array, gaps: Gaps): void {
    const { starts, ends } = this.#reduced;
    const set = (v: number, at: number): void => {
      const known = index[v] as number;
      if (known < 0) index[v] = at;
      else if (known !== at) gaps.add(v, known, at, Number.POSITIVE_INFINITY);
    };
    for (const [job, at] of [
      [turn.a, x],
      [turn.b, y],
    ] as const) {
      if (job < 0) continue;
      const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
      set(s, at);
      if (s === e) continue;
      const own = this.#prices.price[e] as Float64Array;
      const tie = this.#structure.inside[job];
      set(
        e,
        leastIn(range, e, (j) => (own[j] as number) + (tie ? pairPrice(tie.limits, s, at, j) : 0)),
      );
    }
    turn.loose.forEach((job, k) => {
      const list = this.#tables.ways(job);
      const way = ways[k] as number;
      set((starts[job] as JobEnd).v, list.start[way] as number);
      set((ends[job] as JobEnd).v, list.end[way] as number);
    });
  }
}

function leastOf({ size, price }: Ways): { readonly price: number; readonly way: number } {
  let way = -1;
  for (let k = 0; k < size; k += 1) if (way < 0 || (price[k] as number) < (price[way] as number)) way = k;
  return { price: way < 0 ? Number.POSITIVE_INFINITY : (price[way] as number), way };
}

function leastIn({ lo, hi }: Range, v: number, price: (j: number) => number): number {
  let best = lo[v] as number;
  let least = Number.POSITIVE_INFINITY;
  for (let j = best; j <= (hi[v] as number); j += 1) {
    const it = price(j);
    if (it >= least) continue;
    least = it;
    best = j;
  }
  return best;
}
