// A bound for several lanes in any of the ways to lay them, without looking at any two lanes together: each pays its share
// of the visits, and the shares are moved until no lane would have it otherwise. What costs too much on the way is left
// out: ways of lanes, days of theirs, and alternatives.

import type { Alternative, Effort, LaneBound } from '../alternatives.js';
import type { Known } from '../guests/known.js';
import { Learned } from '../learned.js';
import { DayShares, type Pace } from './day-shares.js';
import { entriesOf } from './entries.js';
import { type NearPlan, planInTurn } from './in-turn.js';
import { Lane, type Only } from './lane.js';
import type { Remains } from './option.js';
import { mixedPartings, type Parting, partingOf, type Starts } from './parting.js';

/** What is left of ways of lanes, by what they are made from; all of those that are not named. */
export type Remaining = ReadonlyMap<object, Remains>;

// After how many moves days are seen anew, and how many without a better bound are the end.
const SEEN_ANEW = 5;
const PATIENCE = 40;
// What is less of the gap than this, in moves of that number, is no better bound.
const WORTH = 0.01;
const PACE = { visits: 0.2, days: 0.07, kept: 0.7 };
// How the pace changes after a move that made the bound better, one that made it worse, and one that led nowhere: to a bound
// so much worse.
const FASTER = 1.1;
const SLOWER = 0.8;
const SLOWEST = 0.5;
const ASTRAY = 0.05;
// Days that cost less than this part of the gap more than the cheapest are seen as closely as that.
const FINE = 0.05;

// Jobs that are tried to be parted, moves of each part by which they are compared, and what part of the gap is a slight rise.
const TRIED = 4;
const MOVES_TRIED = 6;
const SLIGHT = 0.01;

/** An alternative, and what it costs at least. */
export interface Left {
  readonly alternative: number;
  readonly bound: number;
}

/** Goes on where it was left, with a better plan in between. */
export class SharesSearch {
  readonly #alternatives: readonly Alternative[];
  readonly #lanes: readonly Lane[];
  #shares: DayShares;
  #alive: readonly Left[];
  // Of those that were left out as well.
  readonly #bounds = new Map<number, number>();
  // Whatever costs this much may have been left out on the way.
  #below = Number.POSITIVE_INFINITY;
  #moves = 0;
  #bound = Number.NEGATIVE_INFINITY;
  // The best since days were last seen anew, and the last one.
  #near = Number.NEGATIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #pace: Pace = PACE;
  // What a better bound is, and how long there was none.
  #worth = Number.NEGATIVE_INFINITY;
  #idle = 0;
  // By lane, the starts of its jobs in its cheapest plan after each move of the last run.
  #starts: Starts[][] = [];

  private constructor(
    alternatives: readonly Alternative[],
    lanes: readonly Lane[],
    shares: DayShares,
    alive: readonly Left[],
  ) {
    this.#alternatives = alternatives;
    this.#lanes = lanes;
    this.#shares = shares;
    this.#alive = alive;
  }

  /**
   * Undefined where lanes are not of the kind that can be planned by themselves. Begins with what is learned of the same
   * alternatives.
   */
  static of(
    alternatives: readonly Alternative[],
    known: Known,
    learned = new Learned(),
  ): SharesSearch | undefined {
    const entries = entriesOf(alternatives, known);
    const first = alternatives.find(({ atLeast }) => atLeast < Number.POSITIVE_INFINITY);
    if (!entries || entries.length < 2 || !first) return undefined;
    const { variables, visits } = first.problem();
    if (visits.price === 0 || visits.jobs.length === 0) return undefined;
    const ends = visits.jobs.flatMap(({ start, end }) => [variables[start], variables[end]]);
    const from = Math.min(...ends.map((it) => it?.lo ?? 0));
    const to = Math.max(...ends.map((it) => it?.hi ?? 0));
    const shares = learned.shares?.holds([from, to])
      ? learned.shares
      : DayShares.of(visits, entries.length, from, to);
    const lanes = entries.map((own) => new Lane(own));
    const alive = alternatives.map(({ base, atLeast }, alternative) => ({
      alternative,
      bound: Math.max(base + atLeast, learned.bounds.get(alternative) ?? Number.NEGATIVE_INFINITY),
    }));
    return new SharesSearch(alternatives, lanes, shares, alive);
  }

