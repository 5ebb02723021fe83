// The documents of a certification audit and how far each may go. The certificate is public and stands in a register; the
// audit report is between the organization and its certification body.

import type { Deliverable } from '../../model/index.js';

const DECIDED = ['stage2', 'recertification'];
const REPORTED = ['stage1', 'surveillance1', 'surveillance2'];
const YEARLY = ['surveillance1', 'surveillance2', 'recertification'];
const ALL = ['stage1', 'stage2', ...YEARLY];

/** Handed to the auditor before the audit. */
const PACK = { made: 'pack', audience: 'auditors' } as const;

/** What the audits of a standard bring about and what they are handed; `own` is what only this standard asks for. */
export function deliverablesOf(
  name: string,
  own: readonly (readonly [id: string, title: string])[],
): readonly Deliverable[] {
  return [
    {
      id: 'certificate',
      title: `${name} certificate`,
      audits: DECIDED,
      made: 'outcome',
      audience: 'everyone',
    },
    { id: 'audit-report', title: 'Audit report', audits: REPORTED, made: 'outcome', audience: 'auditors' },
    { ...PACK, id: 'scope', title: 'Scope, with its interfaces (4.3)', audits: ALL },
    { ...PACK, id: 'policy', title: 'Policy (5.2)', audits: ALL },
    ...own.map(([id, title]) => ({ ...PACK, id, title, audits: ALL })),
    {
      ...PACK,
      id: 'internal-audit-results',
      title: 'Internal audit programme and results (9.2)',
      audits: ALL,
    },
    {
      ...PACK,
      id: 'management-review-minutes',
      title: 'Minutes of the management review (9.3)',
      audits: ALL,
    },
    {
      ...PACK,
      id: 'corrective-action-log',
      title: 'Nonconformities and corrective actions, with their evidence',
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
}
