// Booked days cost what planned ones on the same days would: booking a plan, or a part of it, changes no price.

import { describe, expect, it } from 'vitest';
import { type Engagement, interimOf, type PlainDate, planFile } from '../../src/index.js';
import { auditPrice } from '../oracle/prices.js';

const TODAY = '2026-11-21' as PlainDate;
const HEAD = 'version: 1\norganization: { name: Example, country: US }\n';

/** A report that is wanted so soon that its fieldwork is cut short. */
const HURRIED = `${HEAD}frameworks:
  soc2: { type1: false, type2: { first-period: 3 months, by: 2027-04-05, align: false } }
planning: { from: 2026-12-01, horizon: 6 months }
`;

/** Freezes that leave an interim session one week of its usual two. */
const FROZEN = `${HEAD}calendar:
  blackouts:
    - { from: 2026-11-27, to: 2027-01-22, reason: Move }
    - { from: 2027-02-01, to: 2027-03-31, reason: Move }
frameworks:
  soc2: { type2: { interim: true, align: false } }
audits:
  - { audit: soc2/type2, period: { from: 2025-04-01, to: 2026-03-31 }, report: 2026-05-15 }
planning: { from: 2026-12-01, horizon: 3 months }
`;

/** The first period runs, and where its fieldwork lies is open. */
const BEGUN = `${HEAD}frameworks: { soc2: {}, iso27001: {} }
audits:
  - { audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 } }
planning: { horizon: 1 year }
`;

/** Periods so short that the fieldwork on two of them could be one visit, were the first report to wait for the second. */
const SHORT = `${HEAD}frameworks: { soc2: { type2: { period: 4 months, align: false } } }
audits:
  - { audit: soc2/type2, period: { from: 2025-08-01, to: 2026-07-31 }, report: 2026-09-17 }
planning: { from: 2026-12-01, horizon: 4 months }
`;

/** A report on one date that nobody asks for, and that pays. */
const OPEN = `${HEAD}frameworks: { soc2: { type2: { first-period: 9 months, align: false } } }
planning: { from: 2026-12-01, horizon: 6 months, weights: { stale-day: 400 } }
`;

function planned(yaml: string) {
  const answer = planFile({ file: 'compliance.yml', text: yaml, today: TODAY });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

function amount(plan: ReturnType<typeof planned>, term: string): number {
  return plan.objective.terms.find((it) => it.term === term)?.amount ?? 0;
}

/** The file with an audit booked on the days it has in the plan. */
function booking(yaml: string, it: Engagement | undefined): string {
  if (!it?.fieldwork || !it.period) throw new Error('no such audit');
  const span = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `{ from: ${from}, to: ${to} }`;
  const interim = interimOf(it);
  const sessions = interim ? `, interim: ${span(interim)}` : '';
  const entry = `  - { audit: ${it.audit}, period: ${span(it.period)}, fieldwork: ${span(it.fieldwork)}${sessions} }\n`;
  return yaml.includes('audits:\n')
    ? yaml.replace(/(audits:\n(?: {2}- .*\n)*)/, `$1${entry}`)
    : yaml.replace('planning:', `audits:\n${entry}planning:`);
}

describe('booked days', () => {
  it.each([
    ['fieldwork cut short', HURRIED],
    ['an interim session cut short', FROZEN],
  ])('cost what they did while they were planned: %s', (_, yaml) => {
    const before = planned(yaml);
    expect(amount(before, 'short-times')).toBeGreaterThan(10_000);
    const open = before.engagements.find(({ status, period }) => status === 'planned' && period);
    const after = planned(booking(yaml, open));
    expect(after.engagements.find(({ id }) => id === open?.id)?.status).toBe('booked');
    expect(after.objective.terms).toEqual(before.objective.terms);
  });

  it('of one period leave the reports on the others in turn', () => {
    const before = planned(SHORT);
    const periods = before.engagements.filter(({ status }) => status === 'planned');
    expect(periods).toHaveLength(2);
    for (const open of periods) {
      const whole = planned(booking(SHORT, open));
      expect(whole.objective.terms).toEqual(before.objective.terms);
    }
  });

  it('of a report on one date are late as they were while the planner chose it', () => {
    const before = planned(OPEN);
    expect(before.engagements.find(({ id }) => id === 'soc2-type1-1')?.fieldwork?.from).toBe('2026-12-31');
    const later = '  - { audit: soc2/type1, fieldwork: { from: 2027-01-12, to: 2027-01-26 } }\n';
    const after = planned(OPEN.replace('planning:', `audits:\n${later}planning:`));
    expect(amount(after, 'late-days') - amount(before, 'late-days')).toBe(12 * 40);
    expect(after.objective.value - before.objective.value).toBe(12 * 40);
  });

  it.each([HURRIED, FROZEN, BEGUN])('are counted by the documents', (yaml) => {
    const open = planned(yaml).engagements.find(({ status, period }) => status === 'planned' && period);
    for (const text of [yaml, booking(yaml, open)]) {
      expect(
        auditPrice({ yaml: text, today: TODAY, plan: JSON.parse(JSON.stringify(planned(text))) }),
      ).toEqual([]);
    }
  });

  it('make a first report late from the first day after a period that has begun', () => {
    const plan = planned(BEGUN);
    const first = plan.engagements.find(({ id }) => id === 'soc2-type2-1');
    expect(first?.period).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(first?.earliest).toBe('2027-01-04');
    const shorter = planned(BEGUN.replace('2026-12-31', '2026-11-30'));
    expect(shorter.engagements.find(({ id }) => id === 'soc2-type2-1')?.earliest).toBe('2026-12-01');
  });
});
