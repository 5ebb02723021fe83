// The part whose jobs hang together: its least price under given prices of every start, every job in a visit of its own
// unless another part's visit takes it in.

import { settle } from '../lanes/network.js';
import { CoarseToFine, type Least } from './coarse-to-fine.js';
import { longest, type Nearness, nearLimits } from './near-limits.js';
import type { Part } from './part.js';
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

  /** Nearly that, and soon found: what is left out for it is not proven too dear. */
  near(saves: readonly Float64Array[]): Least {
    const { value, index } = this.#program.near(this.#pricesWith(saves));
    return { value: this.part.network.base + value, index };
  }

  /** No more than that, and soon told. */
  bound(saves: readonly Float64Array[]): number {
    return this.part.network.base + this.#program.bound(this.#pricesWith(saves));
  }

  #run(saves: readonly Float64Array[], most: number): Least {
    const { network } = this.part;
    const { value, index } = this.#program.least(this.#pricesWith(saves), most - network.base);
    return { value: network.base + value, index };
  }

  // What each variable's days cost, every start in a visit of its own less what it saves.
  #pricesWith(saves: readonly Float64Array[]): (v: number) => Float64Array {
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
    return (v) => own.get(v) ?? (network.own[v] as Float64Array);
  }
}

/**
 * Undefined where the part is none that can be worked off exactly, a job's end free of its start among them. `hosts`: jobs
 * of other parts may be in the visits of its jobs.
 */
export function mainLineOf(part: Part, hosts: boolean): MainLine | undefined {
  const { jobs } = part;
  if (jobs.some(({ v, e }) => v !== e)) return undefined;
  // What ties the jobs themselves says more, where it can be worked off.
  return lineWith(part, { hosts, direct: true }) ?? lineWith(part, { hosts, direct: false });
}

function lineWith(part: Part, nearness: Nearness): MainLine | undefined {
  const near = nearLimits(part, nearness);
  if (!near) return undefined;
  const { kept } = part.reduced;
  // It adds limits of its own.
  const { base, days, own, limits } = part.network;
  const network = { base, days, own: own.map((prices) => prices.slice()), limits: [...limits] };
  for (const limit of near) settle(network, limit);
  const hub = hubOf(network, kept);
  if (hub === -1) return undefined;
  return new MainLine({ ...part, network }, new CoarseToFine(network, kept, hub));
}
