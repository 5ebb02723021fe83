// Tables of joint visits: kept as long as they hold, those of jobs that depend on a node's windows for that node alone.

import type { Joins, Near, Placed } from './joins.js';
import type { NodePrices, Range, Tight, Ways } from './node-prices.js';
import type { ReadyChain, Tables } from './ready-chain.js';
import type { JobEnd, Reduced } from './reduce.js';
import type { Structure } from './structure.js';

// So many tables are kept before all are dropped.
const KEPT = 600;

/** The tables of one layout. */
export class CachedTables implements Tables {
  readonly joins: Joins;
  readonly #prices: NodePrices;
  readonly #reduced: Reduced;
  readonly #chains: readonly ReadyChain[];
  readonly #plain: readonly boolean[];
  readonly #kept = new Map<string, unknown>();
  readonly #node = new Map<string, unknown>();
  #key: (string | undefined)[] = [];
  readonly #widest: Range;
  #range: Range;

  constructor(
    joins: Joins,
    prices: NodePrices,
    it: Reduced,
    structure: Structure,
    chains: readonly ReadyChain[],
    range: Range,
  ) {
    this.#widest = range;
    this.#range = range;
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

  set(range: Range): void {
    const { lo, hi } = range;
    this.#range = range;
    this.#node.clear();
    if (this.#kept.size > KEPT) this.#kept.clear();
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
    return this.#cached('1', [job, ...loose], (range) =>
      this.joins.withOne(
        this.#placed(job, range),
        loose.map((it) => this.ways(it)),
      ),
    );
  }

  withTwo(a: number, b: number, loose: readonly number[]): Near {
    return this.#cached('2', [a, b, ...loose], (range) =>
      this.joins.withTwo(
        this.#placed(a, range),
        this.#placed(b, range),
        loose.map((it) => this.ways(it)),
      ),
    );
  }

  #placed(job: number, { lo, hi }: Range): Placed {
    const { chain, v, jobs } = this.#chains.find(({ chain }) => chain.jobs.includes(job)) as ReadyChain;
    const place = chain.jobs.indexOf(job);
    const { from, to } = jobs[place] as Tight;
    const start = v[place] as number;
    return { from, to, lo: lo[start] as number, hi: hi[start] as number };
  }

  #cached<T>(kind: string, jobs: readonly number[], make: (range: Range) => T): T {
    let key = kind;
    let plain = true;
    for (const job of jobs) {
      const it = this.#key[job];
      if (it === undefined) plain = false;
      key += `;${it ?? job}`;
    }
    const known = (plain ? this.#kept : this.#node).get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = make(plain ? this.#widest : this.#range);
    (plain ? this.#kept : this.#node).set(key, made);
    return made;
  }
}
