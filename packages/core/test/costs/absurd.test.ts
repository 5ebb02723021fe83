import { describe, expect, it } from 'vitest';
import { priced } from './budgeted.js';

const BASE = 'organization: { name: Example, people: 20 }\nframeworks: { soc2: {}, iso27001: {} }\n';

function told(body: string): readonly string[] {
  return priced(BASE + body)
    .plan.diagnostics.filter(({ rule }) => rule === 'absurd-amount')
    .map(({ where, message }) => `${where.line}: ${message.replace(/ is .*/, '')}`);
}

describe('a price a thousand times the usual one', () => {
  it.each([
    ['of an audit', 'costs: { quotes: { soc2/type2: 35000000 } }', 'the price of soc2/type2'],
    ['of an audit day', 'costs: { quotes: { iso27001: { day-rate: 2100000 } } }', 'the price of iso27001'],
    [
      'of an activity',
      'activities: { penetration-test: { cost: 10000000 } }',
      'the price of penetration-test',
    ],
    ['of the platform', 'costs: { quotes: { platform: 10000000 } }', 'the price of platform'],
    ['of an hour', 'costs: { internal-rate: 100000 }', 'the price of internal-rate'],
    [
      'that was paid',
      'audits: [{ audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12, cost: 42000000 }]',
      'the price of soc2/type2',
    ],
  ])('%s is a warning at its line', (_, body, message) => {
    expect(told(body)).toEqual([`4: ${message}`]);
  });

  it('is nothing below that', () => {
    expect(
      told('costs: { internal-rate: 99999, quotes: { platform: 9999999, soc2/type2: 1000000 } }'),
    ).toEqual([]);
  });
});
