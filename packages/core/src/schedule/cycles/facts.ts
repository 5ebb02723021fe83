// What the recorded audits of a track amount to: which days they fix, whether they are done, how they are counted.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
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
  // The last day on which a withdrawn certificate holds, whatever is printed.
  if (entry.withdrawn) days.expires = Math.min(toDay(entry.withdrawn) - 1, days.expires ?? Number.MAX_VALUE);
  return days;
}

/**
 * What the decision of an audit waits for: its majors, and every finding where its recommendation is conditional.
 * `open` while one of them is not verified; `until` the last day one is verified on.
 */
export function heldBy(entry: RecordedAudit | undefined): {
  readonly open: boolean;
  readonly until: Day | undefined;
} {
  const conditional = entry?.recommendation === 'conditional';
  const holding = entry?.nonconformities.filter(({ grade }) => conditional || grade === 'major') ?? [];
  const verified = holding.flatMap((it) => (it.verified ? [toDay(it.verified)] : []));
  return {
    open: (conditional && holding.length === 0) || verified.length < holding.length,
    until: verified.length === 0 ? undefined : Math.max(...verified),
  };
}

/** Whether an audit that is over was not recommended for certification: it ends without a decision. */
export function isRefused({ recommendation, outcome, fieldwork }: RecordedAudit, today: Day): boolean {
  return (
    recommendation === 'not-recommended' &&
    outcome === undefined &&
    fieldwork !== undefined &&
    toDay(fieldwork.to) <= today
  );
}

/** First and last day of a recorded interim session; undefined where none is on record. */
export function interimDays({
  interim,
}: Pick<RecordedAudit, 'interim'>): { readonly from: Day; readonly to: Day } | undefined {
  return interim && { from: toDay(interim.from), to: toDay(interim.to) };
}

/** Whether a report carries another opinion than an unmodified one. */
export function isModified({ opinion }: RecordedAudit): boolean {
  return opinion !== undefined && opinion !== 'unmodified';
}

/** `done` when its report or decision is on or before today, else `booked`. */
export function statusOf(entry: RecordedAudit, today: Day): EngagementStatus {
  return entry.outcome !== undefined && toDay(entry.outcome) <= today ? 'done' : 'booked';
}

/** The day by which entries are put in order: fieldwork, else outcome, else period end, as-of date or expiry. */
export function orderDay(entry: RecordedAudit): Day {
  const days = fixedDays(entry);
  const own = days.start ?? days.outcome ?? days['period-to'] ?? days['as-of'] ?? days.expires;
  return own ?? interimDays(entry)?.from ?? 0;
}

/** The expiry of what a recorded audit grants: as printed, else counted from its outcome. */
export function recordedExpiry(
  entry: RecordedAudit,
  { validity }: { readonly validity: number },
): Day | undefined {
  const { expires, outcome } = fixedDays(entry);
  return expires ?? (outcome === undefined ? undefined : addMonths(outcome, validity) - 1);
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

  /** The id that the next engagement of this audit will have, unless its entry sets the count. */
  ahead(audit: string): string {
    return idOf(audit, (this.#counts.get(audit) ?? 0) + 1);
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
