// The dates an audit of a management system is steered by, counted from its first and last day, its decision or the
// expiry of the certificate in force. Only the certification body's contract makes them binding.

import type { MilestoneType } from '../../model/index.js';

const FIRST = ['stage1'];
const YEARLY = ['surveillance1', 'surveillance2'];
const DECIDED = ['stage2', 'recertification'];
const DECLARING = ['stage1', 'surveillance1', 'surveillance2', 'recertification'];
const GRADED = ['stage2', 'surveillance1', 'surveillance2', 'recertification'];
const ALL = ['stage1', 'stage2', 'surveillance1', 'surveillance2', 'recertification'];

const BOOKING = {
  kind: 'book-auditor',
  title: 'Book the certification body',
  onWorkingDay: true,
  owner: 'compliance lead',
  audience: 'internal',
} as const;

/** What the milestones of one standard say differently. */
export interface MilestoneWords {
  /** Who runs the management system. */
  readonly manager: string;
  /** What Stage 1 reads. */
  readonly documents: string;
  /** What is compared once the certificate is there. */
  readonly compared: string;
}

const before = ({ manager, documents }: MilestoneWords): readonly MilestoneType[] => [
  { ...BOOKING, audits: FIRST, point: 'start', days: -182 },
  { ...BOOKING, audits: YEARLY, point: 'start', days: -112 },
  { ...BOOKING, audits: ['recertification'], of: 'certificate', point: 'expires', months: -9 },
  {
    kind: 'headcount-declaration',
    title: 'Headcount and scope declared',
    audits: DECLARING,
    point: 'start',
    days: -84,
    onWorkingDay: true,
    owner: 'compliance lead',
    audience: 'auditors',
  },
  {
    kind: 'corrective-actions',
    title: 'Corrective actions from the internal audit taken',
    audits: GRADED,
    point: 'start',
    days: -56,
    onWorkingDay: true,
    owner: manager,
    audience: 'internal',
  },
  {
    kind: 'audit-plan',
    title: "Audit plan and auditors' names received: the day to object",
    audits: ALL,
    point: 'start',
    days: -21,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
  },
  {
    kind: 'document-pack',
    title: `Document pack: ${documents}`,
    audits: FIRST,
    point: 'start',
    days: -14,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
  },
  {
    kind: 'document-pack',
    title: 'Document pack handed over',
    audits: GRADED,
    point: 'start',
    days: -14,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
  },
  {
    kind: 'evidence-freeze',
    title: 'Evidence freeze',
    audits: ALL,
    point: 'start',
    days: -14,
    onWorkingDay: true,
    owner: 'compliance lead',
    audience: 'internal',
  },
];

const HANDOVER = { audits: ALL, of: 'handover', point: 'start', onWorkingDay: true } as const;

const transfer = ({ manager }: MilestoneWords): readonly MilestoneType[] => [
  {
    ...HANDOVER,
    kind: 'transfer-review',
    title:
      'Pre-transfer review by the new certification body begins: certificate, last reports, open nonconformities',
    days: -56,
    owner: manager,
    audience: 'internal',
    citation: 'IAF MD 2: a review and no audit; its eight weeks are practice',
  },
  {
    ...HANDOVER,
    kind: 'transfer-decision',
    title: 'Transfer decided by the new certification body; cycle and expiry stay',
    days: -1,
    owner: 'certification body',
    audience: 'internal',
    citation: 'IAF MD 2: decided before any surveillance or recertification audit begins',
  },
];

const during: readonly MilestoneType[] = [
  {
    kind: 'opening-meeting',
    title: 'Opening meeting',
    audits: ALL,
    point: 'start',
    onWorkingDay: true,
    owner: 'management',
    audience: 'auditors',
  },
  {
    kind: 'closing-meeting',
    title: 'Closing meeting',
    audits: ALL,
    point: 'end',
    onWorkingDay: true,
    owner: 'management',
    audience: 'auditors',
  },
];

const after = ({ manager, compared }: MilestoneWords): readonly MilestoneType[] => [
  {
    kind: 'corrective-action-plan',
    title: 'Corrective action plan sent',
    audits: GRADED,
    point: 'end',
    days: 14,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
  },
  {
    kind: 'audit-report',
    title: 'Audit report received',
    audits: DECIDED,
    point: 'end',
    days: 21,
    onWorkingDay: true,
    owner: 'certification body',
    audience: 'auditors',
  },
  {
    kind: 'majors-closed',
    title: 'A major nonconformity, if one was raised, closed by now; 90 days at the most',
    closing: 90,
    audits: GRADED,
    point: 'end',
    days: 60,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
    beforeDecision: true,
  },
  {
    kind: 'certificate',
    title: `Certificate received; ${compared} compared`,
    audits: DECIDED,
    point: 'outcome',
    days: 7,
    onWorkingDay: true,
    owner: manager,
    audience: 'auditors',
  },
  {
    kind: 'public-register',
    title: 'Certificate listed in the public register',
    audits: DECIDED,
    point: 'outcome',
    days: 28,
    onWorkingDay: true,
    owner: 'compliance lead',
    audience: 'everyone',
  },
];

/** The milestones of every audit of a management system. */
export function milestonesOf(words: MilestoneWords): readonly MilestoneType[] {
  return [...before(words), ...transfer(words), ...during, ...after(words)];
}
