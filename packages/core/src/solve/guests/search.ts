// The cheapest plan of all alternatives where one lane hangs together and the jobs of the other are its guests: an exact
// program, run for the alternatives whose bound does not rule them out. Everything else goes to the general search.

import type { Day } from '../../calendar/index.js';
import type { Alternative, Effort, Outcome } from '../alternatives.js';
import type { PricedProblem } from '../priced/problem.js';
import { billOf, isKept, totalOf } from '../priced/value.js';
import { Queue } from '../queue.js';
import { type Cut, lanesApart, parted } from './across.js';
import { type Company, FREE } from './company.js';
import { doubtOf, type Found, Hosting } from './hosting.js';
import { Known } from './known.js';

/** One day of what the guests hang on, within one alternative. */
interface Candidate {
  readonly alternative: number;
  readonly list: number;
  readonly bound: number;
  /** Guests that a main job may not take in: pairs of job and guest. */
  readonly barred: readonly string[];
  /** Which guests share a visit among themselves, as far as that is decided. */
  readonly company: Company;
  /** Days left to single variables, where limits across lanes have parted them; the hosting of such a part. */
  readonly cuts: readonly Cut[];
  readonly hosting: Hosting | undefined;
  readonly stage: 'unread' | 'listed' | 'open';
}

const UNREAD = {
  list: -1,
  barred: [],
  company: FREE,
  cuts: [],
  hosting: undefined,
  stage: 'unread',
} as const;

export interface GuestOutcome extends Outcome {
  /** Alternatives left to the general search, each with a bound of its own. */
  readonly others: readonly { readonly alternative: number; readonly bound: number }[];
}

/** Solves the alternatives it can; tells which are left. */
export function searchGuests(alternatives: readonly Alternative[], effort: Effort = {}): GuestOutcome {
  return new Search(alternatives, effort).run();
}

class Search {
  readonly #alternatives: readonly Alternative[];
  readonly #effort: Effort;
  readonly #open = new Queue<Candidate>();
  readonly #known = new Known();
  readonly #others: { alternative: number; bound: number }[] = [];
  #value: number;
  #best: { alternative: number; days: readonly Day[] } = { alternative: -1, days: [] };
  #nodes = 0;

  constructor(alternatives: readonly Alternative[], effort: Effort) {
    this.#alternatives = alternatives;
    this.#effort = effort;
    this.#value = effort.cutoff ?? Number.POSITIVE_INFINITY;
    const { start } = effort;
    const problem = start && alternatives[start.alternative];
    if (start && problem) this.#take(start.alternative, problem.problem(), start.days);
  }

