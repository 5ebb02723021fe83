// The search over days and alternatives, held against every combination of days.

import { describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/priced/alternatives.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { bestOf, leastOfAll, tinyAlternatives, tinyProblem } from './tiny-problems.js';

const FROM = Number(process.env.FROM ?? 0);
const COUNT = Number(process.env.COUNT ?? 1500);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => FROM + seed);

describe('the cheapest days of one problem', () => {
  it('cost what the cheapest of all combinations costs, and are told impossible where none is kept', () => {
    for (const seed of seeds(COUNT)) {
      const problem = tinyProblem(seed);
      const best = bestOf(problem);
      const found = optimizeAlternatives([
        { base: 0, atLeast: Number.NEGATIVE_INFINITY, problem: () => problem },
      ]);
      expect({ seed, value: found.value }).toEqual({ seed, value: best?.value ?? Number.POSITIVE_INFINITY });
      expect(found.status).toBe(best ? 'optimal' : 'impossible');
      if (!best) continue;
      expect(isKept(problem, found.days)).toBe(true);
      expect(totalOf(billOf(problem, found.days))).toBe(best.value);
    }
  });

  it('are the cheapest over all alternatives', () => {
    for (const seed of seeds(COUNT / 3)) {
      const alternatives = tinyAlternatives(seed);
      const found = optimizeAlternatives(alternatives);
      const least = leastOfAll(alternatives);
      expect({ seed, value: found.value }).toEqual({ seed, value: least ?? Number.POSITIVE_INFINITY });
    }
  });
});
