// Why limits leave no days: the limits that are named cannot all be kept, and any one fewer can. Checked by trying
// every combination of days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causesOf, everyDay, movesBehind, type Problem, type Step } from '../../src/solve/index.js';
import { smallProblem, solutions } from './small-problems.js';

const shift =
  (days: number): Step =>
  (day) =>
    day + days;

/** Days 0 to 100 each, with these limits between them. */
function problemOf(
  count: number,
  constraints: readonly Omit<Problem['constraints'][number], 'soft'>[],
): Problem {
  return {
    variables: Array.from({ length: count }, (_, i) => ({ name: `${i}`, grid: everyDay, lo: 0, hi: 100 })),
    constraints: constraints.map((limit) => ({ ...limit, soft: false })),
    preferences: [],
    order: [],
    capacity: undefined,
  };
}

function named(problem: Problem): readonly number[] {
  const moves = causesOf(problem) ?? [];
  return [...new Set(moves.flatMap(({ constraint }) => constraint ?? []))].sort();
}

describe('the causes of a contradiction', () => {
  it('are the limits of the cycle that gains on itself, and none beside it', () => {
    const problem = problemOf(4, [
      { from: 3, to: 0, least: shift(5) },
      { from: 0, to: 1, least: shift(10) },
      { from: 1, to: 2, least: shift(10) },
      { from: 0, to: 2, most: shift(15) },
      { from: 0, to: 3, most: shift(90) },
    ]);
    expect(named(problem)).toEqual([1, 2, 3]);
  });

  it('are the way from one domain to the other where no cycle closes', () => {
    const problem = problemOf(3, [
      { from: 0, to: 1, least: shift(60) },
      { from: 0, to: 2, least: shift(2) },
      { from: 1, to: 2, least: shift(60) },
    ]);
    expect(named(problem)).toEqual([0, 2]);
  });

  it('tell the days of the grid that a limit led over', () => {
    const problem = problemOf(2, [
      { from: 0, to: 1, least: shift(41) },
      { from: 0, to: 1, most: shift(48) },
    ]);
    const tens = {
      next: (day: number) => Math.ceil(day / 10) * 10,
      previous: (day: number) => Math.floor(day / 10) * 10,
    };
    const variables = problem.variables.map((variable, i) =>
      i === 1 ? { ...variable, grid: tens } : { ...variable, hi: 0 },
    );
    const moves = causesOf({ ...problem, variables }) ?? [];
    expect(moves).toContainEqual(expect.objectContaining({ side: 'first', counted: 0, limit: 41, now: 50 }));
  });

  it('are none where every limit can be kept', () => {
    expect(causesOf(problemOf(2, [{ from: 0, to: 1, least: shift(100) }]))).toBeUndefined();
  });

  it('cannot be kept together, and any one fewer can, in every small problem', () => {
    fc.assert(
      fc.property(smallProblem(false), (problem) => {
        const moves = causesOf(problem);
        expect(moves === undefined).toBe(solutions(problem, problem.constraints).length > 0);
        const cause = named(problem).map((i) => problem.constraints[i] as Problem['constraints'][number]);
        if (!moves) return;
        expect(solutions(problem, cause)).toEqual([]);
        for (const one of cause) {
          const rest = cause.filter((other) => other !== one);
          expect(solutions(problem, rest).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the moves behind a window', () => {
  it('lead back to the domain it comes from', () => {
    const problem = problemOf(3, [
      { from: 0, to: 1, least: shift(10) },
      { from: 1, to: 2, least: shift(10) },
    ]);
    const first = movesBehind(problem, [2]).filter(({ side }) => side === 'first');
    expect(first.map(({ variable, now }) => [variable, now])).toEqual([
      [2, 20],
      [1, 10],
      [0, 0],
    ]);
  });
});
