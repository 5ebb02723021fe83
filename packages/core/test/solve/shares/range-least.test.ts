// Ranges of days, held against going through them day by day.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeastOver, RangeLeast } from '../../../src/solve/shares/range-least.js';

const ranges = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }),
    asked: fc.array(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: -50, max: 50 }))
        .map(([a, b, value]) => ({ first: Math.min(a, b), last: Math.max(a, b), value })),
    ),
  }),
);

describe('ranges of days', () => {
  it('have the least value of their days', () => {
    fc.assert(
      fc.property(ranges, ({ values, asked }) => {
        const least = new RangeLeast(Float64Array.from(values));
        for (const { first, last } of asked)
          expect(least.of(first, last)).toBe(Math.min(...values.slice(first, last + 1)));
      }),
    );
  });

  it('leave each of their days the least that was noted of any', () => {
    fc.assert(
      fc.property(ranges, ({ values, asked }) => {
        const over = new LeastOver(values.length);
        for (const { first, last, value } of asked) over.note(first, last, value);
        const wanted = values.map((_, day) =>
          Math.min(
            Number.POSITIVE_INFINITY,
            ...asked.filter(({ first, last }) => first <= day && day <= last).map(({ value }) => value),
          ),
        );
        expect([...over.days()]).toEqual(wanted);
      }),
    );
  });
});
