// Sliding over stretches against looking at every pair of days.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Limit, type Network, pairPrice } from '../../../src/solve/lanes/network.js';
import { piecesOf, slide, wholeLine } from '../../../src/solve/lanes/pieces.js';

const SIZE = 7;
const rising = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: SIZE, maxLength: SIZE })
  .map((steps) =>
    Int32Array.from(steps, (_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0)),
  );

const limit: fc.Arbitrary<Limit> = fc
  .record({
    a: fc.constantFrom(0, 1),
    p: rising,
    q: rising,
    once: fc.integer({ min: 0, max: 9 }),
    perDay: fc.integer({ min: 0, max: 3 }),
    hard: fc.boolean(),
  })
  .map((it) => ({ ...it, b: 1 - it.a }));

it('the least price of coming to each day is that of the best pair', () => {
  const values = fc.array(fc.integer({ min: -5, max: 20 }), { minLength: SIZE, maxLength: SIZE });
  fc.assert(
    fc.property(fc.array(limit, { maxLength: 4 }), values, (limits, prices) => {
      const days = [0, 1].map(() => new Int32Array(SIZE));
      const network: Network = { base: 0, days, own: [], limits };
      const out = new Float64Array(SIZE).fill(Number.POSITIVE_INFINITY);
      const from = new Int32Array(SIZE);
      slide(piecesOf(network, 0, 1), wholeLine(Float64Array.from(prices)), wholeLine(out), from);
      for (let j = 0; j < SIZE; j += 1) {
        const pairs = prices.map((price, i) => price + pairPrice(limits, 0, i, j));
        expect(out[j]).toBe(Math.min(...pairs));
        if (out[j] !== Number.POSITIVE_INFINITY) expect(pairs[from[j] as number]).toBe(out[j]);
      }
    }),
    { numRuns: 400 },
  );
});
