// One problem made ready to be bounded and split: windows in, a lower bound and the days it is made of out.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import { hostingOf } from '../priced/value.js';
import { firstOverload } from '../visits.js';
import { Alignment, type ReadyChain, readyChain, type Served, type Tables } from './alignment.js';
import { Joins, type Near } from './joins.js';
import { type Limit, networkFrom, pairPrice, priceBeyond, settle } from './network.js';
import { NodePrices, narrow, type Range, type Tight, type Ways } from './node-prices.js';
import { type JobEnd, type Reduced, reduced } from './reduce.js';
import { sequencesOf } from './separate.js';
import { type Chain, type Structure, structureOf } from './structure.js';
import { type Extent, type Turns, turnsOf } from './turns.js';

/** A variable to be split, the last index of the first half. */
export interface Split {
  readonly v: number;
  readonly at: number;
  /** What the days at hand make of it, and what one of its copies would rather have. */
  readonly chosen: number;
  readonly wanted: number;
}

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

  private constructor(problem: PricedProblem, it: Reduced, range: Range, structure: Structure) {
    this.problem = problem;
    this.range = range;
    this.#reduced = it;
    this.#structure = structure;
    const { visits } = problem;
    this.#prices = new NodePrices(it, this.#structure);
    const none: Chain = { jobs: [], links: [] };
    const [a = none, b = none] = this.#structure.tight;
    this.#chains = [ready(a, it), ready(b, it)];
    const extents = it.starts.map((start, job) => {
      const end = it.ends[job] as JobEnd;
      return {
        first: start.day[range.lo[start.v] as number] as number,
        last: end.day[range.hi[end.v] as number] as number,
      };
    });
    const first = Math.min(0, ...extents.map((it) => it.first));
    const last = Math.max(0, ...extents.map((it) => it.last));
    const lanes = inTurn(this.#structure.loose, extents, visits.window);
    const joins = new Joins(
      visits.window,
      visits.shared,
      visits.daysIn,
      extents.length > 0 ? Math.min(...extents.map((it) => it.first)) : first,
      last,
    );
    this.#tables = new CachedTables(joins, this.#prices, it, this.#structure, this.#chains);
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

  /** Layouts that together hold all plans of the problem; none when its constraints leave no plan. */
  static all(problem: PricedProblem): Layout[] {
    const network = networkFrom(problem);
    if (!network) return [];
    const it = reduced(network, problem.visits.jobs);
    const lo = new Int32Array(network.days.length);
    const hi = Int32Array.from(network.days, (days) => days.length - 1);
    const { near } = sequencesOf(it, problem.visits.window, false);
    if (near.length === 0) return Layout.#with(problem, it, { lo, hi }, false);
    return Layout.#apart(problem, it, { lo, hi }, near);
  }

  // Each pair apart or meeting; of many pairs only the first one that meets is told, the later ones being left open.
  static #apart(
    problem: PricedProblem,
    it: Reduced,
    range: Range,
    pairs: readonly (readonly [number, number])[],
  ): Layout[] {
    const [pair, ...others] = pairs;
    if (!pair) return Layout.#with(problem, it, range, true);
    const [end, start] = [it.ends[pair[0]] as JobEnd, it.starts[pair[1]] as JobEnd];
    const stretched = end.day.map((day) => day + problem.visits.window);
    const price = { once: 0, perDay: 0, hard: true };
    const apart = { ...price, a: end.v, b: start.v, p: stretched.map((day) => day + 1), q: start.day };
    const meeting = { ...price, a: start.v, b: end.v, p: start.day, q: stretched };
    return [
      ...Layout.#apart(problem, limited(it, apart), range, others),
      ...Layout.#apart(problem, limited(it, meeting), range, others.length < PAIRS ? others : []),
    ];
  }

  static #with(problem: PricedProblem, it: Reduced, { lo, hi }: Range, strict: boolean): Layout[] {
    const range = { lo: lo.slice(), hi: hi.slice() };
    if (!narrow(it.network, range)) return [];
    const { chains } = sequencesOf(it, problem.visits.window, strict);
    return [new Layout(problem, it, range, structureOf(it, chains))];
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
      const placed = visits.jobs.map(({ start, end, fixed }) => ({
        from: days[start] as Day,
        to: days[end] as Day,
        fixed,
      }));
      if (firstOverload(placed, visits.most, visits.window) !== undefined) return Number.POSITIVE_INFINITY;
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

// How much copies of each variable disagree.
class Gaps {
  readonly #range: Range;
  readonly #found = new Map<number, { gap: number; most: number; chosen: number; wanted: number }>();

  constructor(range: Range) {
    this.#range = range;
  }

  add(v: number, chosen: number, wanted: number, gap: number): void {
    if (!(gap > 0) || this.#range.lo[v] === this.#range.hi[v]) return;
    const known = this.#found.get(v);
    const most = Math.max(known?.most ?? 0, gap);
    this.#found.set(v, {
      gap: (known?.gap ?? 0) + gap,
      most,
      chosen: known && known.most >= gap ? known.chosen : chosen,
      wanted: known && known.most >= gap ? known.wanted : wanted,
    });
  }

  split(): Split | undefined {
    let best: Split | undefined;
    let most = 0;
    for (const [v, { gap, chosen, wanted }] of this.#found) {
      if (gap <= most) continue;
      most = gap;
      best = { v, chosen, wanted, at: (chosen + wanted) >> 1 };
    }
    return best;
  }
}

