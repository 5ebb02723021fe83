// A lane of guests some of which may be there or not, as one list: a guest that may not be there has one span more, which
// says so, and the guest that it changes has the spans of both kinds. Which of them go together is told beside the list.

import type { Day } from '../../calendar/index.js';
import { type Alternative, type OptionalJob, problemWith } from '../alternatives.js';
import type { PricedProblem } from '../priced/problem.js';
import { type Guest, type GuestList, type GuestPart, guestPartOf } from './guest-list.js';
import { alike, type Known } from './known.js';
import type { Part } from './part.js';
import { type Lanes, lanesOf, type Piece } from './split.js';
import { namedDays } from './whole-days.js';

/** A guest that may be there or not, and the one whose prices and limits depend on it; both by their place in the list. */
export interface Choice {
  readonly name: string;
  /** Its first span says that it is not there. */
  readonly optional: number;
  readonly changed: number;
  /** From this span on the changed one has those beside it. */
  readonly from: number;
}

/** Spans of guests, and which of them may be there or not. */
export interface OpenList {
  readonly base: number;
  readonly guests: readonly OpenGuest[];
  readonly choices: readonly Choice[];
}

type OpenGuest = Pick<Guest, 'from' | 'to' | 'cost'> & Partial<Pick<Guest, 'fixed' | 'name'>>;

/** The day on which a job is that is not there, which no other one is near; its last day is the one before. */
export const NOWHERE = -1_000_000;

type Told = 'impossible' | undefined;

type Read = (chosen: ReadonlySet<string>) => ReadList | Told;

export class OpenLane {
  readonly list: OpenList;
  /** Whose days hold all of its jobs. */
  readonly parts: readonly Part[];
  readonly #read: Read;

  private constructor(list: OpenList, parts: readonly Part[], read: Read) {
    this.list = list;
    this.parts = parts;
    this.#read = read;
  }

  /**
   * The lane of the alternative that has these optional jobs; undefined where it cannot be told like that, also where it has
   * no days without any of its optional jobs. `withShorter` as guests have it.
   */
  static of(
    alternative: Pick<Alternative, 'problem' | 'optional'>,
    jobs: readonly OptionalJob[],
    known: Known,
    { withShorter = false, lanes: cut = lanesOf }: Reading = {},
  ): OpenLane | Told {
    const read: Read = (chosen) => readIn(cut(problemWith(alternative, chosen)), jobs, known, withShorter);
    const plain = read(new Set());
    if (plain === 'impossible') return anyOf(jobs, read) ? undefined : 'impossible';
    if (!plain) return undefined;
    const all = read(new Set(jobs.map(({ name }) => name)));
    // What is paid whatever the days is told of each by itself.
    const isAlike = typeof all === 'object' && all.paid === plain.paid;
    const beside = jobs.map(({ name }) => (isAlike || !all ? all : read(new Set([name]))));
    const list = told(plain, jobs, beside);
    const parts = [plain, ...beside].flatMap((it) =>
      it === undefined || it === 'impossible' ? [] : [it.part],
    );
    return list && new OpenLane(list, [...new Set(parts)], read);
  }

  /** The optional jobs that it has with these spans of its guests. */
  chosen(spans: readonly number[]): readonly string[] {
    return this.list.choices
      .filter(({ optional }) => (spans[optional] as number) > 0)
      .map(({ name }) => name);
  }

  /** Its days with these spans, by the names of variables; undefined where it has them not. */
  at(spans: readonly number[]): ReadonlyMap<string, Day> | undefined {
    const { guests } = this.list;
    const chosen = this.chosen(spans);
    const read = this.#read(new Set(chosen));
    if (!read || read === 'impossible') return undefined;
    const index = new Map<number, number>();
    read.list.choose(index);
    for (const guest of read.list.guests) {
      const own = guests.findIndex(({ name }) => name === guest.name);
      const { from, to } = guests[own] as OpenGuest;
      const span = spans[own] as number;
      const same = guest.from.findIndex((day, s) => day === from[span] && guest.to[s] === to[span]);
      if (same < 0) return undefined;
      guest.choose(same, index);
    }
    return namedDays(read.part, index);
  }
}

interface Reading {
  readonly withShorter?: boolean;
  /** How a problem is cut into lanes. */
  readonly lanes?: (problem: PricedProblem) => Lanes | undefined;
}

interface ReadList {
  readonly part: Part;
  readonly list: GuestList;
  /** What is paid whatever the days, of this lane and beside all lanes. */
  readonly paid: number;
}

