// Cuts a problem into its lanes: the jobs of each with all that hangs on them. Lanes that a limit ties together are one.
// What lies between fixed days costs the same whatever is chosen, and is in none of them.

import type { PricedProblem } from '../priced/problem.js';
import { priceOfLimit } from '../priced/value.js';
import type { Job } from '../problem.js';
import { untied } from '../ties.js';

/** A lane as a problem of its own. */
export interface Piece {
  readonly problem: PricedProblem;
  /** The whole problem's variable of each of its own. */
  readonly variables: readonly number[];
  /** What it was made from, where that is known. */
  readonly madeFrom: object | undefined;
}

/** The lanes of a problem, and what is paid between fixed days; undefined where those break a hard limit. */
export interface Lanes {
  readonly base: number;
  readonly pieces: readonly Piece[];
}

/** `wanted`: only the pieces that are made from this, or of which it is not known. */
export function lanesOf(problem: PricedProblem, wanted?: object): Lanes | undefined {
  const { variables, constraints, limits, prices, visits } = problem;
  const dayOf = (v: number): number | undefined => {
    const { lo, hi } = variables[v] as PricedProblem['variables'][number];
    return lo === hi ? lo : undefined;
  };
  let base = 0;
  for (const { from, to, least, most, soft } of constraints) {
    const [a, b] = [dayOf(from), dayOf(to)];
    if (soft || a === undefined || b === undefined) continue;
    if ((least && least(a) > b) || (most && b > most(a))) return undefined;
  }
  for (const limit of limits) {
    const [a, b] = [dayOf(limit.from), dayOf(limit.to)];
    if (a !== undefined && b !== undefined) base += priceOfLimit(limit, a, b);
  }
  for (const { of, price } of prices) {
    const day = dayOf(of);
    if (day !== undefined) base += price(day);
  }
  const open = variables.map((_, v) => dayOf(v) === undefined);
  const groups = grouped(problem, open);
  const laneOf = (job: Job): number => groups.laneOf(job);
  const keys = [...new Set(visits.jobs.map(laneOf))].sort((a, b) => a - b);
  // What hangs on no job goes with the first lane.
  const home = keys[0] ?? -1;
  const groupOf = (v: number): number => (keys.includes(groups.of(v)) ? groups.of(v) : home);
  const lanes = keys.length > 0 ? keys : [home];
  const isWanted = (key: number): boolean => {
    const own = visits.jobs.filter((job) => laneOf(job) === key);
    const source = wanted && sourceOf(problem, own);
    return source === undefined || source === wanted;
  };
  const pieces = lanes.filter(isWanted).map((key) => pieceOf(problem, key, open, groupOf, laneOf));
  return { base, pieces };
}

/** For each variable the lane of jobs it hangs together with, limits across lanes apart; -1 where it is fixed or hangs on none. */
export function lanesOfVariables(problem: PricedProblem): readonly number[] {
  const { variables, visits } = problem;
  const groups = grouped(
    untied(problem),
    variables.map(({ lo, hi }) => lo !== hi),
  );
  const laneOf = new Map(visits.jobs.map((job) => [groups.laneOf(job), job.lane ?? -1]));
  return variables.map(({ lo, hi }, v) => (lo === hi ? -1 : (laneOf.get(groups.of(v)) ?? -1)));
}

