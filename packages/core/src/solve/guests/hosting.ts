// One alternative as a main line and its guests: bounds for each list of guests, and the exact program over both.

import type { Day } from '../../calendar/index.js';
import type { OptionalJob } from '../alternatives.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Least } from './coarse-to-fine.js';
import { type Company, type Doubt, FREE, type Gathered, gather } from './company.js';
import type { Guest, GuestList, GuestPart } from './guest-list.js';
import { longestOf, noOffers, type Offers, offer, SharedDays } from './joins.js';
import type { Known, ReadPart } from './known.js';
import { type Lane, listOfAll } from './lists.js';
import type { MainLine } from './main-line.js';
import { eitherWay } from './optional.js';
import { lanesOf, type Piece } from './split.js';
import { WholeDays } from './whole-days.js';

/** The cheapest days under one list of guests. */
export interface Found {
  /** What the program says they cost. */
  readonly value: number;
  /** Pairs of guests that may share a visit, which the value leaves out; undecided, the largest saving first. */
  readonly doubts: readonly Doubt[];
  /** None where some jobs may be there or not: which are is `present`. */
  readonly days: readonly Day[];
  /** Names of the optional jobs that are there. */
  readonly present: readonly string[];
  /** A guest that two main jobs have taken in, which it cannot be. */
  readonly twice: { readonly guest: number; readonly jobs: readonly number[] } | undefined;
}

// More are left to the general search.
const MOST_LISTS = 4096;
const NEVER: Found = {
  value: Number.POSITIVE_INFINITY,
  doubts: [],
  days: [],
  present: [],
  twice: undefined,
};
const NO_LINE: Least = { value: 0, index: new Map() };

type ReadPiece = Pick<ReadPart, 'part' | 'guests' | 'line'> & {
  readonly piece: Piece;
  readonly own: boolean;
};

export class Hosting {
  readonly #problem: PricedProblem;
  readonly #main: { readonly line: MainLine; readonly piece: Piece } | undefined;
  readonly #guests: readonly Lane[];
  readonly #shared: SharedDays;
  readonly #lists = new Map<number, GuestList | undefined>();
  readonly #gathered = new Map<GuestList, Gathered | undefined>();
  /** What the main line costs alone, every job in a visit of its own. */
  readonly mainAlone: number;
  /** No plan costs less; nothing is known where guests have not been listed. */
  readonly least: number;
  readonly lists: number;
  readonly #base: number;
  /** Some jobs may be there or not. */
  readonly open: boolean;
  /** All parts are read as they are here, not as they were among other ones. */
  readonly own: boolean;

  private constructor(
    problem: PricedProblem,
    base: number,
    main: { readonly line: MainLine; readonly piece: Piece } | undefined,
    guests: readonly Lane[],
    { open, own }: Pick<Hosting, 'open' | 'own'>,
  ) {
    this.open = open;
    this.own = own;
    this.#problem = problem;
    this.#base = base;
    this.#main = main;
    this.#guests = guests;
    const jobs = [...(main?.line.part.jobs ?? []), ...guests.flatMap(({ part }) => part.part.jobs)];
    this.#shared = SharedDays.of(problem.visits, jobs);
    this.lists = guests.reduce((count, { part }) => count * part.lists, 1);
    this.mainAlone = base + (main ? main.line.alone() : 0);
    this.least = guests.length > 0 ? Number.NEGATIVE_INFINITY : this.mainAlone;
  }

  /** Undefined where the problem is not of this kind; told apart from one that has no days at all. */
  static of(problem: PricedProblem, known: Known): Hosting | 'impossible' | undefined {
    const lanes = lanesOf(problem);
    if (!lanes) return 'impossible';
    const { base, pieces } = lanes;
    const read = pieces.map((piece) => ({ piece, ...known.of(piece) }));
    if (read.some(({ part }) => !part)) return 'impossible';
    return Hosting.#among(problem, base, read, false);
  }

