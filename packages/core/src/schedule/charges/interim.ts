// Charges for an interim session: the visit it is where nothing shares one, and its days from its usual time.

import type { Draft } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import { interimTarget } from '../problem/interim.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** Charges each day between an interim session and its usual day. */
export function chargeInterim(
  sheet: Sheet,
  { apart }: Setting,
  draft: Draft,
  { 'period-to': from, 'interim-start': to }: Points,
  prices: Prices,
): void {
  const { interim } = draft.type;
  if (!interim || from === undefined || to === undefined) return;
  if (apart) sheet.price('visits', to, () => prices.visit);
  const step = interimTarget(draft, interim);
  sheet.limit({ term: 'early-days', from, to, least: step, once: 0, perDay: prices.earlyDay });
  sheet.limit({ term: 'late-days', from, to, most: step, once: 0, perDay: prices.lateDay });
}
