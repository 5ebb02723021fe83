// What the stored plan has begun goes on, and what it has within the horizon stays in it: days that pass take nothing out of
// a plan, and nothing that was agreed makes one impossible.

import { describe, expect, it } from 'vitest';
import { type PlainDate, planFile, planFileToday } from '../../src/index.js';
import { type Agreed, agreedBy, planOf } from './agreed.js';

const head = 'version: 1\norganization: { name: Northwind, people: 40 }\n';

/** A report whose last period ended in October 2027, with further keys of its frameworks. */
const report = (type2 = '', from = '2026-12-01') => `${head}frameworks: { soc2: { type2: { ${type2} } } }
audits:
  - { audit: soc2/type2, period: { from: 2027-02-01, to: 2027-10-31 }, fieldwork: { from: 2027-11-16, to: 2027-12-15 }, report: 2028-01-18 }
planning: { from: ${from}, horizon: 4 years }
`;

const running: Agreed = new Map([
  ['soc2-type2-2', '2028-12-04'],
  ['soc2-type2-2 period-start', '2027-11-01'],
  ['soc2-type2-2 period-end', '2028-10-31'],
] as [string, PlainDate][]);

const periodsOf = (text: string, today: string, agreed?: Agreed) =>
  planOf(text, today, agreed).engagements.map(({ period }) => `${period?.from} ${period?.to}`);

describe('a period that has begun by the stored plan', () => {
  it('goes on, though a year has passed since the one before it ended', () => {
    const [, second] = periodsOf(report('', '2028-11-01'), '2028-11-23', running);
    expect(second).toBe('2027-11-01 2028-10-31');
  });

  it('keeps its ends where it follows nothing, whatever moving them would save', () => {
    const text = `${head}frameworks: { soc2: { type1: false } }\nplanning: { from: 2026-12-01, horizon: 2 years }\n`;
    const agreed: Agreed = new Map([
      ['soc2-type2-1', '2027-11-08'],
      ['soc2-type2-1 period-start', '2027-02-01'],
      ['soc2-type2-1 period-end', '2027-10-31'],
    ] as [string, PlainDate][]);
    expect(periodsOf(text, '2027-01-23', agreed)[0]).not.toBe('2027-02-01 2027-10-31');
    expect(periodsOf(text, '2027-03-23', agreed)[0]).toBe('2027-02-01 2027-10-31');
  });

  it('gives way where the file asks for another length', () => {
    const text = `${head}frameworks: { soc2: { type1: false, type2: { first-period: 3 months } } }\nplanning: { from: 2026-12-01, horizon: 2 years }\n`;
    const agreed: Agreed = new Map([
      ['soc2-type2-1', '2027-11-08'],
      ['soc2-type2-1 period-start', '2027-02-01'],
      ['soc2-type2-1 period-end', '2027-10-31'],
    ] as [string, PlainDate][]);
    expect(periodsOf(text, '2027-03-23', agreed)[0]).toMatch(/^2027-02-01 2027-04-30|2027-0[4-9]/);
  });

  it('makes no plan impossible where nobody can examine it any more', () => {
    expect(periodsOf(report('', '2030-11-01'), '2030-11-23', running).length).toBeGreaterThan(1);
  });
});

it('a period that begins afresh after a break shares no day with one on record', () => {
  const [, second] = periodsOf(report(), '2028-11-23');
  expect(second?.slice(0, 10) ?? '').toMatch(/^202[78]-1[12]-01$/);
});

it('an audit that was planned within the horizon stays in the plan', async () => {
  const text = `${head}frameworks: { iso27001: {} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2027-03-15, to: 2027-03-18 }, decision: 2027-04-28 }
planning: { from: 2027-01-01, horizon: 3 years }
`;
  const before = planOf(text, '2027-11-23');
  const idsOf = (agreed?: Agreed) => planOf(text, '2028-01-03', agreed).engagements.map(({ id }) => id);
  const ids = before.engagements.map(({ id }) => id);
  expect(ids).toContain('iso27001-recertification-1');
  expect(idsOf()).not.toContain('iso27001-recertification-1');
  expect(idsOf(await agreedBy(before))).toEqual(ids);
});

describe('a file that says no day to plan from', () => {
  const text = `${head}frameworks: { soc2: { type1: false } }\n`;
  const on = (today: string, since?: string) => {
    const answer = planFile({
      file: 'compliance.yml',
      text,
      today: today as PlainDate,
      since: since as PlainDate | undefined,
    });
    if (!answer.ok) throw new Error('it can be planned');
    return answer.plan;
  };

  it('is planned on from the day the stored plan began, to the end of a horizon from today', () => {
    expect(on('2027-02-21').horizon).toEqual({ from: '2027-02-21', to: '2030-02-20' });
    expect(on('2027-02-21', '2026-11-21').horizon).toEqual({ from: '2026-11-21', to: '2030-02-20' });
  });

  it('keeps the turns that have opened since', () => {
    const turns = (since?: string) => on('2027-02-21', since).activities.map(({ id }) => id);
    expect(turns()).not.toContain('access-review-2027-q1');
    expect(turns('2026-11-21')).toContain('access-review-2027-q1');
  });

  it('is planned from today where that day is none that has passed', () => {
    expect(on('2027-02-21', '2027-06-01').horizon.from).toBe('2027-02-21');
  });

  it('and one that says a day is planned from it', () => {
    const written = `${text}planning: { from: 2027-01-01 }\n`;
    const answer = planFileToday(
      { file: 'compliance.yml', text: written, since: '2026-11-21' as PlainDate },
      '2027-02-21' as PlainDate,
      () => '2027-02-21' as PlainDate,
    );
    expect(answer.ok && answer.plan.horizon.from).toBe('2027-01-01');
  });
});
