// The parts of the exact search, each against the plainest way to say what it does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ascent } from '../../../src/solve/exact/ascent.js';
import { type Instance, instanceOf } from '../../../src/solve/exact/instance.js';
import { LoadPrice } from '../../../src/solve/exact/load-price.js';
import { windowMinima } from '../../../src/solve/exact/minima.js';
import { narrowed } from '../../../src/solve/exact/narrow.js';
import type { TreeProblem } from '../../../src/solve/exact/problem.js';
import { Profiles } from '../../../src/solve/exact/profile.js';
import { RowTable } from '../../../src/solve/exact/row-table.js';
import { TreeProgram } from '../../../src/solve/exact/tree-program.js';
import { VisitGraph } from '../../../src/solve/exact/visit-graph.js';
import { VisitMarginals } from '../../../src/solve/exact/visit-marginals.js';
import { VisitProgram } from '../../../src/solve/exact/visit-program.js';
import { type Ways, waysWithin } from '../../../src/solve/exact/visit-ways.js';
import { countedPrice, leastPrice, tinyProblem } from './tiny-problems.js';

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
      fc.property(
        fc.array(load, { minLength: 1, maxLength: 3 }),
        fc.nat(4),
        fc.nat(7),
        fc.nat(7),
        (rules, at, unit, ceiling) => {
          const list = rules.map((rule) => ({ ...rule, free: Math.min(rule.free, rule.most) }));
          const priced = new LoadPrice(
            {
              most: list.map((it) => it.most),
              free: list.map((it) => it.free),
              price: list.map((it) => it.price),
            },
            7,
            ceiling,
          );
          priced.set(at, unit);
          const { most, free, price } = list[Math.min(at, list.length - 1)] as (typeof list)[number];
          const room = Math.min(most, ceiling);
          for (let own = 0; own <= 7; own += 1) {
            const all = Array.from({ length: Math.max(0, room - own + 1) }, (_, other) => worth(own, other));
            expect(priced.price[own]).toBe(Math.min(...all));
            if (own <= room) expect(worth(own, priced.others[own] as number)).toBe(priced.price[own]);
          }
          function worth(own: number, other: number): number {
            return price * Math.max(0, own + other - free) - unit * other;
          }
        },
      ),
    );
  });
});

describe('a load profile', () => {
  const event = { parent: -1, first: 0, prices: [0], visited: true };
  const problem = {
    events: [
      { ...event, length: 3, load: 1 },
      { ...event, length: 1, load: 2 },
      { ...event, length: 1, load: 5 },
    ],
    visits: { price: 1, window: 1 },
    load: { most: 3, free: 3, price: 0 },
    grain: 1,
  };
  const profiles = new Profiles(instanceOf(problem) as Instance, true);
  it('holds what is promised now and later, and tells what no longer fits', () => {
    const [long, short] = profiles.added as unknown as [number, number];
    expect(profiles.now(profiles.sum(long, short))).toBe(3);
    expect(profiles.now(profiles.next(profiles.sum(long, short)))).toBe(1);
    expect(profiles.sum(profiles.sum(long, long), short)).toBe(-1);
  });
  it('leaves out events that never fit', () => {
    expect([...profiles.kept]).toEqual([1, 1, 0]);
  });
});

describe('numbers of rows', () => {
  it('are the same for the same row, and new for a new one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(2)), { maxLength: 120 }), (rows) => {
        const table = new RowTable(3);
        const seen: string[] = [];
        for (const row of rows) {
          const known = seen.indexOf(row.join());
          if (known < 0) seen.push(row.join());
          expect(table.of(Int32Array.from(row))).toBe(known < 0 ? seen.length - 1 : known);
        }
        expect(table.count).toBe(seen.length);
      }),
    );
  });
});

