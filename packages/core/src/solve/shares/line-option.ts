// A lane that hangs together, seen in stretches of days: short ones where its cheap plans lie, long ones elsewhere. Days
// with which it costs too much whatever the others do are left out for good.

import type { Day } from '../../calendar/index.js';
import type { MainLine } from '../guests/main-line.js';
import { anyProgramOf, hubOf, type Program } from '../guests/program.js';
import {
  daysIn,
  leastIn,
  possible,
  type Stretches,
  seenFrom,
  stretchesByWeight,
} from '../guests/stretches.js';
import { namedDays } from '../guests/whole-days.js';
import type { LaneShare } from './lane-share.js';
import { type LanePlan, type Option, priceUnder, type Remains, type Tell } from './option.js';
import { extentOf } from './spans.js';

// Stretches of each variable; fewer where everything is done once for each day of a hub.
const STRETCHES = 64;
const STRETCHES_BY_HUB = 32;

interface Sight {
  readonly view: ReadonlyMap<number, Stretches>;
  readonly program: Program;
}

/** Of a variable the days that are left, by index. */
interface DaysLeft {
  readonly days: Int32Array;
  /** What a plan with each of them costs at least, more than the cheapest, when last asked. */
  readonly slack: Float64Array | undefined;
}

export class LineOption implements Option {
  readonly extent: readonly [number, number];
  readonly #line: MainLine;
  readonly #base: number;
  readonly #hub: number | undefined;
  readonly #left: Map<number, DaysLeft>;
  // What each day costs under the shares of the last run, and the least of each stretch.
  readonly #own = new Map<number, Float64Array>();
  #least: ReadonlyMap<number, Float64Array> = new Map();
  #sight: Sight | undefined;
  // Days that cost so little more than the cheapest plan's are as good as those.
  #fine = Number.POSITIVE_INFINITY;

  private constructor(
    line: MainLine,
    base: number,
    hub: number | undefined,
    left: Map<number, DaysLeft>,
    extent: readonly [number, number],
  ) {
    this.#line = line;
    this.#base = base;
    this.#hub = hub;
    this.#left = left;
    this.extent = extent;
  }

  /** `base` is what is paid beside the line. */
  static of(line: MainLine, base: number): LineOption {
    const { network, reduced, jobs } = line.part;
    const left = reduced.kept.map((v): [number, DaysLeft] => [
      v,
      { days: possible(network.own[v] as Float64Array), slack: undefined },
    ]);
    const hub = hubOf(network, reduced.kept);
    return new LineOption(line, base + network.base, hub, new Map(left), extentOf(jobs));
  }

