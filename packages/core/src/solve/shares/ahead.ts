// Lanes that others wait for: none of their work begins before a day of the lane ahead.

import type { Day } from '../../calendar/index.js';
import { lanesOfVariables } from '../guests/split.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Step } from '../problem.js';
import type { LanePlan } from './option.js';

/** Work of the lane `behind` begins no earlier than a day of the lane `ahead` says. */
export interface Ahead {
  readonly behind: number;
  readonly ahead: number;
  /** The variable of that day, by its name. */
  readonly of: string;
  readonly least: Step;
}

/** Which lanes are ahead of which. */
export function aheadIn(problem: PricedProblem): readonly Ahead[] {
  const { constraints, variables, visits } = problem;
  const tied = constraints.filter(({ across }) => across);
  if (tied.length === 0) return [];
  const lanes = lanesOfVariables(problem);
  return tied.flatMap(({ from, to, least }): readonly Ahead[] => {
    const behind = visits.jobs.find(({ start }) => start === to)?.lane;
    const ahead = lanes[from] ?? -1;
    const of = variables[from]?.name;
    return behind === undefined || ahead < 0 || of === undefined || !least
      ? []
      : [{ behind, ahead, of, least }];
  });
}

/** The first day on which work of a lane may begin beside the plans of some others. */
export function firstDayOf(
  lane: number,
  all: readonly Ahead[],
  plans: readonly (LanePlan | undefined)[],
): Day {
  const days = all.map(({ behind, ahead, of, least }) => {
    const day = behind === lane ? plans[ahead]?.days.get(of) : undefined;
    return day === undefined ? Number.NEGATIVE_INFINITY : least(day);
  });
  return Math.max(Number.NEGATIVE_INFINITY, ...days);
}
