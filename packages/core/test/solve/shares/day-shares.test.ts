// However shares are moved, what lanes pay for a visit adds up to its price: bounds rest on that.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HostedVisits } from '../../../src/solve/priced/problem.js';
import { DayShares, type Slack } from '../../../src/solve/shares/day-shares.js';

const DAYS = 5;
const PRICE = 100;
const SHARED = 10;
const visits: HostedVisits = {
  jobs: [],
  window: 0,
  most: undefined,
  price: PRICE,
  shared: SHARED,
  daysIn: (from, to) => to - from + 1,
};

const amount = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(Number.POSITIVE_INFINITY));
const byDay = fc.array(amount, { minLength: DAYS, maxLength: DAYS }).map((it) => Float64Array.from(it));
const slack = fc.record<Slack>({ visit: byDay, work: byDay, isWhole: fc.boolean() });
const moves = (lanes: number) =>
  fc.array(fc.array(slack, { minLength: lanes, maxLength: lanes }), { maxLength: 12 });

const span = fc.tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.integer({ min: 0, max: DAYS - 1 }));
const jobs = fc.array(
  span.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  { maxLength: 3 },
);
const plans = (lanes: number) => fc.array(jobs, { minLength: lanes, maxLength: lanes });
const work = (lanes: number) => fc.array(fc.nat({ max: 2 }), { minLength: lanes, maxLength: lanes });

it.each([2, 3, 4])(
  'shares of %i lanes add up to the price of a visit and to what days in common save',
  (lanes) => {
    fc.assert(
      fc.property(moves(lanes), work(lanes), plans(lanes), (all, days, plan) => {
        const shares = DayShares.of(visits, lanes, 0, DAYS - 1, days);
        shares.begin(plan);
        for (const slacks of all) shares.move(slacks, { visits: 0.4, days: 0.3, kept: 0.7 });
        for (let day = 0; day < DAYS; day += 1) {
          let sum = 0;
          for (let lane = 0; lane < lanes; lane += 1) sum += shares.of(lane).price(day, day);
          // Each two lanes are given once what they save together.
          const saved = (SHARED * lanes * (lanes - 1)) / 2;
          expect(sum).toBeCloseTo(PRICE - saved, 6);
        }
      }),
    );
  },
);

it('begins with visits paid by those that are in the nearest one, and days in common given to who works less', () => {
  const shares = DayShares.of(visits, 3, 0, DAYS - 1, [2, 1, 2]);
  shares.begin([[{ from: 0, to: 0 }], [{ from: 0, to: 0 }], [{ from: 4, to: 4 }]]);
  const paid = (lane: number) => [0, 1, 2, 3, 4].map((day) => shares.of(lane).visit(day, day));
  expect([0, 1, 2].map(paid)).toEqual([
    [50, 50, 50, 0, 0],
    [50, 50, 50, 0, 0],
    [0, 0, 0, 100, 100],
  ]);
  expect([0, 1, 2].map((lane) => shares.of(lane).got(2, 2))).toEqual([5, 20, 5]);
});

it('a lane beside others pays for no visit that it joins, and gets what days in common save', () => {
  const shares = DayShares.of(visits, 3, 0, DAYS - 1);
  const share = shares.beside([[{ from: 1, to: 2 }], [{ from: 2, to: 2 }]]);
  expect([0, 1, 2, 3].map((day) => share.price(day, day))).toEqual([PRICE, -SHARED, -2 * SHARED, PRICE]);
});

it('strictly, work pays for a visit where those it meets are in another one, and far more where there is room for one', () => {
  const others = [[{ from: 1, to: 3 }], [{ from: 3, to: 3 }]];
  const priceOf = (most: number) => {
    const share = DayShares.of({ ...visits, most }, 3, 0, DAYS - 1).beside(others, 2, [], { isStrict: true });
    return [0, 1, 3].map((day) => share.price(day, day));
  };
  expect(priceOf(2)).toEqual([PRICE, PRICE - SHARED, -2 * SHARED]);
  expect(priceOf(1)).toEqual([PRICE, 11 * PRICE - SHARED, -2 * SHARED]);
});

it('of two visits that work meets it is in one at most', () => {
  const others = [[{ from: 0, to: 1 }], [{ from: 3, to: 4 }]];
  const share = DayShares.of({ ...visits, most: 1 }, 3, 0, DAYS - 1).beside(others, 2, [], {
    isStrict: true,
  });
  expect(share.price(1, 3)).toBe(10 * PRICE - 2 * SHARED);
});
