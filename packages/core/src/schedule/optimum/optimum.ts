// The cheapest plan over every way to lay the program, with the proof of how cheap a plan can be.

import type { Day } from '../../calendar/index.js';
import {
  type Alternative,
  boundsOf,
  type Effort,
  type LaneBound,
  type OptionalJobs,
  optimizeAlternatives,
} from '../../solve/alternatives.js';
import { place, type Windows, windowsOf } from '../../solve/index.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import { type Bill, billOf, totalOf } from '../../solve/priced/value.js';
import { once } from '../once.js';
import type { Built } from '../problem/build.js';
import { interimJob } from '../problem/interim.js';
import type { Option } from './options.js';
import { inParts, PARTS, wholeCents } from './scale.js';
import type { Way } from './way.js';

/** The cheapest plan found, and what is proven of it. Amounts in cents. */
export interface Optimum {
  readonly way: Way;
  readonly built: Built;
  /** The day of each variable of `built.problem`, and of those its prices added. */
  readonly days: readonly Day[];
  readonly windows: Windows;
  readonly bill: Bill;
  readonly value: number;
  /** No plan costs less. */
  readonly bound: number;
  readonly optimal: boolean;
}

// Where there are ways without number, those that cost least by themselves are looked at first, for a plan to begin with;
// and so many programs are run for it.
const FIRST_WAYS = 100;
const FIRST_NODES = 40;

/** The cheapest plan that was found, and what no plan costs less than, in cents. */
export interface Searched {
  readonly found: Optimum | undefined;
  readonly bound: number;
}

/** The optimum of these ways, or undefined where none of them can be placed. */
export function optimumOf(ways: readonly Way[], effort: Effort = {}): Optimum | undefined {
  return searchWays(ways, effort).found;
}

/** The same, with what is proven where nothing is found. Amounts of `effort` are in cents. */
export function searchWays(ways: readonly Way[], effort: Effort = {}): Searched {
  const [first] = ways;
  // A program that nobody examines has nothing to place, and its one plan costs nothing.
  if (first?.settled.length === 0) return { found: reading(first, [], 0, true), bound: 0 };
  if (effort.nodes === 0) return { found: firstOf(ways), bound: Number.NEGATIVE_INFINITY };
  // Ways that no days can be found for may be many, and of few problems: none is searched to see it.
  if (effort.cutoff === undefined && !ways.some(isDatable()))
    return { found: undefined, bound: Number.POSITIVE_INFINITY };
  const beyond = ways.reduce((least, it) => Math.min(least, it.beyond), Number.POSITIVE_INFINITY);
  const all = new LaidTogether(ways);
  const { alternatives } = all;
  const atLeast = ways.reduce((least, way) => Math.min(least, way.atLeast), beyond);
  const combining = all.isMany ? { combining: { of: all.combine, atLeast: atLeast * PARTS } } : {};
  const outcome = optimizeAlternatives(alternatives, {
    ...inPartsToo(effort),
    ...(Number.isFinite(beyond) ? beginning(alternatives, effort) : {}),
    ...combining,
    rescue: () => rescue(ways),
  });
  const plain = all.ways[outcome.alternative];
  const bound = outcome.isWhole ? wholeCents(outcome.bound) : Math.min(wholeCents(outcome.bound), beyond);
  if (!plain || outcome.days.length === 0) {
    const isEnded = effort.cutoff === undefined && effort.stop?.();
    return { found: isEnded ? atHand(ways) : undefined, bound };
  }
  const way = withInterims(plain, outcome.chosen);
  // Plans that differ by less than a cent are told apart by the search only.
  const proven = wholeCents(outcome.value) <= bound;
  return { found: reading(way, outcome.days, bound, proven), bound };
}

// Ways as the search knows them, and those that it makes of others.
class LaidTogether {
  readonly ways: Way[];
  readonly alternatives: Alternative[];
  readonly #made = new Map<string, number>();

  constructor(ways: readonly Way[]) {
    this.ways = [...ways];
    this.alternatives = ways.map(alternativeOf);
  }

