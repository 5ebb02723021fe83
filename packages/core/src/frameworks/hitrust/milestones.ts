// The dates a HITRUST assessment is steered by. Offsets are practice, except that tests are no older than 90 days when
// the assessment is submitted.

import type { MilestoneType } from '../../model/index.js';

const EACH = { audits: ['assessment'], onWorkingDay: true } as const;
const INTERIM = { audits: ['interim'], onWorkingDay: true } as const;

/** The milestones of an assessment and of an interim. */
export const milestones: readonly MilestoneType[] = [
  {
    ...EACH,
    kind: 'book-auditor',
    title: 'Book the external assessor and the submission with HITRUST',
    point: 'start',
    days: -112,
    owner: 'compliance lead',
    audience: 'internal',
  },
  {
    ...EACH,
    kind: 'scope-confirmed',
    title: 'Scoping factors settled and the assessment object created',
    point: 'start',
    days: -84,
    owner: 'compliance lead',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'evidence-freeze',
    title: 'Own scores and evidence handed to the assessor',
    point: 'start',
    days: -7,
    owner: 'compliance lead',
    audience: 'auditors',
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
    kind: 'submission-limit',
    title: 'Last day to submit: tests of the first day are 90 days old',
    point: 'start',
    days: 90,
    owner: 'assessor',
    audience: 'auditors',
  },
  {
    ...EACH,
    kind: 'certificate',
    title: 'Certification letter received and shared',
    point: 'outcome',
    days: 5,
    owner: 'compliance lead',
    audience: 'everyone',
  },
  {
    ...INTERIM,
    kind: 'book-auditor',
    title: 'Book the external assessor for the interim assessment',
    point: 'start',
    days: -84,
    owner: 'compliance lead',
    audience: 'internal',
  },
  {
    ...INTERIM,
    kind: 'corrective-actions',
    title: 'Progress on corrective action plans shown',
    point: 'start',
    days: -7,
    owner: 'control owners',
    audience: 'auditors',
  },
];