  /** Its best shares so far, and what they tell of each alternative. */
  teach(learned: Learned): void {
    learned.shares = this.#shares.copy();
    learned.shares.back();
    learned.bounds = new Map([...this.#bounds].map(([of, bound]) => [of, Math.min(bound, this.#below)]));
  }

  /** Alternatives that could be cheaper than the best plan, as far as is known. */
  get alive(): readonly Left[] {
    return this.#alive;
  }

  /** What all of them cost at least. */
  get least(): number {
    return this.#alive.reduce((least, { bound }) => Math.min(least, bound), Number.POSITIVE_INFINITY);
  }

  /** A plan near the lanes' own, as far as they say; days by the names of variables. */
  plan(stop?: Effort['stop']): NearPlan | undefined {
    const ways = new Map(
      this.#alive.map(({ alternative }) => [
        alternative,
        this.#lanesOf(alternative).map((it) => it.madeFrom),
      ]),
    );
    return planInTurn(this.#lanes, ways, this.#shares, stop);
  }

  /** How many days are left to the variables of all ways of lanes that were read. */
  get size(): number {
    let size = 0;
    for (const { size: own } of this.remains().values()) size += own;
    return size;
  }

  /** What is left of each way of a lane that was read, by what it is made from. */
  remains(): Remaining {
    return new Map(this.#lanes.flatMap((lane) => lane.remains()));
  }

  /**
   * The same in two: what has a job before some day, and what has it later. Undefined where each lane has one day left
   * for each of its jobs. To be asked after a run. `closely`: some jobs are tried whose starts are mixed, which takes as long
   * as several parts do.
   */
  parted(value: number, closely = false, stop?: Effort['stop']): readonly SharesSearch[] | undefined {
    const wide = partingOf(this.#lanes, value - this.#last);
    const mixed = closely ? mixedPartings(this.#starts).slice(0, TRIED) : [];
    const partings = mixed.length > 0 || !wide ? mixed : [wide];
    if (partings.length === 0) return undefined;
    for (const lane of this.#lanes) lane.narrow(value - this.#last, FINE * (value - this.#bound));
    const tried = partings.map((parting) => this.#inTwo(parting));
    return tried.length === 1 ? tried[0] : this.#bestOf(tried, value, stop);
  }

  /** Each alternative that is left by itself. */
  byAlternative(): readonly SharesSearch[] {
    return this.#alive.map((left) => {
      const own = this.#lanesOf(left.alternative);
      const lanes = this.#lanes.map((lane, i) => lane.only(own[i]?.madeFrom));
      return new SharesSearch(this.#alternatives, lanes, this.#shares, [left]);
    });
  }

  #inTwo({ lane, job, day }: Parting): readonly SharesSearch[] {
    return [
      this.#part(lane, { job, from: Number.NEGATIVE_INFINITY, to: day - 1, orNone: true }),
      this.#part(lane, { job, from: day, to: Number.POSITIVE_INFINITY, orNone: false }),
    ];
  }

  // Those that raise both parts most, as far as a few moves tell.
  #bestOf(
    tried: readonly (readonly SharesSearch[])[],
    value: number,
    stop: Effort['stop'],
  ): readonly SharesSearch[] | undefined {
    const [room, least] = [value - this.least, this.least];
    let [best, most] = [tried[0], Number.NEGATIVE_INFINITY];
    for (const parts of tried) {
      for (const part of parts) part.run(value, MOVES_TRIED, stop);
      // What raises one part only counts as well, by little.
      const rise = parts.reduce(
        (product, part) => product * (Math.min(value, part.least) - least + SLIGHT * room),
        1,
      );
      if (rise > most) [best, most] = [parts, rise];
    }
    return best;
  }

  #part(of: number, only: Only): SharesSearch {
    const lanes = this.#lanes.map((lane, i) => lane.copy(i === of ? only : undefined));
    return new SharesSearch(this.#alternatives, lanes, this.#shares, this.#alive);
  }

  #lanesOf(alternative: number): readonly LaneBound[] {
    return this.#alternatives[alternative]?.lanes ?? [];
  }

  /** More moves hardly lead anywhere. */
  get isDone(): boolean {
    return this.#idle > PATIENCE || this.#alive.length === 0;
  }

  /**
   * Moves shares so often at most, or until that is of no more use; only what could cost less than `value` is kept. False
   * where nothing can be told of some lane.
   */
  run(value: number, most: number, stop: Effort['stop']): boolean {
    this.#below = Math.min(this.#below, value);
    this.#leaveOut(value);
    this.#starts = this.#lanes.map(() => []);
    // Those that it was parted from have the same until they are moved.
    this.#shares = this.#shares.copy();
    for (let done = 0; done < most && this.#alive.length > 0 && !stop?.(); done += 1) {
      const bound = this.#lanes.reduce((sum, lane, i) => sum + lane.least(this.#shares, i, stop), 0);
      if (stop?.()) break;
      if (this.#lanes.some(({ isStrange }) => isStrange)) return false;
      if (bound < Number.POSITIVE_INFINITY) this.#note();
      this.#raise();
      this.#leaveOut(value);
      this.#bound = Math.max(this.#bound, bound);
      if (this.isDone || done + 1 === most) {
        this.#last = bound;
        break;
      }
      if (this.#bound <= this.#worth) this.#idle += 1;
      else
        [this.#idle, this.#worth] = [
          0,
          this.#bound + WORTH * Math.min(value - this.#bound, Math.abs(this.#bound)),
        ];
      if (this.#isGood(bound)) this.#move(bound, value);
    }
    return true;
  }

  #note(): void {
    this.#lanes.forEach((lane, i) => {
      this.#starts[i]?.push(lane.cheapestStarts());
    });
  }

  // Whether to go on from here; back to the best shares where they led nowhere.
  #isGood(bound: number): boolean {
    this.#pace = changed(this.#pace, bound < this.#last ? SLOWER : FASTER);
    this.#last = bound;
    if (bound > this.#near) {
      this.#near = bound;
      this.#shares.keep();
      return true;
    }
    if (bound > this.#near - ASTRAY * Math.abs(this.#near)) return true;
    this.#shares.back();
    this.#pace = changed(this.#pace, SLOWEST);
    return false;
  }

  #move(bound: number, value: number): void {
    const room = value - bound;
    const slacks = this.#lanes.map((lane) => lane.slack(this.#shares.days, room));
    this.#moves += 1;
    if (this.#moves % SEEN_ANEW === 0) {
      for (const lane of this.#lanes) lane.narrow(room, FINE * (value - this.#bound));
      this.#near = Number.NEGATIVE_INFINITY;
    }
    this.#shares.move(slacks, this.#pace);
  }

  // What each alternative costs at least under the shares as they are.
  #raise(): void {
    const values = this.#lanes.map(({ entries }) => new Map(entries.map((it) => [it.madeFrom, it.value])));
    this.#alive = this.#alive.map(({ alternative, bound }) => {
      const lanes = this.#lanesOf(alternative);
      let sum = 0;
      for (let lane = 0; lane < lanes.length; lane += 1) {
        sum += values[lane]?.get(lanes[lane]?.madeFrom as object) ?? Number.POSITIVE_INFINITY;
      }
      // Sums of many parts are told to less than one.
      const raised = Math.max(bound, Math.floor(sum - 1));
      this.#bounds.set(alternative, raised);
      return { alternative, bound: raised };
    });
  }

  // Alternatives that cost too much, and then ways of lanes that none of the others has.
  #leaveOut(value: number): void {
    const alive = this.#alive.filter(({ bound }) => bound < value);
    if (alive.length === this.#alive.length) return;
    this.#alive = alive;
    const needed = new Set<object>();
    for (const { alternative } of alive)
      for (const { madeFrom } of this.#lanesOf(alternative)) needed.add(madeFrom);
    for (const lane of this.#lanes) lane.leave(({ madeFrom }) => needed.has(madeFrom));
  }
}

function changed({ visits, days, kept }: Pace, by: number): Pace {
  return { visits: visits * by, days: days * by, kept };
}
