// Visits and overloads, held against every set of days and every single day.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOverload, visitsOf } from '../../src/solve/index.js';

const DAYS = 10;
const job = fc
  .tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
  .map(([from, length, fixed]) => ({ from, to: Math.min(from + length, DAYS - 1), fixed }));
const jobs = fc.array(job, { maxLength: 6 });
const windows = fc.integer({ min: 0, max: 3 });

type Jobs = readonly { readonly from: number; readonly to: number }[];

// The fewest days such that each job, stretched at its end, holds one: by trying every set of days.
function fewestDays(all: Jobs, window: number): number {
  let fewest = all.length;
  for (let set = 0; set < 2 ** (DAYS + 3); set += 1) {
    const days = [...Array(DAYS + 3).keys()].filter((day) => (set >> day) & 1);
    if (days.length >= fewest) continue;
    if (all.every(({ from, to }) => days.some((day) => from <= day && day <= to + window)))
      fewest = days.length;
  }
  return fewest;
}

describe('visits', () => {
  it('are as few as any set of days allows on which every job can be visited', () => {
    fc.assert(
      fc.property(fc.array(job, { maxLength: 5 }), windows, (all, window) => {
        expect(new Set(visitsOf(all, window)).size).toBe(fewestDays(all, window));
      }),
      { numRuns: 60 },
    );
  });

  it('have a day that all their jobs, stretched at their ends, hold', () => {
    fc.assert(
      fc.property(jobs, windows, (all, window) => {
        const visit = visitsOf(all, window);
        for (const number of new Set(visit)) {
          const own = all.filter((_, i) => visit[i] === number);
          const first = Math.max(...own.map(({ from }) => from));
          const last = Math.min(...own.map(({ to }) => to + window));
          expect(first).toBeLessThanOrEqual(last);
        }
      }),
    );
  });

  it('are counted from 0 by date', () => {
    fc.assert(
      fc.property(jobs, windows, (all, window) => {
        const visit = visitsOf(all, window);
        const count = new Set(visit).size;
        const days = [...Array(count).keys()].map((number) =>
          Math.min(...all.filter((_, i) => visit[i] === number).map(({ to }) => to + window)),
        );
        expect(days.every(Number.isFinite)).toBe(true);
        expect(days).toEqual([...days].sort((a, b) => a - b));
      }),
    );
  });

  it('do not depend on the order in which jobs are named', () => {
    const two = jobs.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(two, windows, ([all, other], window) => {
        const numbers = (of: Jobs) =>
          of.map(({ from, to }, i) => `${from} ${to} ${visitsOf(of, window)[i]}`).sort();
        expect(numbers(all)).toEqual(numbers(other));
      }),
    );
  });

  it.each([
    [
      'apart by more than the window are two',
      [
        [1, 2],
        [5, 6],
      ],
      2,
      [0, 1],
    ],
    [
      'apart by the window are one',
      [
        [1, 2],
        [4, 5],
      ],
      2,
      [0, 0],
    ],
    [
      'of a chain are not one where no day serves all',
      [
        [1, 2],
        [4, 5],
        [7, 8],
      ],
      2,
      [0, 0, 1],
    ],
    ['of nothing are none', [], 2, []],
  ] as const)('%s', (_, spans, window, expected) => {
    const all = spans.map(([from, to]) => ({ from, to }));
    expect(visitsOf(all, window)).toEqual(expected);
  });
});

describe('the first overload', () => {
  it('is the first day with a job to be placed on which more visits are in progress than can be hosted', () => {
    fc.assert(
      fc.property(jobs, windows, fc.integer({ min: 1, max: 3 }), (all, window, capacity) => {
        const visit = visitsOf(all, window);
        const overloaded = [...Array(DAYS).keys()].filter((day) => {
          const open = all.flatMap((it, i) => (it.from <= day && day <= it.to ? [i] : []));
          return open.some((i) => !all[i]?.fixed) && new Set(open.map((i) => visit[i])).size > capacity;
        });
        expect(firstOverload(all, capacity, window)).toBe(overloaded[0]);
      }),
      { numRuns: 500 },
    );
  });

  it('is none among fixed jobs alone, but no job may be added to them', () => {
    const clash = [
      { from: 0, to: 3, fixed: true },
      { from: 3, to: 9, fixed: true },
      { from: 5, to: 9, fixed: true },
    ];
    expect(new Set(visitsOf(clash, 0)).size).toBe(2);
    expect(firstOverload(clash, 1, 0)).toBeUndefined();
    expect(firstOverload([...clash, { from: 9, to: 9, fixed: false }], 1, 0)).toBe(9);
    expect(
      firstOverload(
        clash.map((it) => ({ ...it, fixed: false })),
        1,
        0,
      ),
    ).toBe(5);
  });
});
