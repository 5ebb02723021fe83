// A lane with all ways to lay it. Most are never read: what they cost at least, told beforehand, is more than the cheapest.

import type { LaneBound } from '../alternatives.js';
import { Beforehand } from './beforehand.js';
import type { DayShares, Slack } from './day-shares.js';
import type { LaneShare } from './lane-share.js';
import type { LanePlan, Option, Remains, Tell } from './option.js';
import { LeastOver } from './range-least.js';

/** A way to lay a lane, read when first needed. */
export interface Entry {
  readonly madeFrom: object;
  readonly bound: LaneBound;
  /** What is taken off its bound where it is not read, as it is counted elsewhere. */
  readonly less: number;
  /** None where it cannot be had at all; undefined where it cannot be told this way. */
  readonly read: () => readonly Option[] | undefined;
  options: readonly Option[] | undefined;
  /** Its least price, or what it costs at least, under the shares of the last run. */
  value: number;
  /** The option that costs that, once it is read. */
  best: Option | undefined;
}

/** A job, by its place in the lane, that starts on one of these days, both included. */
export interface Only {
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** Whether ways that have no such job are left as well. */
  readonly orNone: boolean;
}

function limited(options: readonly Option[], { job, from, to, orNone }: Only): readonly Option[] {
  return options.flatMap((option) => {
    if (!option.has(job)) return orNone ? [option.copy()] : [];
    return option.within(job, from, to) ?? [];
  });
}

// Ways read at a time; what is not read yet keeps the bound low and is read the next time. More where lanes are many: a
// move of theirs takes longer, and leads astray where half of what they could do is not known.
const READ_AT_ONCE = 16;
const READ_OF_MANY = 64;
// After so many ways it is asked whether to go on.
const ASKED_EVERY = 32;

export class Lane {
  #entries: Entry[];
  readonly #only: readonly Only[];
  readonly #isOfMany: boolean;
  #share: LaneShare | undefined;
  #least = Number.POSITIVE_INFINITY;
  /** Some way cannot be told this way: nothing is said of the whole. */
  isStrange = false;

  constructor(entries: readonly Entry[], isOfMany = false, only: readonly Only[] = []) {
    this.#entries = [...entries];
    this.#isOfMany = isOfMany;
    this.#only = only;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * What its cheapest way costs under its shares, or less where that is not read yet; of no use once `stop` has ended it
   * before it was told.
   */
  least(shares: DayShares, lane: number, stop?: () => boolean): number {
    const share = shares.of(lane);
    this.#share = share;
    const beforehand = new Beforehand(share);
    let told = 0;
    for (const entry of this.#entries) {
      told += 1;
      if (told % ASKED_EVERY === 0 && stop?.()) break;
      if (entry.options) this.#run(entry, entry.options, share);
      else entry.value = beforehand.of(entry.bound) - entry.less;
    }
    for (let left = this.#isOfMany ? READ_OF_MANY : READ_AT_ONCE; !stop?.(); left -= 1) {
      const cheapest = this.#cheapest();
      if (!cheapest || cheapest.options || left === 0) break;
      this.#run(cheapest, this.#readIn(cheapest, shares), share);
    }
    this.#least = this.#cheapest()?.value ?? Number.POSITIVE_INFINITY;
    return this.#least;
  }

  /** How much more than its cheapest plan each day costs it, under the shares of the last run. */
  slack(days: number, most: number): Slack {
    const share = this.#share as LaneShare;
    const notes = { visit: new LeastOver(days), work: new LeastOver(days) };
    this.#each(most, (_, first, last, slack) => share.note(notes.visit, notes.work, first, last, slack));
    const isWhole = this.#entries.every(({ options }) => options !== undefined);
    return { visit: notes.visit.days(), work: notes.work.days(), isWhole };
  }

  // The same by job, of ways that were read.
  #each(most: number, tell: Tell): void {
    for (const { options, value } of this.#entries) {
      if (!options || value - this.#least > most) continue;
      for (const option of options) option.each(this.#share as LaneShare, this.#least, most, tell);
    }
  }

  /**
   * By job the first and the last day it starts on in plans that cost no more than so much above the cheapest; for each of
   * these amounts, the largest one last.
   */
  starts(most: readonly number[]): readonly ReadonlyMap<number, readonly [number, number]>[] {
    const starts = most.map(() => new Map<number, [number, number]>());
    this.#each(most.at(-1) ?? 0, (job, day, _, slack) => {
      most.forEach((amount, i) => {
        if (slack > amount) return;
        const known = starts[i]?.get(job);
        if (!known) starts[i]?.set(job, [day, day]);
        else if (day < known[0]) known[0] = day;
        else if (day > known[1]) known[1] = day;
      });
    });
    return starts;
  }

  /** The day each job starts on in its cheapest plan, as the last run found it; none where that is not read. */
  cheapestStarts(): readonly number[] {
    return this.#cheapest()?.best?.starts() ?? [];
  }

