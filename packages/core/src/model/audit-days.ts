// Auditor days, working days and sites of a certification audit, from the framework's table and factors. Dates and fees
// both come of them.

import type { AuditType, Framework } from './framework.js';
import type { Track } from './program.js';

/** Share of the audit days spent with the team where a table does not say; the rest is planning and reporting. */
export const ON_SITE = 0.7;

/**
 * Auditor days of eight hours for the first certification of so many persons. Above the last row each further band
 * of its width adds a day.
 */
export function initialAuditDays(rows: readonly (readonly [number, number])[], people: number): number {
  const row = rows.find(([upTo]) => people <= upTo);
  if (row) return row[1];
  const [last, days] = rows.at(-1) as readonly [number, number];
  const [before] = rows.at(-2) as readonly [number, number];
  return days + Math.ceil((people - last) / (last - before));
}

/** Auditor days of an audit, to the nearest half day; null where the framework has no table. */
export function auditDaysOf(
  framework: Framework,
  type: AuditType,
  { people }: Pick<Track, 'people'>,
): number | null {
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
