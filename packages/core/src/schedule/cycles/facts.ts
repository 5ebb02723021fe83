// What the recorded audits of a track amount to: which days they fix, whether they are done, how they are counted.

import { type Day, toDay } from '../../calendar/index.js';
import type { EngagementStatus, Framework, RecordedAudit } from '../../model/index.js';
import type { FixedDays } from './draft.js';

/** The days an entry fixes. */
export function fixedDays(entry: RecordedAudit): FixedDays {
  const days: FixedDays = {};
  if (entry.period) {
    days['period-from'] = toDay(entry.period.from);
    days['period-to'] = toDay(entry.period.to);
  }
  if (entry.asOf) days['as-of'] = toDay(entry.asOf);
  if (entry.fieldwork) {
    days.start = toDay(entry.fieldwork.from);
    days.end = toDay(entry.fieldwork.to);
  }
  if (entry.outcome) days.outcome = toDay(entry.outcome);
  if (entry.expires) days.expires = toDay(entry.expires);
  return days;
}

/** `done` when its report or decision is on or before today, else `booked`. */
export function statusOf(entry: RecordedAudit, today: Day): EngagementStatus {
  return entry.outcome !== undefined && toDay(entry.outcome) <= today ? 'done' : 'booked';
}

/** The day by which entries are put in order: fieldwork, else outcome, else period end, as-of date or expiry. */
export function orderDay(entry: RecordedAudit): Day {
  const days = fixedDays(entry);
  return days.start ?? days.outcome ?? days['period-to'] ?? days['as-of'] ?? days.expires ?? 0;
}

/** Entries of a track by date; those of one day keep the file's order. */
export function inOrder(entries: readonly RecordedAudit[]): RecordedAudit[] {
  return [...entries].sort((a, b) => orderDay(a) - orderDay(b));
}

/** Numbers engagements of each kind from the oldest in the file; `nth` on an entry sets the count. */
export class Counter {
  readonly #counts = new Map<string, number>();

  /** The id of the next engagement of this audit, such as `soc2-type2-2`. */
  next(audit: string, nth?: number): string {
    const count = nth ?? (this.#counts.get(audit) ?? 0) + 1;
    this.#counts.set(audit, count);
    return idOf(audit, count);
  }
}

function idOf(audit: string, count: number): string {
  return `${audit.replace('/', '-')}-${count}`;
}

/** The edition's audit type of that id; every entry's type was checked when the file was read. */
export function auditTypeOf(framework: Framework, id: string) {
  const type = framework.audits.find((audit) => audit.id === id);
  if (!type) throw new Error(`${framework.id} has no audit ${id}`);
  return type;
}
