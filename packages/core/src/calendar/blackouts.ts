// Blackouts laid end to end: which one holds a day, and where the next begins.
// Overlapping ones are cut so that each day belongs to the one that started first, which keeps questions quick.

import { type Day, toDay } from './plain-date.js';
import type { Span } from './span.js';

/** Days first to last, both included, that belong to the blackout at `index` of the given list. */
export interface BlackoutRun {
  readonly from: Day;
  readonly to: Day;
  readonly index: number;
}

/** Disjoint runs in order of time; of blackouts that start on one day the earlier in the list wins. */
export function blackoutRuns(blackouts: readonly { readonly span: Span }[]): readonly BlackoutRun[] {
  const given = blackouts.map(({ span }, index) => ({ from: toDay(span.from), to: toDay(span.to), index }));
  given.sort((a, b) => a.from - b.from || a.index - b.index);
  const runs: BlackoutRun[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const { from, to, index } of given) {
    if (to <= covered) continue;
    runs.push({ from: Math.max(from, covered + 1), to, index });
    covered = to;
  }
  return runs;
}

/** The first run that ends on or after a day: it either holds the day or is the next to come. */
export function runFrom(runs: readonly BlackoutRun[], day: Day): BlackoutRun | undefined {
  return runs[positionFrom(runs, day)];
}

/** Position of the first run that ends on or after a day; the number of runs where none does. */
export function positionFrom(runs: readonly BlackoutRun[], day: Day): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as BlackoutRun).to < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