  /**
   * The same where these jobs, all of which `full` has and `plain` none, may be there or not. Undefined where that cannot
   * be told at once, also for want of days.
   */
  static eitherWay(
    plain: PricedProblem,
    full: PricedProblem,
    jobs: readonly OptionalJob[],
    known: Known,
  ): Hosting | undefined {
    const [without, withAll] = [lanesOf(plain), lanesOf(full)];
    if (!without || !withAll || without.base !== withAll.base) return undefined;
    if (without.pieces.length !== withAll.pieces.length) return undefined;
    const read = without.pieces.map((piece, i): ReadPiece => {
      const other = withAll.pieces[i] as Piece;
      const names = new Set(other.problem.visits.jobs.map(({ name }) => name));
      const own = jobs.filter(({ name }) => names.has(name));
      const base = known.of(piece);
      if (own.length === 0) return { piece, ...base };
      const guests = (): GuestPart | undefined => {
        const [before, after] = [base.guests(), known.of(other).guests()];
        return before && after && eitherWay(before, after, own, plain.visits);
      };
      const made = guests();
      return { piece, part: base.part, guests: () => made, line: () => undefined, own: true };
    });
    if (read.some(({ part }) => !part)) return undefined;
    return Hosting.#among(plain, without.base, read, true);
  }

