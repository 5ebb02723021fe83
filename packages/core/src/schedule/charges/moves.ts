// Charges for moving what was agreed before: a date of the committed plan that is moved costs its days, and more where
// it is near.

import type { Day } from '../../calendar/index.js';
import { interimOfId } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { moveByDay, type Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** First days of sessions of the plan agreed before: of fieldwork by engagement, of interim sessions by their own name. */
export type AgreedDays = ReadonlyMap<string, Day>;

/** Charges every day by which a session of a planned engagement leaves its agreed first day, either way. */
export function chargeMove(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  { start, 'interim-start': interim }: Points,
  prices: Prices,
): void {
  if (draft.status === 'done') return;
  chargeSession(sheet, setting, setting.agreed.get(draft.id), start, prices);
  chargeSession(sheet, setting, setting.agreed.get(interimOfId(draft.id)), interim, prices);
}

// A session that is not chosen leaves its agreed day among the constants, so that plans with it number theirs alike.
function chargeSession(
  sheet: Sheet,
  { today }: Setting,
  day: Day | undefined,
  to: number | undefined,
  prices: Prices,
): void {
  if (day === undefined) return;
  const from = sheet.fixed(day);
  if (to === undefined) return;
  const perDay = moveByDay(prices, day - today);
  const same = (from: Day): Day => from;
  sheet.limit({ term: 'moves', from, to, least: same, once: 0, perDay });
  sheet.limit({ term: 'moves', from, to, most: same, once: 0, perDay });
}
