// Invented programs of the size of real ones, whose optima another search with bounds of another kind has found as well.

import { describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/lanes/index.js';
import type { PricedProblem } from '../../../src/solve/priced/problem.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import type { Variable } from '../../../src/solve/problem.js';
import { programAlternatives, programLike, type Shape } from '../priced/program-like.js';
import { DOLLAR } from '../priced/program-sheet.js';

const alone = (problem: PricedProblem) => [{ base: 0, atLeast: -1e15, problem: () => problem }];

describe('a program', () => {
  it.each<[string, Shape, number]>([
    ['reports and a certificate to come, three years', { seed: 0, years: 3, periods: 1, fresh: 1 }, 42_400],
    [
      'reports and a certificate to come, other days off',
      { seed: 3, years: 3, periods: 1, fresh: 1 },
      55_880,
    ],
    ['reports and a running certificate', { seed: 2, years: 3, periods: 1, running: 1 }, 38_720],
    ['reports and a certificate to come, six years', { seed: 3, years: 6, periods: 1, fresh: 1 }, 86_590],
    [
      'reports, a certificate and assessments',
      { seed: 3, years: 3, periods: 1, fresh: 1, yearly: 1 },
      43_300,
    ],
  ])('of %s is planned at its least price, proven', (_, shape, dollars) => {
    const problem = programLike(shape);
    const { status, value, bound, days } = optimizeAlternatives(alone(problem));
    expect({ status, bound }).toEqual({ status: 'optimal', bound: value });
    expect(Math.floor(value / DOLLAR)).toBe(dollars);
    expect(isKept(problem, days)).toBe(true);
    expect(totalOf(billOf(problem, days))).toBe(value);
  });

  it('whose booked audits cut a chain is proven as well', () => {
    const shape = { seed: 5, years: 3, periods: 1, fresh: 1, yearly: 1, goals: 1, bookings: 1, most: 1 };
    const { status, value } = optimizeAlternatives(alone(programLike(shape)), { nodes: 2_000 });
    expect({ status, dollars: Math.floor(value / DOLLAR) }).toEqual({ status: 'optimal', dollars: 49_020 });
  });

  it('in which one visit at a time is hosted costs no less than without that limit', () => {
    const shape = { seed: 1, years: 3, periods: 1, fresh: 1, goals: 1, bookings: 1 };
    const free = optimizeAlternatives(alone(programLike(shape)));
    const limited = optimizeAlternatives(alone(programLike({ ...shape, most: 1 })));
    expect([free.status, limited.status]).toEqual(['optimal', 'optimal']);
    expect(limited.value).toBeGreaterThanOrEqual(free.value);
  });

  it('costs the same when a day of its plan is pinned, and more when it is another day', () => {
    const problem = programLike({ seed: 2, years: 3, periods: 1, fresh: 1 });
    const { value, days } = optimizeAlternatives(alone(problem));
    const { start } = problem.visits.jobs[3] as PricedProblem['visits']['jobs'][number];
    const { grid } = problem.variables[start] as Variable;
    const on = (day: number) => {
      const variable = { ...(problem.variables[start] as Variable), lo: day, hi: day };
      return { ...problem, variables: problem.variables.with(start, variable) };
    };
    const day = days[start] as number;
    expect(optimizeAlternatives(alone(on(day))).value).toBe(value);
    for (const other of [grid.next(day + 1), grid.previous(day - 1), grid.next(day + 30)])
      expect(optimizeAlternatives(alone(on(other))).value).toBeGreaterThan(value);
  });

  it('has the same optimum over its alternatives in any order', () => {
    const alternatives = programAlternatives({ seed: 1, years: 3, periods: 1, fresh: 1 });
    const one = optimizeAlternatives(alternatives);
    const other = optimizeAlternatives(alternatives.toReversed());
    expect([other.value, other.days]).toEqual([one.value, one.days]);
    expect(alternatives.length - 1 - other.alternative).toBe(one.alternative);
  });
});
