import { describe, expect, it } from 'vitest';
import { diagnostics, said } from './examined.js';

const where = { file: 'compliance.yml', line: 9, column: 20 };

function priced(...keys: string[]) {
  const absurd = keys.map((key) => ({ key, amount: 45_000_000, usual: 45_000, where }));
  return { money: { fees: new Map(), years: {}, absurd } };
}

describe('an amount a thousand times the usual one', () => {
  it('is a warning for each price, none where there is none', () => {
    expect(said(priced('soc2/type2', 'platform'), 'absurd-amount')).toEqual([
      'absurd-amount warning',
      'absurd-amount warning',
    ]);
    expect(said(priced(), 'absurd-amount')).toEqual([]);
  });

  it('names the price, how many times the usual one it is, and its line', () => {
    const [found] = diagnostics(priced('soc2/type2')).filter(({ rule }) => rule === 'absurd-amount');
    expect(found?.message).toBe('the price of soc2/type2 is 45,000,000 USD, 1000 times the usual 45,000 USD');
    expect(found?.where).toEqual(where);
  });
});
