// On the way to a certificate: the stages, what comes before them, what an open major does, which edition counts.

import { expect, it } from 'vitest';
import { engagement, fieldwork, iso, plan, planned, row, said } from './program.js';

const stage1 = 'audit: iso27001/stage1, fieldwork: { from: 2026-10-12, to: 2026-10-13 }, report: 2026-10-26';
const ready =
  'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }';
const STAGE1 = 'iso27001-stage1-1';
const STAGE2 = 'iso27001-stage2-1';

// The management system has been in place for long.
function inPlace(audits: readonly string[], more: string): string {
  return iso(audits, more).replace('iso27001: {}', 'iso27001: { ready: 2026-01-01 }');
}

function stage2(from: string, to: string, more = ''): string {
  return `audit: iso27001/stage2, fieldwork: { from: ${from}, to: ${to} }${more}`;
}

row(
  'iso-gap',
  'Stage 2 starts within ninety days of Stage 1, as practice has it',
  [
    {
      when: 'is a warning one day later',
      file: iso([stage1, stage2('2027-01-12', '2027-01-15')]),
      says: [`warning ${STAGE2}`],
    },
    { when: 'is silent on the day', file: iso([stage1, stage2('2027-01-11', '2027-01-15')]), says: [] },
  ],
  () => {
    it('plans Stage 2 six weeks after Stage 1, and never nearer than three', () => {
      const booked = plan(
        inPlace(['audit: iso27001/stage1, fieldwork: { from: 2026-12-08, to: 2026-12-09 }'], ready),
      );
      expect(fieldwork(booked, STAGE2).from).toBe('2027-01-20');
      expect(engagement(booked, STAGE2).earliest).toBe('2026-12-30');
    });

    it('keeps the stages together where days off lie between them', () => {
      const frozen = plan(
        iso([], 'calendar: { blackouts: [{ from: 2027-02-01, to: 2027-06-30, reason: Freeze }] }'),
      );
      expect(said(frozen, 'iso-gap')).toEqual([]);
    });

    it('makes nothing impossible: no limit is written', () => {
      expect(planned(iso([stage1, stage2('2027-09-06', '2027-09-09')])).ok).toBe(true);
    });
  },
);

row(
  'iso-ia',
  'an internal audit and a management review are completed before Stage 2, best before Stage 1',
  [
    {
      when: 'is an error for a Stage 2 before which there is no time for either',
      file: iso([stage1, stage2('2026-11-23', '2026-11-27')]),
      says: [`error ${STAGE2}/internal-audit`, `error ${STAGE2}/management-review`],
    },
    {
      when: 'is a warning for Stage 1 alone where both are done between the stages',
      file: iso(['audit: iso27001/stage1, fieldwork: { from: 2026-11-23, to: 2026-11-24 }']),
      says: [`warning ${STAGE1}/internal-audit`, `warning ${STAGE1}/management-review`],
    },
    {
      when: 'is an error where the internal audit is switched off',
      file: iso([stage1], 'activities: { internal-audit: false }'),
      says: [`error ${STAGE2}/internal-audit`],
    },
    {
      when: 'is silent where both are done',
      file: iso([stage1, stage2('2026-11-23', '2026-11-27')], ready),
      says: [],
    },
  ],
  () => {
    it('moves the stages behind both of them', () => {
      const fresh = plan(iso([]));
      for (const activity of ['internal-audit', 'management-review']) {
        const [turn] = fresh.activities.filter((it) => it.activity === activity);
        expect(turn?.planned && turn.planned < fieldwork(fresh, STAGE1).from).toBe(true);
      }
      expect(said(fresh, 'iso-ia')).toEqual([]);
      // The first turn lies in the slot that opens after planning starts; with both done there is nothing to wait for.
      expect(engagement(fresh, STAGE2).earliest).toBe('2027-01-04');
      expect(engagement(plan(inPlace([], ready)), STAGE2).earliest).toBe('2026-12-15');
    });
  },
);

