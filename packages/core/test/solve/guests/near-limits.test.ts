// Jobs that follow each other so closely that one visit may serve two of them, though nothing ties the two but the outcome
// between them: held against every combination of days.

import { describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { searchGuests } from '../../../src/solve/guests/search.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWaysInTurn } from '../shares/tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 120);

describe('the cheapest days of jobs that may share a visit with the one before', () => {
  it('are found, and nothing below them is called possible', () => {
    let [byGuests, proven] = [0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWaysInTurn(seed);
      const best = ways.map(({ problem }) => bestOf(problem())?.value ?? Number.POSITIVE_INFINITY);
      const least = Math.min(...best);
      const exact = searchGuests(ways, {}, new Known());
      expect({ seed, bound: exact.bound, sound: exact.bound <= least }).toEqual({
        seed,
        bound: exact.bound,
        sound: true,
      });
      const { value, bound, status, alternative, days } = optimizeAlternatives(ways);
      expect({ seed, below: bound <= least, above: value >= least }).toEqual({
        seed,
        below: true,
        above: true,
      });
      if (status === 'optimal') expect({ seed, value, bound }).toEqual({ seed, value: least, bound: least });
      if (days.length === 0) continue;
      const problem = ways[alternative]?.problem();
      if (!problem) continue;
      expect({ seed, kept: isKept(problem, days) }).toEqual({ seed, kept: true });
      expect(totalOf(billOf(problem, days))).toBe(value);
      if (status === 'optimal') proven += 1;
      if (exact.status === 'optimal' && exact.others.length === 0) byGuests += 1;
    }
    expect(proven).toBeGreaterThan(COUNT / 4);
    expect(byGuests).toBeGreaterThan(COUNT / 8);
  });
});
