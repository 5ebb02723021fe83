// What holds of every budget: no cent is lost, whichever way the lines are summed up, and the same file gives the same
// bytes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, allocateRange } from '../../src/costs/money/allocate.js';
import { by, exact, rounded, times } from '../../src/costs/money/exact.js';
import { decimalsOf, inMain, inMinor } from '../../src/costs/money/minor-units.js';
import { budgetOf } from './budgeted.js';

const amounts = fc.integer({ min: 0, max: 1e12 });
const weights = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0.1, 0.3, 0.333, 0.4, 1 / 3)), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((it) => it.some((weight) => weight > 0));

describe('an allocated amount', () => {
  it('is the sum of its parts, none more than a unit from its share', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const parts = allocate(amount, shares);
        expect(parts.reduce((sum, it) => sum + it, 0)).toBe(amount);
        const all = shares.reduce((sum, it) => sum + it, 0);
        for (const [i, part] of parts.entries()) {
          expect(Math.abs(part - (amount * (shares[i] as number)) / all)).toBeLessThan(1.001);
        }
      }),
    );
  });

  it('is negative where the amount is', () => {
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(0, [1, 2])).toEqual([0, 0]);
  });

  it('keeps low, likely and high in order in each part', () => {
    fc.assert(
      fc.property(fc.tuple(amounts, amounts, amounts), weights, (three, shares) => {
        const [low, likely, high] = [...three].sort((a, b) => a - b) as [number, number, number];
        const parts = allocateRange({ low, likely, high }, shares);
        for (const part of parts) {
          expect(part.low).toBeLessThanOrEqual(part.likely);
          expect(part.likely).toBeLessThanOrEqual(part.high);
        }
        const sum = (of: 'low' | 'likely' | 'high') => parts.reduce((all, it) => all + it[of], 0);
        expect([sum('low'), sum('likely'), sum('high')]).toEqual([low, likely, high]);
      }),
    );
  });
});

describe('exact arithmetic', () => {
  it.each([
    [0.1, 0.2, '2/100'],
    [1e-7, 3, '3/10000000'],
    [1.5e21, 1, '1500000000000000000000/1'],
    [-2.5, 0.5, '-125/100'],
  ])('%d times %d is %s', (one, other, fraction) => {
    const { over, under } = times(exact(one), exact(other));
    expect(`${over}/${under}`).toBe(fraction);
  });

  it('rounds halves away from zero, and only once', () => {
    expect([0.5, 1.5, 2.4999, -0.5, -1.5].map((it) => rounded(exact(it)))).toEqual([1, 2, 2, -1, -2]);
    expect(rounded(times(exact(1.005), exact(100)))).toBe(101);
    expect(rounded(by(exact(1), exact(3)))).toBe(0);
  });

  it.each([
    ['USD', 2, 1050],
    ['JPY', 0, 11],
    ['KWD', 3, 10_500],
  ])('%s has %d decimals', (currency, decimals, minor) => {
    expect(decimalsOf(currency)).toBe(decimals);
    expect(inMinor(exact(10.5), currency)).toBe(minor);
    expect(inMain(minor, currency)).toBe(currency === 'JPY' ? 11 : 10.5);
  });
});

const FILES = {
  'both frameworks by the rate card': 'frameworks: { soc2: {}, iso27001: {} }',
  'invoice terms, sites, a discount': `
organization: { name: Example, people: 333, sites: 7, country: GB, currency: GBP, fiscal-year-start: 04-06 }
frameworks: { soc2: { categories: [security, privacy], type1: false }, iso27001: {} }
costs:
  joint-discount: 7.5%
  inflation: 3.3%
  invoice-terms: { deposit: 33.3%, fieldwork: 33.3%, net: 30 days }
  rates: [{ currency: USD, on: 2026-11-01, rate: 0.7654 }]
planning: { strategy: parallel }
`,
};

describe.each(Object.entries(FILES))('the budget of %s', (_, file) => {
  const budget = budgetOf(file);
  const cents = (amount: number) => Math.round(amount * 100);

  it.each(['byFiscalYear', 'byQuarter', 'byMonth', 'byFramework', 'byAudit', 'byOwner'] as const)(
    'is the sum of %s, to the cent',
    (groups) => {
      for (const figure of ['low', 'likely', 'high'] as const) {
        const sums = Object.values(budget[groups]).map((it) => cents(it[figure]));
        expect(sums.reduce((sum, it) => sum + it, 0)).toBe(cents(budget.total[figure]));
      }
    },
  );

  it('is the sum of its lines, each with low, likely and high in order and cents at the most', () => {
    const sum = budget.lines.reduce((all, it) => all + cents(it.likely), 0);
    expect(sum).toBe(cents(budget.total.likely));
    for (const it of budget.lines) {
      expect(it.low <= it.likely && it.likely <= it.high).toBe(true);
      expect(it.likely * 100).toBeCloseTo(cents(it.likely), 6);
    }
    expect(new Set(budget.lines.map(({ id }) => id)).size).toBe(budget.lines.length);
  });

  it('says what joint planning saves, line by line to the cent', () => {
    const saved = budget.saving.reduce((sum, it) => sum + cents(it.amount), 0);
    expect(saved).toBe(cents(budget.separate?.likely ?? 0) - cents(budget.total.likely));
  });

  it('rises from P10 to P50 to P90, within low and high', () => {
    for (const it of [budget.total, ...Object.values(budget.byFiscalYear)]) {
      const rising = [it.low, it.p10, it.p50, it.p90, it.high];
      expect([...rising].sort((a, b) => a - b)).toEqual(rising);
    }
  });

  it('is the same, byte for byte, another time', () => {
    expect(JSON.stringify(budgetOf(file))).toBe(JSON.stringify(budget));
  });
});