  least(share: LaneShare): number {
    const { network, jobs, reduced } = this.#line.part;
    for (const v of reduced.kept) {
      const own = this.#own.get(v);
      if (own) own.set(network.own[v] as Float64Array);
      else this.#own.set(v, (network.own[v] as Float64Array).slice());
    }
    for (const { v, from, to } of jobs) {
      const own = this.#own.get(v) as Float64Array;
      for (const x of this.#daysOf(v)) (own[x] as number) += share.price(from[x] as number, to[x] as number);
    }
    if ([...this.#left.values()].some(({ days }) => days.length === 0)) return Number.POSITIVE_INFINITY;
    this.#sight ??= this.#seen();
    const { view, program } = this.#sight;
    this.#least = new Map([...view].map(([v, it]) => [v, leastIn(it, this.#own.get(v) as Float64Array)]));
    return this.#base + program.run((v) => this.#least.get(v) as Float64Array);
  }

  starts(): readonly number[] {
    const { view, program } = this.#sight as Sight;
    const answer = program.answer();
    return this.#line.part.jobs.map(({ v, from }) => {
      const own = this.#own.get(v) as Float64Array;
      const days = daysIn(view.get(v) as Stretches, answer.get(v) as number, answer.get(v) as number);
      return from[
        days.reduce((best, x) => ((own[x] as number) < (own[best] as number) ? x : best))
      ] as number;
    });
  }

  each(_share: LaneShare, least: number, most: number, tell: Tell): void {
    this.#tell(least, most);
    this.#line.part.jobs.forEach(({ v, from, to }, job) => {
      const { days, slack } = this.#left.get(v) as DaysLeft;
      for (let k = 0; k < days.length; k += 1) {
        const [x, more] = [days[k] as number, (slack as Float64Array)[k] as number];
        if (more <= most) tell(job, from[x] as number, to[x] as number, more);
      }
    });
  }

  narrow(_share: LaneShare, _least: number, room: number, fine: number): void {
    for (const [v, { days, slack }] of this.#left) {
      if (!slack) continue;
      const kept = (_: number, k: number): boolean => (slack[k] as number) <= room;
      this.#left.set(v, { days: days.filter(kept), slack: slack.filter(kept) });
    }
    this.#sight = undefined;
    this.#fine = fine;
  }

  has(job: number): boolean {
    return job < this.#line.part.jobs.length;
  }

  within(job: number, first: number, last: number): Option | undefined {
    const known = this.#line.part.jobs[job];
    if (!known) return undefined;
    const { days, slack } = this.#left.get(known.v) as DaysLeft;
    const isKept = (x: number): boolean =>
      first <= (known.from[x] as number) && (known.from[x] as number) <= last;
    const left = days.filter(isKept);
    if (left.length === 0) return undefined;
    const made = this.copy();
    made.#left.set(known.v, { days: left, slack: slack?.filter((_, k) => isKept(days[k] as number)) });
    return made;
  }

  copy(): LineOption {
    const made = new LineOption(this.#line, this.#base, this.#hub, new Map(this.#left), this.extent);
    made.#fine = this.#fine;
    return made;
  }

  planned(share: LaneShare, roughly = false, below = Number.POSITIVE_INFINITY): LanePlan {
    const { jobs, problem, network } = this.#line.part;
    const saves = jobs.map(({ v, from, to }) => {
      const own = network.own[v] as Float64Array;
      return Float64Array.from(from, (day, x) =>
        own[x] === Number.POSITIVE_INFINITY ? 0 : problem.visits.price - share.price(day, to[x] as number),
      );
    });
    const { value, index } = roughly
      ? this.#line.near(saves)
      : this.#line.run(saves, below - this.#base + network.base);
    const at = (v: number): number => index.get(v) ?? 0;
    const whole = value - network.base + this.#base;
    const work = jobs.map(({ v, from, to }) => ({ from: from[at(v)] as Day, to: to[at(v)] as Day }));
    const own = whole - priceUnder(share, { own: 0, jobs: work });
    return { value: whole, own, days: namedDays(this.#line.part, index), jobs: work };
  }

  get remains(): Remains {
    const { problem, network } = this.#line.part;
    // Days that stand may all have one name, and none of them can be left out.
    const open = [...this.#left].filter(([v]) => (network.days[v] as Int32Array).length > 1);
    const days = new Map(
      open.map(([v, left]) => {
        const own = network.days[v] as Int32Array;
        const name = (problem.variables[v] as { name: string }).name;
        return [name, new Set(Array.from(left.days, (x) => own[x] as number))];
      }),
    );
    const size = [...this.#left.values()].reduce((sum, left) => sum + left.days.length, 0);
    return { days, spans: [], starts: [], size };
  }

  #daysOf(v: number): Int32Array {
    return (this.#left.get(v) as DaysLeft).days;
  }

  #seen(): Sight {
    const { network, reduced } = this.#line.part;
    const most = this.#hub === undefined ? STRETCHES : STRETCHES_BY_HUB;
    const view = new Map(
      [...this.#left].map(([v, { days, slack }]) => {
        const weight = (k: number): number =>
          slack && this.#fine < Number.POSITIVE_INFINITY
            ? 1 / (Math.max(0, slack[k] as number) + this.#fine)
            : 1;
        return [v, stretchesByWeight(days, most, weight)] as const;
      }),
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
      const slack = new Float64Array(days.length).fill(Number.POSITIVE_INFINITY);
      for (let i = 0; i < whole.length; i += 1) {
        if ((whole[i] as number) === Number.POSITIVE_INFINITY) continue;
        for (let k = at[i] as number; k < (at[i + 1] as number); k += 1) {
          const price = own[days[k] as number] as number;
          slack[k] = base + (whole[i] as number) + price - (cheapest[i] as number) - least;
        }
      }
      this.#left.set(v, { days, slack });
    }
  }
}
