// The terms of the objective, as a plan prints them.

/** Everything the planner charges for, in the order in which it is told. */
export const TERMS = [
  'visits',
  'shared-days',
  'fees',
  'conventions',
  'short-times',
  'survive-major',
  'uncovered-days',
  'stale-days',
  'early-days',
  'late-days',
  'load-weeks',
  'moves',
] as const;

export type Term = (typeof TERMS)[number];
