// The parts of the exact search, each against the plainest way to say what it does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ascent } from '../../../src/solve/exact/ascent.js';
import { instanceOf } from '../../../src/solve/exact/instance.js';
import { LoadPrice } from '../../../src/solve/exact/load-price.js';
import { windowMinima } from '../../../src/solve/exact/minima.js';
import { Profiles } from '../../../src/solve/exact/profile.js';
import { TreeProgram } from '../../../src/solve/exact/tree-program.js';
import { leastPrice, tinyProblem } from './tiny-problems.js';

const never = Number.POSITIVE_INFINITY;

describe('minima over windows', () => {
  const window = fc.record({ from: fc.integer({ min: -3, max: 12 }), room: fc.integer({ min: -1, max: 6 }) });
  it('are the least values inside each window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
        fc.array(window, { maxLength: 8 }),
        (values, windows) => {
          const from = windows.map((it) => it.from).sort((a, b) => a - b);
          const to = windows.map((it) => it.from + it.room).sort((a, b) => a - b);
          const out = { values: new Float64Array(windows.length), first: 0, from: 0, to: windows.length - 1 };
          const of = { values: Float64Array.from(values), first: 2, from: 2, to: values.length + 1 };
          windowMinima(of, { from: Int32Array.from(from), to: Int32Array.from(to) }, out);
          const plain = windows.map((_, p) =>
            Math.min(...values.filter((_, k) => (from[p] as number) <= k + 2 && k + 2 <= (to[p] as number))),
          );
          expect([...out.values]).toEqual(plain);
        },
      ),
    );
  });
});

describe('the price of a load', () => {
  it('is the least over all other loads there is room for', () => {
    const load = fc.record({ most: fc.integer({ min: 1, max: 6 }), free: fc.nat(6), price: fc.nat(5) });
    fc.assert(
      fc.property(load, fc.nat(7), ({ most, free, price }, unit) => {
        const rule = { most, free: Math.min(free, most), price };
        const priced = new LoadPrice(rule, most);
        priced.set(unit);
        for (let own = 0; own <= most; own += 1) {
          const all = Array.from({ length: most - own + 1 }, (_, other) => worth(own, other));
          expect(priced.price[own]).toBe(Math.min(...all));
          expect(worth(own, priced.others[own] as number)).toBe(priced.price[own]);
        }
        function worth(own: number, other: number): number {
          return rule.price * Math.max(0, own + other - rule.free) - unit * other;
        }
      }),
    );
  });
});

describe('a load profile', () => {
  const event = { parent: -1, first: 0, prices: [0], visited: true };
  const profiles = new Profiles(
    [
      { ...event, length: 3, load: 1 },
      { ...event, length: 1, load: 2 },
      { ...event, length: 1, load: 5 },
    ],
    3,
  );
  it('holds what is promised now and later, and tells what no longer fits', () => {
    const [long, short] = profiles.added as unknown as [number, number];
    expect(profiles.now(profiles.sum(long, short))).toBe(3);
    expect(profiles.now(profiles.next(profiles.sum(long, short)))).toBe(1);
    expect(profiles.sum(profiles.sum(long, long), short)).toBe(-1);
    expect(profiles.fits(long, 1)).toBe(true);
    expect(profiles.fits(profiles.sum(long, long), 1)).toBe(false);
  });
  it('leaves out events that never fit', () => {
    expect([...profiles.kept]).toEqual([1, 1, 0]);
  });
});

describe('the programs', () => {
  it('find the cheapest starts of trees that share nothing', () => {
    fc.assert(
      fc.property(tinyProblem, (drawn) => {
        const problem = {
          ...drawn,
          visits: { price: 0, window: 1 },
          load: { most: 30, free: 30, price: 0 },
        };
        const instance = instanceOf(problem);
        const starts = new Int32Array(problem.events.length);
        const value = instance
          ? instance.trees.reduce(
              (sum, _, t) => sum + new TreeProgram(instance, t).run(instance.prices, starts),
              0,
            )
          : never;
        expect(value).toBe(leastPrice(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('never promise more than the optimum, whatever the prices between them', () => {
    fc.assert(
      fc.property(tinyProblem, fc.nat(30), (problem, iterations) => {
        const instance = instanceOf(problem);
        if (!instance) return;
        const ascent = new Ascent(instance);
        const least = leastPrice(problem);
        for (let k = 0; k <= iterations; k += 1) ascent.improve(never);
        expect(ascent.bound).toBeLessThanOrEqual(least + 1e-6);
      }),
      { numRuns: 500 },
    );
  });
});
