// Tables of what a check says, and the audits that several checks are tried with.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Occurrence, OrganizationChange } from '../../src/model/index.js';
import { HERE, type Situation, said, span, type Written } from './examined.js';

/** A row of a table: what stands in the program, and what its rule says of it. */
type Row = readonly [title: string, situation: Situation, says: readonly string[]];

/** Each row raises the rule or leaves it silent. */
export function table(rule: string, rows: readonly Row[]) {
  describe(rule, () => {
    it.each(rows)('%s', (_, situation, says) => {
      expect(said(situation, rule)).toEqual(says);
    });
  });
}

/** A certification decided in July 2025. */
export const stage2 = (more: Partial<Written> = {}): Written => ({
  audit: 'iso27001/stage2',
  fieldwork: span('2025-06-02', '2025-06-06'),
  report: '2025-07-01',
  expires: '2028-06-30',
  ...more,
});

/** A recertification by its decision alone. */
export const renewal = (report: string, expires: string): Written => ({
  audit: 'iso27001/recertification',
  report,
  expires,
});

/** A Type II report, the n-th of the file. */
export const type2 = (
  n: number,
  from: string,
  to: string,
  report: string,
  more: Partial<Written> = {},
): Written => ({
  audit: 'soc2/type2',
  id: `soc2-type2-${n}`,
  period: span(from, to),
  report,
  ...more,
});

/** An audit still to come. */
export const planned = (audit: string, from: string, to: string, report: string): Written => ({
  audit,
  planned: true,
  fieldwork: span(from, to),
  report,
});

/** One turn of an activity. */
export const turn = (status: Occurrence['status'], due = '2026-09-30'): Situation => ({
  occurrences: [{ status, due: plainDate(due) }],
});

/** An audit with its days agreed. */
export const booked = (from: string, to: string, audit = 'iso27001/surveillance1'): Written => ({
  audit,
  fieldwork: span(from, to),
  report: '2027-12-31',
});

/** A change that concerns both tracks. */
export const change = (
  kind: OrganizationChange['kind'],
  on: string,
  more: Partial<OrganizationChange> = {},
): OrganizationChange => ({
  kind,
  on: plainDate(on),
  name: kind === 'people' ? null : 'Acme',
  people: undefined,
  tracks: ['soc2', 'iso27001'],
  notified: undefined,
  audience: 'auditors',
  described: false,
  where: HERE,
  ...more,
});
