// The search over lanes against the trial of every combination of days.

import { expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/lanes/index.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { bestOf, leastOfAll, tinyAlternatives } from '../priced/tiny-problems.js';

const SEEDS = 260;
const never = Number.POSITIVE_INFINITY;

it('finds what trying all days finds, or that there is nothing', () => {
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const alternatives = tinyAlternatives(seed);
    const outcome = optimizeAlternatives(alternatives);
    const least = leastOfAll(alternatives);
    const told = { seed, status: outcome.status, value: outcome.value, bound: outcome.bound };
    if (least === undefined) {
      expect(told).toEqual({ seed, status: 'impossible', value: never, bound: never });
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

it('finds nothing below a cutoff at the optimum, and the optimum below any higher one', () => {
  for (let seed = 1000; seed < 1100; seed += 1) {
    const alternatives = tinyAlternatives(seed);
    const least = leastOfAll(alternatives);
    if (least === undefined) continue;
    const none = optimizeAlternatives(alternatives, { cutoff: least });
    expect({ seed, status: none.status, days: none.days }).toEqual({ seed, status: 'cutoff', days: [] });
    expect(none.bound).toBeGreaterThanOrEqual(least);
    const one = optimizeAlternatives(alternatives, { cutoff: least + 1 });
    expect({ seed, status: one.status, value: one.value }).toEqual({ seed, status: 'optimal', value: least });
  }
});

it('needs few looks when it starts from the optimum, and is not misled by a plan that is not kept', () => {
  for (let seed = 2000; seed < 2060; seed += 1) {
    const alternatives = tinyAlternatives(seed);
    const fresh = optimizeAlternatives(alternatives);
    if (fresh.status !== 'optimal') continue;
    const { alternative, days, nodes, value } = fresh;
    const again = optimizeAlternatives(alternatives, { start: { alternative, days } });
    expect({ seed, value: again.value, status: again.status }).toEqual({ seed, value, status: 'optimal' });
    expect(again.nodes).toBeLessThanOrEqual(nodes);
    const broken = days.map((day) => day + 400);
    const misled = optimizeAlternatives(alternatives, { start: { alternative, days: broken } });
    expect({ seed, value: misled.value }).toEqual({ seed, value });
  }
});

it('is told to stop at any number of looks and still proves its bound', () => {
  for (let seed = 3000; seed < 3040; seed += 1) {
    const alternatives = tinyAlternatives(seed);
    const least = leastOfAll(alternatives) ?? never;
    for (const nodes of [0, 1, 3, 9]) {
      const { value, bound } = optimizeAlternatives(alternatives, { nodes });
      expect(bound).toBeLessThanOrEqual(least);
      expect(value).toBeGreaterThanOrEqual(least);
    }
  }
});

it('takes a problem without jobs, and one without variables', () => {
  const [first] = tinyAlternatives(7);
  const problem = first?.problem();
  if (!problem) throw new Error('no problem');
  const idle = { ...problem, visits: { ...problem.visits, jobs: [] } };
  const best = bestOf(idle);
  const outcome = optimizeAlternatives([{ base: 0, atLeast: -1e6, problem: () => idle }]);
  expect(outcome.value).toBe(best?.value ?? never);
  const empty = { ...idle, variables: [], constraints: [], limits: [], prices: [] };
  expect(optimizeAlternatives([{ base: 5, atLeast: 0, problem: () => empty }])).toMatchObject({
    status: 'optimal',
    value: 5,
    days: [],
  });
  expect(optimizeAlternatives([])).toMatchObject({ status: 'impossible', alternative: -1 });
});
