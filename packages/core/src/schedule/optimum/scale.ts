// Makes the cheapest plan the only one: of plans at the same price the one with earlier days is taken. Every amount is
// multiplied, and each day then costs a little, too little in sum to outweigh a cent.

import type { PricedProblem } from '../../solve/priced/problem.js';

/** How many parts a cent is divided into. */
export const PARTS = 2 ** 22;
// Weights of days differ from variable to variable, or two plans could trade days.
const WEIGHTS = [7, 5, 8, 3, 6, 1, 4, 2] as const;

/** The same problem in parts of a cent, with a little for every day after a variable's first. */
export function inParts(problem: PricedProblem): PricedProblem {
  const { variables, visits } = problem;
  return {
    ...problem,
    limits: limitsInParts(problem.limits),
    prices: [
      ...pricesInParts(problem.prices),
      ...variables.flatMap(({ lo, hi }, of) => {
        const weight = WEIGHTS[of % WEIGHTS.length] as number;
        return lo === hi ? [] : [{ term: 'order', of, price: (day: number) => weight * (day - lo) }];
      }),
    ],
    visits: { ...visits, price: visits.price * PARTS, shared: visits.shared * PARTS },
  };
}

// Ways that only leave their variables other days have their limits and prices in common.
const limitsInParts = keptBy((limits: PricedProblem['limits']) =>
  limits.map((limit) => ({ ...limit, once: limit.once * PARTS, perDay: limit.perDay * PARTS })),
);
const pricesInParts = keptBy((prices: PricedProblem['prices']) =>
  prices.map(({ term, of, price }) => ({ term, of, price: (day: number) => price(day) * PARTS })),
);

function keptBy<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

/** Whole cents of a bound in parts. */
export function wholeCents(parts: number): number {
  return Math.floor(parts / PARTS + 1e-9);
}
