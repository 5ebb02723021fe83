// One of a family of alternatives beside one main line: what is known of its guests before it is read.

import type { LaneBound } from '../alternatives.js';
import type { MainLine } from './main-line.js';

/** A guest starts on `from` at the earliest, and each day after `first` costs so much. */
export type Wait = ReturnType<NonNullable<LaneBound['starts']>>[number];

export interface Member {
  readonly alternative: number;
  /** What it costs at least beside the main line, but for what guests that are told of in `waits` save in its visits. */
  readonly rest: number;
  readonly waits: readonly Wait[];
  /** Most days that one of its guests takes. */
  readonly days: number;
}

/** Undefined where nothing is told of its guests. */
export function memberOf(
  alternative: number,
  base: number,
  line: MainLine,
  guests: LaneBound,
): Member | undefined {
  const { atLeast, jobs, more = 0, apart, common, days } = guests;
  const waits = guests.starts?.() ?? [];
  if (waits.length === 0 || more > 0 || (!apart && common === undefined)) return undefined;
  const { price, shared } = line.part.problem.visits;
  const most = price + shared * line.longest;
  const untold = (jobs - waits.length) * most;
  // On a day on which two guests are at work both have it in common with a main job, and with each other.
  const atOnce = apart ? 0 : shared * (common ?? 0) * (line.part.jobs.length + 1);
  const together = apart ? 0 : savedTogether(waits, line, days, most);
  return { alternative, rest: base + atLeast + jobs * price - untold - atOnce - together, waits, days };
}

// A guest that waits for the next one saves a visit, and days in common with the one main job whose best guest it is not.
function savedTogether(waits: readonly Wait[], line: MainLine, days: number, most: number): number {
  const { window, daysIn } = line.part.problem.visits;
  return waits.reduce((sum, { first, perDay }, k) => {
    const next = waits[k + 1];
    if (!next) return sum;
    // The first day on which it could start and still be near the next one.
    let near = next.from - window;
    for (let count = daysIn(near, near); count <= days && near > first; count += daysIn(near, near))
      near -= 1;
    return sum + Math.max(0, most - perDay * Math.max(0, near - first));
  }, 0);
}
