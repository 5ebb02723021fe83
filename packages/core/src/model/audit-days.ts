// Auditor days, working days and sites of a certification audit, from the framework's table and factors. Dates and fees
// both come of them.

import type { AuditType, Framework } from './framework.js';

/** Share of the audit days spent with the team where a table does not say; the rest is planning and reporting. */
export const ON_SITE = 0.7;

/** A row of the table of audit days: from how many persons to how many, and the days of the first certification. */
export interface AuditDayRow {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

/** The row for so many persons. Above the last one each further band of its width adds a day. */
export function auditDayRow(rows: readonly (readonly [number, number])[], people: number): AuditDayRow {
  const at = rows.findIndex(([upTo]) => people <= upTo);
  if (at >= 0) {
    const [to, days] = rows[at] as readonly [number, number];
    return { from: (rows[at - 1]?.[0] ?? 0) + 1, to, days };
  }
  const [last, days] = rows.at(-1) as readonly [number, number];
  const [before] = rows.at(-2) as readonly [number, number];
  const band = last - before;
  const further = Math.ceil((people - last) / band);
  return { from: last + (further - 1) * band + 1, to: last + further * band, days: days + further };
}

/** Auditor days of eight hours for the first certification of so many persons. */
export function initialAuditDays(rows: readonly (readonly [number, number])[], people: number): number {
  return auditDayRow(rows, people).days;
}

/** Auditor days of an audit of so many persons, to the nearest half day; null where the framework has no table. */
export function auditDaysOf(framework: Framework, type: AuditType, people: number): number | null {
  if (!framework.auditDays || !('share' in type.fieldwork)) return null;
  const initial = initialAuditDays(framework.auditDays.rows, people);
  const share = toHalf(initial * type.fieldwork.share);
  return type.fieldwork.ofRest ? initial - share : share;
}

/** Working days an audit of so many auditor days takes: its on-site share by one, two or three auditors. */
export function fieldworkDays(auditDays: number, share: number = ON_SITE): number {
  const onSite = round6(share * auditDays);
  const auditors = onSite <= 5 ? 1 : onSite <= 10 ? 2 : 3;
  return Math.max(1, Math.ceil(round6(onSite / auditors)));
}

/** How many of the further sites are visited (IAF MD 1): a factor of the square root, rounded up. */
export function sampledSites(type: AuditType, sites: number): number | null {
  return type.siteFactor === undefined || sites === 0
    ? null
    : Math.ceil(round6(type.siteFactor * Math.sqrt(sites)));
}

/** Least share of the table's days that an audit takes, whatever speaks for less (ISO/IEC 27006-1). */
const LEAST_SHARE = 0.7;

/** The fewest audit days in place of so many of the table, rounded up to half days. */
export function leastAuditDays(days: number): number {
  return Math.ceil(round6(days * LEAST_SHARE * 2)) / 2;
}

/** To the nearest half day. */
export function toHalf(days: number): number {
  return Math.round(round6(days * 2)) / 2;
}

// Shares such as one third are binary fractions only nearly; six decimals keep 5.000000001 from counting as six.
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
