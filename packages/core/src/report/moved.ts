// What a plan moves of the one agreed before, as rows.

import { type Move, shiftInWords } from '../model/index.js';
import type { Reading } from './reading.js';
import type { MovedRow } from './report.js';

const WHICH: Record<Move['session'], string> = {
  fieldwork: '',
  interim: ', interim session',
  'period-start': ', start of its period',
  'period-end': ', end of its period',
};

/** One row for each date that differs from the plan agreed before, in the plan's order. */
export function movedRows({ plan, titleOf }: Reading): readonly MovedRow[] {
  return plan.moves.map((move) => {
    const title = titleOf(move.engagement);
    const what = `${title === move.engagement ? title : `${title} (${move.engagement})`}${WHICH[move.session]}`;
    const by = move.days === null ? null : shiftInWords(move.days);
    return { id: move.engagement, what, from: move.from, to: move.to, by, why: move.why };
  });
}
