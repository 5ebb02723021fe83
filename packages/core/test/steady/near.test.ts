// Dates within sixty days are settled: auditors have booked their travel. They move where a rule leaves no other way,
// and never because it pays.

import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../src/index.js';
import { type Agreed, daysOf, planOf } from './agreed.js';

const TODAY = '2027-02-20';

/** A certificate that is begun, and a period that ends in March; with prices of its own and further lines. */
const program = (weights: string, more = '') => `version: 1
organization: { name: Northwind, people: 40 }
frameworks:
  soc2: { ready: 2026-01-01 }
  iso27001: { ready: 2026-09-01 }
audits:
  - { audit: soc2/type2, period: { from: 2025-04-01, to: 2026-03-31 }, fieldwork: { from: 2026-04-07, to: 2026-05-01 }, report: 2026-05-22 }
${more}planning: { from: 2026-12-01, horizon: 14 months, weights: { ${weights} } }
`;

const first = (days: Agreed, id: string) => days.get(id);
const agreed: Agreed = new Map([
  ['soc2-type2-2', '2027-04-07'],
  ['iso27001-stage1-1', '2027-03-08'],
  ['iso27001-stage2-1', '2027-05-24'],
] as [string, PlainDate][]);

describe('a date within sixty days', () => {
  it.each([0, 8_000, 1_000_000])('stays, whatever a visit costs: %d', (visit) => {
    const days = daysOf(planOf(program(`visit: ${visit}`), TODAY, agreed));
    expect(first(days, 'iso27001-stage1-1')).toBe('2027-03-08');
    expect(first(days, 'soc2-type2-2')).toBe('2027-04-07');
  });

  it('moves where a rule leaves no other way, by no more than it must, and says so', () => {
    const freeze =
      'calendar: { blackouts: [{ from: 2027-03-05, to: 2027-03-12, reason: Move of the office }] }\n';
    const plan = planOf(program('visit: 8000', freeze), TODAY, agreed);
    expect(first(daysOf(plan), 'soc2-type2-2')).toBe('2027-04-07');
    const [move] = plan.moves.filter(({ engagement }) => engagement === 'iso27001-stage1-1');
    expect(['2027-03-02', '2027-03-15']).toContain(move?.to);
    expect(move?.why).not.toBe('');
  });

  it('that is booked stays where it is booked, and what was agreed for it no longer counts', () => {
    const booking = '  - { audit: iso27001/stage1, fieldwork: { from: 2027-03-16, to: 2027-03-17 } }\n';
    const plan = planOf(program('visit: 8000', booking), TODAY, agreed);
    expect(first(daysOf(plan), 'iso27001-stage1-1')).toBe('2027-03-16');
    expect(plan.moves).toContainEqual(
      expect.objectContaining({ engagement: 'iso27001-stage1-1', days: 8, why: 'it is booked there now' }),
    );
  });
});

it('a date further off moves as its price says', () => {
  const far: Agreed = new Map([['iso27001-stage2-1', '2027-06-21' as PlainDate]]);
  const dear = daysOf(planOf(program('moved-day: 1000000'), TODAY, far));
  const free = daysOf(planOf(program('moved-day: 0'), TODAY, far));
  const afresh = daysOf(planOf(program('moved-day: 0'), TODAY));
  expect(first(dear, 'iso27001-stage2-1')).toBe('2027-06-21');
  expect(free).toEqual(afresh);
});
