// The amounts of a bill, term by term, and the documented price of each day or breach. Retyped from docs/prices.md.
import { parse } from 'yaml';
import { add, type Day, type Duration, duration } from './calendar.js';
import type { TrackEntry } from './file.js';
import type { Inspection } from './inspection.js';

export interface Weights {
  visit: number;
  sharedDay: number;
  early: number;
  late: number;
  uncovered: number;
  stale: number;
  convention: number;
  load: number;
  survive: number;
}

/** `planning.weights` of the file, the documented dollars where it says nothing. */
export function weightsOf(yaml: string): Weights {
  const own = (parse(yaml).planning?.weights ?? {}) as Record<string, number>;
  return {
    visit: own.visit ?? 8000,
    sharedDay: own['shared-day'] ?? 600,
    early: own['early-day'] ?? 20,
    late: own['late-day'] ?? 40,
    uncovered: own['uncovered-day'] ?? 500,
    stale: own['stale-day'] ?? 50,
    convention: own.convention ?? 10_000,
    load: own['load-week'] ?? 2000,
    survive: own['survive-major'] ?? 0,
  };
}

/** What is charged, and for what: so that a difference can be read. */
export class Bill {
  readonly lines: { term: string; amount: number; what: string }[] = [];

  constructor(readonly weights: Weights) {}

  charge(term: string, amount: number, what: string): void {
    if (amount !== 0) this.lines.push({ term, amount, what });
  }

  /** A convention that does not hold. */
  breach(broken: boolean, what: string): void {
    if (broken) this.charge('conventions', this.weights.convention, what);
  }

  /** A day counted from the one that is best: dearer after it than before. */
  around(best: Day, at: Day, what: string): void {
    this.charge('early-days', Math.max(0, best - at) * this.weights.early, what);
    this.charge('late-days', Math.max(0, at - best) * this.weights.late, what);
  }

  /** A usual length that ends on `usual` at the soonest, cut to `at`. */
  shortened(usual: Day, at: Day, what: string): void {
    if (at < usual) {
      this.charge('short-times', this.weights.convention + (usual - at) * this.weights.early, what);
    }
  }

  /** A report or a decision that waits longer than usual. */
  waiting(usual: Day, at: Day, what: string): void {
    this.charge('late-days', Math.max(0, at - usual) * this.weights.late, what);
  }

  total(term: string): number {
    const sum = this.lines.filter((line) => line.term === term).reduce((all, { amount }) => all + amount, 0);
    return Math.round(sum * 100) / 100;
  }

  of(term: string): string {
    return this.lines
      .filter((line) => line.term === term)
      .map(({ amount, what }) => `${amount} ${what}`)
      .join('; ');
  }
}

/** A usual length of time, as the file's `timing:` says or as documented. */
export function usual(track: TrackEntry, key: string, documented: Duration): Duration {
  const own = (track.raw.timing as Record<string, string> | undefined)?.[key];
  return own === undefined ? documented : duration(own);
}

/** The least length: as documented, or the file's own where that is shorter. */
export function least(track: TrackEntry, key: string, documented: number): number {
  const own = (track.raw.timing as Record<string, string> | undefined)?.[key];
  const length = own === undefined ? undefined : daysIn(duration(own));
  return length === undefined ? documented : Math.min(documented, length);
}

/** Rough days of a length: a month counts as thirty and a bit. */
function daysIn({ months, days }: Duration): number {
  return Math.round(months * 30.4375) + days;
}

export const weeks = (count: number): Duration => ({ months: 0, days: 7 * count });
export const inDays = (count: number): Duration => ({ months: 0, days: count });
export const after = (at: Day, length: Duration): Day => add(at, length);

/** Working days that a length of fieldwork stands for. */
export function workingDaysIn(length: Duration, { calendar }: Inspection): number {
  return Math.max(1, Math.round((daysIn(length) / 7) * calendar.weekLength));
}

/** Whether people can be there: a working day outside of every blackout. */
export const isOpen = ({ calendar }: Inspection, at: Day): boolean =>
  calendar.isWorking(at) && !calendar.isBlackout(at);

/** The last of so many working days, the first of them on or after a day. */
export function lastOf(inspection: Inspection, from: Day, count: number): Day {
  let at = from;
  for (let held = isOpen(inspection, at) ? 1 : 0; held < count; ) {
    at += 1;
    if (isOpen(inspection, at)) held += 1;
  }
  return at;
}

/** The first day on or after one from which so many working days can be had with no blackout between them. */
export function firstStart(inspection: Inspection, from: Day, count: number): Day {
  if (!Number.isInteger(from)) throw new Error('counted from no day');
  for (let start = from; ; start += 1) {
    if (!isOpen(inspection, start)) continue;
    const end = lastOf(inspection, start, count);
    let free = true;
    for (let at = start; at <= end; at += 1) free &&= !inspection.calendar.isBlackout(at);
    if (free) return start;
  }
}
