// The cheapest plan of all alternatives where one lane hangs together and the jobs of the other are its guests: an exact
// program, run for the alternatives whose bound does not rule them out. Everything else goes to the general search.

import type { Day } from '../../calendar/index.js';
import {
  type Alternative,
  type Effort,
  type OptionalJob,
  type Outcome,
  problemWith,
} from '../alternatives.js';
import { Ascending } from '../ascending.js';
import { priceOn } from '../priced/value.js';
import { Queue } from '../queue.js';
import { type Cut, lanesApart, parted } from './across.js';
import { type Company, FREE } from './company.js';
import { Families } from './families.js';
import { doubtOf, type Found, Hosting } from './hosting.js';
import { Known } from './known.js';
import { leastUnread } from './unread.js';

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
  /** It is read by itself, and nothing of what was read before is taken for it. */
  readonly anew?: true;
  /** Optional jobs that are there, and those that are not, as far as that is decided. */
  readonly there: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly stage: 'unread' | 'listed' | 'open';
}

const NONE: ReadonlySet<string> = new Set();

// So many alternatives are read before others are told by their families: a plan to compare with comes of it.
const FEW_READ = 3;

// So many alternatives of several lanes are read before the rest is taken to be like them.
const MOST_STRANGE = 6;

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
  readonly others: readonly Other[];
}

/** An alternative left to the general search. */
export interface Other {
  readonly alternative: number;
  readonly bound: number;
  /** Optional jobs that are there, by name. */
  readonly chosen: ReadonlySet<string>;
  /** Nothing is left to choose: the bound is not one of other choices too. */
  readonly whole: boolean;
}

/** Solves the alternatives it can; tells which are left. Parts read before may be handed on in `known`. */
export function searchGuests(
  alternatives: readonly Alternative[],
  effort: Effort = {},
  known: Known = new Known(),
): GuestOutcome {
  return new Search(alternatives, effort, known).run();
}

class Search {
  readonly #alternatives: readonly Alternative[];
  readonly #effort: Effort;
  readonly #unread: Ascending;
  readonly #open = new Queue<Candidate>();
  readonly #known: Known;
  readonly #families: Families;
  readonly #others: Other[] = [];
  #value: number;
  #best: Pick<Outcome, 'alternative' | 'days' | 'chosen'> = { alternative: -1, days: [], chosen: NONE };
  #nodes = 0;
  #strange = 0;
  #reads = 0;
  #hosts = false;

  constructor(alternatives: readonly Alternative[], effort: Effort, known: Known) {
    this.#known = known;
    this.#alternatives = alternatives;
    this.#unread = new Ascending(alternatives.map(({ base, atLeast }) => base + atLeast));
    this.#effort = effort;
    this.#families = new Families(alternatives, known);
    this.#value = effort.cutoff ?? Number.POSITIVE_INFINITY;
    const { start } = effort;
    const problem = start && alternatives[start.alternative];
    if (start && problem) this.#offer(start.alternative, start.chosen ?? NONE, start.days);
  }

