// Joint problems, held against every combination of days.

import { describe, expect, it } from 'vitest';
import { type Alternative, type Outcome, optimizeAlternatives } from '../../../src/solve/alternatives.js';
import { searchJointly } from '../../../src/solve/joint/index.js';
import { Learned } from '../../../src/solve/learned.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { bestOf, tinyProblem } from '../priced/tiny-problems.js';
import { tinyTiedWays, tinyWays } from '../shares/tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 400);
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

// One of its variables keeps the later or the earlier half of its days.
function withFewerDays(way: Alternative, seed: number): Alternative {
  const whole = way.problem();
  const at = seed % whole.variables.length;
  const variables = whole.variables.map((it, v) => {
    const middle = (it.lo + it.hi) >> 1;
    if (v !== at) return it;
    return seed % 2 === 0 ? { ...it, lo: middle } : { ...it, hi: middle };
  });
  const problem = { ...whole, variables };
  return { ...way, problem: () => problem };
}

function found(seed: number, looks: number): Outcome {
  const problem = tinyProblem(seed);
  return searchJointly([{ base: 0, atLeast: -1e9, problem: () => problem }], NOTHING, looks, {});
}

describe('the cheapest days of lanes that hang together', () => {
  it('cost no less than the bound, and just that where they are called the cheapest', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const problem = tinyProblem(seed);
      const least = bestOf(problem)?.value ?? NEVER;
      const { status, value, bound, days } = found(seed, 5000);
      expect({ seed, below: bound <= least, above: least <= value }).toEqual({
        seed,
        below: true,
        above: true,
      });
      if (days.length > 0) {
        expect({ seed, kept: isKept(problem, days) }).toEqual({ seed, kept: true });
        expect({ seed, value }).toEqual({ seed, value: totalOf(billOf(problem, days)) });
      }
      // Visits that are dearer than the tables say are no reason to stop.
      const isOfThisKind = bound > -1e9 && least < NEVER && problem.visits.most === undefined;
      if (isOfThisKind) expect({ seed, status }).toEqual({ seed, status: 'optimal' });
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 3);
  });

  it('lie between the bound and the value of a search that was ended early', () => {
    for (let seed = 0; seed < COUNT / 4; seed += 1) {
      const least = bestOf(tinyProblem(seed))?.value ?? NEVER;
      const { bound, value } = found(seed, 2);
      expect({ seed, below: bound <= least, above: least <= value }).toEqual({
        seed,
        below: true,
        above: true,
      });
    }
  });

  it('are the cheapest of several ways, whichever were left out by what their lanes cost', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      if (ways.length === 0) continue;
      const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
      const { status, value, bound } = searchJointly(ways, NOTHING, 5000, {});
      const told = { below: bound <= least, above: least <= value };
      expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 10);
  });

  it('keep what lanes ask of each other, and are proven where any do', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyTiedWays(seed);
      if (ways.length === 0) continue;
      const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
      const { status, value, bound, days, alternative } = searchJointly(ways, NOTHING, 5000, {});
      const between = { below: bound <= least, above: least <= value };
      expect({ seed, ...between }).toEqual({ seed, below: true, above: true });
      const found = ways[alternative];
      if (found) expect({ seed, kept: isKept(found.problem(), days) }).toEqual({ seed, kept: true });
      const hasNoLimit = ways.every(({ problem }) => problem().visits.most === undefined);
      if (bound > -1e9 && least < NEVER && hasNoLimit)
        expect({ seed, status }).toEqual({ seed, status: 'optimal' });
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 10);
  });

  it('are looked for below a price that is told, and it is proven where none cost less', () => {
    const proven = { optimal: 0, cutoff: 0 };
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      if (ways.length === 0) continue;
      const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
      if (least === NEVER) continue;
      const most = least + (seed % 3) - 1;
      const { status, value, bound, days } = searchJointly(ways, { ...NOTHING, value: most }, 5000, {});
      const told = { below: bound <= Math.min(least, most), above: least <= value || days.length === 0 };
      expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
      if (status !== 'optimal' && status !== 'cutoff') continue;
      proven[status] += 1;
      expect({ seed, status }).toEqual({ seed, status: least < most ? 'optimal' : 'cutoff' });
      if (status === 'optimal') expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(Math.min(proven.optimal, proven.cutoff)).toBeGreaterThan(COUNT / 20);
  });

  it('are found wherever there are any, by one search or another, with and without a plan to begin with', () => {
    let [several, proven] = [0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      if (ways.length === 0) continue;
      const best = ways.map(({ problem }) => bestOf(problem()));
      const least = Math.min(...best.map((it) => it?.value ?? NEVER));
      const at = best.findIndex((it) => it !== undefined);
      const start = at < 0 ? {} : { rescue: () => ({ alternative: at, days: best[at]?.days ?? [] }) };
      const { value, bound, status, days } = optimizeAlternatives(ways, seed % 2 === 0 ? start : {});
      const told = { found: days.length > 0, below: bound <= least, above: least <= value };
      expect({ seed, ...told }).toEqual({ seed, found: least < NEVER, below: true, above: true });
      several += Number((ways[0]?.lanes?.length ?? 0) > 2);
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(several).toBeGreaterThan(COUNT / 40);
    expect(proven).toBeGreaterThan(COUNT / 10);
  });

  it('with fewer of their days are found from what was learned of all of them', () => {
    let [proven, used] = [0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const all = tinyWays(seed);
      if (all.length === 0) continue;
      const learned = new Learned();
      searchJointly(all, NOTHING, 5000, { learned });
      const ways = all.map((way) => withFewerDays(way, seed));
      const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
      const most = least === NEVER ? 1e6 : least + (seed % 4);
      const { status, value, bound } = searchJointly(ways, { ...NOTHING, value: most }, 5000, { learned });
      expect({ seed, below: bound <= Math.min(least, most) }).toEqual({ seed, below: true });
      used += Number(learned.shares !== undefined);
      if (status !== 'optimal') continue;
      proven += 1;
      expect({ seed, value }).toEqual({ seed, value: least });
    }
    expect(used).toBeGreaterThan(COUNT / 10);
    expect(proven).toBeGreaterThan(COUNT / 20);
  });

  it.each([
    [0, 24],
    [60, 24],
    [160_000, 0],
  ])(
    'are found in parts, whatever is taken for small (%i) and however soon it is parted again (%i), and bounded wherever that is stopped',
    (fewDays, looks) => {
      let proven = 0;
      for (let seed = 0; seed < COUNT / 2; seed += 1) {
        const ways = tinyWays(seed);
        if (ways.length === 0) continue;
        const least = Math.min(...ways.map(({ problem }) => bestOf(problem())?.value ?? NEVER));
        let asked = 0;
        const most = seed % 3 === 0 ? seed % 60 : NEVER;
        const stop = (): boolean => {
          asked += 1;
          return asked > most;
        };
        const { status, value, bound } = searchJointly(
          ways,
          { ...NOTHING, value: least + 1 + (seed % 50) },
          300,
          { stop },
          { fewDays, looks, most: 1600 },
        );
        const told = { below: bound <= least, above: least <= value };
        expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
        if (status !== 'optimal') continue;
        proven += 1;
        expect({ seed, value }).toEqual({ seed, value: least });
      }
      expect(proven).toBeGreaterThan(COUNT / 20);
    },
  );
});
