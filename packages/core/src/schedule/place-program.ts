// Places one program at the least price. What hangs on its engagements comes afterwards, so that a portfolio can place
// a program again and again.

import type { PlainDate } from '../calendar/index.js';
import type { Engagement, Framework, Holding, Program } from '../model/index.js';
import type { Effort } from '../solve/alternatives.js';
import { holdingsOf } from './answer/holdings.js';
import { engagementsOf } from './answer/read-answer.js';
import { waysOf } from './optimum/alternatives.js';
import { keepingNearDates } from './optimum/near-dates.js';
import { type Optimum, optimumOf } from './optimum/optimum.js';
import { outlooksOf } from './optimum/outlooks.js';
import type { Terms } from './setting.js';

/** A placed program: its optimum, and its engagements with how their rules hold. */
export interface Placed {
  readonly found: Optimum;
  readonly engagements: readonly Engagement[];
  readonly holdings: readonly Holding[];
}

/** The cheapest placement; undefined where there is none. */
export function placeProgram(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms = {},
  effort: Effort = {},
): Placed | undefined {
  const ways = waysOf(outlooksOf(program, frameworks, today, terms), terms.first);
  // Only the host's capacity can stand against near dates that the rules allow.
  const found = optimumOf(keepingNearDates(ways), effort) ?? optimumOf(ways, effort);
  if (!found) return undefined;
  const { way, built, days, windows } = found;
  const holdings = holdingsOf(built, days);
  return { found, holdings, engagements: engagementsOf(way.setting, built, days, windows, holdings) };
}
