// One alternative as a joint problem: the lanes that hang together in themselves, and the guests of all others.

import type { Day } from '../../calendar/index.js';
import { type Alternative, problemWith, type StartingPlan } from '../alternatives.js';
import { SharedDays } from '../guests/joins.js';
import type { Known } from '../guests/known.js';
import { NOWHERE, OpenLanes, optionalIn } from '../guests/open-lane.js';
import { type Part, partOf } from '../guests/part.js';
import { lanesOf, merged, type Piece } from '../guests/split.js';
import { WholeDays } from '../guests/whole-days.js';
import type { Limit } from '../lanes/network.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Job } from '../problem.js';
import type { Remaining, Remains } from '../shares/index.js';
import { areTied, untied } from '../ties.js';
import { type HostedGuests, hostedGuestsOf } from './hosted-guests.js';
import type { Alike, Joint, JointJob } from './joint.js';
import { endsThatCount, jointTies } from './joint-ties.js';
import { JointSearch } from './search.js';

interface Line {
  readonly part: Part;
  /** The whole problem's variable of each of its own. */
  readonly variables: readonly number[];
  /** What its lanes are made from, where that is known of all of them. */
  readonly sources: readonly object[];
}

/** Lanes that hang together in themselves, read once for all alternatives that have them alike. */
export class Lines {
  readonly #read: { readonly pieces: readonly Piece[]; readonly part: Part | undefined }[] = [];
  /** Lanes of guests some of which may be there or not. */
  readonly open: OpenLanes;

  constructor(known: Known) {
    this.open = new OpenLanes(known);
  }

  of(pieces: readonly Piece[]): Part | undefined {
    const known = this.#read.find((it) => alike(it.pieces, pieces));
    if (known) return known.part;
    const part = partOf(merged(pieces).problem);
    this.#read.push({ pieces, part });
    return part;
  }
}

function alike(a: readonly Piece[], b: readonly Piece[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ madeFrom, problem: { variables } }, i) => {
      const other = b[i] as Piece;
      return (
        madeFrom !== undefined &&
        madeFrom === other.madeFrom &&
        variables.length === other.problem.variables.length &&
        variables.every(({ lo, hi, grid }, v) => {
          const it = other.problem.variables[v] as PricedProblem['variables'][number];
          return lo === it.lo && hi === it.hi && grid === it.grid;
        })
      );
    })
  );
}

/** The lanes of a line by themselves, visits of their own included. */
export interface LinesAlone {
  readonly search: JointSearch;
  readonly base: number;
  /** What its lanes are made from, where that is known. */
  readonly sources: readonly object[];
}

export class JointHosting {
  readonly search: JointSearch;
  /** Spans of guests are all told, also those that cost no less than a longer one. */
  readonly isWhole: boolean;
  /** What is paid whatever the days. */
  readonly base: number;
  readonly #problem: PricedProblem;
  readonly #alternative: Told;
  readonly #line: Line | undefined;
  readonly #guests: readonly HostedGuests[];

  private constructor(
    problem: PricedProblem,
    alternative: Told,
    base: number,
    line: Line | undefined,
    guests: readonly HostedGuests[],
    search: JointSearch,
    isWhole: boolean,
  ) {
    this.isWhole = isWhole;
    this.#problem = problem;
    this.#alternative = alternative;
    this.#line = line;
    this.#guests = guests;
    this.base = base + (line?.part.network.base ?? 0) + guests.reduce((sum, { list }) => sum + list.base, 0);
    this.search = search;
  }

