// The tables of a plan: what every format that has tables shows.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { type Report, reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan } from '../fixtures/northwind-plan.js';

const plan = northwindPlan();

function tableOf({ page }: Report, heading: string) {
  const block = page.sections.find((it) => it.heading === heading)?.blocks.find((it) => it.kind === 'table');
  if (!block) throw new Error(`the page has no ${heading}`);
  return block;
}

describe('the page of a plan as tables', () => {
  it('names the sessions of an audit that has several', () => {
    const interim = {
      kind: 'interim' as const,
      from: plainDate('2027-08-02'),
      to: plainDate('2027-08-13'),
      mode: 'remote' as const,
      jointWith: [],
    };
    const engagements = plan.engagements.map((it) =>
      it.id === 'soc2-type2-2' ? { ...it, sessions: [interim, ...it.sessions] } : it,
    );
    const { rows } = tableOf(reportOf({ ...plan, engagements }, frameworkWords), 'Audits');
    expect(rows.map((row) => row[3])).toContain(
      'interim 2027-08-02 to 2027-08-13; final 2027-10-07 to 2027-11-03',
    );
    expect(rows.map((row) => row[3])).toContain('2027-05-31 to 2027-06-02');
  });

  it('has as many cells in each row as in its head', () => {
    for (const { blocks } of reportOf(plan, frameworkWords).page.sections) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        expect(block.rows.map((row) => row.length)).toEqual(block.rows.map(() => block.head.length));
      }
    }
  });

  it('has no price, move or check on a page for others', () => {
    const headings = reportOf(plan, frameworkWords, undefined, 'auditors').page.sections.map(
      (it) => it.heading,
    );
    expect(headings).toContain('Audits');
    expect(headings).not.toContain('Price');
    expect(headings).not.toContain('Moved');
    expect(headings).not.toContain('Checks');
  });
});
