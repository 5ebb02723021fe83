// Days at a price as a linear program, written from the meaning of the words. It is held to the trial of every combination
// of days first, so that it can be trusted where nothing can be tried out: on problems the size of real programs.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../src/solve/lanes/index.js';
import type { PricedProblem } from '../../src/solve/priced/problem.js';
import { billOf, totalOf } from '../../src/solve/priced/value.js';
import { programLike, type Shape } from '../solve/priced/program-like.js';
import { DOLLAR } from '../solve/priced/program-sheet.js';
import { bestOf, tinyProblem } from '../solve/priced/tiny-problems.js';
import { pricedProgram } from './programs.js';
import { glpk, required } from './solvers.js';

const folder = mkdtempSync(join(tmpdir(), 'auditcal-priced-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe(glpk.title, () => {
  it.skipIf(!glpk.here && !required)('finds the least price that any days have', async () => {
    const differing: unknown[] = [];
    for (let seed = 0; seed < 80; seed += 1) {
      const problem = withoutWishes(tinyProblem(seed));
      const theirs = glpk.optimum(await pricedProgram(problem), folder);
      const least = bestOf(problem)?.value ?? Number.POSITIVE_INFINITY;
      if (Math.round(theirs) !== least) differing.push({ seed, least, theirs });
    }
    expect(differing).toEqual([]);
  });

  const shapes: readonly Shape[] = [
    { seed: 1, years: 2, periods: 1, running: 1, most: 1 },
    { seed: 2, years: 3, periods: 1, fresh: 1, most: undefined },
    { seed: 3, years: 3, periods: 1, running: 1, goals: 1, bookings: 1, most: 1 },
    { seed: 4, years: 3, periods: 1, running: 1, yearly: 1, most: 2 },
  ];
  it.skipIf(!glpk.here && !required).each(shapes)(
    'finds nothing cheaper close to the optimum of program $seed',
    async (shape) => {
      const problem = programLike(shape);
      const [days, dollars] = cheapest(problem);
      const theirs = glpk.optimum(await pricedProgram(near(inDollars(problem), days), DOLLAR), folder);
      expect(theirs).toBeCloseTo(dollars, 2);
    },
  );
});

/** The cheapest days, and what they cost in dollars. */
function cheapest(problem: PricedProblem): readonly [readonly number[], number] {
  const { status, days } = optimizeAlternatives([
    { base: 0, atLeast: Number.NEGATIVE_INFINITY, problem: () => problem },
  ]);
  expect(status).toBe('optimal');
  return [days, totalOf(billOf(inDollars(problem), days)) / DOLLAR];
}

/** Without what only puts equal plans in an order, too little to be seen in floating point. */
function inDollars(problem: PricedProblem): PricedProblem {
  return { ...problem, prices: problem.prices.filter(({ term }) => term !== 'order') };
}

/** Three weeks around each of these days: a whole program takes GLPK minutes. */
function near(problem: PricedProblem, days: readonly number[]): PricedProblem {
  const variables = problem.variables.map((it, i) => {
    const day = days[i] ?? it.lo;
    return { ...it, lo: Math.max(it.lo, day - 21), hi: Math.min(it.hi, day + 21) };
  });
  return { ...problem, variables };
}

/** Soft constraints have no price and bind nothing. */
function withoutWishes(problem: PricedProblem): PricedProblem {
  return { ...problem, constraints: problem.constraints.filter(({ soft }) => !soft) };
}