  get isMany(): boolean {
    return this.ways[0]?.isByTrack ?? false;
  }

  readonly combine = (tracks: readonly number[]): number => {
    const options = tracks.map((of, track) => (this.ways[of] as Way).options[track] as Option);
    const key = options.map(({ choice }) => choice).join('\n');
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const way = (this.ways[tracks[0] as number] as Way).laying(options);
    this.ways.push(way);
    this.alternatives.push(alternativeOf(way));
    this.#made.set(key, this.ways.length - 1);
    return this.ways.length - 1;
  };
}

// Whether the hard rules leave each day of a way's problem any room; asked once of a problem that several ways have.
function isDatable(): (way: Way) => boolean {
  const asked = new Set<Way['built']>();
  return ({ built }) => {
    if (asked.has(built)) return false;
    asked.add(built);
    const { problem, open } = built();
    // With an interim session that the file leaves open, final fieldwork has other limits.
    return open.length > 0 || !('conflict' in windowsOf(problem));
  };
}

// A plan of the cheapest ways, where none is at hand, and the programs left to run; few for a question about a plan.
function beginning(
  alternatives: readonly Alternative[],
  { nodes, start, cutoff, isNear, stop }: Effort,
): Pick<Effort, 'start' | 'nodes'> {
  if (isNear || cutoff !== undefined) return { nodes: nodes ?? FIRST_NODES };
  if (start) return {};
  const few = alternatives.slice(0, FIRST_WAYS);
  const first = optimizeAlternatives(few, {
    nodes: Math.min(nodes ?? FIRST_NODES, FIRST_NODES),
    ...(stop ? { stop } : {}),
  });
  const left = nodes === undefined ? {} : { nodes: Math.max(1, nodes - first.nodes) };
  return first.days.length === 0 ? left : { start: first, ...left };
}

/** What no plan of each way costs less than, in cents; `below` where that is no less. */
export function leastOf(ways: readonly Way[], below: number, stop?: () => boolean): readonly number[] {
  return boundsOf(ways.map(alternativeOf), below * PARTS, stop).map(wholeCents);
}

function alternativeOf(way: Way): Alternative {
  return new WayInParts(way);
}

/** A way as the search knows it. Most are ruled out by what they cost at least, and never asked for more. */
class WayInParts implements Alternative {
  readonly base = 0;
  readonly atLeast: number;
  readonly #way: Way;
  #problem: (() => PricedProblem) | undefined;
  #lanes: readonly LaneBound[] | undefined;
  #optional: OptionalJobs | undefined;

  constructor(way: Way) {
    this.#way = way;
    this.atLeast = way.atLeast * PARTS;
  }

  get problem(): () => PricedProblem {
    this.#problem ??= partsOf(this.#way.priced);
    return this.#problem;
  }

  get lanes(): readonly LaneBound[] {
    this.#lanes ??= this.#way.lanes.map(laneInParts);
    return this.#lanes;
  }

  get optional(): OptionalJobs {
    this.#optional ??= optionalIn(this.#way);
    return this.#optional;
  }
}

// Thousands of ways have a lane alike.
const lanesInParts = new WeakMap<LaneBound, LaneBound>();

function laneInParts(lane: LaneBound): LaneBound {
  const known = lanesInParts.get(lane);
  if (known) return known;
  const { atLeast, starts, ...rest } = lane;
  // Asked for at every move of shares.
  const inParts = once(() => starts?.().map((start) => ({ ...start, perDay: start.perDay * PARTS })) ?? []);
  const made = { ...rest, atLeast: atLeast * PARTS, starts: inParts };
  lanesInParts.set(lane, made);
  return made;
}

// Interim sessions that the file leaves open are jobs that may be there or not.
function optionalIn(way: Way): OptionalJobs {
  const problems = new Map<string, () => PricedProblem>();
  return {
    // Most ways leave none open, and need not be written to say so.
    jobs: () =>
      way.lanes.some(({ open }) => open)
        ? way.built().open.map((id) => ({ name: interimJob(id), changes: id }))
        : [],
    problem: (chosen) => {
      const key = [...chosen].sort().join(' ');
      const made = problems.get(key) ?? partsOf(withInterims(way, chosen).priced);
      problems.set(key, made);
      return made();
    },
  };
}

