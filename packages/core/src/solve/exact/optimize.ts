// The optimum of one entity: a problem in, starts and a bound out.

import { instanceOf } from './instance.js';
import { withoutLeaves } from './leave.js';
import { Meter } from './meter.js';
import { PACE, type Pace } from './pace.js';
import type { Effort, Optimum, TreeProblem } from './problem.js';
import { impossible, Search } from './search.js';

/** The best starts, with proof; deterministic unless the caller's `stop` ends it. */
export function optimize(problem: TreeProblem, effort: Effort = {}, pace: Pace = PACE): Optimum {
  const instance = instanceOf(problem);
  if (!instance) return impossible(0);
  return new Search(withoutLeaves(instance), new Meter(effort), pace).run();
}