  // The lane that is the main line, with all others as its guests.
  static #among(
    problem: PricedProblem,
    base: number,
    read: readonly ReadPiece[],
    open: boolean,
  ): Hosting | undefined {
    // Of more than two the main line is the lane that leaves the others with the fewest lists; there may be none.
    let best: { readonly main: (typeof read)[number] | undefined; readonly lists: number } | undefined;
    const [only] = read;
    for (const main of read.length === 1 ? [undefined, only] : [...read.toReversed(), undefined]) {
      if (best && (!main || read.length === 2)) break;
      const lists = read.reduce((count, it) => (it === main ? count : count * (it.guests()?.lists ?? 0)), 1);
      if (lists === 0 || (read.length > 2 && lists > MOST_LISTS) || (best && lists >= best.lists)) continue;
      if (!main || main.line()) best = { main, lists };
    }
    if (!best) return undefined;
    const { main } = best;
    const line = main?.line();
    const guests = read.filter((it) => it !== main);
    return new Hosting(
      problem,
      base,
      main && line && { line, piece: main.piece },
      guests.map((it) => ({ part: it.guests() as GuestPart, piece: it.piece })),
      { open, own: read.every(({ own }) => own) },
    );
  }

  #list(h: number): GuestList | undefined {
    if (!this.#lists.has(h)) this.#lists.set(h, listOfAll(this.#guests, h));
    return this.#lists.get(h);
  }

  // What nobody has decided anything of is asked for again and again.
  #company(h: number, company: Company): Gathered | undefined {
    const list = this.#list(h);
    if (!list) return undefined;
    const known = company === FREE ? this.#gathered.get(list) : undefined;
    if (known) return known;
    const { visits } = this.#problem;
    // Beside a guest there may be the longest main job, and one guest of each other lane.
    const others = Math.max(0, ...list.guests.map(longestOf)) * Math.max(0, this.#guests.length - 1);
    const hosted = (this.#main?.line.longest ?? 0) + others;
    const made = gather(list, company, visits, this.#shared, hosted);
    if (company === FREE) this.#gathered.set(list, made);
    return made;
  }

  /** No plan with this list and company costs less; Infinity where some guest has no span. */
  boundOf(h: number, company: Company = FREE): number {
    const all = this.#company(h, company);
    if (!all) return Number.POSITIVE_INFINITY;
    const { price, shared } = this.#problem.visits;
    const alone = all.base + all.guests.reduce((sum, { least }) => sum + least + price, 0);
    const line = this.#main?.line;
    const joins = Math.min(line?.part.jobs.length ?? 0, all.guests.length);
    const days = (line?.lasting(joins) ?? 0) * (company.together.length > 0 ? 2 : 1);
    return alone + this.mainAlone - joins * price - shared * days - doubtOf(all.doubts);
  }

  /**
   * The cheapest days with this list of guests in this company, those barred from a job's visit left out of it; Infinity
   * where none cost less than the cutoff.
   */
  solve(h: number, company: Company, barred: ReadonlySet<string>, cutoff: number): Found {
    const all = this.#company(h, company);
    if (!all || this.boundOf(h, company) >= cutoff) return NEVER;
    const { visits } = this.#problem;
    const main = this.#main;
    const offers = (main?.line.part.jobs ?? []).map((job, j) => {
      const made = noOffers(job);
      all.guests.forEach((guest, k) => {
        const isBarred = (all.numbers[k] as readonly number[]).some((number) => barred.has(`${j} ${number}`));
        if (!isBarred) offer(made, job, guest, k, visits, this.#shared);
      });
      return made;
    });
    const alone = all.guests.reduce((sum, { least }) => sum + least + visits.price, 0);
    const saved = mostSaved(offers, all.guests.length);
    if (alone + all.base + this.mainAlone - saved - doubtOf(all.doubts) >= cutoff) return NEVER;
    const { value, index } = main
      ? main.line.run(
          offers.map(({ saves }) => saves),
          cutoff - this.#base - all.base - alone + doubtOf(all.doubts),
        )
      : NO_LINE;
    if (value === Number.POSITIVE_INFINITY) return NEVER;
    const taken = new Map<number, { readonly job: number; readonly span: number }[]>();
    (main?.line.part.jobs ?? []).forEach(({ v }, job) => {
      const { guest, span } = offers[job] as Offers;
      const at = index.get(v) as number;
      const k = guest[at] as number;
      if (k >= 0) taken.set(k, [...(taken.get(k) ?? []), { job, span: span[at] as number }]);
    });
    const twice = [...taken].find(([, hosts]) => hosts.length > 1);
    return {
      value: this.#base + all.base + alone + value,
      doubts: all.doubts,
      days: this.open ? [] : this.#days(all, index, taken),
      present: this.open ? presentIn(this.#list(h) as GuestList, all, taken, visits.price) : [],
      twice: twice && {
        guest: (all.numbers[twice[0]] as readonly number[])[0] as number,
        jobs: twice[1].map(({ job }) => job),
      },
    };
  }

  #days(
    list: Pick<GuestList, 'guests' | 'choose'>,
    index: ReadonlyMap<number, number>,
    taken: ReadonlyMap<number, readonly { readonly span: number }[]>,
  ): readonly Day[] {
    const whole = new WholeDays(this.#problem);
    if (this.#main) whole.put(this.#main.line.part, this.#main.piece, index);
    const chosen = new Map<number, number>();
    list.choose(chosen);
    list.guests.forEach((guest, k) => {
      const hosted = taken.get(k)?.[0]?.span;
      guest.choose(hosted ?? cheapest(guest.cost), chosen);
    });
    let before = 0;
    for (const { part, piece } of this.#guests) {
      const from = before;
      const count = part.part.problem.variables.length;
      whole.put(part.part, piece, new Map([...chosen].map(([v, at]) => [v - from, at])));
      before += count;
    }
    return whole.days;
  }
}

// What all jobs save at most, each in the best company it could have.
function mostSaved(offers: readonly Offers[], guests: number): number {
  const best = offers.map(({ saves }) => saves.reduce((most, saved) => Math.max(most, saved), 0));
  best.sort((a, b) => b - a);
  return best.slice(0, guests).reduce((sum, saved) => sum + saved, 0);
}

// Those in a visit of another, those who share one of their own, and those who are better there than not.
function presentIn(
  list: GuestList,
  { guests, numbers }: Gathered,
  taken: ReadonlyMap<number, unknown>,
  price: number,
): readonly string[] {
  return guests.flatMap((guest, k) => {
    const own = numbers[k] as readonly number[];
    const isThere = own.length > 1 || taken.has(k) || guest.least + price < 0;
    return own.flatMap((n) => {
      const { name, optional } = list.guests[n] as Guest;
      return optional && isThere && name !== undefined ? [name] : [];
    });
  });
}

/** What pairs could save at most that nobody has decided yet. */
export function doubtOf(doubts: readonly Doubt[]): number {
  return doubts.reduce((sum, { saved }) => sum + saved, 0);
}

function cheapest(cost: Float64Array): number {
  let best = 0;
  for (let s = 1; s < cost.length; s += 1) if ((cost[s] as number) < (cost[best] as number)) best = s;
  return best;
}
