// What jobs of different lanes ask of each other, told by the days they start on: planned by themselves, lanes do not mind
// it; parted by such a day, they must.

import type { Day } from '../../calendar/index.js';
import type { Alternative } from '../alternatives.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Job, Step } from '../problem.js';
import { areTied, tiesOf } from '../ties.js';
import { type Ahead, aheadIn } from './ahead.js';
import type { Only } from './lane.js';
import type { Parting, Starts } from './parting.js';

/** A job of a lane, by its place among those of the lane. */
interface JobOf {
  readonly lane: number;
  readonly job: number;
}

/** One of the sides is set. */
export interface LaneTie {
  readonly ahead: JobOf;
  readonly behind: JobOf;
  /** The first day on which the one behind may start, by the start of the one ahead. */
  readonly first?: Step;
  /** The last such day. */
  readonly last?: Step;
}

/** What is left of a lane. */
export interface LaneOnly {
  readonly lane: number;
  readonly only: Only;
}

// Days by which lanes' cheapest plans break a tie that are worth parting them.
const APART = 7;

/** The ties of alternatives. Those of one layout have the same constraints. */
export class LaneTies {
  readonly #alternatives: readonly Alternative[];
  readonly #known = new Map<PricedProblem['constraints'], readonly LaneTie[]>();
  readonly #ahead = new Map<PricedProblem['constraints'], readonly Ahead[]>();

  constructor(alternatives: readonly Alternative[]) {
    this.#alternatives = alternatives;
  }

  /** Whether lanes ask anything of each other. */
  get areAny(): boolean {
    const [first] = this.#alternatives;
    return first !== undefined && areTied(first.problem());
  }

  /** Those that all of these have, as far as they go in each. */
  among(alternatives: readonly number[]): readonly LaneTie[] {
    const each = new Set(alternatives.map((alternative) => this.#of(alternative)));
    const [first = [], ...others] = each;
    return first.flatMap((tie): readonly LaneTie[] => {
      const alike = others.map((ties) => ties.find((it) => isAlike(it, tie)));
      const all = [tie, ...alike.filter((it) => it !== undefined)];
      return all.length < each.size ? [] : [weakest(all)];
    });
  }

  /** Which lanes wait for others in an alternative. */
  aheadIn(alternative: number): readonly Ahead[] {
    const problem = (this.#alternatives[alternative] as Alternative).problem();
    const known = this.#ahead.get(problem.constraints) ?? aheadIn(problem);
    this.#ahead.set(problem.constraints, known);
    return known;
  }

  #of(alternative: number): readonly LaneTie[] {
    const problem = (this.#alternatives[alternative] as Alternative).problem();
    const known = this.#known.get(problem.constraints) ?? laneTiesOf(problem);
    this.#known.set(problem.constraints, known);
    return known;
  }
}

function isAlike(a: LaneTie, b: LaneTie): boolean {
  const same = (x: JobOf, y: JobOf): boolean => x.lane === y.lane && x.job === y.job;
  return (
    same(a.ahead, b.ahead) && same(a.behind, b.behind) && (a.first === undefined) === (b.first === undefined)
  );
}

function weakest(ties: readonly LaneTie[]): LaneTie {
  const [one] = ties as readonly [LaneTie];
  if (ties.length === 1) return one;
  const days = (side: 'first' | 'last', start: Day): number[] =>
    ties.flatMap((it) => it[side]?.(start) ?? []);
  const { ahead, behind } = one;
  return one.first
    ? { ahead, behind, first: (start) => Math.min(...days('first', start)) }
    : { ahead, behind, last: (start) => Math.max(...days('last', start)) };
}

function laneTiesOf(problem: PricedProblem): readonly LaneTie[] {
  const { jobs } = problem.visits;
  const placeOf = (job: Job): JobOf => ({
    lane: job.lane ?? -1,
    job: jobs.filter(({ lane }) => lane === job.lane).indexOf(job),
  });
  return tiesOf(problem).flatMap(({ ahead, behind, least, most }): readonly LaneTie[] => {
    const [one, other] = [jobs[ahead] as Job, jobs[behind] as Job];
    const ends = { ahead: placeOf(one), behind: placeOf(other) };
    const { soonest, latest } = endOf(problem, one);
    if (least) return [{ ...ends, first: (start) => least(soonest(start)) }];
    return most && latest ? [{ ...ends, last: (start) => most(latest(start)) }] : [];
  });
}

// The first and the last day on which a job may end, by its start.
function endOf(
  { constraints }: PricedProblem,
  { start, end }: Job,
): { readonly soonest: Step; readonly latest: Step | undefined } {
  const same: Step = (day) => day;
  if (start === end) return { soonest: same, latest: same };
  const between = constraints.filter(({ from, to, soft }) => !soft && from === start && to === end);
  const least = between.flatMap((it) => it.least ?? []);
  const most = between.flatMap((it) => it.most ?? []);
  return {
    soonest: (day) => Math.max(day, ...least.map((step) => step(day))),
    latest: most.length > 0 ? (day) => Math.min(...most.map((step) => step(day))) : undefined,
  };
}

/** Where to part lanes whose cheapest plans break a tie, the one that is broken by most days; `starts` are told by lane. */
export function brokenAt(ties: readonly LaneTie[], starts: readonly Starts[]): Parting | undefined {
  let [found, most]: [Parting | undefined, number] = [undefined, APART - 1];
  for (const { ahead, behind, first, last } of ties) {
    const [a, b] = [starts[ahead.lane]?.[ahead.job], starts[behind.lane]?.[behind.job]];
    if (a === undefined || b === undefined) continue;
    const broken = first ? first(a) - b : last ? b - last(a) : 0;
    if (broken <= most) continue;
    const half = Math.floor((broken - 1) / 2);
    // The job ahead starts before the day, or on it and later: in neither half both have the days they have now.
    const day = first ? a - half : a + half + 1;
    const holds = first ? first(day) > b : last ? last(day - 1) < b : false;
    [found, most] = [{ ...ahead, day: holds ? day : first ? a : a + 1 }, broken];
  }
  return found;
}

/** What is left of lanes where a job starts before a day, and on it or later: both sides with what that asks of others. */
export function partedLanes(
  { lane, job, day }: Parting,
  ties: readonly LaneTie[],
): readonly [readonly LaneOnly[], readonly LaneOnly[]] {
  const [never, always] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const before = { lane, only: { job, from: never, to: day - 1, orNone: true } };
  const after = { lane, only: { job, from: day, to: always, orNone: false } };
  const own = ties.filter(({ ahead }) => ahead.lane === lane && ahead.job === job);
  const asked = (behind: JobOf, from: number, to: number): LaneOnly => ({
    lane: behind.lane,
    only: { job: behind.job, from, to, orNone: true },
  });
  return [
    [before, ...own.flatMap(({ behind, last }) => (last ? asked(behind, never, last(day - 1)) : []))],
    [after, ...own.flatMap(({ behind, first }) => (first ? asked(behind, first(day), always) : []))],
  ];
}
