// Makes the cheapest plan the only one: of plans at the same price the one with earlier days is taken. Every amount is
// multiplied, and each day then costs a little, too little in sum to outweigh a cent.

import type { PricedProblem } from '../../solve/priced/problem.js';

/**
 * How many parts a cent is divided into. A power of two: whole cents stay exact however large they are, and parts of them
 * up to 21 million in the currency's main unit, beyond which plans at one price are told apart less finely.
 */
export const PARTS = 2 ** 22;
// Weights of days differ from variable to variable, or two plans could trade days.
const WEIGHTS = [7, 5, 8, 3, 6, 1, 4, 2] as const;

/** The same problem in parts of a cent, with a little for every day after a variable's first. */
export function inParts(problem: PricedProblem): PricedProblem {
  const { variables, visits } = problem;
  const order = orderOf(variables);
  return {
    ...problem,
    limits: limitsInParts(problem.limits),
    prices: [
      ...pricesInParts(problem.prices),
      ...variables.flatMap(({ lo, hi }, of) =>
        lo === hi ? [] : [{ term: 'order', of, price: (day: number) => order(of, day - lo) }],
      ),
    ],
    visits: { ...visits, price: visits.price * PARTS, shared: visits.shared * PARTS },
  };
}

// Over many tracks and years all days at their latest would outweigh a cent: days count by twos, threes, … then.
function orderOf(variables: PricedProblem['variables']): (of: number, days: number) => number {
  const plain = (of: number, days: number): number => (WEIGHTS[of % WEIGHTS.length] as number) * days;
  const most = variables.reduce((sum, { lo, hi }, of) => sum + plain(of, hi - lo), 0);
  const by = Math.floor(most / PARTS) + 1;
  return by === 1 ? plain : (of, days) => Math.floor(plain(of, days) / by);
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
