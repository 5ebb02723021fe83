// The cheapest plan of several ways to lay the whole, with proof. What is one lane with guests is solved by an exact
// program; whatever is not goes to the general search, which then only looks for plans that are cheaper still.

import type { Day } from '../calendar/index.js';
import { Known } from './guests/known.js';
import { type GuestOutcome, searchGuests } from './guests/search.js';
import { LONG, searchJointly, USUAL } from './joint/index.js';
import { laneByLane } from './lane-by-lane.js';
import { optimizeAlternatives as searchGenerally } from './lanes/index.js';
import { Learned } from './learned.js';
import type { PricedProblem } from './priced/problem.js';
import { priceOn } from './priced/value.js';
import { SharesSearch, wholePlan } from './shares/index.js';

/** One way to lay the whole: what it costs whatever the days, a lower bound of its whole price, and its problem. */
export interface Alternative {
  readonly base: number;
  readonly atLeast: number;
  /** Called only where the bound does not rule it out. */
  readonly problem: () => PricedProblem;
  /**
   * The lanes that `atLeast` is made of, each by what its part of the problem is made from: what one lane is known to
   * cost then helps to rule out others before they are built.
   */
  readonly lanes?: readonly LaneBound[];
  /** Jobs that may be there or not: `problem` is the one without any of them. */
  readonly optional?: OptionalJobs;
}

/** Jobs each of which may be there or not, whatever the others are. */
export interface OptionalJobs {
  readonly jobs: () => readonly OptionalJob[];
  /** The problem with those named. Variables are numbered alike in all of them. */
  readonly problem: (chosen: ReadonlySet<string>) => PricedProblem;
}

/** What is known of a lane before it is built. */
export interface LaneBound {
  readonly madeFrom: object;
  /** What it costs at least, visits left out. */
  readonly atLeast: number;
  readonly jobs: number;
  /** Jobs that may be there as well. */
  readonly more?: number;
  /** Most days that one of those takes, where that is said. */
  readonly moreDays?: number;
  /** How many of those no other one that cannot share a visit can ever share one with. */
  readonly moreLone?: number;
  /** Some of its jobs are optional. */
  readonly open?: boolean;
  /** No two of its jobs can ever share a visit. */
  readonly apart: boolean;
  /** Where some can, how many cannot. */
  readonly lone?: number;
  /** Most days that two of its jobs are both at work, of all pairs together; where it is said. */
  readonly common?: number;
  /** Most days that one of its jobs takes. */
  readonly days: number;
  /**
   * Of some of its jobs, one each and in the order of `from`: it starts on `from` at the earliest, and each day by which it
   * starts after `first` costs so much more than `atLeast` counts.
   */
  readonly starts?: () => readonly { readonly from: Day; readonly first: Day; readonly perDay: number }[];
}

/** How long to go on, and what is known already. */
export interface Effort {
  /** Programs run and sets of days looked at. */
  readonly nodes?: number;
  /** Asked now and then; true ends the search with the best plan so far. */
  readonly stop?: () => boolean;
  /** Only plans cheaper than this are of interest. */
  readonly cutoff?: number;
  /** A plan at hand; it may have become impossible. */
  readonly start?: StartingPlan;
  /** That plan is nearly the best: what costs more is left out before any other one is looked for. */
  readonly isNear?: boolean;
  readonly onProgress?: (value: number, bound: number) => void;
  /** A plan made without searching, asked for where the general search begins without any. */
  readonly rescue?: () => StartingPlan | undefined;
  /** Where lanes are many: alternatives have each way of a lane at least once, and can be made into all others. */
  readonly combining?: Combining;
  /** What earlier searches of the same ways, with no fewer days and at no higher prices, leave to this one; filled by it. */
  readonly learned?: Learned;
}

/** Makes alternatives that have their lanes from others: of one family, each way of a lane can be had with all others. */
export interface Combining {
  /** The place of the alternative that has each lane as the one named for it has it; added where there was none. */
  readonly of: (alternatives: readonly number[]) => number;
  /** No alternative that can be made costs less. */
  readonly atLeast: number;
}

