// The least price of drawn networks, held against every combination of days.

import { describe, expect, it } from 'vitest';
import { CoarseToFine } from '../../../src/solve/guests/coarse-to-fine.js';
import { hubOf, programOf } from '../../../src/solve/guests/program.js';
import type { Limit, Network } from '../../../src/solve/lanes/network.js';

/** Whole numbers from 0 to below `most`, the same ones for the same seed. */
function numbers(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Variables with so many days each, some of them closed, and limits between all pairs given. */
function drawn(
  seed: number,
  days: readonly number[],
  pairs: readonly (readonly [number, number])[],
): Network {
  const draw = numbers(seed);
  const rising = (count: number): Int32Array => {
    let day = draw(10);
    return Int32Array.from({ length: count }, () => (day += draw(4)));
  };
  const limits = pairs.flatMap(([a, b]): Limit[] => {
    const kind = draw(4);
    const [p, q] = [rising(days[a] as number), rising(days[b] as number)];
    if (kind === 0) return [{ a, b, p, q, once: 0, perDay: 0, hard: true }];
    if (kind === 1) return [{ a, b, p, q, once: -draw(60), perDay: 0, hard: false }];
    const reverse = { a: b, b: a, p: rising(days[b] as number), q: rising(days[a] as number) };
    return [
      { a, b, p, q, once: draw(40), perDay: draw(4), hard: false },
      { ...reverse, once: 0, perDay: draw(3), hard: false },
    ];
  });
  const own = days.map((count) =>
    Float64Array.from({ length: count }, () => (draw(12) === 0 ? Number.POSITIVE_INFINITY : draw(90))),
  );
  return { base: 0, days: days.map((count) => new Int32Array(count)), own, limits };
}

/** What one choice of days costs. */
function priceOf({ own, limits }: Network, at: readonly number[]): number {
  let price = at.reduce((sum, i, v) => sum + (own[v]?.[i] as number), 0);
  for (const { a, b, p, q, once, perDay, hard } of limits) {
    const beyond = (p[at[a] as number] as number) - (q[at[b] as number] as number);
    if (beyond > 0) price += hard ? Number.POSITIVE_INFINITY : once + perDay * beyond;
  }
  return price;
}

function leastOfAll(network: Network): number {
  const sizes = network.own.map(({ length }) => length);
  const at = sizes.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    best = Math.min(best, priceOf(network, at));
    let v = 0;
    while (v < at.length && at[v] === (sizes[v] as number) - 1) {
      at[v] = 0;
      v += 1;
    }
    if (v === at.length) return best;
    at[v] = (at[v] as number) + 1;
  }
}

const SHAPES = [
  {
    what: 'a chain',
    days: [97, 90, 88],
    pairs: [
      [0, 1],
      [1, 2],
    ],
  },
  {
    what: 'a ring',
    days: [80, 75, 92],
    pairs: [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
  },
  {
    what: 'four that are all tied, one of them the hub',
    days: [31, 33, 30, 32],
    pairs: [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ],
  },
] as const;

describe.each(SHAPES)('the least price of $what', ({ days, pairs }) => {
  it('is that of the cheapest of all combinations, and none is found below a limit that is too low', () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const network = drawn(seed, days, pairs);
      const variables = days.map((_, v) => v);
      const least = leastOfAll(network);
      const search = new CoarseToFine(network, variables, hubOf(network, variables));
      const own = (v: number): Float64Array => network.own[v] as Float64Array;
      const { value, index } = search.least(own, Number.POSITIVE_INFINITY);
      expect({ seed, value }).toEqual({ seed, value: least });
      if (!Number.isFinite(least)) continue;
      expect(
        priceOf(
          network,
          variables.map((v) => index.get(v) as number),
        ),
      ).toBe(least);
      expect(search.least(own, least).value).toBe(least);
      expect(search.least(own, least - 1).value).toBeGreaterThan(least - 1);
    }
  });
});

/** The least price of all combinations in which a variable has a day. */
function leastWith(network: Network, v: number, i: number): number {
  const only = (network.own[v] as Float64Array).map((price, k) =>
    k === i ? price : Number.POSITIVE_INFINITY,
  );
  return leastOfAll({ ...network, own: network.own.map((prices, of) => (of === v ? only : prices)) });
}

describe.each(SHAPES)('each day of each variable of $what', ({ days, pairs }) => {
  const few = days.map((_, v) => 5 + (v % 3));

  it('costs at least what the cheapest of all combinations with it costs', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const network = drawn(seed, few, pairs);
      const variables = few.map((_, v) => v);
      const program = programOf(network, variables, hubOf(network, variables));
      const own = (v: number): Float64Array => network.own[v] as Float64Array;
      const least = program?.run(own) as number;
      if (!program || least === Number.POSITIVE_INFINITY) continue;
      const most = least + 40;
      const found = program.marginals(own, most);
      for (const v of variables) {
        found.get(v)?.forEach((price, i) => {
          const known = leastWith(network, v, i);
          if (known > most) expect(price).toBeGreaterThan(most);
          else expect({ seed, v, i, price }).toEqual({ seed, v, i, price: known });
        });
      }
    }
  });
});
