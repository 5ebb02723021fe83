// What jobs of different lanes ask of each other, told by their places in a joint problem.

import type { Piece } from '../guests/split.js';
import type { PricedProblem } from '../priced/problem.js';
import { tiesOf } from '../ties.js';
import type { JointTie } from './joint.js';

/** `starts`: of each job of the joint problem the whole problem's variable of its first day. */
export function jointTies(problem: PricedProblem, starts: readonly number[]): readonly JointTie[] {
  const placeOf = (job: number): number => starts.indexOf(problem.visits.jobs[job]?.start as number);
  return tiesOf(problem).flatMap((tie) => {
    const [ahead, behind] = [placeOf(tie.ahead), placeOf(tie.behind)];
    return ahead < 0 || behind < 0 ? [] : [{ ...tie, ahead, behind }];
  });
}

/** Whether the last days of a lane's jobs count, beside the visits that they are in. */
export function endsThatCount(problem: PricedProblem): (piece: Piece) => boolean {
  const { jobs } = problem.visits;
  const starts = new Set(tiesOf(problem).map(({ ahead }) => jobs[ahead]?.start));
  return ({ problem: own, variables }) => own.visits.jobs.some(({ start }) => starts.has(variables[start]));
}
