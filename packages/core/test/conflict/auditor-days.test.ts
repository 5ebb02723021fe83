// An auditor whose calendar leaves no day is asked for certain days, and those are enough.

import { expect, it } from 'vitest';
import { type PlainDate, type PlannedFile, planFile } from '../../src/index.js';

const FILE = `version: 1
organization: { name: Example, people: 20 }
frameworks:
  iso27001: { auditor: CB, ready: 2026-12-01, by: 2027-02-28 }
auditors: { CB: { calendar: cb.ics } }
`;

const where = { file: 'cb.ics', line: 1, column: 1 };

function plannedBeside(...spans: readonly (readonly [string, string])[]): PlannedFile {
  const days = spans.map(([from, to]) => ({
    span: { from: from as PlainDate, to: to as PlainDate },
    reason: 'Busy',
    where,
  }));
  const imported = [{ path: 'cb.ics', days }];
  const input = { file: 'compliance.yml', text: FILE, today: '2026-11-21' as PlainDate, imported };
  return planFile(input, { nodes: 0, apart: false });
}

it('is asked for the first days that would do, which is tried', () => {
  const answer = plannedBeside(['2027-01-04', '2027-02-14']);
  if (answer.ok) throw new Error('four days by 2027-02-07 are not to be had');
  const offers = answer.conflict?.relaxations.map(({ text }) => text);
  // Ready and 42 days is a Tuesday; four days, and 21 to the decision.
  expect(offers).toContain('ask CB for 2027-01-12 to 2027-01-15, which its calendar closes');
  expect(plannedBeside(['2027-01-04', '2027-01-11'], ['2027-01-16', '2027-02-14']).ok).toBe(true);
  expect(plannedBeside(['2027-01-04', '2027-01-11'], ['2027-01-15', '2027-02-14']).ok).toBe(false);
});