  /**
   * Undefined where the problem is not of this kind; told apart from one that has no days at all. `alternative`: what it is the
   * problem of, where that has jobs that may be there or not.
   */
  static of(
    problem: PricedProblem,
    known: Known,
    lines: Lines,
    left: Remaining = new Map(),
    near?: NearDays,
    isWhole = false,
    alternative: Told = { problem: () => problem },
  ): JointHosting | 'impossible' | undefined {
    const lanes = lanesOf(untied(problem));
    if (!lanes) return 'impossible';
    const of = ({ madeFrom }: Piece): Remains | undefined => madeFrom && left.get(madeFrom);
    const isAhead = endsThatCount(problem);
    const guests: HostedGuests[] = [];
    const lined: Piece[] = [];
    for (const piece of lanes.pieces) {
      // Jobs that may not be there ask nothing of others.
      if (areTied(problem) && optionalIn(alternative, piece).length > 0) return undefined;
      const own = hostedGuestsOf(alternative, piece, known, lines.open, isWhole || isAhead(piece), of(piece));
      if (own === 'impossible') return own;
      if (own === 'strange') return undefined;
      if (own !== 'line') guests.push(own);
      else if (known.of(piece).part?.jobs.some(({ v, e }) => v !== e)) return undefined;
      else lined.push(piece);
    }
    const areKnown = lined.every((piece) => known.of(piece).isFirst);
    const lineOf = () => (areKnown ? lines.of(lined) : partOf(merged(lined).problem));
    const part = lined.length > 0 ? lineOf() : undefined;
    if (lined.length > 0 && !part) return 'impossible';
    const sources = lined.flatMap(({ madeFrom }) => (madeFrom ? [madeFrom] : []));
    const line = part && { part, variables: lined.flatMap(({ variables }) => variables), sources };
    const days = lined.flatMap((piece) => of(piece)?.days ?? []);
    const search = JointSearch.of(jointOf(problem, line, guests, { days, near }));
    return search && new JointHosting(problem, alternative, lanes.base, line, guests, search, isWhole);
  }

