// Days on which an auditor is busy, asked about one by one.

import { expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { explainAudit, planFile } from '../../src/index.js';
import { CERTIFIED } from './programs.js';

const TODAY = plainDate('2026-11-21');
const S1 = 'iso27001-surveillance1-1';

it('a day on which the auditor is busy is off for its audits, and says so', () => {
  const text = `${CERTIFIED.replace('iso27001: {}', 'iso27001: { auditor: One }')}auditors: { One: { calendar: one.ics } }\n`;
  const busy = { from: plainDate('2027-05-12'), to: plainDate('2027-05-14') };
  const where = { file: 'one.ics', line: 7, column: 1 };
  const imported = [{ path: 'one.ics', days: [{ span: busy, reason: 'Fair', where }] }];
  const answer = planFile({ file: 'compliance.yml', text, today: TODAY, imported });
  if (!answer.ok) throw new Error('it can be planned');
  const { program, plan } = answer;
  expect(plan.objective.optimal).toBe(true);
  const held = plan.engagements.find(({ id }) => id === S1)?.fieldwork;
  // Best to end a month before its limit, on 2027-05-15, a Saturday: four days early cost less than three late.
  expect(held).toEqual({ from: '2027-05-10', to: '2027-05-11' });
  const asked = (on: string) =>
    explainAudit({ program, plan, engagement: S1, on: plainDate(on) })?.grounds?.asked;
  const off = asked('2027-05-13');
  expect(off?.plan).toBeNull();
  expect(off?.dayOff?.reason).toBe('One is busy (Fair)');
  expect(off?.breaks.map(({ text, where: at }) => [text, at.file])).toContainEqual([
    'no work 2027-05-12 to 2027-05-14: One is busy (Fair)',
    'one.ics',
  ]);
  expect(asked('2027-05-17')?.plan).not.toBeNull();
});
