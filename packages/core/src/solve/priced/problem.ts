// Days to be found at the least price: hard limits between days, limits that may be passed at a price, prices of single
// days, and visits that serve several jobs at once. All amounts are whole numbers of the caller's smallest unit.

import type { Day } from '../../calendar/index.js';
import type { Constraint, Job, Step, Variable } from '../problem.js';

/** A limit that may be passed: `once` for passing it at all and `perDay` for each day beyond. One of the sides is set. */
export interface PricedLimit {
  /** Under which the caller adds it up and tells it. */
  readonly term: string;
  readonly from: number;
  readonly to: number;
  /** `to` should lie on or after this day. */
  readonly least?: Step;
  /** `to` should lie on or before this day. */
  readonly most?: Step;
  readonly once: number;
  readonly perDay: number;
}

/** What it costs that a variable has a day, whatever the others have. May be negative. */
export interface DayPrice {
  readonly term: string;
  readonly of: number;
  readonly price: (day: Day) => number;
}

/**
 * Jobs are hosted in visits: the fewest days such that every job, stretched at its end by `window` days, holds one of
 * them. Each visit costs `price`; each of the `days` that two jobs of one visit are both in progress saves `shared`.
 */
export interface HostedVisits {
  readonly jobs: readonly Job[];
  readonly window: number;
  readonly price: number;
  readonly shared: number;
  /** How many days of a span count as shared, both ends included. */
  readonly daysIn: (from: Day, to: Day) => number;
  /** Most visits with a job in progress on any day; undefined for no limit. */
  readonly most: number | undefined;
}

/** A whole problem. `constraints` are kept by every answer; `order` of variables and limits carries no meaning. */
export interface PricedProblem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly limits: readonly PricedLimit[];
  readonly prices: readonly DayPrice[];
  readonly visits: HostedVisits;
  /**
   * By lane of jobs, what all of it that hangs on them was made from: where two problems name the same object, and their
   * variables are alike, that part is the same. It only spares work.
   */
  readonly madeFrom?: readonly (object | undefined)[];
}

/** Terms under which visits and what they save are added up. */
export const VISITS = 'visits';
export const SHARED_DAYS = 'shared-days';
