// Several lanes that hang together in ways the exact program does not take at once. With one lane on its days, or without
// its jobs, it takes the others: the first gives better plans, turn after turn, the second a bound.

import type { Day } from '../calendar/index.js';
import { type Alternative, type Effort, type Outcome, problemWith } from './alternatives.js';
import { Known } from './guests/known.js';
import { searchGuests } from './guests/search.js';
import { lanesOf, lanesOfVariables } from './guests/split.js';
import type { PricedProblem } from './priced/problem.js';
import { billOf, isKept, totalOf } from './priced/value.js';
import type { Variable } from './problem.js';

// How often all lanes have had their turn before the best so far is taken.
const MOST_TURNS = 3;
// Programs run for one question.
const NODES = 150;
// Alternatives looked at besides the best plan's own: each has to be built. With more of them there is no bound from here.
const MOST_ALTERNATIVES = 48;

interface LaneDays {
  /** The lane's variables by name, with their days. */
  readonly days: ReadonlyMap<string, Day>;
  readonly lane: number;
}

/** A plan and a bound that are no worse: each lane in turn keeps its days while the others find theirs anew. */
export function laneByLane(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  effort: Pick<Effort, 'stop'>,
): Outcome {
  let best = outcome;
  // What the others would do without a lane is a bound, and days that are good for all of them.
  for (const { lane } of lanesIn(alternatives, outcome)) {
    if (effort.stop?.()) return { ...best, status: 'stopped' };
    const without = withoutLane(alternatives, lane, effort);
    if (!without) continue;
    best = { ...best, bound: Math.min(best.value, Math.max(best.bound, without.bound)) };
    if (without.days.length === 0) continue;
    for (const other of lanesIn(alternatives, without)) {
      if (other.lane !== lane) best = improved(alternatives, best, other, effort);
    }
  }
  for (let turn = 0; turn < MOST_TURNS && best.bound < best.value; turn += 1) {
    const before = best.value;
    for (const lane of lanesIn(alternatives, best)) {
      if (effort.stop?.()) return { ...best, status: 'stopped' };
      best = improved(alternatives, best, lane, effort);
    }
    if (best.value >= before) break;
  }
  return best.bound < best.value ? best : { ...best, status: 'optimal', bound: best.value };
}

function lanesIn(
  alternatives: readonly Alternative[],
  { alternative, days, chosen }: Pick<Outcome, 'alternative' | 'days' | 'chosen'>,
): readonly LaneDays[] {
  const problem = problemWith(alternatives[alternative] as Alternative, chosen);
  const lanes = lanesOfVariables(problem);
  return [...new Set(lanes)]
    .filter((lane) => lane >= 0)
    .sort((a, b) => a - b)
    .map((lane) => ({
      lane,
      days: new Map(
        problem.variables.flatMap(({ name }, v) => (lanes[v] === lane ? [[name, days[v] as Day]] : [])),
      ),
    }));
}

function improved(
  alternatives: readonly Alternative[],
  best: Outcome,
  lane: LaneDays,
  { stop }: Pick<Effort, 'stop'>,
): Outcome {
  // Optional jobs stay as they are.
  const { chosen } = best;
  const held = alternatives.flatMap((it, alternative) => {
    if (alternative >= MOST_ALTERNATIVES && alternative !== best.alternative) return [];
    if ([...chosen].some((name) => !it.optional?.jobs().some((job) => job.name === name))) return [];
    const problem = heldTo(problemWith(it, chosen), lane);
    const { base, atLeast } = it;
    return problem ? [{ alternative, own: { base, atLeast, lanes: [], problem: () => problem } }] : [];
  });
  const found = searchGuests(
    held.map(({ own }) => own),
    { cutoff: best.value, nodes: NODES, ...(stop ? { stop } : {}) },
  );
  const alternative = held[found.alternative]?.alternative;
  if (alternative === undefined || found.days.length === 0 || found.value >= best.value) return best;
  const of = alternatives[alternative] as Alternative;
  const problem = problemWith(of, chosen);
  if (!isKept(problem, found.days)) return best;
  const value = of.base + totalOf(billOf(problem, found.days));
  const nodes = best.nodes + found.nodes;
  return value < best.value ? { ...best, value, alternative, days: found.days, nodes } : best;
}

