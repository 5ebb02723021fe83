import { describe, expect, it } from 'vitest';
import { noPrices } from '../fixtures/bare.js';
import { diagnostics, said } from './examined.js';

const where = { file: 'compliance.yml', line: 12, column: 13 };

function spending(likely: number, p90: number, budget = 150_000) {
  const year = { low: 0, likely, high: p90, p10: 0, p50: likely, p90, budget };
  return {
    program: { costs: { ...noPrices, budget: new Map([['FY2028', { amount: budget, where }]]) } },
    money: { fees: new Map(), years: { FY2028: year }, absurd: [] },
  };
}

describe('a fiscal year against its budget', () => {
  it.each([
    ['more than the budget as is likely', 150_000.01, 180_000, ['over-budget warning']],
    ['the budget to the cent, and more one time in ten', 150_000, 150_001, ['over-budget info']],
    ['no more than the budget nine times in ten', 120_000, 150_000, []],
  ])('%s', (_, likely, p90, told) => {
    expect(said(spending(likely, p90), 'over-budget')).toEqual(told);
  });

  it('is told at the line of the budget, with both amounts and what is above it', () => {
    const [found] = diagnostics(spending(171_250.5, 200_000)).filter(({ rule }) => rule === 'over-budget');
    expect(found?.message).toBe(
      'FY2028 likely costs 171,250.50 USD, 21,250.50 USD above its budget of 150,000 USD',
    );
    expect(found?.where).toEqual(where);
  });
});
