// A bound for several lanes in any of the ways to lay them, without looking at any two lanes together: each pays its share
// of the visits, and the shares are moved until no lane would have it otherwise. What costs too much on the way is left
// out: ways of lanes, days of theirs, and alternatives.

import type { Alternative, Combining, Effort } from '../alternatives.js';
import type { Known } from '../guests/known.js';
import { withAll } from '../guests/open-lane.js';
import { Learned } from '../learned.js';
import { CombinedWays } from './combined-ways.js';
import { DayShares, type Pace } from './day-shares.js';
import { entriesOf } from './entries.js';
import { type NearPlan, planInTurn } from './in-turn.js';
import { type Entry, Lane } from './lane.js';
import { brokenAt, type LaneOnly, type LaneTie, LaneTies, partedLanes } from './lane-ties.js';
import { ListedWays } from './listed-ways.js';
import type { Remains } from './option.js';
import { mixedPartings, partingOf, type Starts } from './parting.js';
import { type PriceOf, Turns } from './turns.js';
import type { Left, Ways } from './ways.js';

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

/** Goes on where it was left, with a better plan in between. */
export class SharesSearch {
  readonly #lanes: readonly Lane[];
  #shares: DayShares;
  #ways: Ways;
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

  readonly #ties: LaneTies;

  private constructor(lanes: readonly Lane[], shares: DayShares, ways: Ways, ties: LaneTies) {
    this.#ties = ties;
    this.#lanes = lanes;
    this.#shares = shares;
    this.#ways = ways;
  }

  /**
   * Undefined where lanes are not of the kind that can be planned by themselves. Begins with what is learned of the same
   * alternatives.
   */
  static of(
    alternatives: readonly Alternative[],
    known: Known,
    learned = new Learned(),
    combining?: Combining,
  ): SharesSearch | undefined {
    const told = entriesOf(alternatives, known, combining);
    if (!told) return undefined;
    const { entries, families } = told;
    const first = alternatives.find(({ atLeast }) => atLeast < Number.POSITIVE_INFINITY);
    if (entries.length < 2 || !first) return undefined;
    const { variables, visits } = withAll(first);
    if (visits.price === 0 || visits.jobs.length === 0) return undefined;
    const ends = visits.jobs.flatMap(({ start, end }) => [variables[start], variables[end]]);
    const from = Math.min(...ends.map((it) => it?.lo ?? 0));
    const to = Math.max(...ends.map((it) => it?.hi ?? 0));
    const shares = learned.shares?.holds([from, to])
      ? learned.shares
      : DayShares.of(visits, entries.length, from, to, combining && entries.map(workOf));
    const lanes = entries.map((own) => new Lane(own, combining !== undefined));
    const ties = new LaneTies(alternatives);
    if (combining) {
      const ways = CombinedWays.of(families, told.combined, combining.atLeast);
      return new SharesSearch(lanes, shares, ways, ties);
    }
    const left = alternatives.map(({ base, atLeast }, alternative) => ({
      alternative,
      bound: Math.max(base + atLeast, learned.bounds.get(alternative) ?? Number.NEGATIVE_INFINITY),
    }));
    return new SharesSearch(lanes, shares, new ListedWays(alternatives, left), ties);
  }

