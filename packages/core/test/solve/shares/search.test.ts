// Lanes planned by themselves, held against every combination of days.

import { describe, expect, it } from 'vitest';
import type { Alternative } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import { SharesSearch } from '../../../src/solve/shares/index.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWays as ofALaneEach, tinyTiedWays, tinyWaysInTurn, tinyWaysOfTwo } from './tiny-ways.js';

const ALL = Number(process.env.TINY_PROBLEMS ?? 600);
const MOVES = 25;

// Parted some times over; none where something cannot be told.
function leavesOf(search: SharesSearch, value: number, depth = 3): readonly SharesSearch[] | undefined {
  const isOpen = depth > 0 && search.least < value;
  const byWay = isOpen && depth === 2 && search.alive.length > 1;
  const parts = byWay ? search.byAlternative() : isOpen ? search.parted(value, depth % 2 === 1) : undefined;
  if (!parts) return [search];
  const leaves: SharesSearch[] = [];
  for (const part of parts) {
    if (!part.run(value, MOVES, undefined)) return undefined;
    const own = leavesOf(part, value, depth - 1);
    if (!own) return undefined;
    leaves.push(...own);
  }
  return leaves;
}

describe.each([
  ['of jobs that hang together', ofALaneEach, 1],
  ['of jobs that may share visits', tinyWaysOfTwo, 2],
  ['of jobs that follow each other', tinyWaysInTurn, 6],
  ['of jobs that mind those of others', tinyTiedWays, 2],
])('lanes that each pay their share of a visit, %s', (_, tinyWays, part) => {
  const COUNT = Math.floor(ALL / part);

  it('cost no more together than any plan, and keep the days of every plan that is cheap enough', () => {
    let told = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      const search = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
      if (!search) continue;
      const best = ways.map(({ problem }) => bestOf(problem()));
      const least = Math.min(...best.map((it) => it?.value ?? Number.POSITIVE_INFINITY));
      if (!search.run(least + 1, MOVES, undefined)) continue;
      told += 1;
      best.forEach((plan, way) => {
        if (!plan) return;
        const left = search.alive.find(({ alternative }) => alternative === way);
        expect({ seed, way, below: !left || left.bound <= plan.value }).toEqual({ seed, way, below: true });
        if (plan.value > least) return;
        expect({ seed, way, alive: left !== undefined }).toEqual({ seed, way, alive: true });
        const { variables, madeFrom = [] } = (ways[way] as Alternative).problem();
        for (const source of madeFrom) {
          for (const [name, days] of (source && search.remains().get(source)?.days) ?? []) {
            const day = plan.days[variables.findIndex((it) => it.name === name)] as number;
            expect({ seed, way, name, left: days.has(day) }).toEqual({ seed, way, name, left: true });
          }
        }
      });
    }
    expect(told).toBeGreaterThan(COUNT / 10);
  });

  it('are parted without losing the cheapest plan, and close in on it', () => {
    let [told, closer] = [0, 0];
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      const whole = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
      const best = ways.map(({ problem }) => bestOf(problem())?.value ?? Number.POSITIVE_INFINITY);
      const least = Math.min(...best);
      if (!whole?.run(least + 1, MOVES, undefined)) continue;
      const parts = leavesOf(whole, least + 1);
      if (!parts) continue;
      told += 1;
      const bound = parts.reduce((bound, part) => Math.min(bound, part.least), Number.POSITIVE_INFINITY);
      expect({ seed, bound, sound: bound <= least }).toEqual({ seed, bound, sound: true });
      if (bound > whole.least) closer += 1;
    }
    expect(told).toBeGreaterThan(COUNT / 10);
    expect(closer).toBeGreaterThan(0);
  });

  it('are told one way at a time, which costs no more than its own plan and no less than among others', () => {
    let [told, closer] = [0, 0];
    for (let seed = 0; seed < COUNT / 2; seed += 1) {
      const ways = tinyWays(seed);
      const whole = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
      const best = ways.map(({ problem }) => bestOf(problem())?.value ?? Number.POSITIVE_INFINITY);
      const most = Math.min(...best) + 20;
      if (!whole?.run(most, 4, undefined)) continue;
      const parts = whole.byAlternative();
      expect({ seed, ways: parts.length }).toEqual({ seed, ways: whole.alive.length });
      for (const [k, { alternative, bound }] of whole.alive.entries()) {
        const part = parts[k] as SharesSearch;
        if (!part.run(most, MOVES, undefined)) continue;
        told += 1;
        const sound = part.least >= bound && Math.min(part.least, most) <= (best[alternative] as number);
        expect({ seed, alternative, sound }).toEqual({ seed, alternative, sound: true });
        closer += Number(part.least > bound);
      }
    }
    expect(told).toBeGreaterThan(COUNT / 10);
    expect(closer).toBeGreaterThan(0);
  });

  it('lead to plans of the whole', () => {
    let found = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const ways = tinyWays(seed);
      const search = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
      if (!search?.run(1e7, MOVES, undefined)) continue;
      const plan = search.plan();
      if (!plan) continue;
      const problem = (ways[plan.alternative] as Alternative).problem();
      const days = problem.variables.map(({ name, lo }) => plan.days.get(name) ?? lo);
      if (!isKept(problem, days)) continue;
      if (totalOf(billOf(problem, days)) === bestOf(problem)?.value) found += 1;
    }
    expect(found).toBeGreaterThan(COUNT / 20);
  });

  it('bound the cheapest plan more closely the longer shares are moved', () => {
    let [closer, farther] = [0, 0];
    for (let seed = 0; seed < COUNT / 4; seed += 1) {
      const ways = tinyWays(seed);
      const after = [1, 4 * MOVES].map((moves) => {
        const search = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
        return search?.run(1e7, moves, undefined) ? search.least : undefined;
      });
      const [first, last] = after;
      if (first === undefined || last === undefined) continue;
      if (last > first) closer += 1;
      if (last < first) farther += 1;
    }
    expect(farther).toBe(0);
    expect(closer).toBeGreaterThan(0);
  });
});
