// What a way to lay a program costs at least is known before it is built, and ways are left out for it: held here to the
// cheapest plan of each way by itself.

import { describe, expect, it } from 'vitest';
import { plainDate, toDay } from '../../src/calendar/index.js';
import { optimumOf } from '../../src/schedule/optimum/optimum.js';
import type { Way } from '../../src/schedule/optimum/way.js';
import { freshText, waysIn } from './ways-in.js';

// So many of them, from the cheapest to the dearest.
function some(ways: readonly Way[], count: number): readonly Way[] {
  const step = Math.max(1, Math.floor(ways.length / count));
  return ways.filter((_, i) => i % step === 0);
}

const REPORTED = '{ audit: soc2/type2, period: { from: 2024-10-01, to: 2025-09-30 }, report: 2025-11-18 }';
const RUNNING = 'audit: soc2/type2, period: { from: 2025-10-01, to: 2026-12-31 }';

// Audits on record that are still to be finished, booked days among them.
const ON_RECORD = {
  'an assessment is booked': ['{ audit: soc2/readiness, fieldwork: { from: 2027-02-02, to: 2027-03-01 } }'],
  'a report on one date is booked': [
    '{ audit: soc2/type1, as-of: 2026-12-31, fieldwork: { from: 2027-01-11, to: 2027-01-22 } }',
  ],
  'both are': [
    '{ audit: soc2/readiness, fieldwork: { from: 2026-12-01, to: 2026-12-18 } }',
    '{ audit: soc2/type1, as-of: 2027-02-28, fieldwork: { from: 2027-03-08, to: 2027-03-19 } }',
  ],
  'a period runs': [`{ ${RUNNING} }`],
  'a period runs after another': [REPORTED, `{ ${RUNNING} }`],
  'its fieldwork is booked': [REPORTED, `{ ${RUNNING}, fieldwork: { from: 2027-01-18, to: 2027-02-12 } }`],
  'its fieldwork is booked late': [
    REPORTED,
    `{ ${RUNNING}, fieldwork: { from: 2027-10-18, to: 2027-11-12 } }`,
  ],
  'its report is booked too': [
    `{ ${RUNNING}, fieldwork: { from: 2027-01-18, to: 2027-02-12 }, report: 2027-03-05 }`,
  ],
  'a period is booked ahead': [
    '{ audit: soc2/type2, period: { from: 2027-02-01, to: 2027-09-30 }, fieldwork: { from: 2027-10-29, to: 2027-11-26 } }',
  ],
};

describe.each([
  ['with a report on one date left open', '{}', ''],
  ['with one that is asked for', '{ type1: { by: 2027-12-15 } }', ''],
  ['with a readiness assessment first', '{ readiness: true, type1: false }', ''],
  ['with an assessment and a report on one date', '{ readiness: true, type1: { by: 2028-02-28 } }', ''],
  ['where a convention costs nothing', '{}', ', weights: { convention: 0, stale-day: 400 }'],
  ['where shared days are worth more than visits', '{}', ', weights: { visit: 300, shared-day: 4000 }'],
  [
    'where a session lies beside the report on one date that comes first',
    '{ type1: { by: 2027-12-15 }, type2: { interim: true } }',
    ', joint-window: 1 day, weights: { shared-day: 9000 }',
  ],
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
    holdTo(ways);
  });
});

// Each way to its own cheapest plan; and of all of them together the cheapest is found, whichever were left out.
function holdTo(ways: readonly Way[]): void {
  const values = ways.map((way) => {
    const value = optimumOf([way])?.value ?? Number.POSITIVE_INFINITY;
    expect(value).toBeGreaterThanOrEqual(way.atLeast);
    return value;
  });
  expect(optimumOf(ways)).toMatchObject({ optimal: true, value: Math.min(...values) });
}

describe.each(Object.entries(ON_RECORD))('what a way costs at least where %s', (_, audits) => {
  it.each([
    ['planned jointly', '{}', '', {}],
    ['planned apart', '{}', '', { apart: true }],
    ['in visits that reach two weeks', '{ readiness: true }', ', joint-window: 2 weeks', {}],
    ['with sessions inside periods', '{ type2: { interim: true } }', '', {}],
    ['where shared days are worth much', '{}', ', weights: { visit: 300, shared-day: 4000 }', {}],
  ])('is no more than its cheapest plan, %s', (__, soc2, planning, terms) => {
    const records = audits.map((it) => `\n  - ${it}`).join('');
    holdTo(some(waysIn(`${freshText(soc2, 2, planning)}\naudits:${records}`, terms), 6));
  });
});

describe('periods after a report on one date whose date is booked', () => {
  it('begin on the day after it, in every way', () => {
    const [booked = ''] = ON_RECORD['a report on one date is booked'];
    const ways = waysIn(`${freshText('{}', 2, '')}\naudits: [${booked}]`);
    expect(ways.length).toBeGreaterThan(5);
    for (const way of ways) {
      const { pointsOf, problem } = way.built();
      const first = way.settled.flatMap(({ drafts }) => drafts).find(({ type }) => type.role === 'period');
      const from = first && pointsOf(first)['period-from'];
      expect(way.begins[0]).toBeUndefined();
      expect(problem.variables[from ?? -1]?.lo).toBe(toDay(plainDate('2027-01-01')));
    }
  });
});