  run(): GuestOutcome {
    const { nodes = Number.POSITIVE_INFINITY, stop, onProgress } = this.#effort;
    let ended = false;
    for (let top = this.#take(); top; top = this.#take()) {
      if (top.bound >= this.#value) break;
      if (this.#nodes >= nodes || stop?.()) {
        this.#put(top);
        ended = true;
        break;
      }
      this.#look(top);
      if (this.#strange >= MOST_STRANGE && !this.#hosts) this.#leaveAll();
      onProgress?.(this.#value, Math.min(this.#value, top.bound));
    }
    return this.#answer(ended);
  }

  // Where several lanes hang together in one alternative, they do in the others: none of them need be built to see it.
  #leaveAll(): void {
    for (let top = this.#take(); top; top = this.#take()) {
      const { alternative, bound, there } = top;
      this.#others.push({ alternative, bound, chosen: there, whole: true });
    }
  }

  #put(candidate: Candidate): void {
    this.#open.put(candidate.bound, candidate);
  }

  // What could be cheapest; of equals what nothing is known of yet. Most alternatives are never looked at.
  #take(): Candidate | undefined {
    const bound = this.#unread.least;
    if (bound === Number.POSITIVE_INFINITY || bound > this.#open.least) return this.#open.take();
    return { alternative: this.#unread.take(), bound, ...UNREAD, there: NONE, gone: NONE };
  }

  get #least(): number {
    return Math.min(this.#unread.least, this.#open.least);
  }

  #look(candidate: Candidate): void {
    if (candidate.stage === 'unread') this.#read(candidate);
    else if (candidate.stage === 'listed') this.#list(candidate);
    else this.#solve(candidate);
  }

  #read(candidate: Candidate): void {
    const { alternative, there } = candidate;
    const of = this.#alternatives[alternative] as Alternative;
    const { base } = of;
    const bound = Math.max(candidate.bound, leastUnread(of, this.#known));
    if (bound > candidate.bound) {
      this.#put({ ...candidate, bound });
      return;
    }
    const told = this.#reads < FEW_READ ? bound : this.#families.least(alternative, this.#value);
    if (told > bound) {
      this.#put({ ...candidate, bound: told });
      return;
    }
    this.#reads += 1;
    const undecided = undecidedOf(of, candidate);
    const hosting = undecided.length > 0 ? this.#eitherWay(candidate, undecided) : this.#hosting(candidate);
    if (hosting === 'impossible') return;
    if (!hosting) {
      const [next] = undecided;
      const isStrange = (of.lanes?.length ?? 0) > 2 && (!next || !this.#hosting(candidate));
      if (next && !isStrange && undecided.length <= MOST_APART)
        this.#part({ ...candidate, bound }, next.name);
      else {
        this.#others.push({ alternative, bound, chosen: there, whole: undecided.length === 0 });
        if (isStrange) this.#strange += 1;
      }
      return;
    }
    this.#hosts = true;
    const least = Math.max(bound, base + hosting.least);
    for (let list = 0; list < hosting.lists; list += 1) {
      if (candidate.anew && list !== candidate.list) continue;
      this.#put({ ...candidate, list, bound: least, hosting, stage: 'listed' });
    }
  }

  #hosting({ alternative, cuts, there, anew }: Candidate): Hosting | 'impossible' | undefined {
    const apart = lanesApart(problemWith(this.#alternatives[alternative] as Alternative, there), cuts);
    return apart ? Hosting.of(apart, anew ? new Known() : this.#known) : 'impossible';
  }

  #eitherWay({ alternative, cuts, there }: Candidate, jobs: readonly OptionalJob[]): Hosting | undefined {
    const of = this.#alternatives[alternative] as Alternative;
    const all = new Set([...there, ...jobs.map(({ name }) => name)]);
    const [plain, full] = [there, all].map((chosen) => lanesApart(problemWith(of, chosen), cuts));
    return plain && full && Hosting.eitherWay(plain, full, jobs, this.#known);
  }

  // Once with an optional job and once without.
  #part(candidate: Candidate, name: string): void {
    const { alternative, bound, cuts, there, gone } = candidate;
    const rest = { alternative, bound, ...UNREAD, cuts };
    this.#put({ ...rest, there, gone: new Set([...gone, name]) });
    this.#put({ ...rest, there: new Set([...there, name]), gone });
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
    const { alternative, list, bound, barred, company, cuts, there, gone } = candidate;
    const hosting = candidate.hosting as Hosting;
    const of = this.#alternatives[alternative] as Alternative;
    const { base } = of;
    const found = hosting.solve(list, company, new Set(barred), this.#value - base);
    const least = Math.max(bound, base + found.value - doubtOf(found.doubts));
    if (least >= this.#value) return;
    if (found.twice) {
      const { guest, jobs } = found.twice;
      this.#offer(alternative, there, found.days);
      for (const job of jobs) {
        const more = [...barred, `${job} ${guest}`];
        this.#put({ ...candidate, bound: least, barred: more });
      }
      return;
    }
    if (hosting.open) {
      if (found.doubts.length > 0) this.#decide(candidate, found, least);
      else this.#choose({ ...candidate, bound: least }, found.present);
      return;
    }
    const halves = parted(problemWith(of, there), found.days);
    if (halves) {
      for (const more of halves) {
        this.#put({ alternative, bound: least, ...UNREAD, cuts: [...cuts, ...more], there, gone });
      }
      return;
    }
    const total = this.#offer(alternative, there, found.days);
    // What the program says is what the days cost, and no doubt is left: nothing here is cheaper.
    if (total === base + found.value && found.doubts.length === 0) return;
    if (least >= this.#value) return;
    if (found.doubts.length > 0) this.#decide(candidate, found, least);
    // Parts read among other ones may have told plans at one price apart in other ways.
    else if (!hosting.own) {
      this.#put({ ...candidate, bound: least, hosting: undefined, stage: 'unread', anew: true });
    } else this.#others.push({ alternative, bound: least, chosen: there, whole: true });
  }

  // The choice that seems best first, then what differs from it in one job after the other.
  #choose(candidate: Candidate, present: readonly string[]): void {
    const { alternative, bound, cuts } = candidate;
    const rest = { alternative, bound, ...UNREAD, cuts };
    const undecided = undecidedOf(this.#alternatives[alternative] as Alternative, candidate);
    const names = undecided.map(({ name }) => name);
    const sets = (upTo: number, turned: boolean) => {
      const own = names
        .slice(0, upTo)
        .map((name, i) => [name, present.includes(name) !== (turned && i === upTo - 1)] as const);
      return {
        there: new Set([...candidate.there, ...own.flatMap(([name, is]) => (is ? [name] : []))]),
        gone: new Set([...candidate.gone, ...own.flatMap(([name, is]) => (is ? [] : [name]))]),
      };
    };
    this.#put({ ...rest, ...sets(names.length, false) });
    names.forEach((_, i) => {
      this.#put({ ...rest, ...sets(i + 1, true) });
    });
  }

  // The pair of guests that could save most: once in a visit of their own, once apart.
  #decide(candidate: Candidate, { doubts }: Found, bound: number): void {
    const { alternative, company, there } = candidate;
    const [{ name, pair }] = doubts as [Found['doubts'][number]];
    const apart = { ...company, apart: new Set([...company.apart, name]) };
    this.#put({ ...candidate, bound, company: apart, stage: 'listed' });
    if (!pair) {
      const whole = undecidedOf(this.#alternatives[alternative] as Alternative, candidate).length === 0;
      this.#others.push({ alternative, bound, chosen: there, whole });
    } else {
      const together = [...company.together, pair];
      this.#put({ ...candidate, bound, company: { ...company, together }, stage: 'listed' });
    }
  }

  // Takes days that are kept and cheaper; answers what they cost, Infinity where they are not kept.
  #offer(alternative: number, chosen: ReadonlySet<string>, days: readonly Day[]): number {
    if (days.length === 0) return Number.POSITIVE_INFINITY;
    const of = this.#alternatives[alternative] as Alternative;
    const total = of.base + priceOn(problemWith(of, chosen), days);
    if (total < this.#value) {
      this.#value = total;
      this.#best = { alternative, days, chosen };
    }
    return total;
  }

  #answer(ended: boolean): GuestOutcome {
    // Several leaves of one alternative, with the same optional jobs, are one alternative to search.
    const least = new Map<string, Other>();
    for (const other of this.#others) {
      if (other.bound >= this.#value) continue;
      const key = [other.alternative, ...[...other.chosen].sort()].join(' ');
      const { bound, whole } = least.get(key) ?? other;
      least.set(key, { ...other, bound: Math.min(other.bound, bound), whole: other.whole && whole });
    }
    const left = [...least.values()];
    const open = ended ? this.#least : Number.POSITIVE_INFINITY;
    const bound = Math.min(this.#value, open, ...left.map((other) => other.bound));
    const { alternative, days, chosen } = this.#best;
    const status = ended ? 'stopped' : alternative >= 0 ? 'optimal' : 'impossible';
    return { status, value: this.#value, bound, alternative, days, chosen, nodes: this.#nodes, others: left };
  }
}

// With more that may be there or not, what cannot be told at once is left to the general search.
const MOST_APART = 8;

function undecidedOf(
  { optional }: Alternative,
  { there, gone }: Pick<Candidate, 'there' | 'gone'>,
): readonly OptionalJob[] {
  return optional?.jobs().filter(({ name }) => !there.has(name) && !gone.has(name)) ?? [];
}
