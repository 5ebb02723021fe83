// What is near a plan, held against every combination of days: no dearer than the plan, kept, and now and then cheaper.

import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/calendar/index.js';
import type { Alternative } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { JointHosting, Lines } from '../../../src/solve/joint/hosting.js';
import { lookedAround } from '../../../src/solve/joint/nearby.js';
import { isKept, priceOn } from '../../../src/solve/priced/value.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWays } from '../shares/tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 300);
const NEVER = Number.POSITIVE_INFINITY;

function around(alternative: Alternative, days: readonly Day[], stop?: () => boolean) {
  const problem = alternative.problem();
  const known = new Known();
  const value = alternative.base + priceOn(problem, days);
  const plan = { alternative: 0, value, days, chosen: new Set<string>() };
  const hostingOf = (near: Parameters<Parameters<typeof lookedAround>[2]>[0]) =>
    JointHosting.of(problem, known, new Lines(known), new Map(), near);
  return { plan, found: lookedAround(plan, alternative, hostingOf, stop) };
}

describe('what is near a plan', () => {
  it('is no dearer, and mostly the cheapest of all where days are few', () => {
    let [told, cheaper, cheapest] = [0, 0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const [way] = tinyWays(seed);
      if (!way) continue;
      const problem = way.problem();
      const prices = problem.prices.map((it) => ({ ...it, price: (day: Day) => -it.price(day) }));
      const dear = bestOf({ ...problem, prices, limits: [] })?.days;
      if (!dear) continue;
      const { plan, found } = around(way, dear);
      const least = way.base + (bestOf(problem)?.value ?? NEVER);
      expect({ seed, kept: isKept(problem, found.days) }).toEqual({ seed, kept: true });
      expect({ seed, value: found.value }).toEqual({
        seed,
        value: way.base + priceOn(problem, found.days),
      });
      expect({ seed, between: least <= found.value && found.value <= plan.value }).toEqual({
        seed,
        between: true,
      });
      told += 1;
      if (found.value < plan.value) cheaper += 1;
      if (found.value === least) cheapest += 1;
    }
    expect(told).toBeGreaterThan(COUNT / 4);
    expect(cheaper).toBeGreaterThan(told / 4);
    expect(cheapest).toBeGreaterThan(told / 2);
  });

  it('is the plan itself once there is no more time', () => {
    const way = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => tinyWays(seed)[0]).find((it) => it !== undefined);
    if (!way) throw new Error('no tiny problem of several lanes');
    const days = bestOf(way.problem())?.days ?? [];
    const { plan, found } = around(way, days, () => true);
    expect(found).toBe(plan);
  });
});