// Tables of joint visits: kept as long as they hold, those of jobs that depend on a node's windows for that node alone.
class CachedTables implements Tables {
  readonly joins: Joins;
  readonly #prices: NodePrices;
  readonly #reduced: Reduced;
  readonly #chains: readonly ReadyChain[];
  readonly #plain: readonly boolean[];
  readonly #kept = new Map<string, unknown>();
  readonly #node = new Map<string, unknown>();
  #key: (string | undefined)[] = [];

  constructor(
    joins: Joins,
    prices: NodePrices,
    it: Reduced,
    structure: Structure,
    chains: readonly ReadyChain[],
  ) {
    this.joins = joins;
    this.#prices = prices;
    this.#reduced = it;
    this.#chains = chains;
    const tied = new Set([...structure.hanging, ...structure.relaxed].flatMap(({ row }) => [row]));
    const chained = new Set(chains.flatMap(({ chain }) => chain.jobs));
    this.#plain = it.starts.map(({ v: s }, job) => {
      const e = (it.ends[job] as JobEnd).v;
      return chained.has(job) ? s === e : !tied.has(s) && !tied.has(e);
    });
  }

  set({ lo, hi }: Range): void {
    this.#node.clear();
    if (this.#kept.size > 3000) this.#kept.clear();
    const chained = new Set(this.#chains.flatMap(({ chain }) => chain.jobs));
    this.#key = this.#plain.map((plain, job) => {
      if (!plain) return undefined;
      if (chained.has(job)) return `${job}`;
      const [s, e] = [this.#reduced.starts[job]?.v as number, this.#reduced.ends[job]?.v as number];
      return `${job}:${lo[s]},${hi[s]},${lo[e]},${hi[e]}`;
    });
  }

  ways(job: number): Ways {
    return this.#cached('w', [job], () => this.#prices.ways(job));
  }

  alone(loose: readonly number[]): number {
    return this.#cached('0', loose, () => this.joins.alone(loose.map((job) => this.ways(job))));
  }

  withOne(job: number, loose: readonly number[]): Float64Array {
    return this.#cached('1', [job, ...loose], () =>
      this.joins.withOne(
        this.#placed(job),
        loose.map((it) => this.ways(it)),
      ),
    );
  }

  withTwo(a: number, b: number, loose: readonly number[]): Near {
    return this.#cached('2', [a, b, ...loose], () =>
      this.joins.withTwo(
        this.#placed(a),
        this.#placed(b),
        loose.map((it) => this.ways(it)),
      ),
    );
  }

  #placed(job: number): Tight {
    const { chain, jobs } = this.#chains.find(({ chain }) => chain.jobs.includes(job)) as ReadyChain;
    return jobs[chain.jobs.indexOf(job)] as Tight;
  }

  #cached<T>(kind: string, jobs: readonly number[], make: () => T): T {
    let key = kind;
    let plain = true;
    for (const job of jobs) {
      const it = this.#key[job];
      if (it === undefined) plain = false;
      key += `;${it ?? job}`;
    }
    const known = (plain ? this.#kept : this.#node).get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = make();
    (plain ? this.#kept : this.#node).set(key, made);
    return made;
  }
}

