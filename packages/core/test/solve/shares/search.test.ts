// Lanes planned by themselves, held against every combination of days.

import { describe, expect, it } from 'vitest';
import type { Alternative } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { SharesSearch } from '../../../src/solve/shares/index.js';
import { bestOf } from '../priced/tiny-problems.js';
import { tinyWays } from './tiny-ways.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 600);
const MOVES = 25;

describe('lanes that each pay their share of a visit', () => {
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
        const bound = search.bounds[way] as number;
        expect({ seed, way, below: bound <= plan.value }).toEqual({ seed, way, below: true });
        if (plan.value > least) return;
        expect({ seed, way, alive: search.alive.includes(way) }).toEqual({ seed, way, alive: true });
        const { variables, madeFrom = [] } = (ways[way] as Alternative).problem();
        for (const source of madeFrom) {
          for (const [name, days] of (source && search.left().get(source)) ?? []) {
            const day = plan.days[variables.findIndex((it) => it.name === name)] as number;
            expect({ seed, way, name, left: days.has(day) }).toEqual({ seed, way, name, left: true });
          }
        }
      });
    }
    expect(told).toBeGreaterThan(COUNT / 10);
  });

  it('bound the cheapest plan more closely the longer shares are moved', () => {
    let [closer, farther] = [0, 0];
    for (let seed = 0; seed < COUNT / 4; seed += 1) {
      const ways = tinyWays(seed);
      const after = [1, 4 * MOVES].map((moves) => {
        const search = ways.length > 0 ? SharesSearch.of(ways, new Known()) : undefined;
        return search?.run(1e7, moves, undefined) ? Math.min(...search.bounds) : undefined;
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
