// Charges for moving what was agreed before: a date of the committed plan that is moved costs its days, and more where
// it is near.

import type { Day } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import { NEAR_MOVES, type Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** First fieldwork days of the plan agreed before, by engagement. */
export type AgreedDays = ReadonlyMap<string, Day>;

/** Charges every day by which a planned engagement leaves its agreed first fieldwork day, either way. */
export function chargeMove(
  sheet: Sheet,
  { today, agreed }: Setting,
  draft: Draft,
  { start }: Points,
  prices: Prices,
): void {
  const day = agreed.get(draft.id);
  if (day === undefined || start === undefined || draft.status === 'done') return;
  const near = day - today <= NEAR_MOVES.days;
  const perDay = prices.movedDay * (near ? NEAR_MOVES.times : 1);
  const from = sheet.fixed(day);
  const same = (from: Day): Day => from;
  sheet.limit({ term: 'moves', from, to: start, least: same, once: 0, perDay });
  sheet.limit({ term: 'moves', from, to: start, most: same, once: 0, perDay });
}
