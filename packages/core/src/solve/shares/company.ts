// Jobs of one lane that could be in one visit. Those that follow each other and are never at work at once are told exactly:
// the later one pays for no visit where the earlier one ends near it. Of others only what their days leave possible.

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

/** By how many days a visit takes in jobs that begin after another one's end is `window`. */
export function runsOf(spans: readonly Spans[], window: number): Runs {
  const extents = spans.map((own) => extentOf([own]));
  const order = extents.map((_, job) => job).sort((a, b) => firstOf(a) - firstOf(b) || a - b);
  function firstOf(job: number): number {
    return (extents[job] as readonly [number, number])[0];
  }
  const lastOf = (job: number): number => (extents[job] as readonly [number, number])[1];
  const isAfter = (job: number, other: number): boolean => firstOf(job) > lastOf(other);
  const runs: Member[][] = [];
  order.forEach((job, k) => {
    const near = order.slice(0, k).filter((other) => firstOf(job) <= lastOf(other) + window);
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
