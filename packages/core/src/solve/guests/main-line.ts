// The part whose jobs hang together: its least price under given prices of every start, every job in a visit of its own
// unless another part's visit takes it in.

import type { Day } from '../../calendar/index.js';
import { type Limit, settle } from '../lanes/network.js';
import { Elimination } from './elimination.js';
import type { Part, PartJob } from './part.js';

export class MainLine {
  readonly part: Part;
  readonly elimination: Elimination;
  #alone: number | undefined;
  #excess: Float64Array | undefined;
  /** Most days of any job, as they are counted where visits share them. */
  readonly longest: number;

  constructor(part: Part, elimination: Elimination) {
    this.part = part;
    this.elimination = elimination;
    this.longest = Math.max(0, ...part.jobs.map((job) => longest(job, part.problem.visits.daysIn)));
  }

  /** Its least price, every job in a visit of its own. */
  alone(): number {
    if (this.#alone === undefined) {
      this.#alone = this.run();
      if (this.elimination.anchor !== undefined && Number.isFinite(this.#alone)) {
        const prices = this.elimination.ofAnchor();
        const least = prices.reduce((low, price) => Math.min(low, price), Number.POSITIVE_INFINITY);
        this.#excess = prices.map((price) => price - least);
      }
    }
    return this.#alone;
  }

  /**
   * Its least price where starts of its jobs save these amounts. Only answers that cost at most `room` more than the
   * least without any savings are of interest.
   */
  run(saves: readonly Float64Array[] = [], room = Number.POSITIVE_INFINITY): number {
    const { jobs, network, problem } = this.part;
    const own = new Map<number, Float64Array>();
    jobs.forEach(({ v }, j) => {
      const table = own.get(v) ?? Float64Array.from(network.own[v] as Float64Array);
      const saved = saves[j];
      for (let x = 0; x < table.length; x += 1) {
        (table[x] as number) += problem.visits.price - (saved ? (saved[x] as number) : 0);
      }
      own.set(v, table);
    });
    if (room < Number.POSITIVE_INFINITY && this.#alone !== undefined) this.#close(own, room);
    return network.base + this.elimination.run((v) => own.get(v) ?? (network.own[v] as Float64Array));
  }

  // Takes out days with which the line alone costs more than there is room for, and what hard limits then rule out.
  #close(own: Map<number, Float64Array>, room: number): void {
    const { network, reduced } = this.part;
    const { anchor } = this.elimination;
    const tables = new Map(
      reduced.kept.map((v) => [v, own.get(v) ?? Float64Array.from(network.own[v] as Float64Array)]),
    );
    const most = (this.#alone as number) - network.base + room;
    const least = new Map(reduced.kept.map((v) => [v, this.#least(v)]));
    const near = network.limits.reduce((sum, { once }) => sum + Math.min(0, once), 0);
    const all = [...least.values()].reduce((sum, it) => sum + it, near);
    for (const [v, table] of tables) {
      const rest = all - (least.get(v) as number);
      const hosted = this.#hosting(v);
      const prices = network.own[v] as Float64Array;
      for (let x = 0; x < table.length; x += 1) {
        const excess = v === anchor ? (this.#excess?.[x] ?? 0) : 0;
        if (excess > room || rest + hosted + (prices[x] as number) > most)
          table[x] = Number.POSITIVE_INFINITY;
      }
    }
    narrow(network.limits, tables);
    for (const [v, table] of tables) own.set(v, table);
  }

  #hosting(v: number): number {
    return this.part.jobs.filter((job) => job.v === v).length * this.part.problem.visits.price;
  }

  #least(v: number): number {
    const prices = this.part.network.own[v] as Float64Array;
    return prices.reduce((low, price) => Math.min(low, price), Number.POSITIVE_INFINITY) + this.#hosting(v);
  }
}

// Takes out days at both ends of every window that hard limits leave no partner.
function narrow(limits: readonly Limit[], tables: ReadonlyMap<number, Float64Array>): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of limits) {
      const [x, y] = [tables.get(a), tables.get(b)];
      if (!hard || !x || !y) continue;
      // p of a's day may not pass q of b's: b no earlier than a's first day asks, a no later than b's last day allows.
      const first = x.findIndex((price) => price < Number.POSITIVE_INFINITY);
      const last = y.findLastIndex((price) => price < Number.POSITIVE_INFINITY);
      if (first < 0 || last < 0) return;
      for (let j = 0; j < y.length && (q[j] as number) < (p[first] as number); j += 1) {
        if (y[j] === Number.POSITIVE_INFINITY) continue;
        y[j] = Number.POSITIVE_INFINITY;
        changed = true;
      }
      for (let i = x.length - 1; i >= 0 && (p[i] as number) > (q[last] as number); i -= 1) {
        if (x[i] === Number.POSITIVE_INFINITY) continue;
        x[i] = Number.POSITIVE_INFINITY;
        changed = true;
      }
    }
  }
}

/** Undefined where the part is none that can be worked off exactly, a job's end free of its start among them. */
export function mainLineOf(part: Part): MainLine | undefined {
  const { jobs, network, reduced } = part;
  if (jobs.some(({ v, e }) => v !== e)) return undefined;
  const near = nearLimits(part);
  if (!near) return undefined;
  for (const limit of near) settle(network, limit);
  const elimination = Elimination.of(network, reduced.kept);
  return elimination && new MainLine(part, elimination);
}

// Jobs of one part that could share a visit are held to save all they could by being near: never too little.
function nearLimits({ problem, network, jobs }: Part): Limit[] | undefined {
  const { window, price, shared, daysIn } = problem.visits;
  if (price === 0 && shared === 0) return [];
  const reaches = jobs.map(({ v }) => reachOf(network, v));
  const found: Limit[] = [];
  for (const [i, a] of jobs.entries()) {
    for (const [k, b] of jobs.entries()) {
      if (k <= i) continue;
      const [toB, toA] = [reaches[i]?.get(b.v), reaches[k]?.get(a.v)];
      if (keepsOff(a, b, toB, window) || keepsOff(b, a, toA, window)) continue;
      const [first, second] = keepsOff(a, b, toB, 0) ? [a, b] : keepsOff(b, a, toA, 0) ? [b, a] : [];
      const tied = network.limits.some(
        (limit) => (limit.a === a.v && limit.b === b.v) || (limit.a === b.v && limit.b === a.v),
      );
      if (!first || !second || !(tied || a.from.length === 1 || b.from.length === 1)) return undefined;
      const most = Math.min(longest(a, daysIn), longest(b, daysIn));
      found.push({
        a: first.v,
        b: second.v,
        p: Int32Array.from(first.to, (day) => day + window + 1),
        q: Int32Array.from(second.from),
        once: -(price + shared * most),
        perDay: 0,
        hard: false,
      });
    }
  }
  return found;
}

function longest({ from, to }: PartJob, daysIn: (from: Day, to: Day) => number): number {
  let most = 0;
  for (let i = 0; i < from.length; i += 1) most = Math.max(most, daysIn(from[i] as Day, to[i] as Day));
  return most;
}

// b begins more than so many days after a has ended, whatever their days.
function keepsOff(a: PartJob, b: PartJob, reach: Int32Array | undefined, window: number): boolean {
  for (let i = 0; i < a.to.length; i += 1) {
    const j = reach?.[i] ?? 0;
    if (j < b.from.length && (b.from[j] as number) <= (a.to[i] as number) + window) return false;
  }
  return true;
}

// For each day of v the first one that hard limits leave each other variable, by index; past the end where none is left.
function reachOf(network: Part['network'], v: number): ReadonlyMap<number, Int32Array> {
  const count = (network.days[v] as Int32Array).length;
  const reach = new Map<number, Int32Array>([[v, Int32Array.from({ length: count }, (_, i) => i)]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { a, b, p, q, hard } of network.limits) {
      const from = reach.get(a);
      if (!hard || !from) continue;
      const to = reach.get(b) ?? new Int32Array(count);
      for (let i = 0; i < count; i += 1) {
        const at = from[i] as number;
        let j = to[i] as number;
        if (at >= p.length) j = q.length;
        else while (j < q.length && (q[j] as number) < (p[at] as number)) j += 1;
        if (j > (to[i] as number)) changed = true;
        to[i] = j;
      }
      if (!reach.has(b)) {
        reach.set(b, to);
        changed = true;
      }
    }
  }
  return reach;
}