function pieceOf(
  problem: PricedProblem,
  key: number,
  open: readonly boolean[],
  groupOf: (v: number) => number,
  laneOf: (job: Job) => number,
): Piece {
  const { variables, constraints, limits, prices, visits } = problem;
  const own: number[] = [];
  const index = new Map<number, number>();
  const use = (v: number): number => {
    const known = index.get(v);
    if (known !== undefined) return known;
    index.set(v, own.length);
    return own.push(v) - 1;
  };
  variables.forEach((_, v) => {
    if (open[v] && groupOf(v) === key) use(v);
  });
  const tied = <T extends { readonly from: number; readonly to: number }>(all: readonly T[]): T[] =>
    all
      .filter(({ from, to }) => (open[from] || open[to]) && groupOf(open[from] ? from : to) === key)
      .map((it) => ({ ...it, from: use(it.from), to: use(it.to) }));
  const kept = { constraints: tied(constraints), limits: tied(limits) };
  const priced = prices
    .filter(({ of }) => open[of] && groupOf(of) === key)
    .map((it) => ({ ...it, of: use(it.of) }));
  const hosted = visits.jobs.filter((job) => laneOf(job) === key);
  const jobs = hosted.map((job) => ({ ...job, start: use(job.start), end: use(job.end) }));
  return {
    problem: {
      variables: own.map((v) => variables[v] as PricedProblem['variables'][number]),
      ...kept,
      prices: priced,
      visits: { ...visits, jobs },
    },
    variables: own,
    madeFrom: sourceOf(problem, hosted),
  };
}

// What all of these jobs were made from.
function sourceOf({ madeFrom }: PricedProblem, jobs: readonly Job[]): object | undefined {
  const sources = new Set(jobs.map(({ lane }) => (lane === undefined ? undefined : madeFrom?.[lane])));
  const [source] = sources;
  return sources.size === 1 ? source : undefined;
}

// Which variables hang together, jobs of one lane among them; a job without an open day goes with its lane.
function grouped({ variables, constraints, limits, visits }: PricedProblem, open: readonly boolean[]) {
  const groups = new Groups(variables.length);
  for (const { from, to } of [...constraints, ...limits]) if (open[from] && open[to]) groups.join(from, to);
  const firstOf = new Map<number, number>();
  for (const { start, end, lane } of visits.jobs) {
    const ends = [start, end].filter((v) => open[v]);
    const first = (lane === undefined ? undefined : firstOf.get(lane)) ?? ends[0];
    if (first === undefined) continue;
    if (lane !== undefined) firstOf.set(lane, first);
    for (const v of ends) groups.join(first, v);
  }
  return {
    of: (v: number): number => groups.of(v),
    laneOf: ({ start, end, lane }: Job): number => {
      const v = open[start] ? start : open[end] ? end : lane === undefined ? undefined : firstOf.get(lane);
      // A lane without any open day has a name no variable has.
      return v === undefined ? -2 - (lane ?? 0) : groups.of(v);
    },
  };
}

// Sets that grow together; each is named by its smallest member.
class Groups {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(v: number): number {
    let top = v;
    while (this.#above[top] !== top) top = this.#above[top] as number;
    this.#above[v] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x < y) this.#above[y] = x;
    else this.#above[x] = y;
  }
}

/** Lanes as one problem; what it was made from is told by the lanes. */
export function merged(pieces: readonly Piece[]): Piece {
  const [first] = pieces as readonly [Piece];
  if (pieces.length === 1) return first;
  let before = 0;
  const shifted = pieces.map(({ problem, variables }): PricedProblem => {
    const by = before;
    before += variables.length;
    const tied = <T extends { readonly from: number; readonly to: number }>(all: readonly T[]): T[] =>
      all.map((it) => ({ ...it, from: it.from + by, to: it.to + by }));
    return {
      ...problem,
      constraints: tied(problem.constraints),
      limits: tied(problem.limits),
      prices: problem.prices.map((it) => ({ ...it, of: it.of + by })),
      visits: {
        ...problem.visits,
        jobs: problem.visits.jobs.map((job) => ({ ...job, start: job.start + by, end: job.end + by })),
      },
    };
  });
  return {
    problem: {
      variables: shifted.flatMap(({ variables }) => variables),
      constraints: shifted.flatMap(({ constraints }) => constraints),
      limits: shifted.flatMap(({ limits }) => limits),
      prices: shifted.flatMap(({ prices }) => prices),
      visits: { ...first.problem.visits, jobs: shifted.flatMap(({ visits }) => visits.jobs) },
    },
    variables: pieces.flatMap(({ variables }) => variables),
    madeFrom: undefined,
  };
}
