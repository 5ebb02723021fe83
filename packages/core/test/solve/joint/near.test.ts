// A search from a plan that may be nearly the best, held against every combination of days.

import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/calendar/index.js';
import { type Alternative, optimizeAlternatives } from '../../../src/solve/alternatives.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWays } from '../shares/tiny-ways.js';

const NEVER = Number.POSITIVE_INFINITY;
const COUNT = Number(process.env.TINY_PROBLEMS ?? 400);

/** A plan of a way that was made to be dear; undefined where there is none. */
function dearDays({ problem }: Alternative): readonly Day[] | undefined {
  const whole = problem();
  const prices = whole.prices.map((it) => ({ ...it, price: (day: Day) => -it.price(day) }));
  return bestOf({ ...whole, prices, limits: [] })?.days;
}

describe('a search from a plan at hand that is said to be nearly the best', () => {
  it('finds the cheapest plan of all ways, however dear the one at hand is', () => {
    let [near, proven, provenAnew] = [0, 0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      if ((ways[0]?.lanes?.length ?? 0) < 3) continue;
      const alternative = seed % 2;
      const days = dearDays(ways[alternative] as Alternative);
      if (!days) continue;
      near += 1;
      const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
      const found = optimizeAlternatives(ways, { start: { alternative, days }, isNear: true });
      expect({ seed, below: found.bound <= least, above: least <= found.value }).toEqual({
        seed,
        below: true,
        above: true,
      });
      const of = ways[found.alternative] as Alternative;
      expect({ seed, kept: isKept(of.problem(), found.days) }).toEqual({ seed, kept: true });
      expect({ seed, value: totalOf(billOf(of.problem(), found.days)) }).toEqual({
        seed,
        value: found.value,
      });
      proven += Number(found.status === 'optimal');
      provenAnew += Number(optimizeAlternatives(ways, { start: { alternative, days } }).status === 'optimal');
    }
    expect(near).toBeGreaterThan(COUNT / 20);
    // As often as a search that knows nothing of the plan, as good as.
    expect(proven).toBeGreaterThan(0.9 * provenAnew);
  });

  it('is an ordinary search where that plan is none', () => {
    const ways = [1, 2, 3, 4, 5, 6, 7, 8].map(tinyWays).find(({ length }) => length > 0) ?? [];
    const days = (ways[0] as Alternative).problem().variables.map(({ hi }) => hi + 1);
    const from = { start: { alternative: 0, days } };
    expect(optimizeAlternatives(ways, { ...from, isNear: true })).toEqual(optimizeAlternatives(ways, from));
  });
});