  /** Its best shares so far, and what they tell of each alternative. */
  teach(learned: Learned): void {
    learned.shares = this.#shares.copy();
    learned.shares.back();
    learned.bounds = new Map([...this.#ways.bounds].map(([of, bound]) => [of, Math.min(bound, this.#below)]));
  }

  /** Alternatives that could be cheaper than the best plan, as far as is known. */
  get alive(): readonly Left[] {
    return this.#ways.left;
  }

  /** How many these are. */
  get count(): number {
    return this.#ways.count;
  }

  /** The one that costs least, as far as is known. */
  get cheapest(): Left | undefined {
    return this.#ways.cheapest;
  }

  /** What all of them cost at least. */
  get least(): number {
    return this.#ways.least;
  }

  /** A plan near the lanes' own, as far as they say; days by the names of variables. */
  plan(stop?: Effort['stop']): NearPlan | undefined {
    return planInTurn(this.#lanes, this.#ways, this.#shares, stop);
  }

  /** Lanes in turns, to find plans from the shares as they come to be. */
  turns(priceOf: PriceOf): Turns {
    return new Turns(this.#lanes, priceOf, (alternative) => this.#ties.aheadIn(alternative));
  }

  /** The best plan of such turns, some more of which are taken under the shares as they are. */
  turned(turns: Turns, stop: () => boolean): NearPlan | undefined {
    return turns.next(this.#ways, this.#shares, stop);
  }

  /** Visits are shared as the best plan of such turns has them, before the first move. */
  begin(turns: Turns): void {
    const { jobs } = turns;
    if (jobs) this.#shares.begin(jobs);
  }

  /** Whether lanes ask something of each other. */
  get areTied(): boolean {
    return this.#ties.areAny;
  }

  /** How many lanes there are. */
  get lanes(): number {
    return this.#lanes.length;
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
    const ties = this.#tiesLeft();
    const broken = brokenAt(
      ties,
      this.#starts.map((moves) => moves.at(-1) ?? []),
    );
    const wide = partingOf(this.#lanes, value - this.#last);
    const mixed = closely && !broken ? mixedPartings(this.#starts).slice(0, TRIED) : [];
    const first = broken ?? wide;
    const partings = mixed.length > 0 || !first ? mixed : [first];
    if (partings.length === 0) return undefined;
    for (const lane of this.#lanes) lane.narrow(value - this.#last, FINE * (value - this.#bound));
    const tried = partings.map((parting) => partedLanes(parting, ties).map((only) => this.#part(only)));
    return tried.length === 1 ? tried[0] : this.#bestOf(tried, value, stop);
  }

  /** Each alternative that is left by itself. */
  byAlternative(): readonly SharesSearch[] {
    return this.#ways.each().map(({ made, ways }) => {
      const lanes = this.#lanes.map((lane, i) => lane.only(made[i]));
      return new SharesSearch(lanes, this.#shares, ways, this.#ties);
    });
  }

  // Of many lanes there are more ways than can be asked.
  #tiesLeft(): readonly LaneTie[] {
    if (this.#ways instanceof CombinedWays) return [];
    return this.#ties.among(this.#ways.left.map(({ alternative }) => alternative));
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

  #part(only: readonly LaneOnly[]): SharesSearch {
    const lanes = this.#lanes.map((lane, i) =>
      lane.copy(only.flatMap((it) => (it.lane === i ? it.only : []))),
    );
    return new SharesSearch(lanes, this.#shares, this.#ways.apart(), this.#ties);
  }

  /** More moves hardly lead anywhere. */
  get isDone(): boolean {
    return this.#idle > PATIENCE || this.#ways.count === 0;
  }

  /**
   * Moves shares so often at most, or until that is of no more use; only what could cost less than `value` is kept. False
   * where nothing can be told of some lane.
   */
  run(value: number, most: number, stop: Effort['stop']): boolean {
    this.#below = Math.min(this.#below, value);
    this.#leaveOut(value);
    // Of many lanes ways are read on with every move: what led astray before need not do so now.
    if (this.#ways instanceof CombinedWays && this.#pace.visits < PACE.visits) this.#pace = PACE;
    this.#starts = this.#lanes.map(() => []);
    // Those that it was parted from have the same until they are moved.
    this.#shares = this.#shares.copy();
    for (let done = 0; done < most && this.#ways.count > 0 && !stop?.(); done += 1) {
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
    this.#ways = this.#ways.raised(
      this.#lanes.map(({ entries }) => new Map(entries.map((it) => [it.madeFrom, it.value]))),
    );
  }

  // Alternatives that cost too much, and then ways of lanes that none of the others has.
  #leaveOut(value: number): void {
    const ways = this.#ways.below(value);
    if (ways === this.#ways) return;
    this.#ways = ways;
    const isNeeded = ways.needs();
    this.#lanes.forEach((lane, i) => {
      lane.leave(({ madeFrom }) => isNeeded(i, madeFrom));
    });
  }
}

function workOf([first]: readonly Entry[]): number {
  return first ? first.bound.jobs * first.bound.days : 0;
}

function changed({ visits, days, kept }: Pace, by: number): Pace {
  return { visits: visits * by, days: days * by, kept };
}