  /** What its ways that were read cost, as the last run found it. */
  values(): ReadonlyMap<object, number> {
    return new Map(this.#entries.flatMap((it) => (it.options ? [[it.madeFrom, it.value] as const] : [])));
  }

  /** The cheapest plan of one of its ways that were read, under its own shares where no others are given. */
  planned(
    madeFrom: object,
    share = this.#share,
    roughly = false,
    below = Number.POSITIVE_INFINITY,
  ): LanePlan | undefined {
    const options = this.#entries.find((it) => it.madeFrom === madeFrom)?.options ?? [];
    let best: LanePlan | undefined;
    for (const option of share ? options : []) {
      const plan = option.planned(share as LaneShare, roughly, below);
      if (plan.value < (best?.value ?? Number.POSITIVE_INFINITY)) best = plan;
    }
    return best;
  }

  /** What its ways cost at least, as far as is known, under the shares of the last run. */
  expected(): ReadonlyMap<object, number> {
    return new Map(this.#entries.map((it) => [it.madeFrom, Number.isFinite(it.value) ? it.value : 0]));
  }

  /**
   * The cheapest plan of these of its ways under a share of its own; of ways that could have it and were not read before so
   * many at most. `roughly` as an option has it; only plans that cost less than `below` are wanted.
   */
  bestOf(
    ways: ReadonlySet<object>,
    share: LaneShare,
    shares: DayShares,
    { reads, roughly, below }: { readonly reads: number; readonly roughly: boolean; readonly below: number },
    stop: () => boolean,
  ): { readonly plan: LanePlan; readonly madeFrom: object } | undefined {
    const beforehand = new Beforehand(share);
    const open = this.#entries
      .filter(({ madeFrom }) => ways.has(madeFrom))
      .map((entry) => ({ entry, least: beforehand.of(entry.bound) - entry.less }))
      .sort((a, b) => a.least - b.least);
    let best: { readonly plan: LanePlan; readonly madeFrom: object } | undefined;
    let left = reads;
    for (const { entry, least } of open) {
      const most = best?.plan.value ?? below;
      if (least >= most) break;
      if (best && stop()) break;
      if (!entry.options) {
        if (left === 0) continue;
        left -= 1;
        this.#readIn(entry, shares);
      }
      const plan = this.planned(entry.madeFrom, share, roughly, most);
      if (plan && plan.value < most) best = { plan, madeFrom: entry.madeFrom };
    }
    return best;
  }

  /** What is left of each of its ways that are read and laid in one manner. */
  remains(): readonly (readonly [object, Remains])[] {
    return this.#entries.flatMap(({ madeFrom, options = [] }) => {
      const [only, ...more] = options;
      return only && more.length === 0 ? [[madeFrom, only.remains] as const] : [];
    });
  }

  /** As each of its ways read has it. */
  narrow(room: number, fine: number): void {
    const share = this.#share as LaneShare;
    for (const { options } of this.#entries)
      for (const option of options ?? []) option.narrow(share, this.#least, room, fine);
  }

  /** A copy of its own; with only ways in which these jobs start on one of these days, where that is said. */
  copy(only: readonly Only[] = []): Lane {
    const restricted = [...this.#only, ...only];
    const entries = this.#entries.map((entry) => {
      if (!entry.options) return { ...entry };
      const options =
        only.length > 0 ? only.reduce(limited, entry.options) : entry.options.map((it) => it.copy());
      return { ...entry, options };
    });
    return new Lane(entries, this.#isOfMany, restricted);
  }

  /** A copy of its own that has the way made from this only. */
  only(madeFrom: object | undefined): Lane {
    const own = this.#entries.filter((entry) => entry.madeFrom === madeFrom);
    return new Lane(own, this.#isOfMany, this.#only).copy();
  }

  /** Leaves out ways that nobody needs any more. */
  leave(isNeeded: (entry: Entry) => boolean): void {
    this.#entries = this.#entries.filter(isNeeded);
  }

  #cheapest(): Entry | undefined {
    let found: Entry | undefined;
    for (const entry of this.#entries) if (!found || entry.value < found.value) found = entry;
    return found;
  }

  #readIn(entry: Entry, shares: DayShares): readonly Option[] {
    const options = entry.read();
    if (!options || options.some(({ extent }) => !shares.holds(extent))) this.isStrange = true;
    const whole: readonly Option[] = this.isStrange ? [] : (options ?? []).map((option) => option.copy());
    entry.options = this.#only.reduce(limited, whole);
    return entry.options;
  }

  #run(entry: Entry, options: readonly Option[], share: LaneShare): void {
    [entry.value, entry.best] = [Number.POSITIVE_INFINITY, undefined];
    for (const option of options) {
      const least = option.least(share);
      if (least < entry.value) [entry.value, entry.best] = [least, option];
    }
  }
}
