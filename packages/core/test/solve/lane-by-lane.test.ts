// Lanes that take turns, and searches that end early, held against every combination of days.

import { describe, expect, it } from 'vitest';
import {
  type Alternative,
  type LaneBound,
  type Outcome,
  optimizeAlternatives,
} from '../../src/solve/alternatives.js';
import { lanesOf } from '../../src/solve/guests/split.js';
import { laneByLane } from '../../src/solve/lane-by-lane.js';
import type { PricedProblem } from '../../src/solve/priced/problem.js';
import { priceOn } from '../../src/solve/priced/value.js';
import { everyDay } from '../../src/solve/problem.js';
import { bestOf } from './priced/tiny-problems.js';
import { tinyWays } from './shares/tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 600);
const NEVER = Number.POSITIVE_INFINITY;

// Each lane with what it costs at least without visits, and a fee of the first one on a day that it always has.
function toldInFull(way: Alternative, fee: number): Alternative {
  const plain = way.problem();
  const [{ lo: day = 0 } = {}] = plain.variables;
  const problem: PricedProblem = {
    ...plain,
    variables: [...plain.variables, { name: 'fixed', grid: everyDay, lo: day, hi: day }],
    prices: [...plain.prices, { term: 'fee', of: plain.variables.length, price: () => fee }],
  };
  const lanes = (lanesOf(plain)?.pieces ?? []).map(({ problem: own }, lane): LaneBound => {
    const { jobs } = own.visits;
    const alone = bestOf({ ...own, visits: { ...own.visits, price: 0, shared: 0 } });
    const longest = jobs.map(({ start, end }) => {
      const [first, last] = [own.variables[start], own.variables[end]];
      return (last?.hi ?? 0) - (first?.lo ?? 0) + 1;
    });
    return {
      madeFrom: plain.madeFrom?.[lane] as object,
      atLeast: (alone?.value ?? 0) + (lane === 0 ? fee : 0),
      jobs: jobs.length,
      apart: jobs.length < 2,
      days: Math.max(...longest),
    };
  });
  return { ...way, problem: () => problem, lanes };
}

function casesOf(seed: number) {
  const ways = tinyWays(seed).map((way) => toldInFull(way, (seed % 4) * 20));
  const best = ways.map(({ problem }) => bestOf(problem()));
  return { ways, best, least: Math.min(...best.map((it) => it?.value ?? NEVER)) };
}

// Days that are kept, and not the cheapest if there are others.
function anyPlan(
  ways: readonly Alternative[],
  best: ReturnType<typeof casesOf>['best'],
): Outcome | undefined {
  const alternative = best.findLastIndex((it) => it !== undefined);
  const { days = [], value = 0 } = best[alternative] ?? {};
  if (!ways[alternative]) return undefined;
  const bound = Number.NEGATIVE_INFINITY;
  return { status: 'stopped', value: value + 1000, bound, alternative, days, chosen: new Set(), nodes: 0 };
}

describe('lanes that take turns', () => {
  it('find days that are kept and cost what is told, and prove nothing by it', () => {
    let better = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const { ways, best, least } = casesOf(seed);
      const dear = anyPlan(ways, best);
      if (!dear) continue;
      const { value, bound, alternative, days } = laneByLane(ways, dear, {});
      const told = { below: bound <= least, above: least <= value };
      expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
      if (value >= dear.value) continue;
      better += 1;
      const price = priceOn((ways[alternative] as Alternative).problem(), days);
      expect({ seed, value }).toEqual({ seed, value: price });
    }
    expect(better).toBeGreaterThan(COUNT / 10);
  });

  it.each([1, 5, 20])(
    'and whatever else is asked prove no more than the best costs in %i programs',
    (nodes) => {
      for (let seed = 0; seed < COUNT; seed += 1) {
        const { ways, best, least } = casesOf(seed);
        const dear = anyPlan(ways, best);
        if (!dear) continue;
        const { alternative, days } = dear;
        const start = seed % 2 === 0 ? { start: { alternative, days } } : {};
        const { value, bound } = optimizeAlternatives(ways, { nodes, ...start });
        const told = { below: bound <= least, above: least <= value };
        expect({ seed, ...told }).toEqual({ seed, below: true, above: true });
      }
    },
  );
});
