// Several lanes that hang together in ways the exact program does not take at once. With one lane on its days, or without
// its jobs, it takes the others: that gives better plans, turn after turn, and no proof.

import type { Day } from '../calendar/index.js';
import {
  type Alternative,
  type Effort,
  type LaneBound,
  leavesJobsOpen,
  type Outcome,
  problemWith,
} from './alternatives.js';
import { Known } from './guests/known.js';
import { searchGuests } from './guests/search.js';
import { lanesOfVariables } from './guests/split.js';
import type { PricedProblem } from './priced/problem.js';
import { hostingOf, priceOn } from './priced/value.js';
import type { Variable } from './problem.js';

// How often all lanes have had their turn before the best so far is taken.
const MOST_TURNS = 2;
// Programs run for one question, and for what the others do without a lane.
const NODES = 40;
const NODES_WITHOUT = 120;

interface LaneDays {
  /** The lane's variables by name, with their days. */
  readonly days: ReadonlyMap<string, Day>;
  readonly lane: number;
  /** On these days no two of its jobs share a visit. */
  readonly apart: boolean;
}

/** A plan that is no worse, its bound as it was: each lane in turn keeps its days while the others find theirs anew. */
export function laneByLane(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  { stop }: Pick<Effort, 'stop'>,
): Outcome {
  let best = outcome;
  const known = new Known();
  // What the others would do without a lane are days that are good for all of them.
  const count = Math.max(0, ...alternatives.slice(0, 1).map(({ lanes = [] }) => lanes.length));
  for (let lane = 0; lane < count; lane += 1) {
    if (stop?.()) return { ...best, status: 'stopped' };
    const without = withoutLane(alternatives, lane, known, stop);
    if (!without) continue;
    for (const other of lanesIn(alternatives, without)) {
      if (other.lane !== lane) best = improved(alternatives, best, other, known, stop);
    }
  }
  for (let turn = 0; turn < MOST_TURNS && best.days.length > 0 && best.bound < best.value; turn += 1) {
    const before = best.value;
    for (const lane of lanesIn(alternatives, best)) {
      if (stop?.()) return { ...best, status: 'stopped' };
      best = improved(alternatives, best, lane, known, stop);
    }
    if (best.value >= before) break;
  }
  const status = best.days.length > 0 && best.bound >= best.value ? 'optimal' : 'stopped';
  return { ...best, status, bound: Math.min(best.bound, best.value) };
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
      apart: areApart(problem, lane, days),
      days: new Map(
        problem.variables.flatMap(({ name }, v) => (lanes[v] === lane ? [[name, days[v] as Day]] : [])),
      ),
    }));
}

function areApart({ visits }: PricedProblem, lane: number, days: readonly Day[]): boolean {
  const jobs = visits.jobs.filter((job) => (job.lane ?? -1) === lane);
  return hostingOf({ ...visits, jobs }, days).visits === jobs.length;
}

function improved(
  alternatives: readonly Alternative[],
  best: Outcome,
  lane: LaneDays,
  known: Known,
  stop: Effort['stop'],
): Outcome {
  // Optional jobs stay as they are.
  const { chosen } = best;
  const held = alternatives.flatMap((it, alternative) => {
    if ([...chosen].some((name) => !it.optional?.jobs().some((job) => job.name === name))) return [];
    const problem = () => heldTo(problemWith(it, chosen), lane);
    return [
      { alternative, own: { base: it.base, atLeast: it.atLeast, lanes: lanesBeside(it, lane), problem } },
    ];
  });
  const found = searchGuests(
    held.map(({ own }) => own),
    { cutoff: best.value, nodes: NODES, ...(stop ? { stop } : {}) },
    known,
  );
  const alternative = held[found.alternative]?.alternative;
  if (alternative === undefined || found.days.length === 0 || found.value >= best.value) return best;
  const of = alternatives[alternative] as Alternative;
  const value = of.base + priceOn(problemWith(of, chosen), found.days);
  const nodes = best.nodes + found.nodes;
  return value < best.value ? { ...best, value, alternative, days: found.days, nodes } : best;
}

// What is known of the other lanes stays so; of the held one only what it costs at least.
function lanesBeside({ lanes = [] }: Alternative, { lane, apart }: LaneDays): readonly LaneBound[] {
  return lanes.map((it, of) => (of === lane ? { ...it, madeFrom: {}, apart } : it));
}

// The same problem with a lane on its days; without any day where it has them not.
function heldTo(problem: PricedProblem, { days, lane }: LaneDays): PricedProblem {
  let found = 0;
  const variables = problem.variables.map((it) => {
    const day = days.get(it.name);
    if (day === undefined) return it;
    if (it.lo <= day && day <= it.hi) found += 1;
    return { ...it, lo: day, hi: day };
  });
  if (found < days.size) return withoutAnyDay(problem);
  return { ...problem, variables, ...madeWithout(problem, lane) };
}

function withoutAnyDay(problem: PricedProblem): PricedProblem {
  const [first, ...more] = problem.variables;
  return first ? { ...problem, variables: [{ ...first, hi: first.lo - 1 }, ...more] } : problem;
}

// The other lanes are made from what they were made from.
function madeWithout({ madeFrom }: PricedProblem, lane: number): Pick<PricedProblem, 'madeFrom'> {
  return madeFrom ? { madeFrom: madeFrom.map((source, of) => (of === lane ? undefined : source)) } : {};
}

// The others at their best without the lane.
function withoutLane(
  alternatives: readonly Alternative[],
  lane: number,
  known: Known,
  stop: Effort['stop'],
): Pick<Outcome, 'alternative' | 'days' | 'chosen'> | undefined {
  // Of jobs that may be there as well it would say nothing.
  if (leavesJobsOpen(alternatives)) return undefined;
  const without = alternatives.map((it): Alternative => {
    const own = it.lanes?.[lane]?.atLeast ?? 0;
    const gone = { madeFrom: {}, atLeast: 0, jobs: 0, apart: true, days: 0 };
    const lanes = (it.lanes ?? []).map((known, of) => (of === lane ? gone : known));
    const problem = () => barred(it.problem(), lane);
    return { base: it.base + own, atLeast: it.atLeast - own, lanes, problem };
  });
  const found = searchGuests(without, { nodes: NODES_WITHOUT, ...(stop ? { stop } : {}) }, known);
  return found.days.length === 0 ? undefined : found;
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
    ...madeWithout(problem, lane),
  };
}

function onOneDay(variable: Variable): Variable {
  const day = variable.grid.next(variable.lo);
  return { ...variable, lo: day, hi: day };
}