/** A plan at hand; `chosen` are the optional jobs that it has, by name. */
export interface StartingPlan {
  readonly alternative: number;
  readonly days: readonly Day[];
  readonly chosen?: ReadonlySet<string>;
}

// What the general search may look at where nobody says how long to go on: enough for what is nearly of one lane, and
// more where nothing is of that shape, as with two certificates.
const GENERAL_NODES = 24;
const LONE_NODES = 200;
// How often several lanes that hang together are looked at as one where nobody says how long to go on: lanes that are no more
// than these come to a proof, as a rule long before.
const JOINT_LOOKS = 6000;
const FEW_LANES = 3;
const JOINT_LOOKS_OF_FEW = 20_000;

// Programs run where lanes are more than two.
const FEW_PROGRAMS = 16;

// Moves of shares after which lanes by themselves come to a plan that is worth beginning with.
const QUICK_MOVES = 12;

/** What is known at the end. `value` is Infinity without a plan; `bound` is proven in every case. */
export interface Outcome {
  readonly status: 'optimal' | 'impossible' | 'stopped' | 'cutoff';
  readonly value: number;
  readonly bound: number;
  /** Which alternative the plan belongs to; -1 without a plan. */
  readonly alternative: number;
  readonly days: readonly Day[];
  /** Optional jobs that the plan has, by name. */
  readonly chosen: ReadonlySet<string>;
  readonly nodes: number;
  /** The bound is one of all ways that can be combined, not of the alternatives alone. */
  readonly isWhole?: true;
}

/** A job by its name, and the other job, of the same lane, whose prices and limits depend on whether it is there. */
export interface OptionalJob {
  readonly name: string;
  readonly changes: string;
}

/** The problem of an alternative with these optional jobs. */
export function problemWith(
  { problem, optional }: Pick<Alternative, 'problem' | 'optional'>,
  chosen: ReadonlySet<string>,
): PricedProblem {
  return optional && chosen.size > 0 ? optional.problem(chosen) : problem();
}

/** Whether some have jobs that may be there or not. */
export function leavesJobsOpen(alternatives: readonly Pick<Alternative, 'optional'>[]): boolean {
  return alternatives.some(({ optional }) => (optional?.jobs().length ?? 0) > 0);
}

/** What no plan of each alternative costs less than, each looked at by itself; `below` where that is no less. */
export function boundsOf(
  alternatives: readonly Alternative[],
  below: number,
  stop?: () => boolean,
): readonly number[] {
  const known = new Known();
  return alternatives.map((alternative) => {
    const least = alternative.base + alternative.atLeast;
    if (least >= below || stop?.()) return least;
    const effort = { cutoff: below, ...(stop ? { stop } : {}) };
    return Math.max(least, searchGuests([alternative], effort, known).bound);
  });
}

const NOTHING_KNOWN: Outcome = {
  status: 'stopped',
  value: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  alternative: -1,
  days: [],
  chosen: new Set(),
  nodes: 0,
};

// `isTurned`: lanes have had their turns already.
type Turned = Outcome & { readonly isTurned?: true };

function searched(alternatives: readonly Alternative[], effort: Effort): Turned {
  // What hangs together in ways no exact program takes at once is known by now.
  if (effort.learned?.shares && effort.cutoff !== undefined) {
    const again = inTurn(alternatives, NOTHING_KNOWN, effort);
    if (again.bound > NOTHING_KNOWN.bound) return { ...again, isTurned: true };
  }
  const all = effort.combining && combined(alternatives, effort, effort.combining);
  // Without a plan the others may still find one.
  const isTold = all !== undefined && (all.days.length > 0 || effort.cutoff !== undefined || effort.stop?.());
  if (isTold) return { ...all, isTurned: true };
  const few = fewPrograms(alternatives, effort);
  const first = searchGuests(alternatives, few === undefined ? effort : { ...effort, nodes: few });
  const isCutShort = few !== undefined && first.status === 'stopped' && !effort.stop?.();
  if (!isCutShort) return withOthers(alternatives, first, effort);
  const { others: _, ...known } = first;
  const turned = inTurn(alternatives, known, effort, true);
  if (turned.bound > first.bound || effort.stop?.()) return { ...turned, isTurned: true };
  const start = turned.days.length > 0 ? { start: turned } : {};
  return withOthers(alternatives, searchGuests(alternatives, { ...effort, ...start }), effort);
}

