// SOC 2 with further criteria, the SOC 3 that comes of it, and codes of practice audited with ISO 27001.

import { describe, expect, it } from 'vitest';
import { budgetOf, line } from '../costs/budgeted.js';
import { engagement, fieldwork, plan, refused } from './program.js';

const soc2 = (more: string) => `frameworks: { soc2: { type1: false, ${more} } }
audits: [{ audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }]`;
const NEXT = 'soc2-type2-2';
const fee = (more: string) => engagement(plan(soc2(more)), NEXT).cost?.likely;
const controls = (more: string, activity: string) =>
  plan(soc2(more)).activities.find((it) => it.activity === activity)?.controls ?? [];

describe('a SOC 2 report with further criteria', () => {
  it('says so in its title, in the order of the framework', () => {
    expect(engagement(plan(soc2('')), NEXT).title).toBe('SOC 2 Type II');
    expect(engagement(plan(soc2('also: [csa-ccm, hipaa]')), NEXT).title).toBe(
      'SOC 2 + HIPAA + CSA CCM Type II',
    );
  });

  it('costs more by the card, on the dates it would have without them', () => {
    // 30,000 dollars for up to 50 persons in 2026, 4 % more a year later; 15 % more for HIPAA, 20 % for ISO 27001.
    expect(fee('')).toBe(31_200);
    expect(fee('also: [hipaa]')).toBe(35_880);
    expect(fee('also: [hipaa, iso27001]')).toBe(42_120);
    expect(fieldwork(plan(soc2('also: [hipaa]')), NEXT)).toEqual(fieldwork(plan(soc2('')), NEXT));
  });

  it('has its activities answer to them as well, and calls for no others', () => {
    expect(controls('', 'awareness-training')).not.toContain('164.308(a)(5)');
    expect(controls('also: [hipaa]', 'risk-assessment')).toEqual(
      expect.arrayContaining(['CC3.1', '164.308(a)(1)(ii)(A)']),
    );
    const keys = (more: string) => new Set(plan(soc2(more)).activities.map(({ activity }) => activity));
    expect(keys('also: [iso27001]')).toEqual(keys(''));
  });

  it('takes criteria of theirs in the file, and none that are not known', () => {
    const named = (more: string, id: string) =>
      `frameworks: { soc2: { ${more} } }\nactivities: { access-review: { controls: ["${id}"] } }`;
    expect(refused(named('', '164.312(a)(1)')).problems[0]?.rule).toBe('unknown-control');
    expect(plan(named('also: [hipaa]', '164.312(a)(1)')).engagements.length).toBeGreaterThan(0);
    expect(refused(named('also: [hipaa]', 'CC6.9')).problems[0]?.rule).toBe('soc-id');
  });

  it.each([
    ['csa-ccm', /also: \[csa-ccm\]. under soc2/],
    ['soc3', /soc3: true. under soc2/],
    ['iso27017', /also: \[iso27017\]. under iso27001/],
  ])('%s is told where to write it', (id, remedy) => {
    expect(refused(`frameworks: { ${id}: {} }`).problems[0]?.remedy).toMatch(remedy);
  });
});

describe('a SOC 3 report', () => {
  it('comes of each Type II two weeks after its report, for everyone', () => {
    const told = plan(soc2('soc3: true'));
    const { report } = engagement(told, NEXT);
    const found = told.milestones.find(({ id }) => id === `${NEXT}-soc3-report`);
    expect(report).toBe('2027-11-24');
    expect(found).toMatchObject({ kind: 'soc3-report', on: '2027-12-08', audience: 'everyone' });
    expect(plan(soc2('')).milestones.some(({ kind }) => kind === 'soc3-report')).toBe(false);
  });

  it('has a small fee of its own', () => {
    const budget = budgetOf(soc2('soc3: true'));
    expect(line(budget, `${NEXT}-soc3`)).toMatchObject({
      category: 'auditor-fee',
      likely: 4_160,
      basis: 'rate-card',
    });
  });
});

describe('an ISO 27001 certificate', () => {
  it('names the codes of practice that are audited with it', () => {
    const told = plan('frameworks: { iso27001: { also: [iso27018] } }');
    expect(engagement(told, 'iso27001-stage2-1').title).toBe('ISO 27001 + ISO 27018 Stage 2');
    const soa = told.activities.find(({ activity }) => activity === 'soa-review');
    expect(soa?.controls).toContain('ISO/IEC 27018, Annex A');
  });
});
