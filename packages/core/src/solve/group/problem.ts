// Many entities on one grid of times that share one team: what is asked, and what is known at the end. Each entity is
// a joint problem of its own; nothing but the load ties them together.

import type { Effort, LoadRule, TreeEvent, VisitRule } from '../exact/problem.js';

/** One of those who share the team. */
export interface GroupEntity {
  /** Names it in the group; plans do not depend on the order in which entities are given. */
  readonly id: string;
  /** Its trees of events. Load counts at the team, together with that of everyone else. */
  readonly events: readonly TreeEvent[];
  readonly visits: VisitRule;
}

/** Starts for all events of all entities at the least sum of prices, visits and load. */
export interface GroupProblem {
  readonly entities: readonly GroupEntity[];
  /** What the team can bear at each time. */
  readonly team: LoadRule;
  /** A number of which every price is a multiple; 0 where there is none. */
  readonly grain: number;
}

/** How long to go on. */
export interface GroupEffort extends Effort {
  /**
   * The share of the time that is over, for a search that `stop` ends by the clock: it then leaves out what would not come
   * to its end. Without it the search goes as if there were no end.
   */
  readonly used?: () => number;
}

/** What is known of one entity. */
export interface EntityPlan {
  /** The start of each event, in the order of the entity's events; empty without a plan. */
  readonly starts: readonly number[];
  /** What it pays itself, without the team's load. */
  readonly paid: number;
}

/** What is known at the end. `value` is Infinity without a plan, `bound` is proven in every case. */
export interface GroupOptimum {
  readonly status: 'optimal' | 'impossible' | 'stopped';
  readonly value: number;
  readonly bound: number;
  /** In the order of the problem's entities. */
  readonly plans: readonly EntityPlan[];
  readonly nodes: number;
}

export type { Effort };
