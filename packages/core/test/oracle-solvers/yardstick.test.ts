// Our optima of the yardstick against GLPK and CBC, on the linear program that bench/dist/jac1-model.js prints. It is
// written from the objective in words and knows nothing of our search. Without a solver its tests are skipped, but not in CI.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { optimize } from '../../src/solve/exact/index.js';
import { yardstick } from '../solve/exact/yardstick.js';
import { yardstickProgram } from './programs.js';
import { cbc, glpk, required } from './solvers.js';

/** Made by bench/dist/generate-jac1.js. CBC takes a second on most of them, so it gets the two quickest. */
const generated = [
  'one-year',
  'four-frameworks',
  'long-visits',
  'nobody-there',
  'six-frameworks',
  'eight-frameworks',
  'tight-years',
  'small-seed-8',
];
const published = ['small-1', 'small-2', 'small-3'];
const folder = mkdtempSync(join(tmpdir(), 'auditcal-solvers-'));

afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  { solver: glpk, names: [...generated, ...published] },
  { solver: cbc, names: ['long-visits', 'nobody-there'] },
])('$solver.title', ({ solver, names }) => {
  it.skipIf(!solver.here && !required).each(names)('finds the same optimum of %s as we do', async (name) => {
    const ours = optimize(yardstick(fixture(name)));
    expect(ours.status).toBe(ours.value === Number.POSITIVE_INFINITY ? 'impossible' : 'optimal');
    expect(solver.optimum(await linearProgram(name), folder)).toBeCloseTo(ours.value, 4);
  });
});

describe('a model with a price too high', () => {
  it.skipIf(!glpk.here && !required)('has another optimum, so the comparison can fail', async () => {
    const text = (await linearProgram('one-year')).replaceAll(/\+ 30 v_/g, '+ 31 v_');
    expect(glpk.optimum(text, folder)).toBeGreaterThan(optimize(yardstick(fixture('one-year'))).value);
  });
});

/** Where the yardstick's reader finds it, seen from its own fixtures. */
function fixture(name: string): string {
  return published.includes(name) ? name : `../../../oracle-solvers/fixtures/${name}`;
}

async function linearProgram(name: string): Promise<string> {
  const home = new URL('../solve/exact/fixtures/', import.meta.url);
  return yardstickProgram(JSON.parse(readFileSync(new URL(`${fixture(name)}.json`, home), 'utf8')));
}