// The same with one more limit.
function limited(it: Reduced, limit: Limit): Reduced {
  const network = {
    ...it.network,
    own: it.network.own.map((own, v) => (v === limit.a ? own.slice() : own)),
    limits: [...it.network.limits],
  };
  settle(network, limit);
  return { ...it, network };
}

function ready(chain: Chain, { starts, ends }: Reduced): ReadyChain {
  const v = chain.jobs.map((job) => (starts[job] as JobEnd).v);
  const jobs = chain.jobs.map((job): Tight => {
    const start = starts[job] as JobEnd;
    const end = ends[job] as JobEnd;
    const free = end.v !== start.v;
    return {
      from: start.day,
      to: free ? new Int32Array(start.day.length) : end.day,
      price: new Float64Array(start.day.length),
    };
  });
  return readyChain(chain, v, jobs);
}

// Jobs on their own that follow each other anyway make one lane.
function inTurn(
  lists: readonly (readonly number[])[],
  extents: readonly { readonly first: number; readonly last: number }[],
  window: number,
): number[][] {
  const lanes: { jobs: number[]; last: number }[] = [];
  const made = lists
    .map((jobs) => ({
      jobs: [...jobs],
      first: extents[jobs[0] as number]?.first as number,
      last: extents[jobs[jobs.length - 1] as number]?.last as number,
    }))
    .sort((a, b) => a.first - b.first || (a.jobs[0] as number) - (b.jobs[0] as number));
  for (const { jobs, first, last } of made) {
    const lane = lanes.find((it) => it.last + window < first);
    if (lane) {
      lane.jobs.push(...jobs);
      lane.last = last;
    } else lanes.push({ jobs, last });
  }
  return lanes.map(({ jobs }) => jobs);
}

function leastOf({ size, price }: Ways): { readonly price: number; readonly way: number } {
  let way = -1;
  for (let k = 0; k < size; k += 1) if (way < 0 || (price[k] as number) < (price[way] as number)) way = k;
  return { price: way < 0 ? Number.POSITIVE_INFINITY : (price[way] as number), way };
}

// Pairs of jobs that are all told apart or meeting.
const PAIRS = 3;

// Up to so many days of a job, lanes without links are all taken into the sequences of visits; else up to so many lanes.
const NARROW = 40;
const LANES = 3;

// The turns of as many lanes as can be worked through, those of most jobs first.
function fitting(
  a: readonly number[],
  b: readonly number[],
  lanes: readonly (readonly number[])[],
  extents: readonly Extent[],
  window: number,
): { readonly turns: Turns; readonly aside: readonly (readonly number[])[] } {
  const tight = (a.length > 0 ? 1 : 0) + (b.length > 0 ? 1 : 0);
  const isNarrow = extents.every(({ first, last }) => last - first <= NARROW);
  const ranked = lanes.toSorted((x, y) => y.length - x.length);
  for (let count = isNarrow ? ranked.length : Math.min(ranked.length, LANES - tight); ; count -= 1) {
    const turns = turnsOf([a, b, ...ranked.slice(0, count)], extents, window);
    if (turns) return { turns, aside: ranked.slice(count) };
  }
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
