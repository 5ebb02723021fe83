// Jobs of several lanes in one piece: what each variable's values cost, limits between two of them, and jobs that may
// share visits, whichever lane they are of.

import type { SharedDays } from '../guests/joins.js';
import type { Limit } from '../lanes/network.js';
import type { HostedVisits } from '../priced/problem.js';
import type { Step } from '../problem.js';

/** A job told by one variable: its first and last day by that variable's value. First days never fall. */
export interface JointJob {
  readonly v: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Fixed jobs may be more than the host can take among themselves. */
  readonly fixed?: boolean;
  /** Shorter spans that cost no less are left out: they need no fewer visits. */
  readonly couldBeShorter?: boolean;
}

/** Two variables of which both have a value from some place on, or neither has. */
export interface Alike {
  readonly a: number;
  readonly b: number;
  /** The first of those values. */
  readonly fromA: number;
  readonly fromB: number;
}

/** What a job asks of another one, by their places: a first or a last day on which it may start, from the other's last day. */
export interface JointTie {
  readonly ahead: number;
  readonly behind: number;
  readonly least?: Step;
  readonly most?: Step;
}

export interface Joint {
  readonly own: readonly Float64Array[];
  readonly alike: readonly Alike[];
  readonly limits: readonly Limit[];
  /** Those that could host many of the others come first. */
  readonly jobs: readonly JointJob[];
  readonly ties: readonly JointTie[];
  readonly visits: HostedVisits;
  readonly days: SharedDays;
}
