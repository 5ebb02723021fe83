// What a way to lay a program costs at least is known before it is built, and ways are left out for it: held here to the
// cheapest plan of each way by itself.

import { describe, expect, it } from 'vitest';
import { optimumOf } from '../../src/schedule/optimum/optimum.js';
import type { Way } from '../../src/schedule/optimum/way.js';
import { freshText, waysIn } from './ways-in.js';

// So many of them, from the cheapest to the dearest.
function some(ways: readonly Way[], count: number): readonly Way[] {
  const step = Math.max(1, Math.floor(ways.length / count));
  return ways.filter((_, i) => i % step === 0);
}

describe.each([
  ['with a report on one date left open', '{}', ''],
  ['with one that is asked for', '{ type1: { by: 2027-12-15 } }', ''],
  ['with a readiness assessment first', '{ readiness: true, type1: false }', ''],
  ['with an assessment and a report on one date', '{ readiness: true, type1: { by: 2028-02-28 } }', ''],
  ['where a convention costs nothing', '{}', ', weights: { convention: 0, stale-day: 400 }'],
  ['where shared days are worth more than visits', '{}', ', weights: { visit: 300, shared-day: 4000 }'],
  ['where visits reach two weeks', '{ readiness: true }', ', joint-window: 2 weeks'],
  ['where periods end before a busy season', '{}', '', ', customers-year-end: 03-31'],
  [
    'where waiting costs little',
    '{ type1: false }',
    ', weights: { stale-day: 9 }',
    ', customers-year-end: 02-28',
  ],
])('what a way costs at least, %s', (_, soc2, planning, organization = '') => {
  it.each([
    ['planned jointly', {}],
    ['planned apart', { apart: true }],
  ])('is no more than its cheapest plan, %s', (__, terms) => {
    const ways = some(waysIn(freshText(soc2, 2, planning, organization), terms), 12);
    expect(ways.length).toBeGreaterThan(5);
    const values = ways.map((way) => {
      const value = optimumOf([way])?.value ?? Number.POSITIVE_INFINITY;
      expect(value).toBeGreaterThanOrEqual(way.atLeast);
      return value;
    });
    // Of all of them together the cheapest is found, whichever were left out.
    expect(optimumOf(ways)).toMatchObject({ optimal: true, value: Math.min(...values) });
  });
});
