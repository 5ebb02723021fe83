// Another day on which two tracks become one: the nearest before and after on which the plan can be had.

import { addMonths, type Day, fromDay, startOfMonth, toDay } from '../../../calendar/index.js';
import { counted, type Merge, type Program } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import { fits, type Giving, type Relaxation } from './relaxation.js';

/** Months looked at on either side. */
const MONTHS = 12;

/** The nearest days on either side that were tried and make room. */
export function otherMerge(
  giving: Giving,
  { merge }: Extract<Subject, { kind: 'merge' }>,
): readonly Relaxation[] {
  const on = toDay(merge.on);
  const first = startOfMonth(on);
  const tries = (step: 1 | -1): Day | undefined =>
    Array.from({ length: MONTHS }, (_, k) =>
      addMonths(first, step < 0 && first < on ? -k : step * (k + 1)),
    ).find((day) => fits(giving, (program) => mergingOn(program, merge, day)));
  return [tries(-1), tries(1)].flatMap((day): readonly Relaxation[] => {
    if (day === undefined) return [];
    const days = Math.abs(day - on);
    const text = `merge on ${fromDay(day)}, ${counted(days, 'day')} ${day < on ? 'earlier' : 'later'}`;
    return [{ line: giving.line, days, text, price: null }];
  });
}

function mergingOn(program: Program, { from }: Merge, on: Day): Program {
  const moved = (merge: Merge): Merge => (merge.from === from ? { ...merge, on: fromDay(on) } : merge);
  return {
    ...program,
    tracks: program.tracks.map((track) => ({
      ...track,
      merge: track.merge && moved(track.merge),
      joined: track.joined.map(moved),
    })),
  };
}
