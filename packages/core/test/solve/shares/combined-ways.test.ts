// Ways of lanes that are told by lane, held against every combination of days in every combination of ways.

import { describe, expect, it } from 'vitest';
import { type Alternative, optimizeAlternatives } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { lanesOf } from '../../../src/solve/guests/split.js';
import { Learned } from '../../../src/solve/learned.js';
import type { Constraint } from '../../../src/solve/problem.js';
import { SharesSearch } from '../../../src/solve/shares/index.js';
import { untied } from '../../../src/solve/ties.js';
import { chanceOf } from '../priced/chance.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWays, tinyWaysInTurn, tinyWaysOfTwo } from './tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 300);
const MOVES = 25;

// Two ways of the first lane, two of the second, and of their four combinations three; the fourth is made when asked for.
function combinedWays(seed: number, tiny: (seed: number) => readonly Alternative[]) {
  const [whole, fewer] = tiny(seed);
  if (!whole || !fewer) return undefined;
  const pieces = lanesOf(untied(whole.problem()))?.pieces ?? [];
  const [v] = pieces[1]?.variables ?? [];
  if (v === undefined) return undefined;
  const second = { second: true };
  const later = (of: Alternative): Alternative => {
    const { variables, madeFrom = [], ...problem } = of.problem();
    const own = variables.map((it, i) => (i === v ? { ...it, lo: it.lo + Math.min(1, it.hi - it.lo) } : it));
    const made = { ...problem, variables: own, madeFrom: madeFrom.with(1, second) };
    const lanes = (of.lanes ?? []).map((lane, i) => (i === 1 ? { ...lane, madeFrom: second } : lane));
    return { ...of, problem: () => made, lanes };
  };
  const fourth = later(fewer);
  const alternatives = [whole, fewer, later(whole)];
  const all = [...alternatives, fourth];
  const isFirst = (at: number): boolean => at === 0 || at === 2;
  const of = (lanes: readonly number[]): number => {
    const [first = 0, other = 0] = lanes;
    const at = (isFirst(first) ? 0 : 1) + (other >= 2 ? 2 : 0);
    if (at === 3 && alternatives.length === 3) alternatives.push(fourth);
    return at;
  };
  return { alternatives, all, combining: { of, atLeast: -1e9 } };
}

// The same with the jobs of the second lane begun no earlier than some days before the first lane's last job ends.
function waiting(seed: number): readonly Alternative[] {
  // They take longer.
  if (seed % 3 > 0) return [];
  const by = chanceOf(seed + 0.6).whole(-3, 1);
  return tinyWaysInTurn(seed).map((of) => {
    const { constraints, ...problem } = of.problem();
    const { jobs } = problem.visits;
    const last = jobs.findLast(({ lane }) => lane === 0)?.end;
    const tied = jobs.flatMap(({ lane, start }): Constraint[] =>
      lane !== 1 || last === undefined
        ? []
        : [{ from: last, to: start, least: (day) => day + by, soft: false, across: true }],
    );
    const made = { ...problem, constraints: [...constraints, ...tied] };
    return { ...of, problem: () => made };
  });
}

describe.each([
  ['of a lane each', tinyWays],
  ['of two lanes', tinyWaysOfTwo],
  ['of jobs that follow each other', tinyWaysInTurn],
  ['of lanes that wait for another', waiting],
])('ways told by lane, %s', (_, tiny) => {
  it('cost no more at least than the cheapest combination, which is never left out', () => {
    let told = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = combinedWays(seed, tiny);
      if (!ways) continue;
      const best = ways.all.map(({ problem }) => bestOf(problem())?.value ?? Number.POSITIVE_INFINITY);
      const least = Math.min(...best);
      const search = SharesSearch.of(ways.alternatives, new Known(), new Learned(), ways.combining);
      if (!search?.run(least + 1, MOVES, undefined)) continue;
      told += 1;
      expect({ seed, sound: search.least <= least }).toEqual({ seed, sound: true });
      const left = search.alive;
      expect({ seed, count: left.length }).toEqual({ seed, count: search.count });
      best.forEach((value, at) => {
        const found = left.find(({ alternative }) => alternative === at);
        expect({ seed, at, below: !found || found.bound <= value }).toEqual({ seed, at, below: true });
        if (value <= least && value < Number.POSITIVE_INFINITY)
          expect({ seed, at, isLeft: found !== undefined }).toEqual({ seed, at, isLeft: true });
      });
    }
    expect(told).toBeGreaterThan(COUNT / 10);
  });

  it('lead to plans that cost what they say, and to no proof of one that is not the cheapest', () => {
    let proven = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = combinedWays(seed, tiny);
      if (!ways) continue;
      const best = ways.all.map(({ problem }) => bestOf(problem())?.value ?? Number.POSITIVE_INFINITY);
      const least = Math.min(...best);
      const found = optimizeAlternatives(ways.alternatives, { combining: ways.combining });
      if (!found.isWhole) continue;
      expect({ seed, sound: found.bound <= least && least <= found.value }).toEqual({ seed, sound: true });
      if (found.status === 'optimal') proven += 1;
      if (found.status === 'optimal') expect({ seed, value: found.value }).toEqual({ seed, value: least });
    }
    expect(proven).toBeGreaterThan(COUNT / 20);
  });
});
