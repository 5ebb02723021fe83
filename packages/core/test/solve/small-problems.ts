// Random problems small enough to be solved by trying every combination of days, and that very trial. It shares
// nothing with the solver but the language of problems.

import fc from 'fast-check';
import { addMonths, plainDate, toDay } from '../../src/calendar/index.js';
import { type Constraint, everyDay, type Grid, type Problem, type Step } from '../../src/solve/index.js';

/** Days of every domain lie from here to `LAST`; near the end of a February, where months clamp. */
export const FIRST = toDay(plainDate('2028-01-29'));
const LAST = FIRST + 8;

const FAR = 10_000;

/** The days of a list, and none else. */
function daysOf(days: readonly number[]): Grid {
  const sorted = [...days].sort((a, b) => a - b);
  return {
    next: (day) => sorted.find((it) => it >= day) ?? FIRST + FAR,
    previous: (day) => sorted.findLast((it) => it <= day) ?? FIRST - FAR,
  };
}

const weekdays: Grid = {
  next: (day) => (isWeekday(day) ? day : weekdays.next(day + 1)),
  previous: (day) => (isWeekday(day) ? day : weekdays.previous(day - 1)),
};

function isWeekday(day: number): boolean {
  return (((day + 4) % 7) + 7) % 7 >= 1 && (((day + 4) % 7) + 7) % 7 <= 5;
}

const someDay = fc.integer({ min: FIRST, max: LAST });

const grid: fc.Arbitrary<Grid> = fc.oneof(
  fc.constant(everyDay),
  fc.constant(weekdays),
  fc.uniqueArray(someDay, { maxLength: 6 }).map(daysOf),
);

export const variable = fc
  .tuple(grid, someDay, fc.integer({ min: -1, max: 8 }))
  .map(([grid, lo, length]) => ({ name: 'day', grid, lo, hi: Math.min(lo + length, LAST) }));

/** Steps never decrease: shifts, months (which clamp), turns of the week, and arbitrary stairs. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: -6, max: 6 }).map(
    (shift): Step =>
      (day) =>
        day + shift,
  ),
  fc.integer({ min: -2, max: 2 }).map(
    (months): Step =>
      (day) =>
        addMonths(day, months) - months * 30,
  ),
  fc.integer({ min: -1, max: 1 }).map(
    (weeks): Step =>
      (day) =>
        (Math.floor(day / 4) + weeks) * 4,
  ),
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }).map((rises): Step => {
    const stairs = rises.map(
      (_, i) => FIRST - 4 + rises.slice(0, i + 1).reduce((sum, rise) => sum + rise, 0),
    );
    return (day) => stairs[Math.max(0, Math.min(day - FIRST, 8))] as number;
  }),
);

export function constraint(variables: number, soft: fc.Arbitrary<boolean>): fc.Arbitrary<Constraint> {
  const which = fc.integer({ min: 0, max: variables - 1 });
  const side = fc.constantFrom('least', 'most', 'both');
  return fc.tuple(which, which, step, step, side, soft).map(([from, to, low, rise, side, soft]) => ({
    from,
    to,
    soft,
    ...(side === 'most' ? {} : { least: low }),
    ...(side === 'least'
      ? {}
      : { most: side === 'both' ? (day: number) => Math.max(low(day), rise(day)) : rise }),
  }));
}

/** Problems of up to four variables; `soft` says whether some constraints may be given up. */
export function smallProblem(soft: boolean): fc.Arbitrary<Problem> {
  return fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc
      .record({
        variables: fc.array(variable, { minLength: count, maxLength: count }),
        constraints: fc.array(constraint(count, soft ? fc.boolean() : fc.constant(false)), { maxLength: 6 }),
        order: fc.shuffledSubarray([...Array(count).keys()]),
        otherwise: fc.constantFrom('first' as const, 'last' as const),
      })
      .map(({ variables, constraints, order, otherwise }) => ({
        variables,
        constraints,
        preferences: [],
        order: order.map((variable) => ({ variable, otherwise })),
        capacity: undefined,
      })),
  );
}

/** A job of fixed length: the first day it may start, the last one, and its days less one. */
export interface SmallJob {
  readonly lo: number;
  readonly hi: number;
  readonly rest: number;
  /** It starts on `lo`. */
  readonly fixed: boolean;
}

/** Jobs, each with a start and an end, of which nobody is the host: the variables 2i and 2i + 1. */
export function jobsOnly(jobs: readonly SmallJob[]): Problem {
  return {
    variables: jobs.flatMap(({ lo, hi, rest, fixed }) => {
      const last = fixed ? lo : hi;
      return [
        { name: 'start', grid: everyDay, lo, hi: last },
        { name: 'end', grid: everyDay, lo: lo + rest, hi: last + rest },
      ];
    }),
    constraints: jobs.map(({ rest }, i) => {
      const length = (day: number): number => day + rest;
      return { from: 2 * i, to: 2 * i + 1, least: length, most: length, soft: false };
    }),
    preferences: [],
    order: [],
    capacity: undefined,
  };
}

/** The days a variable may have before any constraint is looked at. */
function domainOf({ grid, lo, hi }: Problem['variables'][number]): number[] {
  const days: number[] = [];
  for (let day = lo; day <= hi; day += 1) if (grid.next(day) === day) days.push(day);
  return days;
}

export function holds({ from, to, least, most }: Constraint, days: ArrayLike<number>): boolean {
  const [near, far] = [days[from] as number, days[to] as number];
  return (least === undefined || least(near) <= far) && (most === undefined || far <= most(near));
}

/** Every combination of days that keeps these constraints. */
export function solutions(problem: Problem, constraints: readonly Constraint[]): number[][] {
  let partial: number[][] = [[]];
  problem.variables.forEach((variable, i) => {
    const ready = constraints.filter(({ from, to }) => Math.max(from, to) === i);
    const extended = partial.flatMap((days) => domainOf(variable).map((day) => [...days, day]));
    partial = extended.filter((days) => ready.every((it) => holds(it, days)));
  });
  return partial;
}

export function hardOf({ constraints }: Problem): Constraint[] {
  return constraints.filter(({ soft }) => !soft);
}

/** The hard constraints and each soft one, in turn, that can be kept with those kept before it. */
export function keptOf(problem: Problem): Constraint[] {
  const kept = hardOf(problem);
  for (const it of problem.constraints) {
    if (it.soft && solutions(problem, [...kept, it]).length > 0) kept.push(it);
  }
  return kept;
}

/** First and last day of each variable among these solutions. */
export function spansOf(found: readonly number[][]): { lo: number[]; hi: number[] } {
  const variables = (found[0] ?? []).map((_, i) => i);
  return {
    lo: variables.map((i) => Math.min(...found.map((days) => days[i] as number))),
    hi: variables.map((i) => Math.max(...found.map((days) => days[i] as number))),
  };
}
