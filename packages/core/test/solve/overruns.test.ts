// What pushing days back promises, held against windows and against every combination of days of small problems.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDay, overrunsOf, type Problem, windowsOf } from '../../src/solve/index.js';
import { hardOf, smallProblem, solutions } from './small-problems.js';

describe('the overruns of a problem', () => {
  it('are none exactly where it can be kept, and its earliest days are then the first of every window', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const { days, overruns } = overrunsOf(problem);
        const windows = windowsOf(problem);
        expect(overruns.length === 0).toBe(!('conflict' in windows));
        expect(overruns.length === 0).toBe(solutions(problem, hardOf(problem)).length > 0);
        if (!('conflict' in windows)) expect(days).toEqual([...windows.lo]);
      }),
      { numRuns: 400 },
    );
  });

  it('say which day cannot give way and by how many days, the earliest first', () => {
    const free = { name: 'day', grid: everyDay, lo: 0, hi: 1000 };
    const fixed = (day: number) => ({ ...free, lo: day, hi: day });
    const later = (days: number) => (day: number) => day + days;
    const problem: Problem = {
      variables: [free, free, fixed(40), fixed(25), { ...free, lo: 10 }],
      constraints: [
        { from: 4, to: 0, least: later(10), soft: false },
        { from: 0, to: 1, least: later(30), soft: false },
        // The second day is at most 5 after the fortieth: 45, and it would be the fiftieth.
        { from: 2, to: 1, most: later(5), soft: false },
        // The twenty-fifth day would have to be 8 days after the twentieth.
        { from: 0, to: 3, least: later(8), soft: false },
      ],
      preferences: [],
      order: [],
      capacity: undefined,
    };
    expect(overrunsOf(problem).overruns).toEqual([
      { constraint: 3, variable: 3, limit: 25, reached: 28 },
      { constraint: 2, variable: 2, limit: 45, reached: 50 },
    ]);
  });
});
