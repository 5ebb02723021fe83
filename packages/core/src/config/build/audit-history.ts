// Whether recorded audits can stand beside each other: no audit twice, no two periods of one report on the same day.

import { overlap } from '../../calendar/index.js';
import type { AuditType, RecordedAudit } from '../../model/index.js';
import type { View } from './view.js';

/** An entry with the place it was read from. */
export interface RecordedEntry {
  readonly audit: RecordedAudit;
  readonly view: View;
  readonly type: AuditType;
}

/** Tells of audits recorded twice and of overlapping periods, each at the later entry, naming the earlier one. */
export function checkHistory(entries: readonly RecordedEntry[]): void {
  const earlier = new Map<string, RecordedEntry>();
  for (const entry of entries) {
    const twin = marksOf(entry.audit)
      .map((mark) => earlier.get(mark))
      .find((found) => found !== undefined);
    if (twin) complainOfTwin(entry, twin);
    for (const mark of marksOf(entry.audit)) if (!earlier.has(mark)) earlier.set(mark, entry);
  }
  checkPeriods(entries);
}

// An audit is the same as another one of its kind if they share what no two of a kind share.
function marksOf({ audit, nth, asOf, period, fieldwork, outcome }: RecordedAudit): readonly string[] {
  const marks = {
    number: nth,
    'as-of date': asOf,
    'first day of the period': period?.from,
    'first fieldwork day': fieldwork?.from,
    'report or decision': outcome,
  };
  return Object.entries(marks).flatMap(([what, mark]) =>
    mark === undefined ? [] : [`${audit} ${what} ${mark}`],
  );
}

function complainOfTwin({ audit, view }: RecordedEntry, twin: RecordedEntry): void {
  const shared = marksOf(audit).find((mark) => marksOf(twin.audit).includes(mark)) ?? '';
  const what = shared.slice(audit.audit.length + 1);
  const says = `${audit.audit} is recorded already on line ${twin.audit.where.line}, with the same ${what}`;
  view.complain('duplicate-audit', undefined, says, 'keep one of the two entries');
}

function checkPeriods(entries: readonly RecordedEntry[]): void {
  const sorted = entries
    .filter(({ audit }) => audit.period !== undefined)
    .sort(
      (a, b) => compare(a.audit.track, b.audit.track) || compare(a.audit.period?.from, b.audit.period?.from),
    );
  let longest: RecordedEntry | undefined;
  for (const entry of sorted) {
    const before = longest?.audit.track === entry.audit.track ? longest : undefined;
    if (before) complainOfOverlap(before, entry);
    if (!before || compare(before.audit.period?.to, entry.audit.period?.to) < 0) longest = entry;
  }
}

function complainOfOverlap(before: RecordedEntry, entry: RecordedEntry): void {
  const a = before.audit.period;
  const b = entry.audit.period;
  if (!a || !b || a.from === b.from || !overlap(a, b)) return;
  const line = before.audit.at.get('period')?.line;
  const says = `the period ${b.from} to ${b.to} overlaps the period ${a.from} to ${a.to} of line ${line}; periods of one report share no day`;
  entry.view.complain(
    'overlapping-periods',
    'period',
    says,
    'let each period begin after the one before has ended',
  );
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1;
}
