// Charges for where periods end, how short they are, and what their reports cost. All of it is decided by the choices
// above the placement once the first day is known, so a choice can be priced before anything is placed.

import {
  addMonths,
  type Day,
  endOfMonth,
  isMonthEnd,
  monthOf,
  startOfMonth,
  yearOf,
} from '../../calendar/index.js';
import { examinationFee, reportFees } from '../../costs/cards/examinations.js';
import type { ExaminationCycle, MonthDay, Track } from '../../model/index.js';
import { inCents, type Prices } from '../prices.js';

/** What conventions of length cost a period; the first one may be short. */
export function shortPrice(months: number, first: boolean, cycle: ExaminationCycle, prices: Prices): number {
  const odd = first ? months < cycle.months.min : months < cycle.conventional;
  return odd ? prices.convention : 0;
}

/** What an end outside the season costs, and its days from the best day of the nearest season. */
export function endPrice(
  end: Day,
  { ends }: ExaminationCycle,
  yearEnd: MonthDay,
  prices: Prices,
): { readonly convention: number; readonly early: number; readonly late: number } {
  const seasons = [-1, 0, 1].map((offset) => preferredEnds(yearOf(end) + offset, ends, yearEnd));
  const convention = seasons.some(({ from, to }) => end >= from && end <= to) ? 0 : prices.convention;
  const away = seasons.map(({ from }) => ({
    early: Math.max(0, from - end) * prices.earlyDay,
    late: Math.max(0, end - from) * prices.lateDay,
  }));
  const nearest = away.reduce((best, it) => (it.early + it.late < best.early + best.late ? it : best));
  return { convention, ...nearest };
}

/** First and last preferred period end before the customers' year end of a year; month ends. */
function preferredEnds(
  year: number,
  { from, to }: { readonly from: number; readonly to: number },
  yearEnd: MonthDay,
): { readonly from: Day; readonly to: Day } {
  const end = dayIn(year, yearEnd);
  return { from: monthEndAt(end, from), to: monthEndAt(end, to) };
}

// A month end counts from month end to month end: three months before 31 December is 30 September.
function monthEndAt(day: Day, months: number): Day {
  if (isMonthEnd(day)) return endOfMonth(addMonths(startOfMonth(day), months));
  return addMonths(day, months);
}

function dayIn(year: number, { month, day }: MonthDay): Day {
  const start = addMonths(0, (year - 1970) * 12 + month - 1);
  return Math.min(start + day - 1, endOfMonth(start));
}

/** The fee of a report on one date, in cents. */
export function pointFee(track: Track, prices: Prices): number {
  return feeOf(track, undefined, prices);
}

/**
 * What a report over so many months costs beyond its share of one report a year, in cents: the price of reporting more
 * often than the usual period asks.
 */
export function extraFee(track: Track, months: number, usual: number, prices: Prices): number {
  const share = (feeOf(track, usual, prices) * months) / usual;
  return Math.max(0, feeOf(track, months, prices) - Math.round(share));
}

/** What final fieldwork costs more when it starts on this day, in cents. */
export function busySeasonFee(track: Track, months: number, prices: Prices): (start: Day) => number {
  const busy = reportFees(track.framework).busySeason;
  const surcharge = Math.round(feeOf(track, months, prices) * busy.share);
  return (start) => (busy.months.includes(monthOf(start)) ? surcharge : 0);
}

function feeOf(
  { framework, categories, also, people }: Track,
  months: number | undefined,
  { dollar }: Prices,
): number {
  return inCents(
    examinationFee(reportFees(framework), people, [...categories.slice(1), ...also], months) * dollar,
  );
}
