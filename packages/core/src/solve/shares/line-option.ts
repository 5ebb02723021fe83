// A lane that hangs together, seen in stretches of days: short ones where its cheap plans lie, long ones elsewhere. Days
// with which it costs too much whatever the others do are left out for good.

import type { MainLine } from '../guests/main-line.js';
import { anyProgramOf, hubOf, type Program } from '../guests/program.js';
import { leastIn, possible, type Stretches, seenFrom, stretchesByWeight } from '../guests/stretches.js';
import type { LaneShare } from './day-shares.js';
import { extentOf, type Notes, type Option } from './option.js';

// Stretches of each variable; fewer where everything is done once for each day of a hub.
const STRETCHES = 64;
const STRETCHES_BY_HUB = 20;

interface Sight {
  readonly view: ReadonlyMap<number, Stretches>;
  readonly program: Program;
}

export class LineOption implements Option {
  readonly extent: readonly [number, number];
  readonly #line: MainLine;
  readonly #base: number;
  readonly #hub: number | undefined;
  readonly #days: Map<number, Int32Array>;
  // What each day costs under the shares of the last run, and the least of each stretch.
  readonly #own = new Map<number, Float64Array>();
  #least = new Map<number, Float64Array>();
  // What a plan with each day cost at least, more than the cheapest, when last asked; far more where it was not.
  readonly #slack = new Map<number, Float64Array>();
  #sight: Sight | undefined;

  /** `base` is what is paid beside the line. */
  constructor(line: MainLine, base: number) {
    const { network, reduced, jobs } = line.part;
    this.#line = line;
    this.#base = base + network.base;
    this.#hub = hubOf(network, reduced.kept);
    this.#days = new Map(reduced.kept.map((v) => [v, possible(network.own[v] as Float64Array)]));
    this.extent = extentOf(jobs);
  }

  least(share: LaneShare): number {
    const { network, jobs, reduced } = this.#line.part;
    for (const v of reduced.kept) this.#own.set(v, (network.own[v] as Float64Array).slice());
    for (const { v, from, to } of jobs) {
      const own = this.#own.get(v) as Float64Array;
      for (const x of this.#days.get(v) as Int32Array) {
        (own[x] as number) += share.price(from[x] as number, to[x] as number);
      }
    }
    if ([...this.#days.values()].some(({ length }) => length === 0)) return Number.POSITIVE_INFINITY;
    this.#sight ??= this.#seen();
    const { view, program } = this.#sight;
    this.#least = new Map([...view].map(([v, it]) => [v, leastIn(it, this.#own.get(v) as Float64Array)]));
    return this.#base + program.run((v) => this.#least.get(v) as Float64Array);
  }

  note(share: LaneShare, { visit, work }: Notes, least: number, most: number): void {
    this.#tell(least, most);
    for (const { v, from, to } of this.#line.part.jobs) {
      const slack = this.#slack.get(v) as Float64Array;
      for (const x of this.#days.get(v) as Int32Array) {
        if ((slack[x] as number) <= most)
          share.note(visit, work, from[x] as number, to[x] as number, slack[x] as number);
      }
    }
  }

  narrow(room: number, fine: number): void {
    for (const [v, days] of this.#days) {
      const slack = this.#slack.get(v);
      if (slack)
        this.#days.set(
          v,
          days.filter((x) => (slack[x] as number) <= room),
        );
    }
    this.#sight = undefined;
    this.#fine = fine;
  }

  // Days that cost so little more than the cheapest plan's are as good as those.
  #fine = Number.POSITIVE_INFINITY;

  daysLeft(): ReadonlyMap<string, ReadonlySet<number>> {
    const { problem, network } = this.#line.part;
    return new Map(
      [...this.#days].map(([v, left]) => {
        const days = network.days[v] as Int32Array;
        return [
          (problem.variables[v] as { name: string }).name,
          new Set(Array.from(left, (x) => days[x] as number)),
        ];
      }),
    );
  }

  #seen(): Sight {
    const { network, reduced } = this.#line.part;
    const most = this.#hub === undefined ? STRETCHES : STRETCHES_BY_HUB;
    const weight = (v: number) => {
      const slack = this.#slack.get(v);
      return (x: number): number =>
        slack && this.#fine < Number.POSITIVE_INFINITY
          ? 1 / (Math.max(0, slack[x] as number) + this.#fine)
          : 1;
    };
    const view = new Map(
      [...this.#days].map(([v, days]) => [v, stretchesByWeight(days, most, weight(v))] as const),
    );
    return { view, program: anyProgramOf(seenFrom(network, view), reduced.kept, this.#hub) };
  }

  // What each day costs at least: its stretch's least plan, and what the day costs more than the stretch's cheapest.
  #tell(least: number, most: number): void {
    const { view, program } = this.#sight as Sight;
    const base = this.#base;
    const each = program.marginals((v) => this.#least.get(v) as Float64Array, least + most - base);
    for (const [v, { at, days }] of view) {
      const own = this.#own.get(v) as Float64Array;
      const [whole, cheapest] = [each.get(v) as Float64Array, this.#least.get(v) as Float64Array];
      const slack = this.#slack.get(v) ?? new Float64Array(own.length);
      slack.fill(Number.POSITIVE_INFINITY);
      for (let i = 0; i < whole.length; i += 1) {
        if ((whole[i] as number) === Number.POSITIVE_INFINITY) continue;
        for (let k = at[i] as number; k < (at[i + 1] as number); k += 1) {
          const x = days[k] as number;
          slack[x] = base + (whole[i] as number) + (own[x] as number) - (cheapest[i] as number) - least;
        }
      }
      this.#slack.set(v, slack);
    }
  }
}
