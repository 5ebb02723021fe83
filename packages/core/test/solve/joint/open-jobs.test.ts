// Jobs that may be there or not in several lanes at once, held against every choice and every combination of days.

import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  type Outcome,
  optimizeAlternatives,
  problemWith,
} from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { searchJointly } from '../../../src/solve/joint/index.js';
import { isKept, priceOn } from '../../../src/solve/priced/value.js';
import { SharesSearch } from '../../../src/solve/shares/index.js';
import { leastOfOpen, tinyOpenWays } from '../shares/tiny-open-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 120);
const NEVER = Number.POSITIVE_INFINITY;
const NOTHING: Outcome = {
  status: 'stopped',
  value: NEVER,
  bound: Number.NEGATIVE_INFINITY,
  alternative: -1,
  days: [],
  chosen: new Set(),
  nodes: 0,
};

function isTrue(ways: readonly Alternative[], { alternative, days, chosen, value }: Outcome): boolean {
  const of = ways[alternative];
  if (!of || days.length === 0) return value === NEVER;
  const problem = problemWith(of, chosen);
  return isKept(problem, days) && of.base + priceOn(problem, days) === value;
}

describe('jobs that may be there or not', () => {
  it('are those of the cheapest choice wherever it is called that, and no bound lies above it', () => {
    const seen = { proven: 0, some: 0, of: 0 };
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyOpenWays(seed);
      if (ways.length === 0) continue;
      const least = Math.min(...ways.map(leastOfOpen));
      const found = searchJointly(ways, NOTHING, 5000, {});
      const told = { below: found.bound <= least, above: least <= found.value, isTrue: isTrue(ways, found) };
      expect({ seed, ...told }).toEqual({ seed, below: true, above: true, isTrue: true });
      seen.of += 1;
      if (found.status !== 'optimal') continue;
      seen.proven += 1;
      seen.some += Number(found.chosen.size > 0);
      expect({ seed, value: found.value }).toEqual({ seed, value: least });
    }
    expect(seen.proven).toBeGreaterThan(0.8 * seen.of);
    expect(seen.some).toBeGreaterThan(0.2 * seen.of);
  });

  it('make no shares of visits add up to more than the cheapest choice', () => {
    let told = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyOpenWays(seed);
      const shares = SharesSearch.of(ways, new Known());
      if (ways.length === 0 || !shares) continue;
      const least = Math.min(...ways.map(leastOfOpen));
      if (!shares.run(least + 1 + (seed % 20), 12, undefined)) continue;
      expect({ seed, below: shares.least <= least }).toEqual({ seed, below: true });
      told += 1;
    }
    expect(told).toBeGreaterThan(COUNT / 4);
  });

  it('are found in parts, however small, and bounded wherever that is stopped', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyOpenWays(seed);
      if (ways.length === 0) continue;
      const least = Math.min(...ways.map(leastOfOpen));
      let asked = 0;
      const most = seed % 3 === 0 ? seed % 60 : NEVER;
      const stop = (): boolean => {
        asked += 1;
        return asked > most;
      };
      const begun = { ...NOTHING, value: least + 1 + (seed % 30) };
      const { status, value, bound } = searchJointly(
        ways,
        begun,
        300,
        { stop },
        { fewDays: 0, looks: 24, most: 1600 },
      );
      const told = { below: bound <= least, above: least <= value };
      expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 10);
  });

  it('are found by one search or another', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyOpenWays(seed);
      // Where there is no room for all the general search does not look at every choice.
      if (ways.length === 0 || ways[0]?.problem().visits.most !== undefined) continue;
      const least = Math.min(...ways.map(leastOfOpen));
      const found = optimizeAlternatives(ways);
      const told = {
        found: found.days.length > 0,
        below: found.bound <= least,
        above: least <= found.value,
        isTrue: isTrue(ways, found),
      };
      expect({ seed, ...told }).toEqual({
        seed,
        found: least < NEVER,
        below: true,
        above: true,
        isTrue: true,
      });
      if (found.status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value: found.value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 3);
  });
});
