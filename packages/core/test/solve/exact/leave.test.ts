// Events left to their parents: which ones, and that a plan gets their best starts back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimize, type TreeProblem } from '../../../src/solve/exact/index.js';
import { instanceOf } from '../../../src/solve/exact/instance.js';
import { withLeaves, withoutLeaves } from '../../../src/solve/exact/leave.js';
import { countedPrice, leastPrice, tinyProblem } from './tiny-problems.js';

const shifts = (least: number, most: number) => ({
  least: (start: number) => start + least,
  most: (start: number) => start + most,
});
const event = { first: 0, length: 1, load: 1, visited: true, prices: [5, 4, 3, 2, 1, 0] };
const chain: TreeProblem = {
  events: [
    { ...event, parent: -1 },
    { ...event, parent: 0, visited: false, load: 0, within: shifts(-2, 1), prices: [0, 1, 0, 7, 8, 9] },
    { ...event, parent: 1, visited: false, load: 0, within: shifts(0, 2), prices: [3, 3, 3, 0, 3, 3] },
    { ...event, parent: 0, visited: false, within: shifts(0, 2) },
  ],
  visits: { price: 10, window: 1 },
  load: { most: 2, free: 1, price: 1 },
  grain: 1,
};

describe('events left to their parents', () => {
  it('are those without visit and load, the ones below before those above; others stay', () => {
    const instance = instanceOf(chain);
    const less = instance && withoutLeaves(instance);
    expect(less?.left).toEqual([1, 2]);
    expect(less?.trees).toEqual([[0, 3]]);
    expect(less?.children[0]).toEqual([3]);
  });

  it('get their best starts back, the earliest of equals', () => {
    const instance = instanceOf(chain);
    const less = instance && withoutLeaves(instance);
    expect(less && withLeaves(less, [2, 0, 0, 4])).toEqual([2, 2, 3, 4]);
  });

  it('cost their parents what the best of them costs', () => {
    const unloaded = tinyProblem.map((problem) => ({
      ...problem,
      events: problem.events.map((it, i) => (i % 2 === 1 ? { ...it, load: 0, visited: false } : it)),
    }));
    fc.assert(
      fc.property(unloaded, (problem) => {
        const found = optimize(problem);
        expect(found.value).toBe(leastPrice(problem));
        if (found.starts.length > 0) expect(countedPrice(problem, found.starts)).toBe(found.value);
      }),
      { numRuns: 300 },
    );
  });
});
