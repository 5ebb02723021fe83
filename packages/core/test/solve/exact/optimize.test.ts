// Optima of trees of events, held against every combination of starts and against a public yardstick.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Between, optimize, priceOf, type TreeProblem } from '../../../src/solve/exact/index.js';
import { PACE } from '../../../src/solve/exact/pace.js';
import { countedPrice, leastPrice, tinyProblem } from './tiny-problems.js';
import { yardstick } from './yardstick.js';

const RUNS = { numRuns: 500 };

describe('the optimum', () => {
  it('is the least of all combinations of starts, or proof that none is possible', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const least = leastPrice(problem);
        const found = optimize(problem);
        expect(found.status).toBe(least === Number.POSITIVE_INFINITY ? 'impossible' : 'optimal');
        expect(found.value).toBe(least);
        expect(found.bound).toBe(least);
        if (found.starts.length > 0) expect(countedPrice(problem, found.starts)).toBe(least);
      }),
      RUNS,
    );
  });

  it('is the same however the search divides its effort', () => {
    const hasty = {
      ...PACE,
      round: 2,
      share: 0.05,
      least: 2,
      long: 0,
      part: 2,

      width: 2,
      light: 0,
      heavy: 200,
      heaviest: 400,
      worthwhile: 0.001,
      mend: 3,
    };
    // A search this hasty now and then takes a problem apart without end: such a one is held to its bound and its plan.
    let unproven = 0;
    fc.assert(
      fc.property(tinyProblem, fc.nat(40), (problem, nodes) => {
        const least = leastPrice(problem);
        const early = optimize(problem, { nodes }, hasty);
        expect(early.bound).toBeLessThanOrEqual(least);
        expect(early.value).toBeGreaterThanOrEqual(least);
        if (early.starts.length > 0) expect(countedPrice(problem, early.starts)).toBe(early.value);
        const found = optimize(problem, { nodes: 50_000 }, hasty);
        if (found.status === 'stopped') unproven += 1;
        else expect(found).toMatchObject({ value: least, bound: least });
        expect(found.bound).toBeLessThanOrEqual(least);
        expect(found.value).toBeGreaterThanOrEqual(least);
        if (found.starts.length > 0) expect(countedPrice(problem, found.starts)).toBe(found.value);
      }),
      RUNS,
    );
    expect(unproven).toBeLessThan(0.05 * RUNS.numRuns);
  });

  it('is priced as the words of the problem say', () => {
    fc.assert(
      fc.property(tinyProblem, fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }), (problem, drawn) => {
        const starts = problem.events.map((_, i) => drawn[i] as number);
        expect(priceOf(problem, starts)).toBe(countedPrice(problem, starts));
      }),
    );
  });

  it('never improves when a start is taken away, and never worsens when one is added', () => {
    fc.assert(
      fc.property(tinyProblem, fc.nat(), fc.nat(), (problem, event, start) => {
        const { events } = problem;
        const changed = event % events.length;
        const without = events.map((it, i) =>
          i === changed
            ? { ...it, prices: it.prices.with(start % it.prices.length, Number.POSITIVE_INFINITY) }
            : it,
        );
        expect(optimize({ ...problem, events: without }).value).toBeGreaterThanOrEqual(
          optimize(problem).value,
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['small-1', 138],
    ['small-2', 133],
    ['small-3', 129],
    ['medium-1', 485],
    ['medium-3', 564],
  ])('of %s is %i', (name, value) => {
    const problem = yardstick(name);
    const found = optimize(problem);
    expect(found).toMatchObject({ status: 'optimal', value, bound: value });
    expect(countedPrice(problem, found.starts)).toBe(value);
  });
});

describe('a search', () => {
  it('ends the same way every time', () => {
    const problem = yardstick('small-1');
    expect(optimize(problem)).toEqual(optimize(problem));
  });

  it.each([1, 100, 5_000, 40_000])('that ends after an effort of %i tells a true bound and plan', (nodes) => {
    const problem = yardstick('small-1');
    const found = optimize(problem, { nodes });
    expect(found.bound).toBeLessThanOrEqual(138);
    expect(found.value).toBeGreaterThanOrEqual(138);
    if (found.starts.length > 0) expect(countedPrice(problem, found.starts)).toBe(found.value);
  });

  it.each(['small-1', 'medium-1', 'medium-3'])(
    'of %s that is ended early has a plan near the best',
    (name) => {
      const problem = yardstick(name);
      const best = optimize(problem).value;
      for (const nodes of [1, 20_000, 60_000, 150_000]) {
        const found = optimize(problem, { nodes });
        expect(found.bound).toBeLessThanOrEqual(best);
        expect(countedPrice(problem, found.starts)).toBe(found.value);
        expect(found.value).toBeLessThanOrEqual(1.25 * best);
      }
    },
  );

  it('ends when the caller says so', () => {
    let asked = 0;
    const stop = (): boolean => {
      asked += 1;
      return asked > 2;
    };
    const found = optimize(yardstick('medium-1'), { stop });
    expect(found.status).toBe('stopped');
    expect(found.bound).toBeLessThanOrEqual(485);
  });

  it('counts what follows an event once when that event starts before its own parent', () => {
    const never = Number.POSITIVE_INFINITY;
    const event = { length: 1, load: 0, visited: true };
    const jumps = (least: number, most: number): Between => ({
      least: (start) => Math.floor(start / 2) * 2 + least,
      most: (start) => Math.floor((start + 1) / 2) * 2 + most,
    });
    const shifts = (least: number, most: number): Between => ({
      least: (start) => start + least,
      most: (start) => start + most,
    });
    const problem: TreeProblem = {
      events: [
        { ...event, parent: -1, first: 4, prices: [3, 1, 5, 2] },
        {
          ...event,
          parent: 0,
          first: 2,
          prices: [4, 7, never, 5, 2, 3],
          visited: false,
          within: jumps(-1, 6),
        },
        { ...event, parent: 1, first: 3, prices: [5, 8, never, 5], within: jumps(-5, 2) },
        { ...event, parent: 2, first: 7, prices: [3, 8, 4, never, 7, 8], within: shifts(-1, 6) },
        { ...event, parent: 2, first: 5, prices: [5, 4, 8, 2], visited: false, within: shifts(3, 9) },
        { ...event, parent: 2, first: 7, prices: [never, 6, 2, 8, 1, 4], within: shifts(3, 11) },
      ],
      visits: { price: 7, window: 4 },
      load: { most: 3, free: 3, price: 1 },
      grain: 0,
    };
    expect(optimize(problem).value).toBe(leastPrice(problem));
  });

  it('keeps loads that are too long to be told apart within the ceiling', () => {
    const event = { parent: -1, first: 0, length: 8, load: 1, visited: true };
    const problem: TreeProblem = {
      events: [0, 1, 2].map(() => ({ ...event, prices: Array.from({ length: 20 }, (_, k) => k) })),
      visits: { price: 5, window: 2 },
      load: { most: 3, free: 1, price: 4 },
      grain: 1,
    };
    const found = optimize(problem);
    expect(found.status).toBe('optimal');
    expect(found.value).toBe(leastPrice(problem));
  });

  it('answers a problem without events', () => {
    const problem = { visits: { price: 1, window: 1 }, load: { most: 1, free: 1, price: 0 }, grain: 1 };
    expect(optimize({ ...problem, events: [] })).toMatchObject({ status: 'optimal', value: 0, starts: [] });
  });
});