// The same problem with a lane on its days; undefined where it has them not.
function heldTo(problem: PricedProblem, { days }: LaneDays): PricedProblem | undefined {
  let found = 0;
  let within = true;
  const variables = problem.variables.map((it) => {
    const day = days.get(it.name);
    if (day === undefined) return it;
    found += 1;
    within &&= it.lo <= day && day <= it.hi;
    return { ...it, lo: day, hi: day };
  });
  const { madeFrom: _, ...rest } = problem;
  return within && found === days.size ? { ...rest, variables } : undefined;
}

// What all plans cost at least: the others at their best without the lane, what the lane costs by itself, and no visit
// more for it; the days it could share are taken off.
function withoutLane(
  alternatives: readonly Alternative[],
  lane: number,
  { stop }: Pick<Effort, 'stop'>,
): Pick<Outcome, 'bound' | 'alternative' | 'days' | 'chosen'> | undefined {
  const known = new Known();
  const few = alternatives.slice(0, MOST_ALTERNATIVES);
  // Jobs that may be there as well would be left out of the bound.
  if (few.some(({ optional }) => (optional?.jobs().length ?? 0) > 0)) return undefined;
  const without = few.flatMap((it): Alternative[] => {
    const problem = it.problem();
    const own = it.lanes?.[lane]?.atLeast ?? 0;
    const base = it.base + own - mostShared(problem, lane, known);
    return Number.isFinite(base) ? [{ base, atLeast: 0, problem: () => barred(problem, lane) }] : [];
  });
  if (without.length < few.length) return undefined;
  const found = searchGuests(without, { nodes: NODES, ...(stop ? { stop } : {}) });
  return few.length === alternatives.length ? found : { ...found, bound: Number.NEGATIVE_INFINITY };
}

function barred(problem: PricedProblem, lane: number): PricedProblem {
  const lanes = lanesOfVariables(problem);
  const kept = <T extends { readonly from: number; readonly to: number }>(all: readonly T[]): readonly T[] =>
    all.filter(({ from, to }) => lanes[from] !== lane && lanes[to] !== lane);
  const { variables, constraints, limits, prices, visits } = problem;
  return {
    variables: variables.map((it, v) => (lanes[v] === lane ? onOneDay(it) : it)),
    constraints: kept(constraints),
    limits: kept(limits),
    prices: prices.filter(({ of }) => lanes[of] !== lane),
    visits: { ...visits, jobs: visits.jobs.filter((job) => (job.lane ?? -1) !== lane) },
  };
}

function onOneDay(variable: Variable): Variable {
  const day = variable.grid.next(variable.lo);
  return { ...variable, lo: day, hi: day };
}

// The most that days in visits with other lanes can save: with one job of each of them, and no longer than either is.
function mostShared(problem: PricedProblem, lane: number, known: Known): number {
  const { constraints, visits } = problem;
  const { shared, daysIn } = visits;
  if (shared === 0) return 0;
  const apart = { ...problem, constraints: constraints.filter(({ across }) => !across) };
  const lengths = new Map<number, number[]>();
  for (const piece of lanesOf(apart)?.pieces ?? []) {
    known.of(piece).part?.jobs.forEach(({ v, e, from, to }, job) => {
      const of = piece.problem.visits.jobs[job]?.lane ?? -1;
      // An end that is free of its start leaves the length open: the other job's is what counts.
      const longest =
        v === e
          ? from.reduce((most, day, i) => Math.max(most, daysIn(day, to[i] as Day)), 0)
          : Number.POSITIVE_INFINITY;
      lengths.set(of, [...(lengths.get(of) ?? []), longest]);
    });
  }
  const others = [...lengths].filter(([of]) => of !== lane).map(([, all]) => Math.max(...all));
  return (lengths.get(lane) ?? []).reduce(
    (sum, length) => sum + others.reduce((more, other) => more + shared * Math.min(length, other), 0),
    0,
  );
}
