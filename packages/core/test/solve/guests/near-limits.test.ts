// Jobs that follow each other so closely that one visit may serve two of them, though nothing ties the two but the outcome
// between them: held against every combination of days.

import { describe, expect, it } from 'vitest';
import { optimizeAlternatives } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { mainLineOf } from '../../../src/solve/guests/main-line.js';
import { partOf } from '../../../src/solve/guests/part.js';
import { searchGuests } from '../../../src/solve/guests/search.js';
import { lanesOf } from '../../../src/solve/guests/split.js';
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

  it('cost a lane by itself what they cost, and with others in its visits no more', () => {
    let [two, three, shared] = [0, 0, 0];
    for (let seed = 0; seed < 4 * COUNT; seed += 1) {
      const [way] = tinyWaysInTurn(seed);
      const piece = way && lanesOf(way.problem())?.pieces[0];
      const part = piece && partOf(piece.problem);
      if (!part || part.jobs.length < 2) continue;
      const { visits } = piece.problem;
      const least = bestOf(piece.problem)?.value ?? Number.POSITIVE_INFINITY;
      const apart = bestOf({ ...piece.problem, visits: { ...visits, window: 0 } })?.value ?? least;
      const alone = mainLineOf(part, false)?.alone();
      const hosting = mainLineOf(part, true)?.alone();
      if (alone === undefined || hosting === undefined) continue;
      expect({ seed, hosting: hosting <= alone, alone: alone <= least }).toEqual({
        seed,
        hosting: true,
        alone: true,
      });
      // Of three the first and the last may be too far apart for one visit.
      if (part.jobs.length > 2) {
        three += 1;
        continue;
      }
      expect({ seed, alone }).toEqual({ seed, alone: least });
      two += 1;
      if (least < apart) shared += 1;
    }
    expect(two).toBeGreaterThan(COUNT / 2);
    expect(three).toBeGreaterThan(COUNT / 2);
    expect(shared).toBeGreaterThan(COUNT / 4);
  });
});