  /** The lanes that hang together in themselves, without any guest; none where there is none. */
  get alone(): LinesAlone | undefined {
    if (!this.#line) return undefined;
    const { part, sources } = this.#line;
    // With guests among them they may be in other visits.
    const search = JointSearch.of(jointOf(this.#problem, this.#line, []), false);
    return search && { search, base: part.network.base, sources };
  }

  /** The best plan found, and its optional jobs; without days where there is none. */
  plan(): Required<Pick<StartingPlan, 'days' | 'chosen'>> {
    const values = this.search.best?.values;
    if (!values) return NONE;
    let place = this.#line?.part.reduced.kept.length ?? 0;
    const spans = this.#guests.map(({ list }) => {
      place += list.guests.length;
      return [...values.subarray(place - list.guests.length, place)];
    });
    const chosen = new Set(this.#guests.flatMap((it, g) => it.chosen(spans[g] as readonly number[])));
    const whole = new WholeDays(chosen.size > 0 ? problemWith(this.#alternative, chosen) : this.#problem);
    if (this.#line) {
      const { part } = this.#line;
      whole.put(part, this.#line, new Map(part.reduced.kept.map((v, i) => [v, values[i] as number])));
    }
    const isPut = this.#guests.every((it, g) => it.put(whole, spans[g] as readonly number[]));
    return isPut ? { days: whole.days, chosen } : NONE;
  }
}

const NONE = { days: [], chosen: new Set<string>() };

/** What has a problem, and others where some jobs may be there or not. */
type Told = Pick<Alternative, 'problem' | 'optional'>;

// The prices of each variable's days, of those that are left.
function ownOf({ network, problem, reduced }: Part, { days: left, near }: Only): readonly Float64Array[] {
  return reduced.kept.map((v) => {
    const own = network.own[v] as Float64Array;
    const days = network.days[v] as Int32Array;
    const name = problem.variables[v]?.name as string;
    const kept = left.find((it) => it.has(name))?.get(name);
    const at = near?.days.get(name);
    if (!kept && at === undefined) return own;
    const isKept = (day: number): boolean =>
      (kept?.has(day) ?? true) && (!near || at === undefined || Math.abs(day - at) <= near.within);
    return own.map((price, i) => (isKept(days[i] as number) ? price : Number.POSITIVE_INFINITY));
  });
}

// The prices of each guest's spans, of those that are left. What is not there pays for no visit of the given price.
function costsOf(
  { list: { guests }, left }: HostedGuests,
  near: NearDays | undefined,
  price: number,
): readonly Float64Array[] {
  return guests.map(({ cost: alone, from }, g) => {
    const isLeft = left?.[g];
    const cost = from[0] === NOWHERE ? alone.with(0, -price) : alone;
    if (!isLeft && !near) return cost;
    return cost.map((own, span) => {
      const first = from[span] as number;
      // What is not there is near every plan.
      const isNear =
        first === NOWHERE || (near?.starts.some((start) => Math.abs(start - first) <= near.within) ?? true);
      return isNear && (isLeft?.(span, first) ?? true) ? own : Number.POSITIVE_INFINITY;
    });
  });
}

/** Days of variables by name, of each lane of a line. */
interface Only {
  readonly days: readonly ReadonlyMap<string, ReadonlySet<number>>[];
  readonly near?: NearDays | undefined;
}

/** Days no further than `within` from those of a plan. */
export interface NearDays {
  /** By the names of variables. */
  readonly days: ReadonlyMap<string, Day>;
  /** Of its jobs. */
  readonly starts: readonly Day[];
  readonly within: number;
}

const ALL: Only = { days: [] };

function jointOf(
  problem: PricedProblem,
  line: Line | undefined,
  guests: readonly HostedGuests[],
  only = ALL,
): Joint {
  const { visits } = problem;
  const part = line?.part;
  const kept = part?.reduced.kept ?? [];
  const at = new Map(kept.map((v, i) => [v, i]));
  const limits = (part?.network.limits ?? []).map(
    (limit): Limit => ({ ...limit, a: at.get(limit.a) as number, b: at.get(limit.b) as number }),
  );
  const listed = guests.flatMap(({ list, isWhole }) => list.guests.map((guest) => ({ ...guest, isWhole })));
  const jobs: readonly JointJob[] = [
    ...(part ? jobsOf(part, at) : []),
    ...listed.map(({ from, to, fixed = false, isWhole }, k) => ({
      v: kept.length + k,
      from: apart(from, k),
      to: apart(to, k),
      fixed,
      couldBeShorter: !isWhole,
    })),
  ];
  const own = [
    ...(part ? ownOf(part, only) : []),
    ...guests.flatMap((it) => costsOf(it, only.near, visits.price)),
  ];
  const parts = [...(part ? [part] : []), ...guests.flatMap((it) => it.parts)];
  const days = SharedDays.of(
    visits,
    parts.flatMap((it) => it.jobs),
  );
  const ties = jointTies(problem, [...startsIn(line), ...guests.flatMap(({ starts }) => starts)]);
  return { own, limits, alike: alikeIn(guests, kept.length), jobs, ties, visits, days };
}

// Of each job of a line the whole problem's variable of its first day.
function startsIn(line: Line | undefined): readonly number[] {
  return line?.part.problem.visits.jobs.map(({ start }) => line.variables[start] as number) ?? [];
}

// What is not there is near nothing, and nothing else that is not there.
function apart(days: Int32Array, k: number): Int32Array {
  const day = days[0] as number;
  return day > NOWHERE ? days : days.with(0, day + k * NOWHERE);
}

function alikeIn(guests: readonly HostedGuests[], first: number): readonly Alike[] {
  let before = first;
  return guests.flatMap(({ list: { choices, guests: own } }) => {
    const of = before;
    before += own.length;
    return choices.map(({ optional, changed, from }) => {
      return { a: of + optional, b: of + changed, fromA: 1, fromB: from };
    });
  });
}

function jobsOf({ problem, jobs }: Part, at: ReadonlyMap<number, number>): readonly JointJob[] {
  return jobs.map(({ v, from, to }, job) => {
    const { fixed } = problem.visits.jobs[job] as Job;
    return { v: at.get(v) as number, from, to, fixed };
  });
}
