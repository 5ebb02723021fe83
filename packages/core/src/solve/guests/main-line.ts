// The part whose jobs hang together: its least price under given prices of every start, every job in a visit of its own
// unless another part's visit takes it in.

import type { Day } from '../../calendar/index.js';
import { type Limit, settle } from '../lanes/network.js';
import { CoarseToFine, type Least } from './coarse-to-fine.js';
import type { Part, PartJob } from './part.js';
import { hubOf } from './program.js';

export class MainLine {
  readonly part: Part;
  readonly #program: CoarseToFine;
  #alone: Least | undefined;
  /** Most days of any job, as they are counted where visits share them. */
  readonly longest: number;
  // The same of so many jobs together, those that last longest.
  readonly #lasting: readonly number[];

  constructor(part: Part, program: CoarseToFine) {
    this.part = part;
    this.#program = program;
    const days = part.jobs.map((job) => longest(job, part.problem.visits.daysIn)).sort((a, b) => b - a);
    this.longest = days[0] ?? 0;
    let sum = 0;
    this.#lasting = [
      0,
      ...days.map((most) => {
        sum += most;
        return sum;
      }),
    ];
  }

  /** Most days of so many of its jobs together, no more than it has. */
  lasting(jobs: number): number {
    return this.#lasting[jobs] as number;
  }

  /** Its least price, every job in a visit of its own. */
  alone(): number {
    return this.#byItself().value;
  }

  #byItself(): Least {
    this.#alone ??= this.#run([], Number.POSITIVE_INFINITY);
    return this.#alone;
  }

  /** Its least price where starts of its jobs save these amounts, where that is no more than `most`. */
  run(saves: readonly Float64Array[], most: number): Least {
    const isNone = saves.every((table) => table.every((saved) => saved === 0));
    return isNone ? this.#byItself() : this.#run(saves, most);
  }

  #run(saves: readonly Float64Array[], most: number): Least {
    const { jobs, network, problem } = this.part;
    const own = new Map<number, Float64Array>();
    jobs.forEach(({ v }, j) => {
      const table = own.get(v) ?? (network.own[v] as Float64Array).slice();
      const saved = saves[j];
      for (let x = 0; x < table.length; x += 1) {
        (table[x] as number) += problem.visits.price - (saved ? (saved[x] as number) : 0);
      }
      own.set(v, table);
    });
    const { value, index } = this.#program.least(
      (v) => own.get(v) ?? (network.own[v] as Float64Array),
      most - network.base,
    );
    return { value: network.base + value, index };
  }
}

/** Undefined where the part is none that can be worked off exactly, a job's end free of its start among them. */
export function mainLineOf(part: Part): MainLine | undefined {
  const { jobs, reduced } = part;
  if (jobs.some(({ v, e }) => v !== e)) return undefined;
  const near = nearLimits(part);
  if (!near) return undefined;
  // It adds limits of its own.
  const { base, days, own, limits } = part.network;
  const network = { base, days, own: own.map((prices) => prices.slice()), limits: [...limits] };
  for (const limit of near) settle(network, limit);
  const hub = hubOf(network, reduced.kept);
  if (hub === -1) return undefined;
  return new MainLine({ ...part, network }, new CoarseToFine(network, reduced.kept, hub));
}

// Jobs of one part that could share a visit are held to save all they could by being near: never too little.
function nearLimits({ problem, network, jobs }: Part): Limit[] | undefined {
  const { window, price, shared, daysIn } = problem.visits;
  if (price === 0 && shared === 0) return [];
  const reaches = jobs.map(({ v }) => reachOf(network, v));
  const before = jobs.map((a, i) => jobs.map((b, k) => i !== k && keepsOff(a, b, reaches[i]?.get(b.v), 0)));
  const found: Limit[] = [];
  for (const [i, a] of jobs.entries()) {
    for (const [k, b] of jobs.entries()) {
      if (k <= i) continue;
      const [toB, toA] = [reaches[i]?.get(b.v), reaches[k]?.get(a.v)];
      if (keepsOff(a, b, toB, window) || keepsOff(b, a, toA, window)) continue;
      const [first, second] = before[i]?.[k] ? [a, b] : before[k]?.[i] ? [b, a] : [];
      // Near each other around a third, both are near it: what that saves is counted there.
      const [x, y] = first === a ? [i, k] : [k, i];
      if (first && jobs.some((_, c) => before[x]?.[c] && before[c]?.[y])) continue;
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
      // Later days leave others no earlier ones.
      for (let i = 0, j = 0; i < count; i += 1) {
        const at = from[i] as number;
        j = Math.max(j, to[i] as number);
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
