// The dates a PCI DSS assessment is steered by. Offsets are practice; the contract with the assessor wins.

import type { MilestoneType } from '../../model/index.js';

const EACH = { audits: ['assessment'], onWorkingDay: true } as const;

/** The milestones of every assessment. */
export const milestones: readonly MilestoneType[] = [
  {
    ...EACH,
    kind: 'book-auditor',
    title: 'Book the assessor',
    point: 'start',
    days: -112,
    owner: 'compliance lead',
    audience: 'internal',
  },
  {
    ...EACH,
    kind: 'scope-confirmed',
    title: 'Scope, data flows and network diagrams handed over',
    point: 'start',
    days: -42,
    owner: 'compliance lead',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'evidence-freeze',
    title: 'Evidence freeze',
    point: 'start',
    days: -14,
    owner: 'compliance lead',
    audience: 'internal',
  },
  {
    ...EACH,
    kind: 'opening-meeting',
    title: 'Opening meeting',
    point: 'start',
    owner: 'management',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'closing-meeting',
    title: 'Closing meeting',
    point: 'end',
    owner: 'management',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'draft-report',
    title: 'Draft report on compliance received',
    point: 'outcome',
    days: -14,
    owner: 'assessor',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'attestation-signed',
    title: 'Attestation of compliance signed by an executive officer',
    point: 'outcome',
    owner: 'management',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'attestation-filed',
    title: 'Attestation and scan results handed to the acquirer or the payment brands',
    point: 'outcome',
    days: 7,
    owner: 'compliance lead',
    audience: 'auditors',
  },
];
