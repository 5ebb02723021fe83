// Lays periods one after another: planned ones with the lengths chosen, booked ones on their own days. Between a period
// and a later booked one the days are filled where they are enough for a period.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { ExaminationCycle, RecordedAudit } from '../../model/index.js';

/** Lengths of the planned periods, in months: the first ones as listed, the rest `usual`. */
export interface PeriodLengths {
  readonly listed: readonly number[];
  readonly usual: number;
}

/** One period in its place. Its days are where it would lie; an open start may still move them. */
export interface LaidPeriod {
  readonly from: Day;
  readonly to: Day;
  /** Months the planner gives it; undefined where a booking fixes its days. */
  readonly months: number | undefined;
  readonly booked: RecordedAudit | undefined;
}

/** Last day of a period of so many months. */
export function periodEnd(start: Day, months: number): Day {
  return addMonths(start, months) - 1;
}

/** How many periods of these lengths begin on or before a day. */
export function countUntil(until: Day, first: Day, { listed, usual }: PeriodLengths): number {
  let count = 0;
  for (let day = first; day <= until; count += 1) day = periodEnd(day, listed[count] ?? usual) + 1;
  return count;
}

/** The same periods one after the other from another day. */
export function laidFrom(laid: readonly LaidPeriod[], start: Day): readonly LaidPeriod[] {
  let from = start;
  return laid.map((period) => {
    if (period.months === undefined) return period;
    const to = periodEnd(from, period.months);
    const moved = { ...period, from, to };
    from = to + 1;
    return moved;
  });
}

/** Where laying begins, and how far it goes: so many periods, whatever their days. */
export interface Extent {
  readonly day: Day;
  /** Nothing recorded fixes the first day. */
  readonly open: boolean;
  readonly count: number;
  /** Last day of the horizon. */
  readonly until: Day;
}

/**
 * Lays periods, the booked ones among them. Bookings on the days that were planned change nothing; others leave as many
 * periods as begin within the horizon after them.
 */
export function layPeriods(
  cycle: ExaminationCycle,
  extent: Extent,
  lengths: PeriodLengths,
  booked: readonly RecordedAudit[],
): readonly LaidPeriod[] {
  const unbooked = layWhile(cycle, extent, lengths, [], (laid) => laid < extent.count);
  if (booked.length === 0) return unbooked;
  const same = layWhile(cycle, extent, lengths, booked, (laid) => laid < extent.count);
  const asPlanned = same.length === unbooked.length && same.every(({ to }, k) => to === unbooked[k]?.to);
  if (asPlanned) return same;
  // Nothing comes before a first period that is booked on days of its own, unless its number says so.
  const leads = extent.open && booked[0]?.period !== undefined && (booked[0].nth ?? 1) === 1;
  return layWhile(cycle, extent, lengths, booked, (_, day) => day <= extent.until, leads);
}

function layWhile(
  cycle: ExaminationCycle,
  start: Extent,
  { listed, usual }: PeriodLengths,
  booked: readonly RecordedAudit[],
  more: (laid: number, day: Day) => boolean,
  leads = false,
): readonly LaidPeriod[] {
  const laid: LaidPeriod[] = [];
  const pending = [...booked];
  let day = start.day;
  while (more(laid.length, day) || pending.length > 0) {
    const months = listed[laid.length] ?? usual;
    const next = pending[0];
    const first = leads && laid.length === 0;
    const room = next && !first ? roomBefore(next, day, months, usual) : 0;
    if (next && (room < cycle.months.min || !more(laid.length, day))) {
      pending.shift();
      laid.push(onBooking(next, day, months));
    } else {
      const fitting = next ? Math.min(months, room) : months;
      laid.push({ from: day, to: periodEnd(day, fitting), months: fitting, booked: undefined });
    }
    day = (laid.at(-1) as LaidPeriod).to + 1;
  }
  return laid;
}

// Whole months from a day that a booking leaves before it. One without a period of its own examines the last period
// that ends before its fieldwork, so there is room for one more while the next one would end before it too.
function roomBefore(
  { period, fieldwork, outcome }: RecordedAudit,
  day: Day,
  months: number,
  usual: number,
): number {
  if (period) return monthsUntil(day, toDay(period.from));
  const examined = fieldwork?.from ?? outcome;
  if (!examined) return 0;
  return periodEnd(periodEnd(day, months) + 1, usual) < toDay(examined) ? months : 0;
}

// A booking without a period of its own, such as fieldwork alone, takes the next one.
function onBooking(booked: RecordedAudit, day: Day, months: number): LaidPeriod {
  const { period } = booked;
  if (!period) return { from: day, to: periodEnd(day, months), months, booked };
  return { from: toDay(period.from), to: toDay(period.to), months: undefined, booked };
}

// Whole months from a day to just before another; 0 where none fits.
function monthsUntil(from: Day, before: Day): number {
  let months = 0;
  while (periodEnd(from, months + 1) < before) months += 1;
  return months;
}
