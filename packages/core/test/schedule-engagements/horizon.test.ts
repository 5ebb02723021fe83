// Which engagements are in a plan: those within the horizon, each planned in full.

import { describe, expect, it } from 'vitest';
import { engagement, iso, plan, planned, soc2 } from '../rules/program.js';

const report = 'audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12';
const certificate = 'audit: iso27001/stage2, decision: 2026-07-01';

describe('the horizon', () => {
  it.each([
    ['1 day', '2026-11-21'],
    ['1 month', '2026-12-20'],
    ['1 year', '2027-11-20'],
    ['3 years', '2029-11-20'],
  ])('of %s ends the day before that much later', (horizon, to) => {
    expect(plan(soc2([report], `planning: { horizon: ${horizon} }`)).horizon).toEqual({
      from: '2026-11-21',
      to,
    });
  });

  it('holds every period that begins within it, and none that begins after', () => {
    const short = plan(soc2([report], 'planning: { from: 2026-10-02, horizon: 1 year }'));
    expect(short.engagements.map(({ period }) => period?.from)).toEqual([
      '2025-10-01',
      '2026-10-01',
      '2027-10-01',
    ]);
    const shorter = plan(soc2([report], 'planning: { from: 2026-10-01, horizon: 1 year }'));
    expect(shorter.engagements.map(({ period }) => period?.from)).toEqual(['2025-10-01', '2026-10-01']);
  });

  it('holds a surveillance whose last day falls into it', () => {
    const audits = (horizon: string): string[] =>
      plan(iso([certificate], `planning: { horizon: ${horizon} }`)).engagements.map(({ id }) => id);
    expect(audits('1 year')).toContain('iso27001-surveillance1-1');
    expect(audits('6 months')).not.toContain('iso27001-surveillance1-1');
  });

  it('plans what is in it to its end, past the horizon if need be', () => {
    const last = engagement(plan(soc2([report], 'planning: { horizon: 1 month }')), 'soc2-type2-2');
    expect(last.report > '2027-09-30').toBe(true);
  });
});

describe('a first certification that cannot begin within the horizon', () => {
  it.each([
    ['a horizon of a month', 'frameworks: { iso27001: {} }\nplanning: { horizon: 1 month }'],
    ['a management system in place only later', 'frameworks: { iso27001: { ready: 2030-06-01 } }'],
    [
      'a management system in place shortly before its end',
      'frameworks: { iso27001: { ready: 2029-10-20 } }',
    ],
  ])('is left out of the plan and makes nothing impossible: %s', (_, file) => {
    expect(planned(file).ok).toBe(true);
  });

  it('is no matter for a report either', () => {
    expect(plan('frameworks: { soc2: { ready: 2030-06-01 } }').engagements).toEqual([]);
  });
});

describe('a certificate about to expire without an audit in its cycle', () => {
  it('has no surveillance planned after its last day of validity', () => {
    const { engagements } = plan(
      iso(['audit: iso27001/stage2, decision: 2023-09-01, expires: 2026-08-31']),
      '2026-08-20',
    );
    const renewed = engagements.find(
      ({ audit, status }) => audit === 'iso27001/recertification' && status !== 'done',
    );
    const late = engagements.filter(
      ({ audit, fieldwork }) =>
        audit.includes('surveillance') &&
        fieldwork &&
        fieldwork.from > '2026-08-31' &&
        fieldwork.from < (renewed?.report ?? ''),
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });
});

describe('the calendar year in which the horizon ends', () => {
  it('is not said to be without an audit: it may be held after the horizon', () => {
    const file = iso([
      'audit: iso27001/stage2, fieldwork: { from: 2026-02-09, to: 2026-02-13 }, decision: 2026-03-31',
      'audit: iso27001/surveillance1, fieldwork: { from: 2027-03-30, to: 2027-03-31 }',
    ]);
    // The recertification is audited in November 2028 and decided in January 2029; planning ends in November 2029.
    expect(engagement(plan(file), 'iso27001-recertification-1').report.slice(0, 4)).toBe('2029');
    expect(plan(file).diagnostics.filter(({ rule }) => rule === 'iso-cy')).toEqual([]);
  });
});
