// The search over lanes against the trial of every combination of days.

import { expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/lanes/index.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { leastOfAll, tinyAlternatives } from '../priced/tiny-problems.js';

const SEEDS = Number(process.env.SEEDS ?? 400);
const FROM = Number(process.env.FROM ?? 0);

it('finds what trying all days finds, or that there is nothing', () => {
  for (let seed = FROM; seed < FROM + SEEDS; seed += 1) {
    const alternatives = tinyAlternatives(seed);
    const outcome = optimizeAlternatives(alternatives);
    const least = leastOfAll(alternatives);
    const told = { seed, status: outcome.status, value: outcome.value, bound: outcome.bound };
    if (least === undefined) {
      expect(told).toEqual({ seed, status: 'impossible', value: Infinity, bound: Infinity });
      continue;
    }
    expect(told).toEqual({ seed, status: 'optimal', value: least, bound: least });
    const chosen = alternatives[outcome.alternative];
    const problem = chosen?.problem();
    if (!chosen || !problem) throw new Error('no alternative');
    expect(isKept(problem, outcome.days)).toBe(true);
    expect(chosen.base + totalOf(billOf(problem, outcome.days))).toBe(least);
  }
});
