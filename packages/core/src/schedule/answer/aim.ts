// Where prices draw an engagement: the day before and after which each day costs. Read off the charges themselves, so
// that what is said of a date is what was charged for it.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import type { Draft } from '../cycles/draft.js';
import type { Points } from '../problem/points.js';
import { targetOf } from '../problem/targets.js';

/** The day an engagement is charged for leaving. */
export interface Aim {
  /** `target`: the usual time. `first`: the first day it could have, counted as if nothing were booked. */
  readonly kind: 'target' | 'first';
  /** The variable that is measured, and the day it should have. */
  readonly variable: number;
  readonly on: Day;
}

/** The aim of an engagement under these days; undefined where no day of its own is charged. */
export function aimOf(
  { limits }: PricedProblem,
  draft: Draft,
  points: Points,
  days: readonly Day[],
): Aim | undefined {
  const aimed = points[targetOf(draft)?.point ?? 'start'];
  if (aimed === undefined) return undefined;
  const early = limits.find(({ term, to, least }) => term === 'early-days' && to === aimed && least);
  if (early?.least) return { kind: 'target', variable: aimed, on: early.least(days[early.from] as Day) };
  const late = limits.find(({ term, to, most }) => term === 'late-days' && to === aimed && most);
  if (late?.most) return { kind: 'first', variable: aimed, on: late.most(days[late.from] as Day) };
  return undefined;
}
