import { describe, expect, it } from 'vitest';
import { type Plan, planFile } from '../../src/index.js';
import { ASSESSMENT, CERTIFICATION, EXAMINATION, plannedWith, TODAY } from './own.js';

function planOf(own: string, block?: string, more?: string): Plan {
  const answer = plannedWith(own, block, {}, more);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.plan;
}

/** Fieldwork, outcome and expiry of each audit, in their order. */
function daysOf({ engagements }: Plan): readonly string[] {
  return engagements.map(
    ({ id, period, fieldwork, report, expires }) =>
      `${id} ${period ? `${period.from}..${period.to} ` : ''}${fieldwork?.from}..${fieldwork?.to} ${report}${expires ? ` ${expires}` : ''}`,
  );
}

describe('an assessment of its own, on dates worked out by hand', () => {
  // 5 working days from Tuesday; 28 days to the report; 36 months less a day. The interim is best half-way, 18 months
  // after the report; the next assessment ends three months before the label runs out.
  it('follows its family where its file says no more', () => {
    expect(daysOf(planOf(ASSESSMENT))).toEqual([
      'own-assessment-1 2026-12-01..2026-12-07 2027-01-04 2030-01-03',
      'own-interim-1 2028-07-03..2028-07-04 2028-08-01',
      'own-assessment-2 2029-09-27..2029-10-03 2029-10-31 2032-10-30',
    ]);
  });

  it('has the lengths and targets that its file says', () => {
    const text = ASSESSMENT.replace('fieldwork: 1 week', 'fieldwork: 2 weeks, target: 6 weeks before')
      .replace('fieldwork: 2 days', 'fieldwork: 1 day, target: 12 months after')
      .concat('timing: { report-after: 2 weeks }\n');
    expect(daysOf(planOf(text))).toEqual([
      'own-assessment-1 2026-12-01..2026-12-14 2026-12-28 2029-12-27',
      'own-interim-1 2027-12-28..2027-12-28 2028-01-11',
      'own-assessment-2 2029-11-02..2029-11-15 2029-11-29 2032-11-28',
    ]);
  });

  it('keeps a hard rule of its own, with its words and its citation', () => {
    const rule = `rules:
  - rule: own-review
    severity: error
    from: { of: certificate }
    to: { audit: assessment, day: end }
    latest: 6 months before
    why: the customer reviews for half a year
    citation: Manual, 7
`;
    const plan = planOf(`${ASSESSMENT}${rule}`);
    const last = plan.engagements.find(({ id }) => id === 'own-assessment-2');
    // Six months before 2030-01-03, a Tuesday.
    expect(last?.fieldwork).toEqual({ from: '2029-06-27', to: '2029-07-03' });
    expect(last?.deadline).toEqual({ on: '2029-07-03', rule: 'own-review' });
  });

  it('tells a convention of its own that does not hold, and takes its level from the file', () => {
    const rule = `rules:
  - rule: own-late
    severity: warning
    from: { day: end }
    to: { audit: assessment, day: outcome }
    latest: 1 week after
    why: customers wait for the label
    citation: habit of assessors
`;
    const audits =
      'audits: [{ audit: own/assessment, fieldwork: { from: 2026-12-07, to: 2026-12-11 }, report: 2027-01-15 }]\n';
    const told = (more: string) =>
      planOf(`${ASSESSMENT}${rule}`, undefined, more).diagnostics.find((it) => it.rule === 'own-late');
    expect(told(audits)).toMatchObject({ severity: 'warning', citation: 'habit of assessors' });
    expect(told(`${audits}check: { rules: { own-late: info } }\n`)?.severity).toBe('info');
    expect(told(`${audits}check: { rules: { own-late: off } }\n`)).toBeUndefined();
  });

  it('is bound by its goal, and its impossible goal is a conflict', () => {
    const answer = plannedWith(ASSESSMENT, '{ file: ./own.yml, by: 2026-12-03 }');
    expect(answer).toMatchObject({ ok: false, kind: 'infeasible' });
  });
});

