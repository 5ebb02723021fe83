// The optimum of one entity, with proof: a problem in, starts and a bound out.

export { optimize } from './optimize.js';
export type {
  Between,
  Effort,
  LoadOverTime,
  LoadRule,
  Optimum,
  OverTime,
  TreeEvent,
  TreeProblem,
  VisitRule,
} from './problem.js';
export { Replanner } from './replanner.js';
export { priceOf } from './value.js';
