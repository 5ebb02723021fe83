// Charges for a change of auditors at a bad time: inside a period, on which one firm opines as a whole, and shortly before
// an audit of a certificate that is being transferred. Both are conventions, kept where they can be.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { Track } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';

/** The aspects under which frameworks state these conventions. */
const CHANGE = 'auditor-change';
const TRANSFER = 'transfer';

/** Whether a firm takes over after the first day of a period and by its last; `to` is included. */
function isCutByChange({ switches }: Pick<Track, 'switches'>, from: Day, to: Day): boolean {
  return switches.some((it) => from < toDay(it.from) && toDay(it.from) <= to);
}

/** What a change of auditors inside a period costs, by its days; nothing where that is no matter of the framework. */
export function changePrice(
  { context: { track, framework }, recorded }: Pick<Draft, 'context' | 'recorded'>,
  prices: Prices,
): ((from: Day, to: Day) => number) | undefined {
  const settled = recorded?.auditor !== undefined || track.switches.length === 0;
  if (settled || !framework.conventions[CHANGE]) return undefined;
  return (from, to) => (isCutByChange(track, from, to) ? prices.convention : 0);
}

/** Charges a period for a change of auditors inside it. */
export function chargeChange(
  sheet: Sheet,
  draft: Draft,
  { 'period-from': from, 'period-to': to }: Points,
  months: number,
  prices: Prices,
): void {
  const price = changePrice(draft, prices);
  if (!price || from === undefined || to === undefined) return;
  const last = sheet.dayOf(to);
  sheet.price('conventions', from, (day) => price(day, last ?? addMonths(day, months) - 1));
}

/** Charges an audit of a certificate that comes within the days after a transfer in which it should not. */
export function chargeTransfer(sheet: Sheet, draft: Draft, { start }: Points, prices: Prices): void {
  const { track, framework } = draft.context;
  const days = framework.conventions[TRANSFER]?.days;
  const { role } = draft.type;
  if (start === undefined || days === undefined || (role !== 'surveillance' && role !== 'renewal')) return;
  const near = (day: Day): boolean =>
    track.switches.some(({ from }) => toDay(from) <= day && day < toDay(from) + days);
  if (track.switches.length === 0) return;
  sheet.price('conventions', start, (day) => (near(day) ? prices.convention : 0));
}
