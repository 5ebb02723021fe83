import { describe, expect, it } from 'vitest';
import { of, planned, problems, program } from './program.js';

const two = program('people: 30, scope: The payments platform');
const quoted = 'costs: { quotes: { soc2@payments/type2: 38000, soc2: 50000 } }';

describe('two reports of one framework', () => {
  const plan = planned(two);

  it('have ids, audits and titles of their own', () => {
    expect(of(plan, 'soc2@payments')[0]).toMatchObject({
      id: 'soc2@payments-type2-1',
      audit: 'soc2@payments/type2',
      track: 'soc2@payments',
      framework: 'soc2',
      title: 'SOC 2 Type II (payments)',
    });
    expect(of(plan, 'soc2')[0]).toMatchObject({ id: 'soc2-type2-1', track: 'soc2', title: 'SOC 2 Type II' });
  });

  it('are named in titles by their `name`', () => {
    const named = planned(program('name: Payments platform'));
    expect(of(named, 'soc2@payments')[0]?.title).toBe('SOC 2 Type II (Payments platform)');
  });

  it('cost by the persons in their scope', () => {
    const everyone = planned(program('people: 85'));
    const fee = (of_: typeof plan, track: string) => of(of_, track)[1]?.cost?.likely ?? 0;
    expect(fee(plan, 'soc2@payments')).toBeLessThan(fee(everyone, 'soc2@payments'));
    expect(fee(everyone, 'soc2@payments')).toBe(fee(plan, 'soc2'));
  });

  it('share activities: one turn serves every period that holds it', () => {
    const review = plan.activities.filter(({ activity }) => activity === 'access-review');
    const both = review.filter(
      ({ serves }) => new Set(serves.map((id) => id.replace(/-type2-\d+$/, ''))).size === 2,
    );
    expect(both.length).toBeGreaterThan(0);
    expect(new Set(review.map(({ id }) => id)).size).toBe(review.length);
  });

  it('each have a yearly activity in every period, done once where one day lies in both', () => {
    const yearly = plan.activities.filter(({ activity }) => activity === 'risk-assessment');
    for (const { id, period } of plan.engagements) {
      if (!period) continue;
      expect(
        yearly.some(({ serves }) => serves.includes(id)),
        id,
      ).toBe(true);
    }
  });

  it('are quoted apart, and by the quote of their framework where they have none', () => {
    const fees = (rest: string) => planned(program('people: 30', rest));
    expect(of(fees(quoted), 'soc2@payments')[1]?.cost?.likely).toBe(38000);
    expect(of(fees(quoted), 'soc2')[1]?.cost?.likely).toBe(50000);
    expect(of(fees('costs: { quotes: { soc2: 50000 } }'), 'soc2@payments')[1]?.cost?.likely).toBe(50000);
  });

  it('wait for one another where the strategy says so', () => {
    const waiting = planned(two.replace('planning: {', 'planning: { strategy: soc2@payments-first,'));
    const first = of(waiting, 'soc2@payments')[0]?.report ?? '';
    for (const { fieldwork } of of(waiting, 'soc2')) expect((fieldwork?.from ?? '') >= first).toBe(true);
  });

  it('share a visit where that is cheapest, which is proven', () => {
    const best = planned(two, true);
    expect(best.objective).toMatchObject({ optimal: true, value: 81940 });
    expect(of(best, 'soc2').map(({ jointWith }) => jointWith)).toEqual(
      of(best, 'soc2@payments').map(({ id }) => [id]),
    );
    expect(best.separate?.value).toBe(161940);
  });
});

describe('two certificates', () => {
  const text = `version: 1
organization: { name: Northwind, people: 85, sites: 9 }
frameworks:
  iso27001: { ready: 2026-12-01 }
  iso27001@berlin: { name: Berlin, people: 20, sites: 0, ready: 2026-12-01 }
planning: { from: 2026-12-01, horizon: 1 year }
`;
  it('count audit days and sites by their own scope', () => {
    const plan = planned(text);
    const stage2 = (track: string) => of(plan, track).find(({ audit }) => audit.endsWith('/stage2'));
    expect(stage2('iso27001')).toMatchObject({ auditDays: 7.5, sites: { of: 9, sampled: 3 } });
    expect(stage2('iso27001@berlin')).toMatchObject({
      auditDays: 4.5,
      sites: null,
      title: 'ISO 27001 Stage 2 (Berlin)',
    });
  });
});

it('a goal that one report cannot keep is told at its line, the other left alone', () => {
  const told = problems(
    program('people: 30').replace('first-period: 3 months }', 'first-period: 3 months, by: 2027-05-01 }'),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const line of told) expect(line).toContain('soc2@payments');
});
