// One alternative as a joint problem: the lanes that hang together in themselves, and the guests of all others.

import type { Day } from '../../calendar/index.js';
import { type GuestList, guestPartOf } from '../guests/guest-list.js';
import { SharedDays } from '../guests/joins.js';
import type { Known } from '../guests/known.js';
import { type Part, partOf } from '../guests/part.js';
import { lanesOf, merged, type Piece } from '../guests/split.js';
import { WholeDays } from '../guests/whole-days.js';
import type { Limit } from '../lanes/network.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Job } from '../problem.js';
import type { Remaining, Remains } from '../shares/index.js';
import type { Joint, JointJob } from './joint.js';
import { JointSearch } from './search.js';

interface Guests {
  readonly part: Part;
  readonly piece: Piece;
  readonly list: GuestList;
}

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
  readonly #line: Line | undefined;
  readonly #guests: readonly Guests[];

  private constructor(
    problem: PricedProblem,
    base: number,
    line: Line | undefined,
    guests: readonly Guests[],
    search: JointSearch,
    isWhole: boolean,
  ) {
    this.isWhole = isWhole;
    this.#problem = problem;
    this.#line = line;
    this.#guests = guests;
    this.base = base + (line?.part.network.base ?? 0) + guests.reduce((sum, { list }) => sum + list.base, 0);
    this.search = search;
  }

  /** Undefined where the problem is not of this kind; told apart from one that has no days at all. */
  static of(
    problem: PricedProblem,
    known: Known,
    lines: Lines,
    left: Remaining = new Map(),
    near?: NearDays,
    isWhole = false,
  ): JointHosting | 'impossible' | undefined {
    if (problem.constraints.some(({ across }) => across)) return undefined;
    const lanes = lanesOf(problem);
    if (!lanes) return 'impossible';
    const read = lanes.pieces.map((piece) => ({ piece, ...known.of(piece) }));
    const guests: Guests[] = [];
    const lined: Piece[] = [];
    for (const { piece, part, guests: asGuests } of read) {
      if (!part) return 'impossible';
      const own = isWhole ? guestPartOf(part, true) : asGuests();
      if (own?.lists !== 1) {
        if (part.jobs.some(({ v, e }) => v !== e)) return undefined;
        lined.push(piece);
        continue;
      }
      const list = own.list(0);
      if (!list) return 'impossible';
      guests.push({ part: own.part, piece, list });
    }
    const part = lined.length > 0 ? lines.of(lined) : undefined;
    if (lined.length > 0 && !part) return 'impossible';
    const sources = lined.flatMap(({ madeFrom }) => (madeFrom ? [madeFrom] : []));
    const line = part && { part, variables: lined.flatMap(({ variables }) => variables), sources };
    const of = ({ madeFrom }: Piece): Remains | undefined => madeFrom && left.get(madeFrom);
    const days = lined.flatMap((piece) => of(piece)?.days ?? []);
    // What is left of them is told by their places, which are others where all are told.
    const spans = guests.map(({ piece }) => (isWhole ? [] : (of(piece)?.spans ?? [])));
    const search = JointSearch.of(jointOf(problem, part, guests, { days, spans, near, isWhole }));
    return search && new JointHosting(problem, lanes.base, line, guests, search, isWhole);
  }

  /** The lanes that hang together in themselves, without any guest; none where there is none. */
  get alone(): LinesAlone | undefined {
    if (!this.#line) return undefined;
    const { part, sources } = this.#line;
    // With guests among them they may be in other visits.
    const search = JointSearch.of(jointOf(this.#problem, part, []), false);
    return search && { search, base: part.network.base, sources };
  }

  /** The days of the best plan found; none where none was. */
  days(): readonly Day[] {
    const values = this.search.best?.values;
    if (!values) return [];
    const whole = new WholeDays(this.#problem);
    let place = 0;
    if (this.#line) {
      const { part } = this.#line;
      whole.put(part, this.#line, new Map(part.reduced.kept.map((v, i) => [v, values[i] as number])));
      place = part.reduced.kept.length;
    }
    for (const { part, piece, list } of this.#guests) {
      const index = new Map<number, number>();
      list.choose(index);
      for (const guest of list.guests) {
        guest.choose(values[place] as number, index);
        place += 1;
      }
      whole.put(part, piece, index);
    }
    return whole.days;
  }
}

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

// The prices of each guest's spans, of those that are left.
function costsOf(
  { guests }: GuestList,
  left: readonly Int32Array[],
  near: NearDays | undefined,
): readonly Float64Array[] {
  return guests.map(({ cost, from }, g) => {
    const kept = left[g];
    if (!kept && !near) return cost;
    const own = new Float64Array(cost.length).fill(Number.POSITIVE_INFINITY);
    for (const span of kept ?? cost.keys()) {
      const isNear = near?.starts.some((start) => Math.abs(start - (from[span] as number)) <= near.within);
      if (isNear !== false) own[span] = cost[span] as number;
    }
    return own;
  });
}

/** Days of variables by name, of each lane of a line; spans of each lane of guests. */
interface Only {
  readonly days: readonly ReadonlyMap<string, ReadonlySet<number>>[];
  readonly spans: readonly (readonly Int32Array[])[];
  readonly near?: NearDays | undefined;
  /** Of guests all spans are told. */
  readonly isWhole?: boolean;
}

/** Days no further than `within` from those of a plan. */
export interface NearDays {
  /** By the names of variables. */
  readonly days: ReadonlyMap<string, Day>;
  /** Of its jobs. */
  readonly starts: readonly Day[];
  readonly within: number;
}

const ALL: Only = { days: [], spans: [] };

function jointOf(
  { visits }: PricedProblem,
  part: Part | undefined,
  guests: readonly Guests[],
  only = ALL,
): Joint {
  const kept = part?.reduced.kept ?? [];
  const at = new Map(kept.map((v, i) => [v, i]));
  const limits = (part?.network.limits ?? []).map(
    (limit): Limit => ({ ...limit, a: at.get(limit.a) as number, b: at.get(limit.b) as number }),
  );
  const listed = guests.flatMap(({ list }) => list.guests);
  const jobs: readonly JointJob[] = [
    ...(part ? jobsOf(part, at) : []),
    ...listed.map(({ from, to, fixed = false }, k) => ({
      v: kept.length + k,
      from,
      to,
      fixed,
      couldBeShorter: !only.isWhole,
    })),
  ];
  const own = [
    ...(part ? ownOf(part, only) : []),
    ...guests.flatMap(({ list }, i) => costsOf(list, only.spans[i] ?? [], only.near)),
  ];
  const parts = [...(part ? [part] : []), ...guests.map((it) => it.part)];
  const days = SharedDays.of(
    visits,
    parts.flatMap((it) => it.jobs),
  );
  return { own, limits, jobs, visits, days };
}

function jobsOf({ problem, jobs }: Part, at: ReadonlyMap<number, number>): readonly JointJob[] {
  return jobs.map(({ v, from, to }, job) => {
    const { fixed } = problem.visits.jobs[job] as Job;
    return { v: at.get(v) as number, from, to, fixed };
  });
}
