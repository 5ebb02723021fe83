// Tiny problems of several lanes, in two ways that differ in one of them: jobs that hang together are a lane, or several of
// those are, or a lane's jobs follow each other, each once the one before has had its outcome.

import { plainDate, toDay } from '../../../src/calendar/index.js';
import type { Alternative, LaneBound } from '../../../src/solve/alternatives.js';
import { lanesOf } from '../../../src/solve/guests/split.js';
import type { PricedLimit, PricedProblem } from '../../../src/solve/priced/problem.js';
import { type Constraint, everyDay, type Job, type Variable } from '../../../src/solve/problem.js';
import { chanceOf } from '../priced/chance.js';
import { tinyProblem } from '../priced/tiny-problems.js';

/** A problem with its lanes told apart, and one in which the first of them has fewer days; none where it has one lane. */
export function tinyWays(seed: number): readonly Alternative[] {
  return waysOf(tinyProblem(seed), Number.POSITIVE_INFINITY);
}

/** The same with all jobs in two lanes, so that jobs of one lane need not hang together and may share visits. */
export function tinyWaysOfTwo(seed: number): readonly Alternative[] {
  const problem = tinyProblem(seed);
  const chance = chanceOf(seed + 0.25);
  const visits = { ...problem.visits, window: chance.whole(0, 5), most: undefined };
  return waysOf({ ...problem, visits }, 2);
}

/** A lane of two or three jobs, each begun after the one before has had its outcome, and one of jobs of their own. */
export function tinyWaysInTurn(seed: number): readonly Alternative[] {
  const chance = chanceOf(seed + 0.75);
  const first = toDay(plainDate('2028-02-25'));
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const limits: PricedLimit[] = [];
  const jobs: Job[] = [];
  const add = (from: number, days: number): number =>
    variables.push({ name: '', grid: everyDay, lo: first + from, hi: first + from + days - 1 }) - 1;
  const after = (from: number, to: number, least: number, most?: number): void => {
    const ends = most === undefined ? {} : { most: (day: number) => day + most };
    constraints.push({ from, to, least: (day) => day + least, ...ends, soft: false });
  };
  const job = (from: number, days: number): Job => {
    const length = chance.whole(0, 3);
    const [start, end] = [add(from, days), add(from + length, days)];
    after(start, end, length, length);
    const made = { start, end, fixed: false };
    jobs.push(made);
    return made;
  };
  const count = chance.whole(2, 3);
  for (let k = 0, before: Job | undefined; k < count; k += 1) {
    const own = job(4 * k, count === 2 ? 6 : 4);
    if (before) {
      const outcome = add(4 * k - 3, 5);
      after(before.end, outcome, chance.whole(1, 2), chance.whole(2, 5));
      after(outcome, own.start, 1, chance.oneIn(2) ? chance.whole(3, 9) : undefined);
      const least = chance.whole(1, 6);
      const price = { once: chance.whole(0, 6), perDay: chance.whole(0, 2) };
      limits.push({ term: 'soon', from: outcome, to: own.start, least: (day) => day + least, ...price });
    }
    before = own;
  }
  for (let k = chance.whole(1, 2); k > 0; k -= 1) job(chance.whole(0, 9), chance.whole(2, 4));
  const table = Array.from({ length: 7 }, () => chance.whole(0, 5));
  const prices = jobs.map(({ start }, k) => ({
    term: 'day',
    of: start,
    price: (day: number) => table[(day + k) % 7] ?? 0,
  }));
  const price = chance.whole(0, 14);
  const visits = { jobs, window: chance.whole(0, 5), price, shared: chance.whole(0, 3), most: undefined };
  const daysIn = (from: number, to: number): number => to - from + 1;
  return waysOf({ variables, constraints, limits, prices, visits: { ...visits, daysIn } }, 2);
}

/** What ties lanes of tiny ways. */
type Tying = 'in turn' | 'side by side' | 'after an outcome';

