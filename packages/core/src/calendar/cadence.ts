// Slots of a cadence: the months, quarters, years or weeks that recurring work falls into, named as people name them.
// Slots hang on the calendar and never on a start date: a quarter is January to March whoever asks, from whenever.

import { addDuration, type Duration } from './duration.js';
import { type Day, fromDay, isoWeekOf, monthOf, plainDate, toDay, yearOf } from './plain-date.js';

/** One slot, its first and last day included. The key is unique within its cadence and fit for an id. */
export interface Slot {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
}

// Slots without a calendar unit of their own are counted from 1 January 2000; whole weeks from that year's first Monday.
const EPOCH = toDay(plainDate('2000-01-01'));
const EPOCH_MONDAY = toDay(plainDate('2000-01-03'));

// Cadences that divide the year and are known by a letter and a number: half-years, thirds, quarters, two-month turns.
const PARTS_OF_A_YEAR: Record<number, string> = { 2: 'b', 3: 'q', 4: 't', 6: 'h' };

/**
 * The slots that open within `from`..`to`, both included, in order. The cadence must be longer than nothing.
 * 1, 2, 3, 4, 6 and 12 months are parts of the calendar year; 24, 36 … are runs of years counted from 2000;
 * other months and days are counted from 2000-01-01; weeks are ISO weeks, runs of them counted from 2000-W01.
 */
export function slotsBetween(every: Duration, from: Day, to: Day): Slot[] {
  const anchor = anchorOf(every);
  const slots: Slot[] = [];
  let turn = turnAt(every, anchor, from);
  let opens = addDuration(anchor, every, turn);
  while (opens <= to) {
    turn += 1;
    const next = addDuration(anchor, every, turn);
    if (opens >= from) slots.push({ key: keyOf(every, opens), from: opens, to: next - 1 });
    opens = next;
  }
  return slots;
}

/** The slot that holds a day. Each day lies in one slot and slots leave no day out. */
export function slotOf(every: Duration, day: Day): Slot {
  const anchor = anchorOf(every);
  const turn = turnAt(every, anchor, day);
  const from = addDuration(anchor, every, turn);
  return { key: keyOf(every, from), from, to: addDuration(anchor, every, turn + 1) - 1 };
}

function anchorOf(every: Duration): Day {
  if (every.months + every.days <= 0) throw new RangeError('a cadence is longer than no time at all');
  return every.months === 0 && every.days % 7 === 0 ? EPOCH_MONDAY : EPOCH;
}

// The anchor is a first of the month or stands for days alone, so no turn is clamped and turns strictly follow.
function turnAt(every: Duration, anchor: Day, day: Day): number {
  let turn = Math.floor((day - anchor) / (every.months * 30.436875 + every.days));
  while (addDuration(anchor, every, turn) > day) turn -= 1;
  while (addDuration(anchor, every, turn + 1) <= day) turn += 1;
  return turn;
}

function keyOf(every: Duration, from: Day): string {
  const { months, days } = every;
  const year = yearOf(from);
  if (days === 7 && months === 0) return isoWeekOf(from).toLowerCase();
  if (days !== 0) return fromDay(from);
  if (months === 12) return String(year);
  if (months % 12 === 0) return `${year}-${year + months / 12 - 1}`;
  const part = PARTS_OF_A_YEAR[months];
  if (part !== undefined) return `${year}-${part}${(monthOf(from) - 1) / months + 1}`;
  return fromDay(from).slice(0, 7);
}
