// The search over days and alternatives, held against every combination of days.

import { describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/alternatives.js';
import type { PricedProblem } from '../../../src/solve/priced/problem.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { programLike } from './program-like.js';
import { bestOf, leastOfAll, tinyAlternatives, tinyProblem } from './tiny-problems.js';

// More seeds can be asked for, as in TINY_PROBLEMS=20000.
const COUNT = Number(process.env.TINY_PROBLEMS ?? 160);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed);
// What is not of one lane is searched to the end as well.
const PATIENT = { nodes: 100_000 };
const NEVER = Number.POSITIVE_INFINITY;

function only(problem: PricedProblem) {
  return [{ base: 0, atLeast: Number.NEGATIVE_INFINITY, problem: () => problem }];
}

describe('the cheapest days of one problem', () => {
  it('cost what the cheapest of all combinations costs, and are told impossible where none is kept', () => {
    for (const seed of seeds(COUNT)) {
      const problem = tinyProblem(seed);
      const best = bestOf(problem);
      const found = optimizeAlternatives(only(problem), PATIENT);
      const { status, value, bound } = found;
      const expected = best?.value ?? NEVER;
      expect({ seed, status, value, bound }).toEqual({
        seed,
        status: best ? 'optimal' : 'impossible',
        value: expected,
        bound: expected,
      });
      if (!best) continue;
      expect(isKept(problem, found.days)).toBe(true);
      expect(totalOf(billOf(problem, found.days))).toBe(best.value);
    }
  });

  it('are the same whichever limits are held to tie lanes', () => {
    for (const seed of seeds(COUNT)) {
      const { constraints, ...rest } = tinyProblem(seed);
      const marked = constraints.map((it, i) => ((seed + i) % 2 ? { ...it, across: true as const } : it));
      const best = bestOf({ constraints, ...rest });
      const found = optimizeAlternatives(only({ constraints: marked, ...rest }), PATIENT);
      expect({ seed, value: found.value }).toEqual({ seed, value: best?.value ?? NEVER });
    }
  });

  it('lie between the bound and the value of a search that was stopped', () => {
    for (const seed of seeds(COUNT / 4)) {
      const problem = tinyProblem(seed);
      const least = bestOf(problem)?.value ?? NEVER;
      for (const nodes of [1, 4]) {
        const { bound, value } = optimizeAlternatives(only(problem), { nodes });
        expect({ seed, below: bound <= least, above: least <= value }).toEqual({
          seed,
          below: true,
          above: true,
        });
      }
    }
  });

  it('are found when a plan at hand is given, whether it is the cheapest or not kept at all', () => {
    for (const seed of seeds(COUNT / 4)) {
      const problem = tinyProblem(seed);
      const best = bestOf(problem);
      for (const days of [best?.days ?? [], problem.variables.map(({ lo }) => lo)]) {
        if (days.length === 0) continue;
        const found = optimizeAlternatives(only(problem), { start: { alternative: 0, days } });
        expect({ seed, value: found.value }).toEqual({ seed, value: best?.value ?? NEVER });
      }
    }
  });

  it('are not looked for above a cutoff', () => {
    for (const seed of seeds(COUNT / 4)) {
      const problem = tinyProblem(seed);
      const best = bestOf(problem);
      if (!best) continue;
      expect(optimizeAlternatives(only(problem), { cutoff: best.value }).status).toBe('cutoff');
      expect(optimizeAlternatives(only(problem), { cutoff: best.value + 1 }).value).toBe(best.value);
    }
  });
});

describe('the cheapest of several alternatives', () => {
  it('is the least of all combinations of all of them, bases included', () => {
    for (const seed of seeds(COUNT / 4)) {
      const alternatives = tinyAlternatives(seed);
      const { value } = optimizeAlternatives(alternatives, PATIENT);
      expect({ seed, value }).toEqual({ seed, value: leastOfAll(alternatives) ?? NEVER });
    }
  });
});

describe('a program of two frameworks over three years', () => {
  it('is proven, and a repeated call with its plan comes to the same', () => {
    for (const seed of [0, 2]) {
      const problem = programLike({ seed, years: 3, periods: 1, fresh: 1, goals: 1, bookings: 1, most: 1 });
      const first = optimizeAlternatives(only(problem), PATIENT);
      expect(first.status).toBe('optimal');
      expect(isKept(problem, first.days)).toBe(true);
      const again = optimizeAlternatives(only(problem), { start: { alternative: 0, days: first.days } });
      expect([again.value, again.days]).toEqual([first.value, first.days]);
    }
  });
});