function major(verified = ''): string {
  return `, nonconformities: [{ grade: major, raised: 2026-08-31${verified && `, verified: ${verified}`} }]`;
}

const auditedInAugust = (more: string): string => iso([stage2('2026-08-24', '2026-08-31', more)]);

row(
  'iso-nc6',
  'a major nonconformity is verified within six months of the last day of Stage 2, or Stage 2 is repeated',
  [
    {
      when: 'is an error the day after the limit',
      file: auditedInAugust(major()),
      today: '2027-03-01',
      says: [`error ${STAGE2}/1`],
    },
    {
      when: 'is an error where it was verified too late',
      file: auditedInAugust(major('2027-03-01')),
      today: '2027-03-15',
      says: [`error ${STAGE2}/1`],
    },
    {
      when: 'is a warning on the limit, the clamped end of February',
      file: auditedInAugust(major()),
      today: '2027-02-28',
      says: [`warning ${STAGE2}/1`],
    },
    { when: 'is silent where it was verified in time', file: auditedInAugust(major('2026-11-02')), says: [] },
    {
      when: 'is silent for a minor one',
      file: auditedInAugust(major().replace('major', 'minor')),
      today: '2027-03-15',
      says: [],
    },
  ],
  () => {
    it('plans a second Stage 2 past the limit, and none before', () => {
      const late = plan(auditedInAugust(major()), '2027-03-01');
      expect(engagement(late, 'iso27001-stage2-2').status).toBe('planned');
      expect(fieldwork(late, 'iso27001-stage2-2').from > '2027-03-01').toBe(true);
      expect(engagement(late, STAGE2).expires).toBeNull();
      const inTime = plan(auditedInAugust(major()), '2027-02-28');
      expect(inTime.engagements.filter(({ audit }) => audit === 'iso27001/stage2')).toHaveLength(1);
    });
  },
);

const of2013 = (more = ''): string =>
  iso([
    `audit: iso27001/stage2, fieldwork: { from: 2023-05-08, to: 2023-05-12 }, decision: 2023-07-01, edition: 2013`,
    'audit: iso27001/surveillance1, fieldwork: { from: 2024-05-20, to: 2024-05-21 }, report: 2024-06-05',
    'audit: iso27001/surveillance2, fieldwork: { from: 2025-05-19, to: 2025-05-20 }, report: 2025-06-05',
    ...(more ? [more] : []),
  ]);

row('iso-edn', 'a certificate of the 2013 edition is not valid after 2025-10-31', [
  { when: 'is an error from the day after', file: of2013(), today: '2025-11-01', says: [`error ${STAGE2}`] },
  {
    when: 'is an error where a new certificate is planned by that edition',
    file: 'frameworks: { iso27001: { edition: 2013 } }',
    says: ['error iso27001'],
  },
  { when: 'is silent on the last day', file: of2013(), today: '2025-10-31', says: [] },
  {
    when: 'is silent once recertified to the edition in force',
    file: of2013(
      'audit: iso27001/recertification, fieldwork: { from: 2026-03-16, to: 2026-03-18 }, decision: 2026-05-05, edition: 2022',
    ),
    says: [],
  },
]);

const certifier = 'frameworks: { iso27001: { auditor: Example Certification Body } }\n';

row('iso-acc', 'the certification body has a named accreditation', [
  { when: 'is a warning where the file names none', file: certifier, says: ['warning iso27001'] },
  {
    when: 'is a warning where the body is described without it',
    file: `${certifier}auditors: { Example Certification Body: { kind: cb } }`,
    says: ['warning iso27001'],
  },
  {
    when: 'is silent where it is named',
    file: `${certifier}auditors: { Example Certification Body: { kind: cb, accreditation: UKAS } }`,
    says: [],
  },
  { when: 'is silent where no certification body is chosen yet', file: iso([]), says: [] },
]);
