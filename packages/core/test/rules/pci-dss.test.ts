// PCI DSS: validated every twelve months, counted from the attestation before.

import { describe, expect, it } from 'vitest';
import { engagement, fieldwork, plan, refused, row, said } from './program.js';

const A1 = 'pci-dss-assessment-1';
const A2 = 'pci-dss-assessment-2';

function pci(audits: readonly string[], more = '', block = ''): string {
  const listed = audits.length === 0 ? '' : `audits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;
  return `frameworks: { pci-dss: { ${block} } }\n${more}\n${listed}`;
}

const held = (report: string) =>
  `audit: pci-dss/assessment, fieldwork: { from: 2026-01-12, to: 2026-01-23 }, report: ${report}`;

row(
  'pci-annual',
  'the next assessment is reported on within twelve months of the attestation before',
  [
    {
      when: 'is an error where the attestation ran out before today',
      file: pci([held('2025-02-20').replaceAll('2026-01', '2025-01')]),
      says: [`error ${A1}`],
    },
    {
      when: 'is an error where two on record are further apart',
      file: pci([
        held('2026-03-20'),
        'audit: pci-dss/assessment, fieldwork: { from: 2025-01-12, to: 2025-01-23 }, report: 2025-02-20',
      ]),
      says: [`error ${A2}`],
    },
    {
      when: 'is silent where the next one is reported on the last day',
      file: pci([
        'audit: pci-dss/assessment, report: 2025-12-30',
        'audit: pci-dss/assessment, fieldwork: { from: 2026-11-30, to: 2026-12-11 }, report: 2026-12-29',
      ]),
      says: [],
    },
  ],
  () => {
    it('holds a planned one before the day on which the attestation runs out', () => {
      const frozen = 'calendar: { blackouts: [{ from: 2026-12-25, to: 2027-02-20, reason: Freeze }] }';
      const [free, hemmed] = [plan(pci([held('2026-02-20')])), plan(pci([held('2026-02-20')], frozen))];
      expect(engagement(free, A1).expires).toBe('2027-02-19');
      expect(engagement(free, A2).deadline).toEqual({ on: '2027-02-19', rule: 'pci-annual' });
      // Six weeks before the nineteenth of February.
      expect(fieldwork(free, A2)).toEqual({ from: '2026-12-28', to: '2027-01-08' });
      // Ten working days up to the day before the freeze.
      expect(fieldwork(hemmed, A2)).toEqual({ from: '2026-12-11', to: '2026-12-24' });
    });

    it('leaves each step before an assessment a working day, where it leaves them any', () => {
      // Today is a Saturday: penetration test, scope and scan, and Thanksgiving on the fourth day.
      expect(engagement(plan(pci([held('2026-02-20')])), A2).earliest).toBe('2026-11-26');
      const frozen = 'calendar: { blackouts: [{ from: 2026-12-05, to: 2027-02-20, reason: Freeze }] }';
      expect(fieldwork(plan(pci([held('2026-02-20')], frozen)), A2).from).toBe('2026-11-23');
    });

    it('is broken by a booking after it, and the line of the booking is named', () => {
      const booked = 'audit: pci-dss/assessment, fieldwork: { from: 2027-02-15, to: 2027-02-26 }';
      const { kind, conflict } = refused(pci([held('2026-02-20'), booked]));
      expect(kind).toBe('infeasible');
      expect(conflict?.rules).toContain('pci-annual');
    });

    it('lets the next one begin afresh where nothing is left of it', () => {
      const late = plan(pci([held('2025-02-20').replaceAll('2026-01', '2025-01')]));
      // Scan, scope and penetration test take a working day each before it.
      expect(engagement(late, A2)).toMatchObject({ deadline: null, earliest: '2026-11-26' });
      expect(late.spans).toContainEqual(expect.objectContaining({ kind: 'uncertified', from: '2026-02-20' }));
    });
  },
);

row('assessment-window', 'an assessment ends one to two months before the attestation runs out', [
  {
    when: 'is told where it ends ten weeks before',
    file: pci([
      held('2026-02-20'),
      'audit: pci-dss/assessment, fieldwork: { from: 2026-11-30, to: 2026-12-11 }',
    ]),
    says: [`info ${A2}`],
  },
  {
    when: 'is silent within it',
    file: pci([
      held('2026-02-20'),
      'audit: pci-dss/assessment, fieldwork: { from: 2026-12-28, to: 2027-01-08 }',
    ]),
    says: [],
  },
]);

describe('before an assessment', () => {
  const soon = 'audit: pci-dss/assessment, fieldwork: { from: 2026-11-23, to: 2026-12-04 }';

  it.each(['pci-scans', 'pci-scope', 'pci-pentest'])(
    '%s is an error where nothing is done by then',
    (rule) => {
      expect(said(plan(pci([soon])), rule)).toHaveLength(1);
    },
  );

  it('nothing is missing where it was done since the assessment before', () => {
    const done = `activities:
  asv-scan: { done: [2026-11-10] }
  pci-scope-confirmation: { done: [2026-09-10] }
  penetration-test: { done: [2026-08-10] }`;
    const told = plan(pci([held('2026-02-20'), soon], done));
    expect(['pci-scans', 'pci-scope', 'pci-pentest'].flatMap((rule) => said(told, rule))).toEqual([]);
  });

  it('a first one leaves a working day for each of them', () => {
    expect(engagement(plan(pci([])), A1).earliest).toBe('2026-11-26');
    const done = `activities: { asv-scan: { done: [2026-11-10] }, penetration-test: { done: [2026-08-10] } }`;
    expect(engagement(plan(pci([], done)), A1).earliest).toBe('2026-11-24');
  });

  it('it is not before the day the controls are in place', () => {
    expect(engagement(plan(pci([], '', 'ready: 2027-03-03')), A1).earliest).toBe('2027-03-03');
  });
});

it('assessments are planned to the end of the horizon, however many are on record', () => {
  const done = [2021, 2022, 2023, 2024, 2025, 2026].map(
    (year) =>
      `audit: pci-dss/assessment, fieldwork: { from: ${year}-03-01, to: ${year}-03-12 }, report: ${year}-04-20`,
  );
  const { engagements } = plan(pci(done, 'planning: { from: 2026-12-01, horizon: 5 years }'));
  expect(engagements.filter(({ status }) => status === 'done').length).toBe(6);
  expect(engagements.at(-1)?.report.slice(0, 4)).toBe('2032');
});

describe('a goal', () => {
  it('bounds the first assessment', () => {
    const { deadline } = engagement(plan(pci([], '', 'by: 2027-03-31')), A1);
    expect(deadline).toEqual({ on: '2027-03-31', rule: 'goal' });
  });
});

describe('recurring requirements', () => {
  const cadence = (file: string, key: string): number =>
    plan(file).activities.filter(({ activity, done }) => activity === key && !done).length;
  const year = 'planning: { from: 2027-01-01, horizon: 12 months }';

  it('come round as often as PCI DSS writes, where the usual cadence is longer or none', () => {
    expect(cadence(pci([], year), 'awareness-training')).toBe(1);
    expect(cadence(`frameworks: { soc2: {} }\n${year}`, 'awareness-training')).toBe(0);
    expect(cadence(pci([], year), 'asv-scan')).toBe(4);
  });

  it('come round sooner for service providers', () => {
    expect(cadence(pci([], year), 'pci-scope-confirmation')).toBe(1);
    expect(cadence(pci([], year, 'categories: [service-provider]'), 'pci-scope-confirmation')).toBe(2);
    expect(cadence(pci([], year), 'segmentation-test')).toBe(0);
  });

  it('are an error where the file lets them come round less often', () => {
    const every = (months: number) => `activities: { access-review: { every: ${months} months } }`;
    expect(said(plan(pci([], every(12))), 'cadence-written')).toEqual(['error access-review/pci-dss']);
    expect(said(plan(pci([], every(6))), 'cadence-written')).toEqual([]);
    expect(said(plan(`frameworks: { soc2: {} }\n${every(12)}`), 'cadence-written')).toEqual([]);
  });

  it('name requirements that are none of the known sets', () => {
    const named = (id: string, frameworks: string) =>
      `frameworks: ${frameworks}\nactivities: { access-review: { controls: ["${id}"] } }`;
    expect(plan(named('8.3.6', '{ pci-dss: {} }')).activities.length).toBeGreaterThan(0);
    expect(refused(named('8.3.6', '{ iso27001: {} }')).problems.map(({ rule }) => rule)).toEqual(['iso-id']);
    expect(refused(named('CC6.9', '{ pci-dss: {} }')).problems.map(({ rule }) => rule)).toEqual(['soc-id']);
  });
});