describe('the programs', () => {
  it('find the cheapest starts of trees that share nothing, and what each start costs', () => {
    fc.assert(
      fc.property(tinyProblem, (drawn) => {
        const problem = alone(drawn);
        const instance = instanceOf(problem);
        if (!instance) return;
        const starts = new Int32Array(problem.events.length);
        const least = instance.prices.map((list) => new Float64Array(list.length));
        const sums = instance.trees.map((_, t) =>
          new TreeProgram(instance, t).marginals(instance.prices, least, starts),
        );
        const value = sums.reduce((sum, it) => sum + it, 0);
        expect(value).toBe(leastPrice(problem));
        if (value < never) expect(countedPrice(problem, [...starts])).toBe(value);
        instance.trees.forEach((tree, t) => {
          const others = value - (sums[t] as number);
          for (const i of tree) {
            least[i]?.forEach((price, s) => {
              const held = leastPrice(holding(problem, i, (instance.lo[i] as number) + s));
              if (Number.isFinite(others)) expect(price + others).toBe(held);
            });
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('tell what each start costs the visits', () => {
    fc.assert(
      fc.property(tinyProblem, fc.boolean(), (drawn, told) => {
        const instance = instanceOf(drawn);
        if (!instance) return;
        const visits = new VisitProgram(instance, told);
        const unit = new Float64Array(instance.horizon + 1);
        const least = instance.prices.map((list) => new Float64Array(list.length));
        if (visits.run(instance.prices, unit) === never) return;
        new VisitMarginals(instance, visits).run(instance.prices, unit, least);
        drawn.events.forEach(({ visited }, i) => {
          if (!visited) return;
          least[i]?.forEach((price, s) => {
            const held = instance.prices.map((list, j) =>
              j === i ? list.map((own, k) => (k === s ? own : never)) : list,
            );
            expect(price).toBe(visits.run(held, unit));
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('tell the same of starts that end below a limit when only what is below it is looked at', () => {
    fc.assert(
      fc.property(tinyProblem, fc.nat(12), fc.boolean(), (drawn, spare, told) => {
        const instance = instanceOf(drawn);
        if (!instance) return;
        const visits = new VisitProgram(instance, told);
        const unit = new Float64Array(instance.horizon + 1);
        const all = instance.prices.map((list) => new Float64Array(list.length));
        const below = instance.prices.map((list) => new Float64Array(list.length));
        const gone = instance.prices.map((list) => Uint8Array.from(list, (it) => (it === never ? 1 : 0)));
        const least = visits.run(instance.prices, unit);
        if (least === never) return;
        new VisitMarginals(instance, visits).run(instance.prices, unit, all);
        const ways = waysWithin(instance, visits, instance.prices, unit, spare) as Ways;
        const graph = new VisitGraph(instance, visits, ways);
        for (let again = 0; again < 2; again += 1) {
          expect(graph.run(instance.prices, unit, gone)).toBe(least);
          graph.marginals(least + spare, below);
        }
        drawn.events.forEach(({ visited }, i) => {
          if (!visited) return;
          const limited = Array.from(all[i] as Float64Array, (it) => (it <= least + spare ? it : never));
          expect([...(below[i] as Float64Array)]).toEqual(limited);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('never promise more than the optimum, and only call a start pointless that is', () => {
    fc.assert(
      fc.property(
        tinyProblem,
        fc.nat(20),
        fc.boolean(),
        fc.boolean(),
        (problem, iterations, told, limited) => {
          const instance = instanceOf(problem);
          if (!instance) return;
          const ascent = new Ascent(instance, told);
          const least = leastPrice(problem);
          const limitOf = limited ? (): number => least + 1e-6 : undefined;
          for (let k = 0; k <= iterations; k += 1) ascent.improve(limitOf);
          expect(ascent.bound).toBeLessThanOrEqual(least + 1e-6);
          if (ascent.bound === never || least === never) return;
          const less = narrowed(instance, ascent.pointless(least + 1e-6).out) as Instance;
          const events = problem.events.map((event, i) => ({
            ...event,
            first: less.lo[i] as number,
            prices: [...(less.prices[i] as Float64Array)],
          }));
          expect(leastPrice({ ...problem, events })).toBe(least);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The same trees without anything they share. */
function alone(problem: TreeProblem): TreeProblem {
  return { ...problem, visits: { price: 0, window: 1 }, load: { most: 30, free: 30, price: 0 } };
}

/** The same problem with one start held. */
function holding(problem: TreeProblem, held: number, start: number): TreeProblem {
  const events = problem.events.map((event, i) =>
    i === held
      ? { ...event, prices: event.prices.map((price, k) => (event.first + k === start ? price : never)) }
      : event,
  );
  return { ...problem, events };
}
