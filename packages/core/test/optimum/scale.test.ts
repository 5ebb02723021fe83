// Plans at one price are told apart by their days, which must never outweigh a cent.

import { describe, expect, it } from 'vitest';
import { inParts, PARTS, wholeCents } from '../../src/schedule/optimum/scale.js';
import type { PricedProblem } from '../../src/solve/priced/problem.js';

/** So many variables with so many days each, and nothing to pay. */
function free(variables: number, days: number): PricedProblem {
  return {
    variables: Array.from({ length: variables }, (_, n) => ({
      name: String(n),
      lo: 20_000,
      hi: 20_000 + days,
    })),
    constraints: [],
    jobs: [],
    limits: [],
    prices: [],
    visits: { jobs: [], price: 0, shared: 0, stretch: 0 },
  } as unknown as PricedProblem;
}

function orderAt(problem: PricedProblem, day: (lo: number, hi: number) => number): number {
  return inParts(problem).prices.reduce((sum, { of, price }) => {
    const { lo, hi } = problem.variables[of] as PricedProblem['variables'][number];
    return sum + price(day(lo, hi));
  }, 0);
}

describe('days of plans at one price', () => {
  it.each([
    ['a short plan', 48, 900],
    ['six tracks over ten years', 293, 3650],
    ['twenty tracks over a hundred years', 9000, 36_500],
  ])('never outweigh a cent: %s', (_, variables, days) => {
    const problem = free(variables, days);
    expect(orderAt(problem, (lo) => lo)).toBe(0);
    expect(wholeCents(orderAt(problem, (_lo, hi) => hi))).toBe(0);
    expect(orderAt(problem, (lo, hi) => (lo + hi) / 2)).toBeGreaterThan(0);
  });

  it('cost more the later they are, day by day where that fits', () => {
    const [price] = inParts(free(48, 900)).prices;
    expect([0, 1, 2].map((days) => price?.price(20_000 + days))).toEqual([0, 7, 14]);
  });

  it('leave whole cents whole, however many', () => {
    const cents = 2 ** 40 + 1;
    expect(wholeCents(cents * PARTS)).toBe(cents);
  });
});
