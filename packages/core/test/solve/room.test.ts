// Whether a host has room: the same answer as trying every combination of days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOverload, type Problem, roomOf, windowsOf } from '../../src/solve/index.js';
import { jobsOnly, type SmallJob, smallProblem, solutions } from './small-problems.js';

function hosting(jobs: readonly SmallJob[], visits: number, window: number): Problem {
  return {
    ...jobsOnly(jobs),
    capacity: {
      visits,
      window,
      jobs: jobs.map(({ fixed }, i) => ({ start: 2 * i, end: 2 * i + 1, fixed })),
    },
  };
}

function fits(problem: Problem, days: readonly number[]): boolean {
  if (!problem.capacity) return true;
  const { jobs, visits, window } = problem.capacity;
  const placed = jobs.map(({ start, end, fixed }) => ({
    from: days[start] as number,
    to: days[end] as number,
    fixed,
  }));
  return firstOverload(placed, visits, window) === undefined;
}

const job: fc.Arbitrary<SmallJob> = fc
  .record({ lo: fc.nat(8), slack: fc.nat(4), rest: fc.nat(5), fixed: fc.boolean() })
  .map(({ lo, slack, rest, fixed }) => ({ lo, hi: lo + slack, rest, fixed }));

describe('room at a host', () => {
  it('is found wherever some combination of days fits, and nowhere else', () => {
    const crowd = fc.record({
      jobs: fc.array(job, { minLength: 2, maxLength: 5 }),
      visits: fc.integer({ min: 1, max: 2 }),
      window: fc.nat(2),
    });
    fc.assert(
      fc.property(crowd, ({ jobs, visits, window }) => {
        const problem = hosting(jobs, visits, window);
        const some = solutions(problem, problem.constraints).some((days) => fits(problem, days));
        expect(roomOf(problem)).toMatchObject(
          some ? { status: 'placed' } : { status: 'overloaded', proven: true },
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('is a matter of the limits alone where nobody hosts', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const windows = windowsOf(problem);
        expect(roomOf(problem)).toEqual(
          'conflict' in windows ? { status: 'conflict' } : { status: 'placed', windows },
        );
      }),
    );
  });

  it('is missing where a job must bridge two visits, however much room jobs far from them have', () => {
    const bridge = [
      { lo: 0, hi: 0, rest: 9, fixed: true },
      { lo: 12, hi: 12, rest: 9, fixed: true },
      { lo: 8, hi: 9, rest: 4, fixed: false },
    ];
    const far = Array.from({ length: 6 }, (_, i) => ({ lo: 30 + i, hi: 3000, rest: 10, fixed: false }));
    expect(roomOf(hosting([...bridge, ...far], 1, 0))).toMatchObject({ status: 'overloaded', proven: true });
    expect(roomOf(hosting([...bridge, ...far], 2, 0))).toMatchObject({ status: 'placed' });
  });
});
