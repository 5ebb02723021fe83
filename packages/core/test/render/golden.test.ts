// Every page as a real file that can be opened. Redraw them with `vitest run test/render/golden.test.ts -u`, then
// read the difference: a page that changed says so to its readers too.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { formatsFor, type RenderOptions, render, type View } from '../../src/render/index.js';
import {
  type Checked,
  checkReport,
  comparisonReport,
  costReport,
  explainReport,
  reportOf,
} from '../../src/report/index.js';
import { briefed, briefIn } from '../fixtures/briefed.js';
import { northwindBudget, northwindComparison } from '../fixtures/northwind-cost.js';
import { diagnostics, frameworkWords, grounds, northwindPlan } from '../fixtures/northwind-plan.js';

const briefOfPeriod = briefIn(briefed, 'soc2-type2-2');
const briefOfCertificate = briefIn(briefed, 'iso27001-surveillance2-1');
const plan = northwindPlan();
const report = reportOf(plan, frameworkWords);
const explanation = explainReport(plan, 'iso27001-recertification-1', frameworkWords, grounds);
if (!explanation) throw new Error('the recertification is in the plan');

const checked: Checked = {
  schema: 'auditcal.check/1',
  program: 'northwind',
  file: 'compliance.yml',
  today: plan.today,
  result: 'fail',
  counts: { overdue: 1, dueSoon: 0, missed: 1, error: 1, warning: 1 },
  introduced: diagnostics.slice(1, 2),
  standing: [...diagnostics.slice(0, 1), ...diagnostics.slice(2)],
  drift: [
    {
      rule: 'drift-cadence-relaxed',
      severity: 'warning',
      kind: 'promise',
      message: 'Access review has every 6 months; it had every 3 months.',
      remedy: 'Keep it, or say in the review why the promise changes.',
      citation: 'The cadence of the program file',
      where: { file: 'compliance.yml', line: 31, column: 12 },
      was: 'every 3 months',
      is: 'every 6 months',
      effect: { text: '6 fewer turns ahead.', turns: -6, dates: [], money: 0 },
      standing: false,
      fingerprint: 'drift-cadence-relaxed:access-review',
    },
  ],
  base: { file: 'compliance.yml', day: plainDate('2026-11-02'), planned: true },
  scope: 'introduced',
  failOn: 'overdue',
  next: plan.activities.slice(6, 8),
};

const pages: readonly (readonly [
  file: string,
  view: View,
  format: Parameters<typeof render>[1],
  RenderOptions?,
])[] = [
  ['plan-80.txt', report, 'text'],
  ['plan-120.txt', report, 'text', { width: 120 }],
  ['plan-ascii.txt', report, 'text', { ascii: true }],
  ['plan-color.txt', report, 'text', { color: true }],
  ['plan.md', report, 'markdown'],
  ['plan.csv', report, 'csv'],
  ['plan.mmd', report, 'mermaid'],
  ['plan.html', report, 'html'],
  ['plan.svg', report, 'svg'],
  ['plan.json', report, 'json'],
  [
    'internal.ics',
    report,
    'ics',
    { alarms: [30, 7], attendees: true, url: 'https://northwind.example/audits' },
  ],
  ['auditors.ics', report, 'ics', { audience: 'auditors' }],
  ['everyone.ics', report, 'ics', { audience: 'everyone' }],
  ['check.txt', checkReport(checked, plan), 'text'],
  ['check.md', checkReport(checked, plan), 'markdown'],
  ['check.json', checkReport(checked, plan), 'json'],
  ['check.sarif', checkReport(checked, plan), 'sarif'],
  ['cost-80.txt', costReport(northwindBudget, plan, frameworkWords), 'text'],
  [
    'cost-120-color.txt',
    costReport(northwindBudget, plan, frameworkWords, 'audit'),
    'text',
    { width: 120, color: true },
  ],
  [
    'cost-ascii.txt',
    costReport(northwindBudget, plan, frameworkWords, 'framework'),
    'text',
    { ascii: true, width: 60 },
  ],
  ['cost.md', costReport(northwindBudget, plan, frameworkWords), 'markdown'],
  ['cost.csv', costReport(northwindBudget, plan, frameworkWords), 'csv'],
  ['cost-owner.csv', costReport(northwindBudget, plan, frameworkWords, 'owner'), 'csv'],
  ['cost-years.csv', costReport(northwindBudget, plan, frameworkWords, 'fiscal-year'), 'csv'],
  ['cost.json', costReport(northwindBudget, plan, frameworkWords), 'json'],
  ['compare-80.txt', comparisonReport(northwindComparison), 'text'],
  ['compare-120-color.txt', comparisonReport(northwindComparison), 'text', { width: 120, color: true }],
  ['compare.md', comparisonReport(northwindComparison), 'markdown'],
  ['compare.csv', comparisonReport(northwindComparison), 'csv'],
  ['compare.json', comparisonReport(northwindComparison), 'json'],
  ['explain.txt', explanation, 'text'],
  ['explain.md', explanation, 'markdown'],
  ['explain.json', explanation, 'json'],
  ['brief-80.txt', briefOfPeriod, 'text'],
  ['brief.md', briefOfPeriod, 'markdown'],
  ['brief.json', briefOfPeriod, 'json'],
  ['brief.html', briefOfCertificate, 'html'],
];

describe('the pages of an invented program', () => {
  it.each(pages.map(([file, view, format, options]) => ({ file, view, format, options })))(
    '$file is as it was drawn',
    async ({ file, view, format, options }) => {
      const { text } = await render(view, format, options);
      await expect(text).toMatchFileSnapshot(`golden/${file}`);
    },
  );

  it('every format has a page here', () => {
    const drawn = new Set(pages.map(([, , format]) => format));
    expect(formatsFor('plan').filter((format) => !drawn.has(format))).toEqual([]);
  });

  it('a format that cannot show a view is not offered for it and is refused', async () => {
    expect(formatsFor('explain')).toEqual(['text', 'json', 'markdown']);
    await expect(render(explanation, 'ics')).rejects.toThrow('ics does not show explain');
  });

  it('says nowhere that SOC 2 certifies anybody', async () => {
    for (const [, view, format, options] of pages) {
      const { text } = await render(view, format, options);
      expect(text).not.toMatch(/SOC 2[^\n]{0,20}certif(?!icat[a-z]* (?:expires|restorable))/i);
    }
  });
});
