// Limits across lanes keep lanes from being solved apart. They are left out at first; days that break one are parted into
// two halves in which they can no longer be had, and each half is solved on its own.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import { initialWindows, networkOf, tighten } from '../propagate.js';
import { areTied, untied } from '../ties.js';

/** The days left to one variable, both ends included. */
export interface Cut {
  readonly of: number;
  readonly lo: Day;
  readonly hi: Day;
}

/** The problem within these cuts, without what ties its lanes; undefined where no day is left to some variable. */
export function lanesApart(problem: PricedProblem, cuts: readonly Cut[]): PricedProblem | undefined {
  if (!areTied(problem)) return problem;
  const variables = problem.variables.map((variable, v) => {
    const own = cuts.filter(({ of }) => of === v);
    const lo = Math.max(variable.lo, ...own.map((cut) => cut.lo));
    return { ...variable, lo, hi: Math.min(variable.hi, ...own.map((cut) => cut.hi)) };
  });
  if (variables.some(({ lo, hi }) => lo > hi)) return undefined;
  const whole = { ...problem, variables, preferences: [], order: [], capacity: undefined };
  const { lo, hi } = initialWindows(whole);
  if (tighten(networkOf(whole), { lo, hi }) >= 0) return undefined;
  return {
    ...untied(problem),
    variables: variables.map((it, v) => ({ ...it, lo: lo[v] as Day, hi: hi[v] as Day })),
  };
}

/** The problem within these cuts, and within what follows from days that stand; undefined where some variable has no day left. */
export function within(problem: PricedProblem, cuts: readonly Cut[]): PricedProblem | undefined {
  const all = [...cuts, ...standing(problem)];
  if (all.length === 0) return problem;
  const variables = [...problem.variables];
  for (const cut of all) {
    const { lo, hi, ...rest } = variables[cut.of] as PricedProblem['variables'][number];
    const left = { ...rest, lo: Math.max(lo, cut.lo), hi: Math.min(hi, cut.hi) };
    if (left.lo > left.hi) return undefined;
    variables[cut.of] = left;
  }
  return { ...problem, variables };
}

// What days that stand ask of other lanes.
function standing({ variables, constraints }: PricedProblem): readonly Cut[] {
  return constraints.flatMap(({ from, to, least, most, soft, across }): readonly Cut[] => {
    if (!across || soft) return [];
    const [a, b] = [from, to].map((v) => variables[v]) as PricedProblem['variables'];
    if (!a || !b || a.lo !== a.hi) return [];
    return [{ of: to, lo: Math.max(b.lo, least?.(a.lo) ?? b.lo), hi: Math.min(b.hi, most?.(a.lo) ?? b.hi) }];
  });
}

/** Two sets of cuts that leave out days which break a limit across lanes; undefined where they break none. */
export function parted(
  { constraints, variables }: PricedProblem,
  days: readonly Day[],
): readonly (readonly Cut[])[] | undefined {
  for (const { across, soft, from, to, least, most } of constraints) {
    if (!across || soft) continue;
    const [at, other] = [days[from] as Day, days[to] as Day];
    const { lo, hi } = variables[from] as PricedProblem['variables'][number];
    const end = variables[to] as PricedProblem['variables'][number];
    if (least && least(at) > other) {
      const kept = lastWith((day) => least(day) <= other, lo - 1, at);
      const half = Math.floor((kept + at - 1) / 2);
      const after = { of: from, lo: half + 1, hi };
      return [[{ of: from, lo, hi: half }], [after, { of: to, lo: least(half + 1), hi: end.hi }]];
    }
    if (most && other > most(at)) {
      const short = lastWith((day) => most(day) < other, at, hi + 1);
      const half = Math.floor((at + short) / 2);
      const before = { of: from, lo, hi: half };
      return [[before, { of: to, lo: end.lo, hi: most(half) }], [{ of: from, lo: half + 1, hi }]];
    }
  }
  return undefined;
}

// The last day before `to` for which it holds, where it holds for earlier days if for later ones; `from` holds.
function lastWith(holds: (day: Day) => boolean, from: Day, to: Day): Day {
  let [yes, no] = [from, to];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
