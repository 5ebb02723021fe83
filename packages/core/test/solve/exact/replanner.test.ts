// An entity planned again and again under charges on load, held against the problem with those charges in its prices.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Replanner, type TreeEvent, type TreeProblem } from '../../../src/solve/exact/index.js';
import { leastPrice, tinyProblem } from './tiny-problems.js';

const TIMES = 14;
const charges = fc.array(fc.array(fc.nat(9), { minLength: TIMES, maxLength: TIMES }), {
  minLength: 1,
  maxLength: 4,
});

describe('an entity under changing charges on load', () => {
  it('has the optimum of the problem with the charges in its prices, and a bound below it', () => {
    fc.assert(
      fc.property(tinyProblem, charges, (problem, list) => {
        const replanner = new Replanner(problem);
        for (const byTime of list) {
          replanner.charge(byTime);
          const least = leastPrice(charged(problem, byTime));
          expect(replanner.bound(5)).toBeLessThanOrEqual(least + 1e-6);
          const found = replanner.optimum();
          expect(found.status).toBe(least < Number.POSITIVE_INFINITY ? 'optimal' : 'impossible');
          if (least < Number.POSITIVE_INFINITY) expect(found.value).toBeCloseTo(least, 6);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function charged(problem: TreeProblem, byTime: readonly number[]): TreeProblem {
  const dearer = ({ load, length }: TreeEvent, start: number): number =>
    Array.from({ length }, (_, k) => load * (byTime[start + k] ?? 0)).reduce((sum, it) => sum + it, 0);
  const events = problem.events.map((event) => ({
    ...event,
    prices: event.prices.map((price, k) => price + dearer(event, event.first + k)),
  }));
  return { ...problem, events };
}
