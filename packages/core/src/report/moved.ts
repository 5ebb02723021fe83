// What a plan moves of the one agreed before, as rows.

import { shiftInWords } from '../model/index.js';
import type { Reading } from './reading.js';
import type { MovedRow } from './report.js';

/** One row for each date that differs from the plan agreed before, in the plan's order. */
export function movedRows({ plan, engagement }: Reading): readonly MovedRow[] {
  return plan.moves.map((move) => {
    const title = engagement(move.engagement)?.title;
    const session = move.session === 'interim' ? ', interim session' : '';
    const what = `${title === undefined ? move.engagement : `${title} (${move.engagement})`}${session}`;
    const by = move.days === null ? null : shiftInWords(move.days);
    return { id: move.engagement, what, from: move.from, to: move.to, by, why: move.why };
  });
}
