// What propagation promises of windows, held against every combination of days of small problems.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reading, type Windows, windowsOf } from '../../src/solve/index.js';
import { hardOf, keptOf, smallProblem, solutions, spansOf } from './small-problems.js';

const RUNS = { numRuns: 400 };

function lists({ lo, hi }: Windows): { lo: number[]; hi: number[] } {
  return { lo: [...lo], hi: [...hi] };
}

describe('the windows of a problem', () => {
  it('reach from the first to the last day of any solution, and there is a conflict only where there is none', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const found = solutions(problem, hardOf(problem));
        const windows = windowsOf(problem);
        if ('conflict' in windows) expect(found).toEqual([]);
        else expect(lists(windows)).toEqual(spansOf(found));
      }),
      RUNS,
    );
  });

  it('have a solution with every day at its first, and one with every day at its last', () => {
    fc.assert(
      fc.property(smallProblem(false), (problem) => {
        const windows = windowsOf(problem);
        if ('conflict' in windows) return;
        const found = solutions(problem, problem.constraints).map(String);
        expect(found).toContain(String([...windows.lo]));
        expect(found).toContain(String([...windows.hi]));
      }),
      RUNS,
    );
  });

  it('do not depend on the order of the constraints', () => {
    const shuffled = smallProblem(false).chain((problem) =>
      fc.tuple(
        fc.constant(problem),
        fc.shuffledSubarray([...problem.constraints], { minLength: problem.constraints.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([problem, constraints]) => {
        const [one, other] = [windowsOf(problem), windowsOf({ ...problem, constraints })];
        expect('conflict' in one).toBe('conflict' in other);
        if (!('conflict' in one) && !('conflict' in other)) expect(one).toEqual(other);
      }),
      RUNS,
    );
  });
});

describe('a reading of a problem', () => {
  it('takes up each soft constraint that can be kept together with those before it', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const reading = Reading.of(problem);
        if (!reading) return;
        expect(lists(reading.usual)).toEqual(spansOf(solutions(problem, keptOf(problem))));
      }),
      RUNS,
    );
  });

  it('can fix some days at their first, and knows what that leaves to the others', () => {
    const some = smallProblem(true).chain((problem) =>
      fc.tuple(fc.constant(problem), fc.subarray(problem.variables.map((_, i) => i))),
    );
    fc.assert(
      fc.property(some, ([problem, fixed]) => {
        const reading = Reading.of(problem);
        if (!reading) return;
        const found = solutions(problem, hardOf(problem)).filter((days) =>
          fixed.every((i) => days[i] === reading.hard.lo[i]),
        );
        expect(lists(reading.withFirstDays(fixed))).toEqual(spansOf(found));
      }),
      RUNS,
    );
  });
});
