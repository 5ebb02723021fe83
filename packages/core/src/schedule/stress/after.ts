// A plan after something went wrong: what was planned until that day stands, what went wrong is put off, and all else may
// move as far as the hard rules let it. Nothing about what is best then, only whether a plan is left.

import { type Day, fromDay } from '../../calendar/index.js';
import { type BrokenDate, byText } from '../../model/index.js';
import { overrunsOf, type Problem, place, type Variable } from '../../solve/index.js';
import type { Optimum } from '../optimum/optimum.js';
import type { Built } from '../problem/build.js';
import { brokenBy } from './broken.js';

/** Something that goes wrong. */
export interface Shock {
  /** The day it is known. */
  readonly on: Day;
  /** The engagements it happens to, as a problem; that of the plan itself where the file fixes nothing of what moves. */
  readonly built: Built;
  /** Variables of that problem that are put off, each to this day at the soonest. */
  readonly moves: readonly { readonly variable: number; readonly to: Day }[];
  /** Limits that no variable carries: the day by which something is to be over, and the day it will be. */
  readonly direct?: readonly { readonly reached: Day; readonly limit: Day; readonly broken: Named }[];
}

/** A broken date before its days are counted. */
export type Named = Omit<BrokenDate, 'on' | 'days'>;

/** What is left of a plan. */
export interface Aftermath {
  readonly survives: boolean;
  readonly first: BrokenDate | null;
  readonly spare: number | null;
  readonly next: BrokenDate | null;
}

/** Looked for no further: nobody is put off by more. */
const MOST_SPARE = 366;

/** What something that goes wrong leaves of a plan. */
export function aftermathOf(found: Optimum, shock: Shock): Aftermath {
  const nothing = shock.moves.length === 0 && (shock.direct ?? []).length === 0;
  if (nothing) return { survives: true, first: null, spare: null, next: null };
  const first = firstBroken(found, shock, 0);
  if (first) return { survives: false, first, spare: null, next: null };
  if (!hostedAfter(found, shock)) {
    return { survives: false, first: noRoom(found, shock), spare: null, next: null };
  }
  const spare = spareOf((days) => firstBroken(found, shock, days) === undefined);
  const next = spare === null ? undefined : firstBroken(found, shock, spare + 1);
  return { survives: true, first: null, spare, next: next ?? null };
}

/** The date that breaks first, if one does, whatever room there is for more. */
export function brokenAfter(found: Optimum, shock: Shock): BrokenDate | undefined {
  return firstBroken(found, shock, 0);
}

// The most days more that still hold; null where so many do that none of them matters.
function spareOf(holds: (days: number) => boolean): number | null {
  if (holds(MOST_SPARE)) return null;
  let [low, high] = [0, MOST_SPARE];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function firstBroken(found: Optimum, shock: Shock, more: number): BrokenDate | undefined {
  const { overruns } = overrunsOf(problemAfter(found, shock, more));
  const dated = overruns.map((overrun) => brokenBy(overrun, shock.built, found.way.setting));
  const direct = (shock.direct ?? []).flatMap(({ reached, limit, broken }) =>
    reached + more > limit ? [{ ...broken, on: fromDay(limit), days: reached + more - limit }] : [],
  );
  return [...dated, ...direct].sort((a, b) => byText(a.on, b.on) || b.days - a.days)[0];
}

// The plan's days by the names of their variables, which another problem of the same engagements shares.
function problemAfter(found: Optimum, { on, built, moves }: Shock, more: number): Problem {
  const days = new Map(found.built.problem.variables.map(({ name }, v) => [name, found.days[v] as Day]));
  const put = new Map(moves.map(({ variable, to }) => [variable, to + more]));
  const { limit } = found.way.setting;
  const variables = built.problem.variables.map((variable, v): Variable => {
    const { lo, hi, name } = variable;
    const later = put.get(v);
    if (lo === hi) return later === undefined ? variable : { ...variable, lo: Math.max(lo, later) };
    const day = days.get(name);
    if (later === undefined && day !== undefined && day <= on) return { ...variable, lo: day, hi: day };
    // The end of the horizon breaks nothing.
    return { ...variable, lo: Math.max(lo, on + 1, later ?? lo), hi: Math.max(hi, limit) };
  });
  return { ...built.problem, variables };
}

// Whether the team has room for what moved; where that cannot be told in time it is taken to have.
function hostedAfter(found: Optimum, shock: Shock): boolean {
  if (!shock.built.problem.capacity || shock.moves.length === 0) return true;
  const problem = problemAfter(found, shock, 0);
  const constraints = problem.constraints.filter(({ soft }) => !soft);
  const placement = place({ ...problem, constraints, preferences: [] });
  return placement.status !== 'overloaded' || !placement.proven;
}

function noRoom({ way }: Optimum, { on }: Shock): BrokenDate {
  const { team, locate } = way.setting.program;
  return {
    rule: 'capacity',
    text: `${team?.name ?? 'the team'} has no room for what moves`,
    on: fromDay(on),
    days: 0,
    engagement: null,
    citation: '`team.fieldwork-capacity` of the file',
    where: team?.where ?? locate([]),
  };
}
