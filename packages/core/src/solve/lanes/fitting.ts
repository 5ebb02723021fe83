// Which lanes take part in the sequences of visits: two chains and as many others as can be worked through.

import type { Range } from './node-prices.js';
import type { JobEnd, Reduced } from './reduce.js';
import { type Extent, type Turns, turnsOf } from './turns.js';

// Lanes without links whose jobs have no more than so many days are all taken; of others only so many lanes in all.
const NARROW = 40;
const LANES = 3;

/** First and last day each job can be in progress on. */
export function extentsOf({ starts, ends }: Reduced, { lo, hi }: Range): Extent[] {
  return starts.map((start, job) => {
    const end = ends[job] as JobEnd;
    return {
      first: start.day[lo[start.v] as number] as number,
      last: end.day[hi[end.v] as number] as number,
    };
  });
}

/** The turns of as many lanes as can be worked through, those of most jobs first; the others are left aside. */
export function fitting(
  a: readonly number[],
  b: readonly number[],
  lanes: readonly (readonly number[])[],
  extents: readonly Extent[],
  window: number,
): { readonly turns: Turns; readonly aside: readonly (readonly number[])[] } {
  const tight = (a.length > 0 ? 1 : 0) + (b.length > 0 ? 1 : 0);
  const isWide = (lane: readonly number[]): boolean =>
    lane.some((job) => (extents[job]?.last as number) - (extents[job]?.first as number) > NARROW);
  const wide = lanes.filter(isWide).sort((x, y) => y.length - x.length);
  const ranked = [...lanes.filter((lane) => !isWide(lane)), ...wide];
  const most = ranked.length - Math.max(0, wide.length - (LANES - tight));
  for (let count = most; ; count -= 1) {
    const turns = turnsOf([a, b, ...ranked.slice(0, count)], extents, window);
    if (turns) return { turns, aside: ranked.slice(count) };
  }
}

/**
 * Sequences put together where windows alone keep their jobs apart, as those of one that booked days have cut are. Jobs
 * that followed each other go on doing so.
 */
export function joined(
  sequences: readonly (readonly number[])[],
  extents: readonly Extent[],
  window: number,
): readonly (readonly number[])[] {
  const result: (readonly number[])[] = [];
  for (const jobs of sequences) {
    const at = result.findIndex((other) => inOne(other, jobs, extents, window) !== undefined);
    if (at < 0) result.push(jobs);
    else result[at] = inOne(result[at] as readonly number[], jobs, extents, window) as readonly number[];
  }
  return result;
}

function inOne(
  one: readonly number[],
  other: readonly number[],
  extents: readonly Extent[],
  window: number,
): readonly number[] | undefined {
  const firstOf = (job: number): number => extents[job]?.first as number;
  const [before, after] =
    firstOf(one[0] as number) < firstOf(other[0] as number) ? [one, other] : [other, one];
  // One goes whole between two jobs of the other, or behind all of them.
  const next = before.findIndex((job) => firstOf(job) >= firstOf(after[0] as number));
  const at = next < 0 ? before.length : next;
  const all = [...before.slice(0, at), ...after, ...before.slice(at)];
  const apart = (k: number): boolean => {
    if (k === 0 || k >= all.length) return true;
    return (extents[all[k - 1] as number]?.last as number) + window < firstOf(all[k] as number);
  };
  return apart(at) && apart(at + after.length) ? all : undefined;
}
