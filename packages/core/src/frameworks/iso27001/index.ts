// ISO/IEC 27001: a certificate by a certification body. Its dates are counted from the certification decision and from
// the printed expiry, never from "year two". An audit's date for a rule is its last fieldwork day.

import type { Framework } from '../../model/index.js';
import { activities } from './activities.js';
import { auditDays } from './audit-days.js';
import { conventions } from './conventions.js';
import { deliverables } from './deliverables.js';
import { milestones } from './milestones.js';
import { rules } from './rules.js';

const PRACTICE = 'certification body practice';

/** ISO/IEC 27001:2022 with Amendment 1:2024. */
export const iso27001: Framework = {
  id: 'iso27001',
  name: 'ISO 27001',
  fullName: 'ISO/IEC 27001:2022 with Amendment 1:2024',
  auditor: { kind: 'cb', title: 'certification body' },
  goal: true,
  categories: [],
  editions: [
    { id: '2022' },
    {
      id: '2013',
      withdrawn: {
        after: '2025-10-31',
        rule: 'iso-edn',
        citation:
          'IAF MD 26 issue 2: certificates to the 2013 edition expired or were withdrawn by 31 October 2025',
      },
    },
  ],
  timing: [
    {
      key: 'operating',
      min: { days: 42 },
      usual: { days: 90 },
      what: 'management system in operation before Stage 2',
    },
    { key: 'stage1-report', min: { days: 0 }, usual: { days: 14 }, what: 'Stage 1 to its report' },
    {
      key: 'stage-gap',
      min: { days: 21 },
      usual: { days: 42 },
      what: 'last day of Stage 1 to first day of Stage 2',
    },
    {
      key: 'decision-after',
      min: { days: 21 },
      usual: { days: 42 },
      max: { days: 70 },
      what: 'last audit day to decision',
    },
    {
      key: 'nonconformity',
      min: { days: 0 },
      usual: { days: 0 },
      max: { days: 182 },
      what: 'closing a major nonconformity at Stage 2',
    },
    { key: 'surveillance-report', min: { days: 7 }, usual: { days: 21 }, what: 'surveillance to its report' },
  ],
  audits: [
    {
      id: 'stage1',
      title: 'ISO 27001 Stage 1',
      role: 'stage',
      outcome: 'report',
      fieldwork: { share: 1 / 3 },
      session: { kind: 'stage', mode: 'onsite' },
    },
    {
      id: 'stage2',
      title: 'ISO 27001 Stage 2',
      role: 'opening',
      outcome: 'decision',
      fieldwork: { share: 1 / 3, ofRest: true },
      session: { kind: 'stage', mode: 'onsite' },
      siteFactor: 1,
    },
    {
      id: 'surveillance1',
      title: 'ISO 27001 surveillance 1',
      role: 'surveillance',
      outcome: 'report',
      fieldwork: { share: 1 / 3 },
      session: { kind: 'final', mode: 'onsite' },
      siteFactor: 0.6,
    },
    {
      id: 'surveillance2',
      title: 'ISO 27001 surveillance 2',
      role: 'surveillance',
      outcome: 'report',
      fieldwork: { share: 1 / 3 },
      session: { kind: 'final', mode: 'onsite' },
      siteFactor: 0.6,
    },
    {
      id: 'recertification',
      title: 'ISO 27001 recertification',
      role: 'renewal',
      outcome: 'decision',
      fieldwork: { share: 2 / 3 },
      session: { kind: 'final', mode: 'onsite' },
      siteFactor: 0.8,
    },
  ],
  cycle: {
    kind: 'certification',
    stages: ['stage1'],
    opening: 'stage2',
    surveillances: ['surveillance1', 'surveillance2'],
    renewal: 'recertification',
    validity: 36,
    restore: {
      months: 6,
      rule: 'iso-rst',
      citation: 'ISO/IEC 17021-1:2015, 9.6.3.2.5: within six months of expiry, otherwise at least a Stage 2',
    },
    renewalRule: 'iso-rc',
    majors: {
      months: 6,
      rule: 'iso-nc6',
      closing: 90,
      decision: 91,
      citation: 'ISO/IEC 17021-1:2015, 9.5.3.2: majors verified within six months of the last day of Stage 2',
    },
  },
  rules,
  targets: [
    {
      audits: ['surveillance1'],
      point: 'end',
      from: { relation: 'opening', point: 'outcome' },
      offset: { months: 11 },
      window: { rule: 'surveillance-window', from: { months: 8 }, to: { months: 12 } },
      why: 'a month before the limit leaves room for a slip',
      citation: PRACTICE,
    },
    {
      audits: ['surveillance2'],
      point: 'end',
      from: { relation: 'opening', point: 'outcome' },
      offset: { months: 23 },
      window: { rule: 'surveillance-window', from: { months: 21 }, to: { months: 27 } },
      why: 'a month before the second anniversary of the decision',
      citation: PRACTICE,
    },
    {
      audits: ['recertification'],
      point: 'end',
      from: { relation: 'certificate', point: 'expires' },
      offset: { months: -4 },
      window: { rule: 'recertification-window', from: { months: -6 }, to: { months: -3 } },
      why: 'four months before expiry leave room for a major nonconformity and the decision',
      citation: PRACTICE,
    },
  ],
  prerequisites: [
    {
      rule: 'iso-ia',
      activity: 'internal-audit',
      before: [
        { audits: ['stage2'], severity: 'error' },
        { audits: ['stage1'], severity: 'warning' },
      ],
      ahead: 70,
      why: 'the certification body needs a completed internal audit of clauses 4 to 10 and Annex A',
      remedy: 'complete the internal audit before Stage 2, best before Stage 1',
      citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g, with ISO/IEC 27006-1:2024',
    },
    {
      rule: 'iso-ia',
      activity: 'management-review',
      before: [
        { audits: ['stage2'], severity: 'error' },
        { audits: ['stage1'], severity: 'warning' },
      ],
      ahead: 35,
      why: 'the certification body needs the minutes of a management review',
      remedy: 'hold the management review before Stage 2, best before Stage 1',
      citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g, with ISO/IEC 27006-1:2024',
    },
    {
      rule: 'iso-ia2',
      activity: 'internal-audit',
      before: [{ audits: ['surveillance1', 'surveillance2', 'recertification'], severity: 'warning' }],
      since: ['stage2', 'surveillance1', 'surveillance2', 'recertification'],
      ahead: 70,
      why: 'every surveillance and recertification looks at the internal audit since the one before',
      remedy: 'complete an internal audit between the two audits',
      citation:
        'ISO/IEC 17021-1:2015, 9.6.2.2: surveillance covers internal audits; once between audits is practice',
    },
    {
      rule: 'iso-ia2',
      activity: 'management-review',
      before: [{ audits: ['surveillance1', 'surveillance2', 'recertification'], severity: 'warning' }],
      since: ['stage2', 'surveillance1', 'surveillance2', 'recertification'],
      ahead: 35,
      why: 'every surveillance and recertification looks at the management review since the one before',
      remedy: 'hold a management review between the two audits',
      citation:
        'ISO/IEC 17021-1:2015, 9.6.2.2: surveillance covers management review; once between audits is practice',
    },
  ],
  conventions,
  activities,
  milestones,
  deliverables,
  auditDays,
  identifiers: 'iso27001-2022',
};
