// A bound for several lanes in any of the ways to lay them, without looking at any two lanes together: each pays its share
// of the visits, and the shares are moved until no lane would have it otherwise. What costs too much on the way is left
// out: ways of lanes, days of theirs, and alternatives.

import type { Alternative, Effort } from '../alternatives.js';
import type { Known } from '../guests/known.js';
import { DayShares, type Pace } from './day-shares.js';
import { entriesOf } from './entries.js';
import { type Entry, Lane } from './lane.js';

/** Days left to the variables of what lanes are made from, by name. */
export type DaysLeft = ReadonlyMap<object, ReadonlyMap<string, ReadonlySet<number>>>;

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

/** Goes on where it was left, with a better plan in between. */
export class SharesSearch {
  readonly #alternatives: readonly Alternative[];
  readonly #lanes: readonly Lane[];
  readonly #entries: readonly (readonly Entry[])[];
  readonly #shares: DayShares;
  /** By alternative what it costs at least. */
  readonly bounds: Float64Array;
  #alive: readonly number[];
  #moves = 0;
  #bound = Number.NEGATIVE_INFINITY;
  // The best since days were last seen anew, and the last one.
  #near = Number.NEGATIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #pace: Pace = PACE;
  // What a better bound is, and how long there was none.
  #worth = Number.NEGATIVE_INFINITY;
  #idle = 0;

  private constructor(
    alternatives: readonly Alternative[],
    lanes: readonly Lane[],
    entries: readonly (readonly Entry[])[],
    shares: DayShares,
  ) {
    this.#alternatives = alternatives;
    this.#lanes = lanes;
    this.#entries = entries;
    this.#shares = shares;
    this.bounds = Float64Array.from(alternatives, ({ base, atLeast }) => base + atLeast);
    this.#alive = alternatives.map((_, i) => i);
  }

  /** Undefined where lanes are not of the kind that can be planned by themselves. */
  static of(alternatives: readonly Alternative[], known: Known): SharesSearch | undefined {
    const entries = entriesOf(alternatives, known);
    const [first] = alternatives;
    if (!entries || entries.length < 2 || !first) return undefined;
    const { variables, visits } = first.problem();
    if (visits.price === 0 || visits.jobs.length === 0) return undefined;
    const ends = visits.jobs.flatMap(({ start, end }) => [variables[start], variables[end]]);
    const from = Math.min(...ends.map((it) => it?.lo ?? 0));
    const to = Math.max(...ends.map((it) => it?.hi ?? 0));
    const shares = new DayShares(visits, entries.length, from, to);
    const lanes = entries.map((own) => new Lane(own, visits));
    return new SharesSearch(alternatives, lanes, entries, shares);
  }

  /** Alternatives that could be cheaper than the best plan, as far as is known. */
  get alive(): readonly number[] {
    return this.#alive;
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
    this.#leaveOut(value);
    for (let done = 0; done < most && this.#alive.length > 0 && !stop?.(); done += 1) {
      const bound = this.#lanes.reduce((sum, lane, i) => sum + lane.least(this.#shares, i), 0);
      if (this.#lanes.some(({ isStrange }) => isStrange)) return false;
      this.#raise();
      this.#leaveOut(value);
      this.#bound = Math.max(this.#bound, bound);
      if (this.isDone) break;
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
    for (const i of this.#alive) {
      const { lanes = [] } = this.#alternatives[i] as Alternative;
      let sum = 0;
      for (let lane = 0; lane < lanes.length; lane += 1) {
        sum += values[lane]?.get(lanes[lane]?.madeFrom as object) ?? Number.POSITIVE_INFINITY;
      }
      // Sums of many parts are told to less than one.
      this.bounds[i] = Math.max(this.bounds[i] as number, Math.floor(sum - 1));
    }
  }

  // Alternatives that cost too much, and then ways of lanes that none of the others has.
  #leaveOut(value: number): void {
    const alive = this.#alive.filter((i) => (this.bounds[i] as number) < value);
    if (alive.length === this.#alive.length) return;
    this.#alive = alive;
    const needed = new Set<object>();
    for (const i of alive)
      for (const { madeFrom } of this.#alternatives[i]?.lanes ?? []) needed.add(madeFrom);
    for (const lane of this.#lanes) lane.leave(({ madeFrom }) => needed.has(madeFrom));
  }

  /** What is left to lanes that hang together: no plan cheaper than the best one has other days. */
  left(): DaysLeft {
    return new Map(
      this.#entries.flatMap((own) =>
        own.flatMap(({ madeFrom, options }): [object, ReadonlyMap<string, ReadonlySet<number>>][] => {
          const left = options?.map((option) => option.daysLeft?.()).find((it) => it !== undefined);
          return left ? [[madeFrom, left]] : [];
        }),
      ),
    );
  }
}

function changed({ visits, days, kept }: Pace, by: number): Pace {
  return { visits: visits * by, days: days * by, kept };
}