function readIn(
  lanes: Lanes | undefined,
  jobs: readonly OptionalJob[],
  known: Known,
  withShorter: boolean,
): ReadList | Told {
  if (!lanes) return 'impossible';
  const names = new Set(jobs.map(({ changes }) => changes));
  const piece = lanes.pieces.find(({ problem: { visits } }) =>
    visits.jobs.some(({ name }) => name !== undefined && names.has(name)),
  );
  if (!piece) return undefined;
  const { part, guests } = known.of(piece);
  if (!part) return 'impossible';
  const own: GuestPart | undefined = withShorter ? guestPartOf(part, true) : guests();
  if (own?.lists !== 1) return undefined;
  const list = own.list(0);
  return list ? { part: own.part, list, paid: lanes.base + list.base } : 'impossible';
}

// More choices than that are not all looked at where the one without any has no days.
const FEW = 4;

function anyOf(jobs: readonly OptionalJob[], read: Read): boolean {
  if (jobs.length > FEW) return true;
  const sets = jobs.reduce<readonly (readonly string[])[]>(
    (all, { name }) => all.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
  return sets.some((set) => set.length > 0 && read(new Set(set)) !== 'impossible');
}

function told(
  plain: ReadList,
  jobs: readonly OptionalJob[],
  beside: readonly (ReadList | Told)[],
): OpenList | undefined {
  const guests: OpenGuest[] = [...plain.list.guests];
  const choices: Choice[] = [];
  if (new Set(guests.map(({ name = '' }) => name)).size < guests.length) return undefined;
  for (const [k, { name, changes }] of jobs.entries()) {
    const read = beside[k];
    // It can never be there.
    if (read === 'impossible') continue;
    if (!read) return undefined;
    const own = named(read.list, name);
    const after = named(read.list, changes);
    const changed = guests.findIndex((guest) => guest.name === changes);
    const before = plain.list.guests[changed];
    if (!own || !after || !before || choices.some((it) => it.changed === changed)) return undefined;
    choices.push({ name, optional: guests.length, changed, from: before.from.length });
    guests[changed] = joined(before, after);
    guests.push(orNot(own, read.paid - plain.paid));
  }
  return { base: plain.list.base, guests, choices };
}

function named({ guests }: GuestList, name: string): Guest | undefined {
  return guests.find((guest) => guest.name === name);
}

// There it changes what is paid whatever the days by `more`.
function orNot(guest: OpenGuest, more: number): OpenGuest {
  const there = { ...guest, cost: guest.cost.map((price) => price + more) };
  const nowhere = { from: Int32Array.of(NOWHERE), to: Int32Array.of(NOWHERE - 1), cost: Float64Array.of(0) };
  return joined({ ...guest, ...nowhere }, there);
}

function joined(one: OpenGuest, other: OpenGuest): OpenGuest {
  return {
    ...(one.name === undefined ? {} : { name: one.name }),
    fixed: one.fixed ?? false,
    from: after(one.from, other.from),
    to: after(one.to, other.to),
    cost: after(one.cost, other.cost),
  };
}

function after<T extends Int32Array | Float64Array>(one: T, other: T): T {
  const all = new (one.constructor as new (length: number) => T)(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

/** The optional jobs of a lane. */
export function optionalIn(
  { optional }: Pick<Alternative, 'optional'>,
  { problem: { visits } }: Piece,
): readonly OptionalJob[] {
  const names = new Set(visits.jobs.map(({ name }) => name));
  return optional?.jobs().filter(({ changes }) => names.has(changes)) ?? [];
}

/** The problem with all of its optional jobs. */
export function withAll(of: Pick<Alternative, 'problem' | 'optional'>): PricedProblem {
  return problemWith(of, new Set(of.optional?.jobs().map(({ name }) => name)));
}

/** The optional jobs that have a day among these, told by the names of variables. */
export function chosenOn(
  { optional }: Pick<Alternative, 'optional'>,
  days: ReadonlyMap<string, Day>,
): ReadonlySet<string> {
  const names = new Set(optional?.jobs().map(({ name }) => name));
  if (!optional || names.size === 0) return names;
  const { variables, visits } = optional.problem(names);
  const there = visits.jobs.flatMap(({ name, start }) =>
    name !== undefined && names.has(name) && days.has(variables[start]?.name ?? '') ? [name] : [],
  );
  return new Set(there);
}

/** Such lanes, read once for all alternatives that have them alike. */
export class OpenLanes {
  readonly #read = new Map<object, { readonly piece: Piece; readonly lane: OpenLane | Told }>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  /** The lane of this piece of the alternative's problem. */
  of(
    alternative: Pick<Alternative, 'problem' | 'optional'>,
    piece: Piece,
    withShorter: boolean,
  ): OpenLane | Told {
    const { madeFrom, problem } = piece;
    const known = withShorter || !madeFrom ? undefined : this.#read.get(madeFrom);
    if (known && alike(known.piece.problem.variables, problem.variables)) return known.lane;
    const jobs = optionalIn(alternative, piece);
    const lane = OpenLane.of(alternative, jobs, this.#known, { withShorter });
    if (madeFrom && !withShorter) this.#read.set(madeFrom, { piece, lane });
    return lane;
  }
}
