// Everything a single engagement is charged for besides the rules between engagements.

import { type Day, monthsIn } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';
import { chargeCategories } from './categories.js';
import type { FirstDays } from './first-days.js';
import { chargeChange, chargeTransfer } from './handovers.js';
import { chargeInterim } from './interim.js';
import { chargeMove } from './moves.js';
import { busySeasonFee, endPrice, extraFee, pointFee, shortPrice } from './periods.js';
import { chargeSubservices } from './subservice.js';
import { chargeFirst } from './targets.js';

/** Charges an engagement that is not finished. */
export function chargeEngagement(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  points: Points,
  prices: Prices,
  firstDays: FirstDays,
  isFirstPeriod: boolean,
): void {
  if (draft.status === 'done') return;
  const { start } = points;
  const first = firstDays.get(draft.id);
  if (start !== undefined && first !== undefined) chargeFirst(sheet, start, first, prices);
  if (start !== undefined && setting.apart) sheet.price('visits', start, () => prices.visit);
  chargeMove(sheet, setting, draft, points, prices);
  chargeTransfer(sheet, draft, points, prices);
  chargeInterim(sheet, setting, draft, points, prices);
  if (draft.type.role === 'point') chargePoint(sheet, draft, points, prices);
  if (draft.type.role === 'period') {
    chargePeriod(sheet, setting, draft, points, isFirstPeriod);
    chargeSubservices(sheet, setting, draft, points);
  }
}

function chargePoint(sheet: Sheet, { context }: Draft, points: Points, prices: Prices): void {
  const fee = pointFee(context.track, prices);
  const of = points['as-of'] ?? points.outcome;
  if (of !== undefined && fee > 0) sheet.price('fees', of, () => fee);
}

function chargePeriod(
  sheet: Sheet,
  { program, prices }: Setting,
  draft: Draft,
  { 'period-from': from, 'period-to': to, start }: Points,
  first: boolean,
): void {
  const { track, framework } = draft.context;
  const { cycle } = framework;
  if (cycle.kind !== 'examination' || from === undefined || to === undefined) return;
  const yearEnd = program.organization.customersYearEnd;
  const months = draft.months ?? monthsFixed(sheet, from, to) ?? cycle.months.usual;
  const short = shortPrice(months, first, cycle, prices);
  const extra = extraFee(track, months, cycle.months.usual, prices);
  const ends = (day: Day) => endPrice(day, cycle, yearEnd, prices);
  sheet.price('conventions', to, (day) => short + ends(day).convention);
  sheet.price('early-days', to, (day) => ends(day).early);
  sheet.price('late-days', to, (day) => ends(day).late);
  chargeCategories(sheet, { program }, draft, { 'period-from': from, 'period-to': to }, months, prices);
  chargeChange(sheet, draft, { 'period-from': from, 'period-to': to }, months, prices);
  sheet.price('fees', to, () => extra);
  const busy = busySeasonFee(track, months, prices);
  if (start !== undefined && busy) sheet.price('fees', start, busy);
}

function monthsFixed(sheet: Sheet, from: number, to: number): number | undefined {
  const [first, last] = [sheet.dayOf(from), sheet.dayOf(to)];
  return first === undefined || last === undefined ? undefined : monthsIn(first, last);
}