/**
 * The same of several lanes that mind each other: jobs of other lanes begin no earlier than one of the first ends, or near it,
 * or no earlier than its outcome, which may be sooner than it is wanted.
 */
export function tinyTiedWays(seed: number): readonly Alternative[] {
  const chance = chanceOf(seed + 0.35);
  const kind = chance.pick<Tying>(['in turn', 'side by side', 'after an outcome']);
  const by = chance.whole(-2, 2);
  const [lag, price, wanted] = [chance.whole(0, 2), chance.whole(1, 3), chance.whole(0, 4)];
  return tinyWays(seed).map((of) => {
    const { variables, constraints, prices, limits, ...problem } = of.problem();
    const { jobs } = problem.visits;
    const [first] = jobs;
    const others = jobs.filter(({ lane }) => lane !== first?.lane);
    if (!first) return of;
    const { lo, hi } = variables[first.end] as Variable;
    const outcome = variables.length;
    const across = (from: number, to: number, side: Pick<Constraint, 'least' | 'most'>): Constraint => {
      return { from, to, ...side, soft: false, across: true };
    };
    const tied = others.flatMap((other): Constraint[] => {
      if (kind !== 'side by side') {
        const from = kind === 'in turn' ? first.end : outcome;
        return [across(from, other.start, { least: (day) => day + by })];
      }
      const near = Math.abs(by) + 1;
      return other === others[0]
        ? [
            across(first.end, other.start, { most: (day) => day + near }),
            across(other.end, first.start, { most: (day) => day + near }),
          ]
        : [];
    });
    const hangs: Constraint = { from: first.end, to: outcome, least: (day) => day + lag, soft: false };
    const soon: PricedLimit = { term: 'soon', from: first.end, to: outcome, once: 0, perDay: price };
    const isThere = kind === 'after an outcome';
    const made: PricedProblem = {
      ...problem,
      variables: isThere
        ? [...variables, { name: 'outcome', grid: everyDay, lo: lo + lag, hi: Math.min(hi, lo + 5) + lag }]
        : variables,
      constraints: [...constraints, ...(isThere ? [hangs] : []), ...tied],
      prices,
      limits: isThere ? [...limits, { ...soon, least: (day) => day + lag + wanted }] : limits,
    };
    return { ...of, problem: () => made };
  });
}

function waysOf(problem: PricedProblem, most: number): readonly Alternative[] {
  const pieces = lanesOf(problem)?.pieces ?? [];
  if (pieces.length < 2 || pieces.some((piece) => piece.problem.visits.jobs.length === 0)) return [];
  const lanes = pieces.slice(0, most).map((_, lane) => lane);
  const laneOf = ({ start, end }: Job): number =>
    pieces.findIndex(({ variables, problem: { visits } }) =>
      visits.jobs.some((own) => variables[own.start] === start && variables[own.end] === end),
    ) % lanes.length;
  const named = problem.variables.map((it, v) => ({ ...it, name: `${v}` }));
  const jobs = problem.visits.jobs.map((job) => ({ ...job, lane: laneOf(job) }));
  const madeFrom = lanes.map((lane) => ({ lane }));
  const whole: PricedProblem = {
    ...problem,
    variables: named,
    visits: { ...problem.visits, jobs },
    madeFrom,
  };
  const [v = 0] = pieces[0]?.variables ?? [];
  const fewer = named.map((it, i) => (i === v ? { ...it, lo: it.lo + Math.min(1, it.hi - it.lo) } : it));
  const other = { ...whole, variables: fewer, madeFrom: [{ fewer: true }, ...madeFrom.slice(1)] };
  return [whole, other].map((made) => ({
    base: 0,
    atLeast: -1e9,
    problem: () => made,
    lanes: lanes.map(
      (lane): LaneBound => ({
        madeFrom: made.madeFrom?.[lane] as object,
        atLeast: -1e6,
        jobs: jobs.filter((job) => job.lane === lane).length,
        apart: false,
        days: 30,
      }),
    ),
  }));
}
