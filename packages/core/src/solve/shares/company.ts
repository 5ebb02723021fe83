// Jobs of one lane that could be in one visit. Those that follow each other and are never at work at once are told exactly:
// the later one pays for no visit where the earlier one ends near it. Of others only what their days leave possible.

import type { LaneBound } from '../alternatives.js';
import { extentOf, type Spans } from './spans.js';

/** A job among those of its lane, in the order of their first days. */
export interface Member {
  /** Its place in the lane. */
  readonly job: number;
  /** It could be near the one before it, which has always ended before. */
  readonly isLinked: boolean;
  /** First and last days of those before it that it could be near in other ways: near these it may pay for no visit. */
  readonly around: readonly (readonly [first: number, last: number])[];
}

/** Runs of jobs each of which could be near the one before it; what no run ties is a run of its own. */
export type Runs = readonly (readonly Member[])[];

/** What jobs of a lane could save by sharing visits with each other, as far as it is known before their days are. */
export interface Company {
  /** Whether their days say it: of all of them, of those that follow each other, or not at all. */
  readonly byDays: 'all' | 'in-turn' | 'none';
  /** So many visits and days in common whatever their days. */
  readonly visits: number;
  readonly days: number;
}

export function companyIn(bound: LaneBound): Company {
  const { jobs, more = 0, apart, lone = 0, common } = bound;
  if (apart) return { byDays: 'none', visits: 0, days: 0 };
  if (lone > 1) return { byDays: 'none', visits: Math.max(0, jobs + more - lone), days: mostInCommon(bound) };
  return common === undefined
    ? { byDays: 'all', visits: 0, days: 0 }
    : { byDays: 'in-turn', visits: 0, days: common };
}

/** Most days that two jobs of a lane are both at work, of all pairs together. */
export function mostInCommon({ jobs, more = 0, lone = 0, days, common }: LaneBound): number {
  // Of those that can never share a visit one is at work at a time.
  const others = Math.max(0, jobs + more - lone);
  return common ?? others * (1 + Math.max(0, others - 1) / 2) * days;
}

/** By how many days a visit takes in jobs that begin after another one's end is `window`. */
export function runsOf(spans: readonly Spans[], window: number, { byDays }: Company): Runs {
  const extents = spans.map((own) => extentOf([own]));
  const firstOf = (job: number): number => (extents[job] as readonly [number, number])[0];
  const lastOf = (job: number): number => (extents[job] as readonly [number, number])[1];
  const order = extents.map((_, job) => job).sort((a, b) => firstOf(a) - firstOf(b) || a - b);
  const isAfter = (job: number, other: number): boolean =>
    byDays === 'in-turn' || firstOf(job) > lastOf(other);
  const runs: Member[][] = [];
  order.forEach((job, k) => {
    const before = byDays === 'none' ? [] : order.slice(0, k);
    const near = before.filter((other) => firstOf(job) <= lastOf(other) + window);
    const previous = order[k - 1];
    // What is near it from further back is near the one between them.
    const isTold = (other: number): boolean =>
      previous !== undefined && isAfter(job, previous) && (other === previous || isAfter(previous, other));
    const isLinked = near.some(isTold);
    const around = near
      .filter((other) => !isTold(other))
      .map((other) => extents[other] as readonly [number, number]);
    const member = { job, isLinked, around };
    if (isLinked) runs.at(-1)?.push(member);
    else runs.push([member]);
  });
  return runs;
}
