// A plan read back from its dates is the plan that was made: the same days, price and proof, whatever its form.

import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.js';
import { type Plan, planFile } from '../../src/index.js';
import { layProgram } from '../../src/schedule/place-program.js';
import { priceOfDates, readBack } from '../../src/schedule/read-back.js';
import { BOTH, CERTIFIED, planned } from './programs.js';

const FRESH = `version: 1
organization: { name: Fresh, people: 60, country: US }
frameworks: { soc2: {}, iso27001: {} }
planning: { from: 2026-12-01, horizon: 15 months }
`;

const PROGRAMS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a certificate', CERTIFIED, []],
  ['two that share a visit', BOTH, []],
  [
    'an audit that is booked',
    BOTH,
    ['{ audit: iso27001/surveillance1, fieldwork: { from: 2027-10-20, to: 2027-10-21 } }'],
  ],
  ['two that begin', FRESH, []],
  ['an interim session', BOTH.replace('align: false', 'align: false, interim: true'), []],
  ['interim sessions left open', BOTH.replace('align: false', 'align: false, interim: auto'), []],
];

describe('a plan read back', () => {
  it.each(PROGRAMS)('is the plan that was made: %s', (_, text, audits) => {
    const { program, plan } = planned(text, audits);
    const laid = layProgram(program, frameworks, plan.today, {});
    const found = laid && readBack(laid.all, plan);
    expect(found).toMatchObject({ value: priceOfDates(plan), optimal: plan.objective.optimal });
    expect(found?.days).toEqual(laid?.placed.found.days);
  });

  it('is none where the file does not allow its days', () => {
    const { plan } = planned(CERTIFIED);
    const later = planFile({
      file: 'compliance.yml',
      text: CERTIFIED.replace('2027-05-24, to: 2027-05-28', '2027-05-01, to: 2027-05-28'),
      today: plan.today,
    });
    if (!later.ok) throw new Error('the program can be planned');
    const laid = layProgram(later.program, frameworks, plan.today, {});
    expect(laid && readBack(laid.all, plan)).toBeUndefined();
  });

  it('is none where a day was edited by hand so that it breaks a rule', () => {
    const { program, plan } = planned(CERTIFIED);
    const laid = layProgram(program, frameworks, plan.today, {});
    const engagements = plan.engagements.map((it) =>
      it.id === 'iso27001-surveillance1-1' ? { ...it, report: it.fieldwork?.from } : it,
    ) as Plan['engagements'];
    expect(laid && readBack(laid.all, { ...plan, engagements })).toBeUndefined();
  });
});
