// The language of the solver: days, gaps, capacity. It has never heard of an audit; any scheduling with dated
// rules between events can be written in it.

import type { Day } from '../calendar/index.js';

/** A set of days, known by its neighbours: the nearest member on or after, and on or before, any day. */
export interface Grid {
  next(day: Day): Day;
  previous(day: Day): Day;
}

/** All days. */
export const everyDay: Grid = { next: (day) => day, previous: (day) => day };

/** A day to be found: a member of `grid` from `lo` to `hi`, both included. */
export interface Variable {
  readonly name: string;
  readonly grid: Grid;
  readonly lo: Day;
  readonly hi: Day;
}

/** A limit as a function of another day. It never decreases: a later day gives the same or a later limit. */
export type Step = (day: Day) => Day;

/**
 * `least(from) ≤ to ≤ most(from)`. Because both sides never decrease, propagation of bounds is exact: when no domain
 * runs empty, all variables at their first days are a solution, and so are all at their last days.
 */
export interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly least?: Step;
  readonly most?: Step;
  /** Soft constraints are kept wherever they can be kept together with those before them in the list. */
  readonly soft: boolean;
  /** It ties lanes of jobs that nothing else ties; it only tells a search where to look. */
  readonly across?: true;
}

/** Where a variable is best placed, once the variable it is measured from has its day. */
export interface Preference {
  readonly of: number;
  readonly from: number;
  readonly target: Step;
  /** Price of each day before and after the target. */
  readonly early: number;
  readonly late: number;
}

/** Work that occupies the host from the day of one variable to the day of another, both included. */
export interface Job {
  readonly start: number;
  readonly end: number;
  /** Fixed jobs may exceed the capacity among themselves; placed ones may not add to it. */
  readonly fixed: boolean;
  /** Jobs of one lane follow each other; it only tells a search where to look. */
  readonly lane?: number;
  /** Tells it apart from all others where jobs may be there or not. */
  readonly name?: string;
}

/** At most `visits` groups of jobs in progress on any day; jobs close to each other form one group. */
export interface Capacity {
  readonly visits: number;
  readonly jobs: readonly Job[];
  /** Days by which a job is stretched at its end when groups are formed. */
  readonly window: number;
}

export interface Problem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly preferences: readonly Preference[];
  /** The order in which variables get their days; those left out follow as early as they can be. */
  readonly order: readonly { readonly variable: number; readonly otherwise: 'first' | 'last' }[];
  readonly capacity: Capacity | undefined;
}
