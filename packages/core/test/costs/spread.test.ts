// Percentiles against distributions known in closed form, and against many drawn programs' worth of plain sums.

import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/costs/lines/index.js';
import { spreadsOf } from '../../src/costs/spread/drivers.js';
import { percentilesOf } from '../../src/costs/spread/percentiles.js';
import { quantile, shapes } from '../../src/costs/spread/pert.js';
import { budgetOf, FEES_ONLY } from './budgeted.js';

function item(low: number, likely: number, high: number, driver: string, risk: Item['risk'] = null): Item {
  return { low, likely, high, driver, risk } as Item;
}

describe('a PERT distribution', () => {
  const shape = shapes();

  // With the peak in the middle it is a beta distribution of 3 and 3: F(x) = 10 x^3 - 15 x^4 + 6 x^5.
  it.each([
    [0.1, 0.2466],
    [0.25, 0.3594],
    [0.5, 0.5],
    [0.9, 0.7534],
  ])('with its peak in the middle does not exceed quantile %d at %d', (u, x) => {
    expect(shape(0.5)(u)).toBeCloseTo(x, 3);
    expect(10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5).toBeCloseTo(u, 3);
  });

  it('with its peak at the low end falls like (1 - x)^4: F(x) = 1 - (1 - x)^5', () => {
    for (const u of [0.1, 0.5, 0.9]) expect(shape(0)(u)).toBeCloseTo(1 - (1 - u) ** (1 / 5), 3);
    for (const u of [0.1, 0.5, 0.9]) expect(shape(1)(u)).toBeCloseTo(u ** (1 / 5), 3);
  });

  it('is a point where low and high are one', () => {
    expect(quantile({ low: 7, likely: 7, high: 7 }, 0.3, shape)).toBe(7);
  });
});

describe('the percentiles of a sum', () => {
  it('are the quantiles of a single price', () => {
    const { p10, p50, p90 } = percentilesOf([item(0, 5_000, 10_000, 'one'), item(300, 300, 300, 'fixed')]);
    expect([p10, p50, p90].map((it) => Math.round((it - 300) / 50) * 50)).toEqual([2450, 5000, 7550]);
  });

  it('lie closer together for independent prices than for prices of one driver', () => {
    const of = (driver: (i: number) => string) =>
      percentilesOf([0, 1, 2, 3].map((i) => item(0, 5_000, 10_000, driver(i))));
    const [together, apart] = [of(() => 'one'), of((i) => `driver ${i}`)];
    // Of one driver the width is four times that of one price; of four drivers twice, as variances add up.
    expect(together.p90 - together.p10).toBeGreaterThan(4 * 5068 * 0.98);
    expect((together.p90 - together.p10) / (apart.p90 - apart.p10)).toBeGreaterThan(1.9);
    expect((together.p90 - together.p10) / (apart.p90 - apart.p10)).toBeLessThan(2.1);
    expect(apart.p50).toBeCloseTo(20_000, -2);
  });

  it('allow for what is needed with a chance only', () => {
    const price = { low: 1000, likely: 1000, high: 1000 };
    const risky = (chance: number) =>
      percentilesOf([item(0, chance * 1000, 1000, 'major', { chance, price }), item(0, 0, 10, 'other')]);
    expect(risky(0.05).p90).toBeLessThan(20);
    expect(risky(0.15).p90).toBeGreaterThan(990);
  });

  it('are exact where nothing is uncertain', () => {
    expect(percentilesOf([item(5, 5, 5, 'a'), item(7, 7, 7, 'b')])).toEqual({ p10: 12, p50: 12, p90: 12 });
    expect(spreadsOf([item(5, 5, 5, 'a')])).toEqual({ certain: 5, spreads: [] });
  });
});

describe('what the spread of a budget comes from', () => {
  const file = `
frameworks: { soc2: { auditor: Example CPA LLP }, iso27001: {} }
costs: { quotes: { platform: { low: 0, likely: 10000, high: 40000 }, ${FEES_ONLY.replace(', platform: null', '')} } }
`;
  const { drivers, total } = budgetOf(file);

  it('is told the widest first, each around the likely whole', () => {
    expect(drivers.map(({ driver }) => driver)).toEqual([
      'fees of Example CPA LLP',
      'Platform',
      'fees of the auditor of iso27001',
    ]);
    expect(drivers.map(({ swing }) => swing)).toEqual(
      [...drivers.map(({ swing }) => swing)].sort((a, b) => b - a),
    );
    for (const { low, high } of drivers) {
      expect(low).toBeLessThan(total.likely);
      expect(high).toBeGreaterThan(total.likely);
    }
  });

  it('is nothing once all is quoted', () => {
    const quoted = budgetOf(
      file
        .replace('quotes: {', 'quotes: { soc2: 40000, iso27001: { day-rate: 1650 },')
        .replace('low: 0, likely: 10000, high: 40000', 'likely: 10000'),
    );
    expect(quoted.drivers).toEqual([]);
    expect(quoted.total.p90).toBe(quoted.total.likely);
  });
});
