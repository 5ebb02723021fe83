// One alternative as a main line and its guests: bounds for each list of guests, and the exact program over both.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Least } from './coarse-to-fine.js';
import type { GuestList, GuestPart } from './guest-list.js';
import { noOffers, type Offers, offer, SharedDays, savedAmongGuests } from './joins.js';
import type { Known } from './known.js';
import type { MainLine } from './main-line.js';
import type { Part } from './part.js';
import { lanesOf, type Piece } from './split.js';

/** The cheapest days under one list of guests. */
export interface Found {
  /** What the program says they cost. */
  readonly value: number;
  /** What the true price could lie below it at most. */
  readonly doubt: number;
  readonly days: readonly Day[];
  /** A guest that two main jobs have taken in, which it cannot be. */
  readonly twice: { readonly guest: number; readonly jobs: readonly number[] } | undefined;
}

const NOBODY: GuestList = { base: 0, guests: [], choose: () => {} };
const NO_LINE: Least = { value: 0, index: new Map() };

export class Hosting {
  readonly #problem: PricedProblem;
  readonly #main: { readonly line: MainLine; readonly piece: Piece } | undefined;
  readonly #guests: { readonly part: GuestPart; readonly piece: Piece } | undefined;
  readonly #shared: SharedDays;
  readonly #lists = new Map<number, GuestList | undefined>();
  readonly #saved = new Map<GuestList, number>();
  /** What the main line costs alone, every job in a visit of its own. */
  readonly mainAlone: number;
  /** No plan costs less; nothing is known where guests have not been listed. */
  readonly least: number;
  readonly lists: number;
  readonly #base: number;

  private constructor(
    problem: PricedProblem,
    base: number,
    main: { readonly line: MainLine; readonly piece: Piece } | undefined,
    guests: { readonly part: GuestPart; readonly piece: Piece } | undefined,
  ) {
    this.#problem = problem;
    this.#base = base;
    this.#main = main;
    this.#guests = guests;
    const jobs = [...(main?.line.part.jobs ?? []), ...(guests?.part.part.jobs ?? [])];
    this.#shared = SharedDays.of(problem.visits, jobs);
    this.lists = guests?.part.lists ?? 1;
    this.mainAlone = base + (main ? main.line.alone() : 0);
    this.least = guests ? Number.NEGATIVE_INFINITY : this.mainAlone;
  }

  /** Undefined where the problem is not of this kind; told apart from one that has no days at all. */
  static of(problem: PricedProblem, known: Known): Hosting | 'impossible' | undefined {
    const lanes = lanesOf(problem);
    if (!lanes) return 'impossible';
    const { base, pieces } = lanes;
    if (pieces.length > 2) return undefined;
    const read = pieces.map((piece) => ({ piece, ...known.of(piece) }));
    if (read.some(({ part }) => !part)) return 'impossible';
    const [a, b] = read;
    if (!a) return undefined;
    if (!b) {
      const guests = a.guests();
      if (guests) return new Hosting(problem, base, undefined, { part: guests, piece: a.piece });
      const line = a.line();
      return line && new Hosting(problem, base, { line, piece: a.piece }, undefined);
    }
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const guests = x.guests();
      const line = guests && y.line();
      if (!guests || !line) continue;
      return new Hosting(problem, base, { line, piece: y.piece }, { part: guests, piece: x.piece });
    }
    return undefined;
  }

  #list(h: number): GuestList | undefined {
    if (!this.#guests) return NOBODY;
    if (!this.#lists.has(h)) this.#lists.set(h, this.#guests.part.list(h));
    return this.#lists.get(h);
  }

  /** No plan with this list costs less; Infinity where some guest has no span. */
  boundOf(h: number): number {
    const list = this.#list(h);
    if (!list) return Number.POSITIVE_INFINITY;
    const { price, shared } = this.#problem.visits;
    const alone = list.base + list.guests.reduce((sum, { least }) => sum + least + price, 0);
    const line = this.#main?.line;
    const joins = Math.min(line?.part.jobs.length ?? 0, list.guests.length);
    return alone + this.mainAlone - joins * (price + shared * (line?.longest ?? 0)) - this.#among(list);
  }

  #among(list: GuestList): number {
    const { visits } = this.#problem;
    if (visits.price === 0 && visits.shared === 0) return 0;
    const known = this.#saved.get(list);
    if (known !== undefined) return known;
    const saved = savedAmongGuests(list.guests, visits, this.#shared, this.#main?.line.longest ?? 0);
    this.#saved.set(list, saved);
    return saved;
  }

  /**
   * The cheapest days with this list of guests, those barred from a job's visit left out of it; Infinity where none cost
   * less than the cutoff.
   */
  solve(h: number, barred: ReadonlySet<string>, cutoff: number): Found {
    const list = this.#list(h);
    const { visits } = this.#problem;
    const never: Found = { value: Number.POSITIVE_INFINITY, doubt: 0, days: [], twice: undefined };
    if (!list) return never;
    const main = this.#main;
    const offers = (main?.line.part.jobs ?? []).map((job, j) => {
      const made = noOffers(job);
      list.guests.forEach((guest, k) => {
        if (!barred.has(`${j} ${k}`)) offer(made, job, guest, k, visits, this.#shared);
      });
      return made;
    });
    if (this.boundOf(h) >= cutoff) return never;
    const alone = list.guests.reduce((sum, { least }) => sum + least + visits.price, 0);
    const { value, index } = main
      ? main.line.run(
          offers.map(({ saves }) => saves),
          cutoff - this.#base - list.base - alone + this.#among(list),
        )
      : NO_LINE;
    if (value === Number.POSITIVE_INFINITY) return never;
    const taken = new Map<number, { readonly job: number; readonly span: number }[]>();
    (main?.line.part.jobs ?? []).forEach(({ v }, job) => {
      const { guest, span } = offers[job] as Offers;
      const at = index.get(v) as number;
      const k = guest[at] as number;
      if (k >= 0) taken.set(k, [...(taken.get(k) ?? []), { job, span: span[at] as number }]);
    });
    const twice = [...taken].find(([, hosts]) => hosts.length > 1);
    return {
      value: this.#base + list.base + alone + value,
      doubt: this.#among(list),
      days: this.#days(list, index, taken),
      twice: twice && { guest: twice[0], jobs: twice[1].map(({ job }) => job) },
    };
  }

  #days(
    list: GuestList,
    index: ReadonlyMap<number, number>,
    taken: ReadonlyMap<number, readonly { readonly span: number }[]>,
  ): readonly Day[] {
    const days = this.#problem.variables.map(({ lo }) => lo);
    const put = (part: Part, piece: Piece, at: ReadonlyMap<number, number>): void => {
      const all = Array.from(part.problem.variables, (_, v) => at.get(v) ?? 0);
      part.reduced.daysAt(all).forEach((day, v) => {
        days[piece.variables[v] as number] = day;
      });
    };
    if (this.#main) put(this.#main.line.part, this.#main.piece, index);
    if (this.#guests) {
      const chosen = new Map<number, number>();
      list.choose(chosen);
      list.guests.forEach((guest, k) => {
        const hosted = taken.get(k)?.[0]?.span;
        guest.choose(hosted ?? cheapest(guest.cost), chosen);
      });
      put(this.#guests.part.part, this.#guests.piece, chosen);
    }
    return days;
  }
}

function cheapest(cost: Float64Array): number {
  let best = 0;
  for (let s = 1; s < cost.length; s += 1) if ((cost[s] as number) < (cost[best] as number)) best = s;
  return best;
}
