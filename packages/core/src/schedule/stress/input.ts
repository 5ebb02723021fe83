// What a plan is tried with: the placed program and everything that hangs on it.

import type { ActivityType, Framework, Milestone, Occurrence } from '../../model/index.js';
import type { Optimum } from '../optimum/optimum.js';

/** A placed plan with its work and its steps. */
export interface StressInput {
  readonly found: Optimum;
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  readonly activities: readonly Occurrence[];
  readonly milestones: readonly Milestone[];
}

/** Whether a turn is still to be done: neither completed nor lost for good. */
export function isOpen({ status }: Occurrence): boolean {
  return status === 'planned' || status === 'due-soon' || status === 'overdue';
}
