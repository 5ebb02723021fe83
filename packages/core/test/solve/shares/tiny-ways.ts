// Tiny problems of several lanes, in two ways that differ in one of them.

import type { Alternative, LaneBound } from '../../../src/solve/alternatives.js';
import { lanesOf } from '../../../src/solve/guests/split.js';
import type { PricedProblem } from '../../../src/solve/priced/problem.js';
import type { Job } from '../../../src/solve/problem.js';
import { tinyProblem } from '../priced/tiny-problems.js';

/** A problem with its lanes told apart, and one in which the first of them has fewer days; none where it has one lane. */
export function tinyWays(seed: number): readonly Alternative[] {
  const problem = tinyProblem(seed);
  const pieces = lanesOf(problem)?.pieces ?? [];
  if (pieces.length < 2 || pieces.some((piece) => piece.problem.visits.jobs.length === 0)) return [];
  const laneOf = ({ start, end }: Job): number =>
    pieces.findIndex(({ variables, problem: { visits } }) =>
      visits.jobs.some((own) => variables[own.start] === start && variables[own.end] === end),
    );
  const named = problem.variables.map((it, v) => ({ ...it, name: `${v}` }));
  const jobs = problem.visits.jobs.map((job) => ({ ...job, lane: laneOf(job) }));
  const madeFrom = pieces.map((_, lane) => ({ lane }));
  const whole: PricedProblem = {
    ...problem,
    variables: named,
    visits: { ...problem.visits, jobs },
    madeFrom,
  };
  const [v = 0] = pieces[0]?.variables ?? [];
  const fewer = named.map((it, i) => (i === v ? { ...it, lo: it.lo + Math.min(1, it.hi - it.lo) } : it));
  const other = { ...whole, variables: fewer, madeFrom: [{ fewer: true }, ...madeFrom.slice(1)] };
  return [whole, other].map((made) => ({
    base: 0,
    atLeast: -1e9,
    problem: () => made,
    lanes: pieces.map(
      (piece, lane): LaneBound => ({
        madeFrom: made.madeFrom?.[lane] as object,
        atLeast: -1e6,
        jobs: piece.problem.visits.jobs.length,
        apart: false,
        days: 30,
      }),
    ),
  }));
}
