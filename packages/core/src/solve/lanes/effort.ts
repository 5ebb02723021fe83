// What is asked of the search over lanes, and what it answers.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';

/** One way to lay the whole: what it costs whatever the days, a lower bound of its whole price, and its problem. */
export interface Alternative {
  readonly base: number;
  readonly atLeast: number;
  /** Called only when its lower bound does not rule it out. */
  readonly problem: () => PricedProblem;
}

/** How long to go on, and what is known already. */
export interface Effort {
  readonly nodes?: number;
  /** Asked now and then; true ends the search with the best plan so far. */
  readonly stop?: () => boolean;
  /** Only plans cheaper than this are of interest. */
  readonly cutoff?: number;
  /** A plan at hand; it may have become impossible. */
  readonly start?: { readonly alternative: number; readonly days: readonly Day[] };
  readonly onProgress?: (value: number, bound: number) => void;
}

/**
 * What is known at the end. `value` is Infinity without a plan; `bound` is proven in every case. `cutoff` says that no
 * plan is cheaper than the cutoff, whether or not there is a dearer one; `impossible`, under a cutoff, that constraints
 * alone leave none.
 */
export interface Outcome {
  readonly status: 'optimal' | 'impossible' | 'stopped' | 'cutoff';
  readonly value: number;
  readonly bound: number;
  /** Which alternative the plan belongs to; -1 without a plan. */
  readonly alternative: number;
  readonly days: readonly Day[];
  readonly nodes: number;
}
