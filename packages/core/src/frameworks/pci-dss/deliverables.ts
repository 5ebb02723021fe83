// The documents of a PCI DSS assessment and how far each may go. The attestation of compliance is what customers and
// acquirers ask for; the report on compliance itself stays with those who need it.

import type { Deliverable } from '../../model/index.js';

const EACH = ['assessment'];

/** Handed to the assessor before the assessment. */
const PACK = { made: 'pack', audience: 'auditors', audits: EACH } as const;

/** What an assessment brings about and what it is handed. */
export const deliverables: readonly Deliverable[] = [
  {
    id: 'attestation-of-compliance',
    title: 'Attestation of compliance, with the report on compliance behind it',
    audits: EACH,
    made: 'outcome',
    audience: 'nda',
  },
  { ...PACK, id: 'scope', title: 'Scope with data flows and network diagrams (1.2.3, 1.2.4, 12.5.2)' },
  { ...PACK, id: 'scan-results', title: 'Internal and external scans of the last twelve months (11.3)' },
  { ...PACK, id: 'penetration-test-reports', title: 'Penetration test and segmentation test reports (11.4)' },
  { ...PACK, id: 'policies', title: 'Security policies and procedures in force (12.1)' },
  { ...PACK, id: 'provider-list', title: 'Third-party service providers and their attestations (12.8)' },
  { ...PACK, id: 'risk-analyses', title: 'Targeted risk analyses (12.3)' },
];
