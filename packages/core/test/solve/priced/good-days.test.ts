// Days found without a bound: kept always, and near the cheapest where that is known.

import { describe, expect, it } from 'vitest';
import { goodDays } from '../../../src/solve/priced/good-days.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { programLike } from './program-like.js';
import { bestOf, tinyProblem } from './tiny-problems.js';

describe('good days', () => {
  it('are kept, cost what they are said to cost, and never less than the cheapest', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const problem = tinyProblem(seed);
      const found = goodDays(problem);
      if (!found) continue;
      expect(isKept(problem, found.days)).toBe(true);
      expect(totalOf(billOf(problem, found.days))).toBe(found.value);
      expect(found.value).toBeGreaterThanOrEqual(bestOf(problem)?.value ?? Number.POSITIVE_INFINITY);
    }
  });

  it('are mostly the cheapest of a tiny problem', () => {
    let [cheapest, known] = [0, 0];
    for (let seed = 0; seed < 200; seed += 1) {
      const best = bestOf(tinyProblem(seed));
      if (!best) continue;
      known += 1;
      if (goodDays(tinyProblem(seed))?.value === best.value) cheapest += 1;
    }
    expect(cheapest).toBeGreaterThan(known * 0.5);
  });

  it('are found for three frameworks over six years whose host takes one visit at a time', () => {
    const problem = programLike({
      seed: 1,
      years: 6,
      periods: 1,
      fresh: 1,
      yearly: 1,
      goals: 1,
      bookings: 1,
      most: 1,
    });
    const found = goodDays(problem);
    expect(found && isKept(problem, found.days)).toBe(true);
  });
});