  run(): GuestOutcome {
    this.#alternatives.forEach(({ base, atLeast }, alternative) => {
      this.#put({ alternative, bound: base + atLeast, ...UNREAD });
    });
    const { nodes = Number.POSITIVE_INFINITY, stop, onProgress } = this.#effort;
    let ended = false;
    for (let top = this.#open.take(); top; top = this.#open.take()) {
      if (top.bound >= this.#value) break;
      if (this.#nodes >= nodes || stop?.()) {
        this.#put(top);
        ended = true;
        break;
      }
      this.#look(top);
      onProgress?.(this.#value, Math.min(this.#value, top.bound));
    }
    return this.#answer(ended);
  }

  #put(candidate: Candidate): void {
    this.#open.put(candidate.bound, candidate);
  }

  #look(candidate: Candidate): void {
    if (candidate.stage === 'unread') this.#read(candidate);
    else if (candidate.stage === 'listed') this.#list(candidate);
    else this.#solve(candidate);
  }

  #read(candidate: Candidate): void {
    const { alternative } = candidate;
    const { problem, base } = this.#alternatives[alternative] as Alternative;
    const { cuts } = candidate;
    const bound = Math.max(candidate.bound, this.#boundByLanes(alternative));
    if (bound > candidate.bound) {
      this.#put({ ...candidate, bound });
      return;
    }
    const apart = lanesApart(problem(), cuts);
    const hosting = apart ? Hosting.of(apart, this.#known) : 'impossible';
    if (hosting === 'impossible') return;
    if (!hosting) {
      this.#others.push({ alternative, bound });
      return;
    }
    const least = Math.max(bound, base + hosting.least);
    for (let list = 0; list < hosting.lists; list += 1) {
      const start = { barred: [], company: FREE, cuts, hosting, stage: 'listed' } as const;
      this.#put({ alternative, list, bound: least, ...start });
    }
  }

  // What is known of lanes read before: the jobs of one could at best all take part in visits of another.
  #boundByLanes(alternative: number): number {
    const { base, lanes = [] } = this.#alternatives[alternative] as Alternative;
    const [main, ...more] = lanes.flatMap(({ madeFrom }) => this.#known.line(madeFrom) ?? []);
    const guests = lanes.filter(({ madeFrom }) => !this.#known.line(madeFrom));
    if (!main || more.length > 0 || guests.some(({ apart }) => !apart)) return Number.NEGATIVE_INFINITY;
    const { price, shared } = main.part.problem.visits;
    const jobs = guests.reduce((sum, lane) => sum + lane.jobs, 0);
    const alone = guests.reduce((sum, { atLeast }) => sum + atLeast, jobs * price);
    const joins = Math.min(jobs, main.part.jobs.length);
    return base + alone + main.alone() - joins * (price + shared * main.longest);
  }

  #list(candidate: Candidate): void {
    const { alternative, list, bound, company } = candidate;
    const hosting = candidate.hosting as Hosting;
    const { base } = this.#alternatives[alternative] as Alternative;
    const least = hosting.boundOf(list, company);
    if (least === Number.POSITIVE_INFINITY) return;
    this.#put({ ...candidate, bound: Math.max(bound, base + least), stage: 'open' });
  }

  #solve(candidate: Candidate): void {
    this.#nodes += 1;
    const { alternative, list, bound, barred, company, cuts } = candidate;
    const hosting = candidate.hosting as Hosting;
    const { base, problem } = this.#alternatives[alternative] as Alternative;
    const found = hosting.solve(list, company, new Set(barred), this.#value - base);
    const least = Math.max(bound, base + found.value - doubtOf(found.doubts));
    if (least >= this.#value) return;
    if (found.twice) {
      const { guest, jobs } = found.twice;
      this.#take(alternative, problem(), found.days);
      for (const job of jobs) {
        const more = [...barred, `${job} ${guest}`];
        this.#put({ ...candidate, bound: least, barred: more });
      }
      return;
    }
    const halves = parted(problem(), found.days);
    if (halves) {
      for (const more of halves) {
        this.#put({ alternative, bound: least, ...UNREAD, cuts: [...cuts, ...more] });
      }
      return;
    }
    const total = this.#take(alternative, problem(), found.days);
    // What the program says is what the days cost, and no doubt is left: nothing here is cheaper.
    if (total === base + found.value && found.doubts.length === 0) return;
    if (least >= this.#value) return;
    if (found.doubts.length > 0) this.#decide(candidate, found, least);
    else this.#others.push({ alternative, bound: least });
  }

  // The pair of guests that could save most: once in a visit of their own, once apart.
  #decide(candidate: Candidate, { doubts }: Found, bound: number): void {
    const { alternative, company } = candidate;
    const [{ name, pair }] = doubts as [Found['doubts'][number]];
    const apart = { ...company, apart: new Set([...company.apart, name]) };
    this.#put({ ...candidate, bound, company: apart, stage: 'listed' });
    if (!pair) this.#others.push({ alternative, bound });
    else {
      const together = [...company.together, pair];
      this.#put({ ...candidate, bound, company: { ...company, together }, stage: 'listed' });
    }
  }

  // Takes days that are kept and cheaper; answers what they cost, Infinity where they are not kept.
  #take(alternative: number, problem: PricedProblem, days: readonly Day[]): number {
    if (days.length !== problem.variables.length || !isKept(problem, days)) return Number.POSITIVE_INFINITY;
    const { base } = this.#alternatives[alternative] as Alternative;
    const total = base + totalOf(billOf(problem, days));
    if (total < this.#value) {
      this.#value = total;
      this.#best = { alternative, days };
    }
    return total;
  }

  #answer(ended: boolean): GuestOutcome {
    // Several leaves of one alternative are one alternative to search.
    const least = new Map<number, number>();
    for (const { alternative, bound } of this.#others) {
      if (bound < this.#value) least.set(alternative, Math.min(bound, least.get(alternative) ?? bound));
    }
    const left = [...least].map(([alternative, bound]) => ({ alternative, bound }));
    const open = ended ? this.#open.least : Number.POSITIVE_INFINITY;
    const bound = Math.min(this.#value, open, ...left.map((other) => other.bound));
    const { alternative, days } = this.#best;
    const status = ended ? 'stopped' : alternative >= 0 ? 'optimal' : 'impossible';
    return { status, value: this.#value, bound, alternative, days, nodes: this.#nodes, others: left };
  }
}