describe('a certificate of its own', () => {
  // Stage 1 on two days, 42 days to Stage 2 on three, 42 days to the decision; surveillances one and two years later.
  it('has its stages, its decision and an audit in each part of its validity', () => {
    expect(daysOf(planOf(CERTIFICATION))).toEqual([
      'own-stage1-1 2026-12-01..2026-12-02 2026-12-23',
      'own-stage2-1 2027-01-13..2027-01-15 2027-02-26 2030-02-25',
      'own-surveillance1-1 2028-02-24..2028-02-25 2028-03-17',
      'own-surveillance2-1 2029-02-23..2029-02-26 2029-03-19',
    ]);
  });

  it('can do without a stage and have a surveillance more', () => {
    const text = `${CERTIFICATION}audits: { stage1: false, check: { role: surveillance } }\n`;
    expect(planOf(text).engagements.map(({ audit }) => audit)).toEqual([
      'own/stage2',
      'own/surveillance1',
      'own/surveillance2',
      'own/check',
      'own/recertification',
    ]);
  });

  it('is planned as every management system is where its body is accredited', () => {
    const shipped = planFile({
      file: 'compliance.yml',
      text: 'version: 1\nframeworks: { iso27701: {} }\nplanning: { from: 2026-12-01, horizon: 3 years }\n',
      today: TODAY,
    });
    if (!shipped.ok) throw new Error('refused');
    const named = daysOf(shipped.plan).map((it) => it.replace('iso27701', 'own'));
    expect(daysOf(planOf(`${CERTIFICATION}accredited: true\n`))).toEqual(named);
  });
});

describe('a report of its own', () => {
  it('has the dates that a SOC 1 report has', () => {
    const block = 'ready: 2026-12-01, type2: { first-period: 6 months }';
    const shipped = planFile({
      file: 'compliance.yml',
      text: `version: 1\nframeworks: { soc1: { ${block} } }\nplanning: { from: 2026-12-01, horizon: 3 years }\n`,
      today: TODAY,
    });
    if (!shipped.ok) throw new Error('refused');
    const named = daysOf(shipped.plan).map((it) => it.replace('soc1', 'own'));
    const plan = planOf(EXAMINATION, `{ file: ./own.yml, ${block} }`);
    expect(daysOf(plan)).toEqual(named);
    expect(plan.engagements[0]?.title).toBe('C5 Type II');
    expect(plan.engagements.flatMap(({ because }) => because.map(({ citation }) => citation))).not.toContain(
      'AT-C 320',
    );
  });
});

describe('work that it calls for', () => {
  const own = `${ASSESSMENT}activities:
  access-review: { controls: ["4.1"], every: 1 month }
  supplier-visit: { title: Visit to a supplier, every: 12 months, controls: ["5.3"], owner: procurement }
`;

  it('comes round as often as is written', () => {
    const { activities } = planOf(own);
    expect(activities.filter(({ activity }) => activity === 'access-review').length).toBe(36);
    const visits = activities.filter(({ activity }) => activity === 'supplier-visit');
    expect(visits.map(({ title }) => title)).toEqual(Array(3).fill('Visit to a supplier'));
  });

  it('is an error where the program file lets it come round less often', () => {
    const { diagnostics } = planOf(own, undefined, 'activities: { supplier-visit: { every: 24 months } }\n');
    expect(diagnostics.find(({ rule }) => rule === 'cadence-written')?.citation).toBe('Acme, 5.3');
  });
});

it('tracks of it share one file', () => {
  const text = `version: 1
frameworks: { own@a: { file: ./own.yml }, own@b: { file: ./own.yml, name: B } }
planning: { from: 2026-12-01, horizon: 3 years }
`;
  const own = [{ path: './own.yml', file: 'own.yml', text: ASSESSMENT }];
  const answer = planFile({ file: 'compliance.yml', text, today: TODAY, own });
  expect(answer.ok && answer.plan.tracks.map(({ title }) => title)).toEqual(['Acme (a)', 'Acme (B)']);
  expect(answer.ok && answer.plan.ownFrameworks?.length).toBe(1);
});
