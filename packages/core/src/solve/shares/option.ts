// One way to lay a lane, planned by itself under the shares it pays: its least price, and what more it costs with work on
// given days.

import type { Day } from '../../calendar/index.js';
import type { WorkDays } from './day-shares.js';
import type { LaneShare } from './lane-share.js';

/** Told of a job, by its place in the lane, on these days: a plan with it costs at least so much more than the cheapest. */
export type Tell = (job: number, first: number, last: number, slack: number) => void;

export interface Option {
  /** The least price under these shares. */
  least(share: LaneShare): number;
  /**
   * Tells of each job on each of its days how much more than `least` a plan with it costs at least, under the shares of
   * the last run, as far as that is no more than `most`.
   */
  each(share: LaneShare, least: number, most: number, tell: Tell): void;
  /** The day each job starts on in the cheapest plan of the last run, by its place in the lane. */
  starts(): readonly number[];
  /** The first and the last day of any job. */
  readonly extent: readonly [first: number, last: number];
  /**
   * Days that cost more than `room` are left out for good, and those that cost little more than the cheapest are looked at
   * more closely; `fine` is how little. Under the shares of the last run.
   */
  narrow(share: LaneShare, least: number, room: number, fine: number): void;
  /** The same with this job starting on one of these days, both included; undefined where it has none of them. */
  within(job: number, first: number, last: number): Option | undefined;
  /** Whether it has so many jobs. */
  has(job: number): boolean;
  /** A copy that is narrowed by itself. */
  copy(): Option;
  /**
   * Its cheapest plan under these shares, of all that it had before anything was left out; its value may be told as Infinity
   * where it is no less than `below`. `roughly`: one that is nearly the cheapest, where that is found sooner.
   */
  planned(share: LaneShare, roughly?: boolean, below?: number): LanePlan;
  readonly remains: Remains;
}

/** A lane's days by the names of its variables, and those of its jobs. */
export interface LanePlan {
  readonly value: number;
  /** The same without what its jobs pay for visits and get for days. */
  readonly own: number;
  readonly days: ReadonlyMap<string, Day>;
  readonly jobs: readonly WorkDays[];
}

/** What is left of a way to lay a lane. */
export interface Remains {
  /** Days by the name of a variable; all of them for those that are not named. */
  readonly days: ReadonlyMap<string, ReadonlySet<number>>;
  /** Where its jobs are independent of each other, the spans of each by their place in its list. */
  readonly spans: readonly Int32Array[];
  /** The first days of these spans. */
  readonly starts: readonly Int32Array[];
  /** How many days and spans these are. */
  readonly size: number;
}

/** A plan's price under shares, of a lane whose jobs pay for visits of their own. */
export function priceUnder(share: LaneShare, { own, jobs }: Pick<LanePlan, 'own' | 'jobs'>): number {
  return jobs.reduce((sum, { from, to }) => sum + share.price(from, to), own);
}