// Programs run before lanes of which several are guests are planned by themselves; undefined where all are run. Each takes
// long where guests of two lanes could be in one visit, and there may be hundreds.
function fewPrograms(alternatives: readonly Alternative[], { nodes = Number.POSITIVE_INFINITY }: Effort) {
  return lanesOf(alternatives) > 2 && nodes > FEW_PROGRAMS ? FEW_PROGRAMS : undefined;
}

// What no exact program takes goes to other searches.
function withOthers(
  alternatives: readonly Alternative[],
  { others, ...first }: GuestOutcome,
  effort: Effort,
): Turned {
  if (first.status === 'stopped' || others.length === 0) return settled(first, effort);
  // Of two lanes none could be the other's guest in any way.
  const areTied = lanesOf(alternatives) === 2 && first.nodes === 0 && !leavesJobsOpen(alternatives);
  if (lanesOf(alternatives) > 2 || areTied) {
    // The general search is far slower there than the exact program with one lane held.
    const turned = inTurn(alternatives, first, effort);
    // Below a cutoff there may be no plan; without one there is a plan yet to be found.
    const isBounded = effort.cutoff !== undefined && turned.bound > first.bound;
    if (turned.days.length > 0 || isBounded) return { ...turned, isTurned: true };
  }
  // Of jobs that may be there or not the general search looks at one choice only.
  const rest = others.map(({ alternative, bound, chosen }) => {
    const of = alternatives[alternative] as Alternative;
    return { base: of.base, atLeast: bound - of.base, problem: () => problemWith(of, chosen) };
  });
  const partly = others.some(({ whole }) => !whole);
  const {
    start: _,
    nodes = first.nodes + (first.days.length > 0 ? GENERAL_NODES : LONE_NODES),
    rescue,
    ...more
  } = effort;
  const known = Number.isFinite(first.value) ? { cutoff: first.value } : {};
  const rescued = first.days.length === 0 ? rescue?.() : undefined;
  const at = others.findIndex(({ alternative }) => alternative === rescued?.alternative);
  const start = rescued && at >= 0 ? { start: { alternative: at, days: rescued.days } } : {};
  const second = searchGenerally(rest, {
    ...more,
    ...known,
    ...start,
    nodes: Math.max(1, nodes - first.nodes),
  });
  const spent = first.nodes + second.nodes;
  // What the first search has proven of what is left holds for the second as well.
  const least = Math.min(...others.map(({ bound }) => bound));
  const proven = partly ? least : Math.max(second.bound, least);
  if (second.days.length === 0 || second.value >= first.value) {
    const ended = second.status === 'stopped' || partly;
    const bound = ended ? Math.min(first.value, proven) : first.value;
    return settled({ ...first, status: ended ? 'stopped' : first.status, bound, nodes: spent }, effort);
  }
  const { alternative, chosen } = others[second.alternative] as (typeof others)[number];
  const status = partly && second.status === 'optimal' ? 'stopped' : second.status;
  return { ...second, status, bound: Math.min(second.value, proven), alternative, chosen, nodes: spent };
}

// All ways of many lanes together, more than there are alternatives; undefined where lanes cannot be planned by themselves.
function combined(
  alternatives: readonly Alternative[],
  effort: Effort,
  { atLeast }: Combining,
): Outcome | undefined {
  const { start, cutoff = Number.POSITIVE_INFINITY } = effort;
  const begun = start && startingAt(alternatives, start);
  const isCheaper = begun !== undefined && begun.value < cutoff;
  const known = { ...NOTHING_KNOWN, bound: atLeast };
  const outcome: Outcome = isCheaper ? { ...known, ...begun } : { ...known, value: cutoff };
  const found = atOnce(alternatives, outcome, effort);
  if (found === outcome) return undefined;
  const whole = { ...found, isWhole: true } as const;
  return found.days.length > 0 ? whole : { ...whole, value: Number.POSITIVE_INFINITY };
}

