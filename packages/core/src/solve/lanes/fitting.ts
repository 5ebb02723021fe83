// Which lanes take part in the sequences of visits: two chains and as many others as can be worked through.

import { type Extent, type Turns, turnsOf } from './turns.js';

// Up to so many days of a job, lanes without links are all taken into the sequences of visits; else up to so many lanes.
const NARROW = 40;
const LANES = 3;

/** Jobs on their own, or lists of them, that follow each other anyway make one lane. */
export function inTurn(
  lists: readonly (readonly number[])[],
  extents: readonly Extent[],
  window: number,
): number[][] {
  const lanes: { jobs: number[]; last: number }[] = [];
  const made = lists
    .map((jobs) => ({
      jobs: [...jobs],
      first: extents[jobs[0] as number]?.first as number,
      last: extents[jobs[jobs.length - 1] as number]?.last as number,
    }))
    .sort((a, b) => a.first - b.first || (a.jobs[0] as number) - (b.jobs[0] as number));
  for (const { jobs, first, last } of made) {
    const lane = lanes.find((it) => it.last + window < first);
    if (lane) {
      lane.jobs.push(...jobs);
      lane.last = last;
    } else lanes.push({ jobs, last });
  }
  return lanes.map(({ jobs }) => jobs);
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
  const isNarrow = extents.every(({ first, last }) => last - first <= NARROW);
  const ranked = lanes.toSorted((x, y) => y.length - x.length);
  for (let count = isNarrow ? ranked.length : Math.min(ranked.length, LANES - tight); ; count -= 1) {
    const turns = turnsOf([a, b, ...ranked.slice(0, count)], extents, window);
    if (turns) return { turns, aside: ranked.slice(count) };
  }
}
