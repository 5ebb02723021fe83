// The documents of an ISO 27001 audit and how far each may go. The certificate is public and stands in a register; the
// audit report is between the organization and its certification body; the Statement of Applicability is shown selectively.

import type { Deliverable } from '../../model/index.js';

const DECIDED = ['stage2', 'recertification'];
const REPORTED = ['stage1', 'surveillance1', 'surveillance2'];
const YEARLY = ['surveillance1', 'surveillance2', 'recertification'];
const ALL = ['stage1', 'stage2', ...YEARLY];

/** Handed to the auditor before the audit. */
const PACK = { made: 'pack', audience: 'auditors' } as const;

/** What the audits bring about and what they are handed. */
export const deliverables: readonly Deliverable[] = [
  {
    id: 'certificate',
    title: 'ISO/IEC 27001 certificate',
    audits: DECIDED,
    made: 'outcome',
    audience: 'everyone',
  },
  { id: 'audit-report', title: 'Audit report', audits: REPORTED, made: 'outcome', audience: 'auditors' },
  { ...PACK, id: 'isms-scope', title: 'ISMS scope, with its interfaces and dependencies (4.3)', audits: ALL },
  { ...PACK, id: 'security-policy', title: 'Information security policy (5.2)', audits: ALL },
  { ...PACK, id: 'risk-method', title: 'Risk assessment and treatment process (6.1.2, 6.1.3)', audits: ALL },
  {
    ...PACK,
    id: 'risk-treatment-plan',
    title: 'Risk assessment results and risk treatment plan (8.2, 8.3)',
    audits: ALL,
  },
  {
    ...PACK,
    id: 'statement-of-applicability',
    title: 'Statement of Applicability, with its version (6.1.3 d)',
    audits: ALL,
  },
  {
    ...PACK,
    id: 'security-objectives',
    title: 'Information security objectives and how they are measured (6.2, 9.1)',
    audits: ALL,
  },
  {
    ...PACK,
    id: 'internal-audit-results',
    title: 'Internal audit programme and results, clauses 4 to 10 and Annex A (9.2)',
    audits: ALL,
  },
  { ...PACK, id: 'management-review-minutes', title: 'Minutes of the management review (9.3)', audits: ALL },
  {
    ...PACK,
    id: 'corrective-action-log',
    title: 'Nonconformities and corrective actions, with their evidence (10.2)',
    audits: YEARLY,
  },
  {
    ...PACK,
    id: 'changes-since',
    title: 'Changes since the last audit: scope, sites, headcount, technology',
    audits: YEARLY,
  },
  { ...PACK, id: 'use-of-marks', title: 'Where the certificate and its mark are used', audits: YEARLY },
];