function startingAt(
  alternatives: readonly Alternative[],
  { alternative, days }: StartingPlan,
): Pick<Outcome, 'alternative' | 'days' | 'value'> | undefined {
  const of = alternatives[alternative];
  const value = of ? of.base + priceOn(of.problem(), days) : Number.POSITIVE_INFINITY;
  return value < Number.POSITIVE_INFINITY ? { alternative, days, value } : undefined;
}

function lanesOf([first]: readonly Alternative[]): number {
  return first?.lanes?.length ?? 0;
}

/** The cheapest days of all alternatives; deterministic unless the caller's `stop` ends it. */
export function optimizeAlternatives(alternatives: readonly Alternative[], effort: Effort = {}): Outcome {
  const { isTurned = false, ...outcome } = searched(alternatives, effort);
  const lasting = outcome.bound < outcome.value && outcome.days.length > 0 && !effort.stop?.();
  return lasting && !isTurned && (effort.nodes ?? 1) > 0 ? inTurn(alternatives, outcome, effort) : outcome;
}

// All lanes at once from a plan that is nearly the best, or as good as lanes by themselves soon come to; else, and where
// that is no proof, one lane after the other, and all at once from what that comes to. Below a cutoff there may be no plan
// to take turns with. `isGood`: the plan at hand comes of exact programs.
function inTurn(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  effort: Effort,
  isGood = effort.isNear ?? false,
): Outcome {
  const { isNear = false, cutoff, ...anew } = effort;
  const areMany = lanesOf(alternatives) > 2 && !isNear;
  const begun =
    outcome.days.length > 0 && !isNear && !areMany ? planQuickly(alternatives, outcome, effort) : undefined;
  const goesOn = areMany || begun !== undefined || (isGood && outcome.days.length > 0);
  const near = goesOn ? atOnce(alternatives, begun ?? outcome, effort) : outcome;
  if (near !== outcome && (near.bound >= near.value || effort.stop?.())) return near;
  const turned =
    near.days.length === 0 && cutoff !== undefined
      ? { ...near, value: cutoff }
      : laneByLane(alternatives, near, effort);
  if (!Number.isFinite(turned.value) || turned.bound >= turned.value || effort.stop?.()) return turned;
  // What was looked at from a plan as good as this one would come to the same.
  if (near !== outcome && turned.value >= near.value) return turned;
  // Shares that were of no use then would be of none now.
  const looked = atOnce(alternatives, turned, near === outcome ? anew : { ...anew, learned: new Learned() });
  return looked.days.length > 0 ? looked : { ...looked, value: Number.POSITIVE_INFINITY };
}

// A better plan, as lanes by themselves come to after a few moves of their shares; undefined where they come to none.
function planQuickly(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  { stop, onProgress }: Effort,
): Outcome | undefined {
  const shares = SharesSearch.of(alternatives, new Known());
  if (!shares?.run(outcome.value, QUICK_MOVES, stop)) return undefined;
  const plan = wholePlan(alternatives, shares, stop);
  if (!plan || plan.value >= outcome.value) return undefined;
  onProgress?.(plan.value, Math.min(plan.value, shares.least));
  return { ...outcome, ...plan };
}

function atOnce(alternatives: readonly Alternative[], outcome: Outcome, effort: Effort): Outcome {
  const areFew = lanesOf(alternatives) <= FEW_LANES;
  const usual = areFew ? JOINT_LOOKS_OF_FEW : JOINT_LOOKS;
  const looks = effort.nodes === undefined ? usual : effort.nodes - outcome.nodes;
  const patience = areFew ? LONG : USUAL;
  return looks > 0 ? searchJointly(alternatives, outcome, looks, effort, patience) : outcome;
}

// Without a plan below the cutoff nothing is said of plans above it.
function settled(outcome: Outcome, { cutoff }: Effort): Outcome {
  if (outcome.days.length > 0 || cutoff === undefined || outcome.status === 'stopped') return outcome;
  return { ...outcome, status: 'cutoff', value: Number.POSITIVE_INFINITY, bound: cutoff };
}
