// The optimum of one entity, with proof: a problem in, starts and a bound out.

export { optimize } from './optimize.js';
export type {
  Between,
  Effort,
  Optimum,
  OverTime,
  TreeEvent,
  TreeProblem,
} from './problem.js';
export { Replanner } from './replanner.js';
export { priceOf } from './value.js';
