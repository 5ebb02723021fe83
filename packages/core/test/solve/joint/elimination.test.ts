// Tables of few values, held against every choice of values.

import { describe, expect, it } from 'vitest';
import { Elimination } from '../../../src/solve/joint/elimination.js';
import { orderOf } from '../../../src/solve/joint/order.js';
import type { BothNear, PairTable, Tables } from '../../../src/solve/joint/tables.js';
import { chanceOf } from '../priced/chance.js';

const NEVER = Number.POSITIVE_INFINITY;

function someTables(seed: number): Tables {
  const { whole, oneIn } = chanceOf(seed);
  const upTo = (most: number): number => whole(0, most);
  const count = 1 + upTo(5);
  const sizes = Array.from({ length: count }, () => 1 + upTo(3));
  const size = (v: number): number => sizes[v] as number;
  const price = (): number => (oneIn(6) ? NEVER : upTo(60) - 20);
  const own = sizes.map((length) => Float64Array.from({ length }, price));
  const pairs: PairTable[] = [];
  const both: BothNear[] = [];
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      if (!oneIn(3)) pairs.push({ a, b, prices: Float64Array.from({ length: size(a) * size(b) }, price) });
    }
    const [one, other] = [upTo(count - 1), upTo(count - 1)];
    if (one === a || other === a) continue;
    const near = (v: number): Uint8Array => Uint8Array.from({ length: size(a) * size(v) }, () => upTo(1));
    both.push({ of: a, one, other, nearOne: near(one), nearOther: near(other), price: upTo(30) });
  }
  return { sizes, own, pairs, both };
}

function priceOf({ sizes, own, pairs, both }: Tables, at: readonly number[]): number {
  const value = (v: number): number => at[v] as number;
  const size = (v: number): number => sizes[v] as number;
  const alone = own.reduce((sum, prices, v) => sum + (prices[value(v)] as number), 0);
  const tied = pairs.reduce(
    (sum, { a, b, prices }) => sum + (prices[value(a) * size(b) + value(b)] as number),
    0,
  );
  const near = both.filter(
    ({ of, one, other, nearOne, nearOther }) =>
      nearOne[value(of) * size(one) + value(one)] === 1 &&
      nearOther[value(of) * size(other) + value(other)] === 1,
  );
  return alone + tied + near.reduce((sum, { price }) => sum + price, 0);
}

function choices({ sizes }: Tables): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (all, size) => all.flatMap((at) => Array.from({ length: size }, (_, x) => [...at, x])),
    [[]],
  );
}

describe('taking variables out of tables', () => {
  it('tells the least price, an answer that costs it, and the least with each value', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const tables = someTables(seed);
      const all = choices(tables).map((at) => ({ at, price: priceOf(tables, at) }));
      const least = Math.min(...all.map(({ price }) => price));
      const elimination = new Elimination(tables, orderOf(shapeLike(tables)));
      expect({ seed, least: elimination.run() }).toEqual({ seed, least });
      if (least === NEVER) continue;
      expect({ seed, price: priceOf(tables, [...elimination.answer()]) }).toEqual({ seed, price: least });
      const each = tables.sizes.map((size, v) =>
        Array.from({ length: size }, (_, x) =>
          Math.min(...all.filter(({ at }) => at[v] === x).map(({ price }) => price)),
        ),
      );
      expect({ seed, each: elimination.withEach().map((prices) => [...prices]) }).toEqual({ seed, each });
    }
  });
});

function shapeLike({ sizes, pairs, both }: Tables) {
  return { sizes, both, tied: pairs.map(({ a, b }) => [a, b] as const) };
}
