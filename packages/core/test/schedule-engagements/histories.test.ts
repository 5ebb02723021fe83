// Where a program stands when it is first written down, and what is planned from there.

import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/index.js';
import { engagement, fieldwork, iso, plan, said, soc2 } from '../rules/program.js';

function states(of: Plan): string[] {
  return of.engagements.map(({ id, status }) => `${id} ${status}`);
}

function errors(of: Plan): string[] {
  return of.diagnostics.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
}

const both = 'frameworks: { soc2: { type2: { align: false } }, iso27001: {} }';
const report = 'audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12';
const certificate =
  'audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-06 }, decision: 2025-07-01, expires: 2028-06-30';
const surveillance =
  'audit: iso27001/surveillance1, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05';

function recorded(...audits: string[]): string {
  return `${both}\naudits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;
}

describe('with nothing yet', () => {
  const fresh = plan(both);

  it('both frameworks begin at their beginning and no written rule is broken', () => {
    expect(states(fresh).filter((it) => !it.endsWith(' planned'))).toEqual([]);
    expect(fresh.engagements.map(({ audit }) => audit).filter((it) => it.startsWith('iso'))).toEqual([
      'iso27001/stage1',
      'iso27001/stage2',
      'iso27001/surveillance1',
      'iso27001/surveillance2',
    ]);
    expect(errors(fresh)).toEqual([]);
  });

  it('fieldwork starts after today and on working days', () => {
    for (const { fieldwork } of fresh.engagements) {
      for (const day of [fieldwork?.from, fieldwork?.to]) {
        expect(day && day > fresh.today && ![0, 6].includes(new Date(day).getUTCDay())).toBe(true);
      }
    }
  });
});

describe('with one framework running', () => {
  it('a report is followed up without a gap beside a first certification', () => {
    const half = plan(recorded(report));
    expect(engagement(half, 'soc2-type2-2').period?.from).toBe('2026-10-01');
    expect(engagement(half, 'iso27001-stage1-1').status).toBe('planned');
    expect(errors(half)).toEqual([]);
  });

  it('a certificate is kept up beside a first report', () => {
    const half = plan(recorded(certificate, surveillance));
    expect(engagement(half, 'soc2-type2-1').status).toBe('planned');
    expect(engagement(half, 'iso27001-surveillance2-1').status).toBe('planned');
    expect(half.engagements.some(({ audit }) => audit === 'iso27001/stage1')).toBe(false);
    expect(errors(half)).toEqual([]);
  });
});

describe('with both running and misaligned', () => {
  const running = plan(recorded(report, certificate, surveillance));

  it('each goes on from where it stands', () => {
    expect(states(running).filter((it) => it.endsWith(' done'))).toEqual([
      'iso27001-stage2-1 done',
      'soc2-type2-1 done',
      'iso27001-surveillance1-1 done',
    ]);
    expect(engagement(running, 'soc2-type2-2').period).toEqual({ from: '2026-10-01', to: '2027-09-30' });
    expect(engagement(running, 'iso27001-surveillance2-1').deadline).toEqual({
      on: '2027-12-31',
      rule: 'iso-cy',
    });
    expect(engagement(running, 'iso27001-recertification-1').deadline).toEqual({
      on: '2028-06-30',
      rule: 'iso-rc',
    });
    expect(errors(running)).toEqual([]);
  });

  it('facts keep their days', () => {
    expect(engagement(running, 'iso27001-stage2-1')).toMatchObject({
      fieldwork: { from: '2025-06-02', to: '2025-06-06' },
      report: '2025-07-01',
      expires: '2028-06-30',
      earliest: null,
      latest: null,
    });
  });
});

describe('audits already booked', () => {
  it('keep every day that is written, and the rest is planned around it', () => {
    const booked = plan(
      recorded(
        report,
        certificate,
        surveillance,
        'audit: soc2/type2, period: { from: 2026-10-01, to: 2027-09-30 }, fieldwork: { from: 2027-10-18, to: 2027-11-12 }',
        'audit: iso27001/surveillance2, fieldwork: { from: 2027-04-12, to: 2027-04-13 }, report: 2027-05-20',
      ),
    );
    expect(engagement(booked, 'soc2-type2-2')).toMatchObject({
      status: 'booked',
      fieldwork: { from: '2027-10-18', to: '2027-11-12' },
      report: '2027-12-03',
      earliest: '2027-10-18',
      latest: '2027-10-18',
    });
    expect(engagement(booked, 'iso27001-surveillance2-1')).toMatchObject({
      status: 'booked',
      fieldwork: { from: '2027-04-12', to: '2027-04-13' },
      report: '2027-05-20',
    });
    expect(engagement(booked, 'soc2-type2-3').period?.from).toBe('2027-10-01');
  });

  it('on a holiday or in a blackout are kept, with a warning', () => {
    const file = `organization: { name: Example, people: 20, country: US }\n${iso(
      [
        'audit: iso27001/stage2, decision: 2026-07-01',
        'audit: iso27001/surveillance1, fieldwork: { from: 2027-05-28, to: 2027-05-31 }',
      ],
      'calendar: { blackouts: [{ from: 2027-05-27, to: 2027-05-30, reason: Move }] }',
    )}`;
    const kept = plan(file);
    expect(fieldwork(kept, 'iso27001-surveillance1-1')).toEqual({ from: '2027-05-28', to: '2027-05-31' });
    expect(said(kept, 'booking-on-day-off')).toEqual(['warning iso27001-surveillance1-1']);
  });

  it('with a decision alone take that decision', () => {
    const decided = plan(
      iso(['audit: iso27001/stage1, report: 2026-10-26', 'audit: iso27001/stage2, decision: 2027-03-15']),
    );
    expect(engagement(decided, 'iso27001-stage2-1')).toMatchObject({
      report: '2027-03-15',
      expires: '2030-03-14',
    });
    expect(fieldwork(decided, 'iso27001-stage2-1').to <= '2027-02-22').toBe(true);
  });
});

describe('a Stage 2 that is done without its decision', () => {
  const audited = ['audit: iso27001/stage2, fieldwork: { from: 2026-11-09, to: 2026-11-12 }'];

  it('has it planned six weeks after its last day', () => {
    expect(engagement(plan(iso(audited)), 'iso27001-stage2-1')).toMatchObject({
      status: 'booked',
      report: '2026-12-24',
    });
  });

  it('needs no Stage 1 any more', () => {
    expect(plan(iso(audited)).engagements.some(({ audit }) => audit === 'iso27001/stage1')).toBe(false);
  });

  it('has it on or after today however long ago it was', () => {
    expect(engagement(plan(iso(audited), '2027-06-15'), 'iso27001-stage2-1').report).toBe('2027-06-15');
  });
});

describe('a recertification on record by its decision and expiry alone', () => {
  const renewed = plan(iso(['audit: iso27001/recertification, decision: 2026-03-10, expires: 2029-03-31']));

  it('is history enough: both surveillances and the next one follow', () => {
    expect(states(renewed).slice(0, 4)).toEqual([
      'iso27001-recertification-1 done',
      'iso27001-surveillance1-1 planned',
      'iso27001-surveillance2-1 planned',
      'iso27001-recertification-2 planned',
    ]);
    expect(engagement(renewed, 'iso27001-recertification-2').expires).toBe('2032-03-31');
    expect(errors(renewed)).toEqual([]);
  });

  it('binds the first surveillance to the calendar year only', () => {
    expect(engagement(renewed, 'iso27001-surveillance1-1').deadline).toEqual({
      on: '2027-12-31',
      rule: 'iso-cy',
    });
  });
});

describe('a surveillance on record without a decision before it', () => {
  it('belongs to the first planned cycle', () => {
    const audits = ['audit: iso27001/surveillance1, fieldwork: { from: 2027-09-06, to: 2027-09-07 }'];
    const early = plan(iso(audits));
    expect(states(early).slice(0, 3)).toEqual([
      'iso27001-stage1-1 planned',
      'iso27001-stage2-1 planned',
      'iso27001-surveillance1-1 booked',
    ]);
    expect(engagement(early, 'iso27001-stage2-1').report < '2027-09-06').toBe(true);
    expect(engagement(early, 'iso27001-surveillance2-1').deadline?.on).toBe('2028-12-31');
  });
});

describe('a certificate of 2013', () => {
  it('is told as not valid while its cycle is planned on', () => {
    const old = plan(
      iso([
        'audit: iso27001/stage2, fieldwork: { from: 2024-04-02, to: 2024-04-05 }, decision: 2024-07-01, edition: 2013',
        'audit: iso27001/surveillance1, fieldwork: { from: 2025-05-19, to: 2025-05-20 }, report: 2025-06-05',
      ]),
    );
    expect(said(old, 'iso-edn')).toEqual(['error iso27001-stage2-1']);
    expect(engagement(old, 'iso27001-recertification-1').deadline).toEqual({
      on: '2027-06-30',
      rule: 'iso-rc',
    });
  });
});

describe('the last period', () => {
  const ended = (to: string): string =>
    soc2([`audit: soc2/type2, period: { from: 2024-12-01, to: ${to} }, report: 2026-01-12`]);

  it('that ended twelve months ago is followed the day after, in the past', () => {
    expect(engagement(plan(ended('2025-11-21')), 'soc2-type2-2').period?.from).toBe('2025-11-22');
  });

  it('that ended a day earlier is not: the next one begins afresh', () => {
    expect(engagement(plan(ended('2025-11-20')), 'soc2-type2-2').period?.from).toBe('2026-12-01');
  });
});

describe('nth on an entry', () => {
  it('counts on from there', () => {
    const counted = plan(
      soc2(['audit: soc2/type2, nth: 4, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12']),
    );
    expect(states(counted).slice(0, 2)).toEqual(['soc2-type2-4 done', 'soc2-type2-5 planned']);
  });
});

describe('a surveillance booked beside a certificate that a new Stage 2 replaces', () => {
  const gone = 'audit: iso27001/stage2, decision: 2022-07-01, expires: 2025-06-30';
  const restorable = 'audit: iso27001/stage2, decision: 2023-09-01, expires: 2026-08-31';
  const booked = 'audit: iso27001/surveillance1, fieldwork: { from: 2027-11-08, to: 2027-11-09 }';
  const stage1 = 'audit: iso27001/stage1, fieldwork: { from: 2027-02-08, to: 2027-02-10 }';
  const stage2 = 'audit: iso27001/stage2, fieldwork: { from: 2027-02-08, to: 2027-02-10 }';
  const old =
    'audit: iso27001/surveillance1, fieldwork: { from: 2023-05-08, to: 2023-05-09 }, report: 2023-06-01';
  const from = 'planning: { from: 2026-12-01, horizon: 3 years }';
  const laid = (...audits: string[]) =>
    states(
      plan(
        `frameworks: { iso27001: {} }\n${from}\naudits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`,
      ),
    );
  const coming = (s1 = 1) => [`iso27001-surveillance1-${s1} booked`, 'iso27001-surveillance2-1 planned'];
  const anew = ['iso27001-stage2-1 done', 'iso27001-stage2-2 planned'];

  it.each([
    ['that lapsed for good', [gone], [...anew, ...coming()]],
    [
      'that lapsed for good after surveillance of its own',
      [gone, old],
      ['iso27001-stage2-1 done', 'iso27001-surveillance1-1 done', 'iso27001-stage2-2 planned', ...coming(2)],
    ],
    [
      'that lapsed for good, Stage 1 being booked',
      [gone, stage1],
      ['iso27001-stage2-1 done', 'iso27001-stage1-1 booked', 'iso27001-stage2-2 planned', ...coming()],
    ],
    [
      'that could be restored, Stage 2 being booked instead',
      [restorable, stage2],
      ['iso27001-stage2-1 done', 'iso27001-stage2-2 booked', ...coming()],
    ],
    [
      'still in force, Stage 2 being booked',
      [certificate, surveillance, stage2],
      ['iso27001-stage2-1 done', 'iso27001-surveillance1-1 done', 'iso27001-stage2-2 booked', ...coming(2)],
    ],
    [
      'that was withdrawn',
      [`${certificate}, withdrawn: 2026-10-01`, surveillance],
      [
        'iso27001-stage2-1 done',
        'iso27001-surveillance1-1 done',
        'iso27001-stage1-1 planned',
        'iso27001-stage2-2 planned',
        ...coming(2),
      ],
    ],
  ])('counts from the decision to come: %s', (_, history, expected) => {
    const found = laid(...history, booked);
    expect(found.slice(0, expected.length)).toEqual(expected);
    // One cycle and its renewal, where that falls into the horizon: nothing of a cycle after it.
    expect(found.slice(expected.length).filter((it) => !it.startsWith('iso27001-recertification-1'))).toEqual(
      [],
    );
  });

  it('was held for the old one where it is past, even after its expiry', () => {
    const late =
      'audit: iso27001/surveillance2, fieldwork: { from: 2026-10-05, to: 2026-10-06 }, report: 2026-10-20';
    expect(laid(restorable, late).slice(0, 4)).toEqual([
      'iso27001-stage2-1 done',
      'iso27001-surveillance2-1 done',
      'iso27001-recertification-1 planned',
      'iso27001-surveillance1-1 planned',
    ]);
  });

  it('counts from the old one where it is held before the new Stage 2', () => {
    const before = 'audit: iso27001/surveillance2, fieldwork: { from: 2027-01-11, to: 2027-01-12 }';
    expect(laid(certificate, surveillance, before, stage2).slice(0, 5)).toEqual([
      'iso27001-stage2-1 done',
      'iso27001-surveillance1-1 done',
      'iso27001-surveillance2-1 booked',
      'iso27001-stage2-2 booked',
      'iso27001-surveillance1-2 planned',
    ]);
  });
});