/** The way with the interim sessions that these jobs are. */
export function withInterims(way: Way, jobs: ReadonlySet<string>): Way {
  return jobs.size === 0
    ? way
    : way.choosing(new Set(way.built().open.filter((id) => jobs.has(interimJob(id)))));
}

// Asked for again and again while one way is searched.
function partsOf(priced: () => PricedProblem): () => PricedProblem {
  let made: PricedProblem | undefined;
  return () => {
    made ??= inParts(priced());
    return made;
  };
}

function rescue(ways: readonly Way[]): Effort['start'] {
  const found = atHand(ways);
  return found && { alternative: ways.indexOf(found.way), days: found.days };
}

// Where a search needs a plan to begin with, or ended before it had any: the way that costs least by itself.
function atHand(ways: readonly Way[]): Optimum | undefined {
  const [cheapest] = ways;
  return (cheapest && placedBy(cheapest, leastOfAll(ways))) ?? firstOf(ways);
}

// What no plan of any way costs less than, before any of them is looked at.
function leastOfAll(ways: readonly Way[]): number {
  return ways.reduce((least, it) => Math.min(least, it.atLeast, it.beyond), Number.POSITIVE_INFINITY);
}

// No effort at all: the first way that can be placed, audits near their targets and conventions kept where they can be.
// Ways of one problem differ in the days they leave to its variables: it is placed once for all of them, and on the days
// of one way after the other only where none of them holds what came out.
function firstOf(ways: readonly Way[]): Optimum | undefined {
  const bound = leastOfAll(ways);
  // Most often the first problem can be placed, and no other one is written.
  const byProblem = new Map<Way['built'], Way[]>();
  for (const way of ways) byProblem.set(way.built, [...(byProblem.get(way.built) ?? []), way]);
  for (const [built, own] of byProblem) {
    const placement = place(built().problem);
    if (placement.status !== 'placed') continue;
    const way = own.find((it) => leaves(it, placement.days));
    if (way) return placedOn(way, placement.days, bound);
  }
  for (const way of ways) {
    const found = placedBy(way, bound);
    if (found) return found;
  }
  return undefined;
}

function placedBy(way: Way, bound: number): Optimum | undefined {
  const { problem } = way.built();
  const variables = way.priced().variables.slice(0, problem.variables.length);
  const placement = place({ ...problem, variables });
  return placement.status === 'placed' ? placedOn(way, placement.days, bound) : undefined;
}

function leaves(way: Way, days: readonly Day[]): boolean {
  const { variables } = way.priced();
  return days.every((day, v) => {
    const { lo, hi } = variables[v] as PricedProblem['variables'][number];
    return lo <= day && day <= hi;
  });
}

function placedOn(way: Way, days: readonly Day[], bound: number): Optimum {
  const added = way.priced().variables.slice(days.length);
  return reading(way, [...days, ...added.map(({ lo }) => lo)], bound, false);
}

// Whoever watches is told whole units of the currency.
function inPartsToo(effort: Effort): Effort {
  const { onProgress, cutoff, ...rest } = effort;
  return {
    ...rest,
    ...(cutoff === undefined ? {} : { cutoff: cutoff * PARTS }),
    ...(onProgress
      ? { onProgress: (value, bound) => onProgress(wholeCents(value) / 100, wholeCents(bound) / 100) }
      : {}),
  };
}

/** These days of a way, with what they cost and what is proven; `optimal`: the search came to its end. */
export function reading(way: Way, days: readonly Day[], bound: number, optimal: boolean): Optimum {
  const built = way.built();
  const problem: PricedProblem = way.priced();
  const windows = windowsOf(built.problem);
  if ('conflict' in windows) throw new Error('a plan was found where the windows leave none');
  const bill = billOf(problem, days);
  const value = totalOf(bill);
  return { way, built, days, windows, bill, value, bound: optimal ? value : Math.min(bound, value), optimal };
}
