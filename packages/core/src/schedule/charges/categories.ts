// A category is examined over whole periods: one that is to be examined from a day inside a period breaks the convention,
// so periods rather end before it.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** Charges a period once for each day inside it from which a category is to be examined. */
export function chargeCategories(
  sheet: Sheet,
  { program }: Pick<Setting, 'program'>,
  { context }: Draft,
  { 'period-from': from, 'period-to': to }: Points,
  months: number,
  prices: Prices,
): void {
  const days = program.changes
    .filter(({ kind, tracks }) => kind === 'category' && tracks.includes(context.track.id))
    .map(({ on }) => toDay(on));
  if (days.length === 0 || from === undefined || to === undefined) return;
  const end = sheet.dayOf(to);
  const broken = (first: Day): number => {
    const last = end ?? addMonths(first, months) - 1;
    return new Set(days.filter((day) => first < day && day <= last)).size;
  };
  sheet.price('conventions', from, (first) => broken(first) * prices.convention);
}
