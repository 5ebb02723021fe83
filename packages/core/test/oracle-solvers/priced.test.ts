// Days at a price as a linear program, written from the meaning of the words. Here the program itself is held to the
// trial of every combination of days, so that it can be trusted where nothing can be tried out.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PricedProblem } from '../../src/solve/priced/problem.js';
import { bestOf, tinyProblem } from '../solve/priced/tiny-problems.js';
import { pricedProgram } from './programs.js';
import { glpk } from './solvers.js';

const required = Boolean(process.env.CI);
const folder = mkdtempSync(join(tmpdir(), 'auditcal-priced-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe(glpk.title, () => {
  it.skipIf(!glpk.here && !required)('finds the least price that any days have', async () => {
    const differing: unknown[] = [];
    for (let seed = 0; seed < 200; seed += 1) {
      const problem = withoutWishes(tinyProblem(seed));
      const theirs = glpk.optimum(await pricedProgram(problem), folder);
      const least = bestOf(problem)?.value ?? Number.POSITIVE_INFINITY;
      if (Math.round(theirs) !== least) differing.push({ seed, least, theirs });
    }
    expect(differing).toEqual([]);
  });
});

/** Soft constraints have no price and bind nothing. */
function withoutWishes(problem: PricedProblem): PricedProblem {
  return { ...problem, constraints: problem.constraints.filter(({ soft }) => !soft) };
}
