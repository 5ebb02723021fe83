// One firm on both sides of an audit.

import { row } from './program.js';

function file(activities: string): string {
  return `frameworks:
  soc2: { auditor: Example CPA LLP, readiness: true }
  iso27001: { auditor: Example Certification Body }
auditors: { Example Certification Body: { kind: cb, accreditation: UKAS } }
activities: { ${activities} }`;
}

row('ind-1', 'the CPA firm supplies none of the controls it examines', [
  {
    when: 'is a warning where it does the penetration test',
    file: file('penetration-test: { supplier: Example CPA LLP }'),
    says: ['warning soc2/penetration-test'],
  },
  {
    when: 'is a warning whatever the case and the spaces of its name',
    file: file('vulnerability-scan: { supplier: "example  cpa llp" }'),
    says: ['warning soc2/vulnerability-scan'],
  },
  {
    when: 'is silent for another firm, and for a readiness assessment by the CPA firm',
    file: file('penetration-test: { supplier: Example Pentest Ltd }'),
    says: [],
  },
]);

row('ind-2', 'the certification body did neither the internal audit nor the management review it looks at', [
  {
    when: 'is an error where it does the internal audit',
    file: file('internal-audit: { supplier: Example Certification Body }'),
    says: ['error iso27001/internal-audit'],
  },
  {
    when: 'is silent where the CPA firm does it',
    file: file('internal-audit: { supplier: Example CPA LLP }'),
    says: [],
  },
  {
    when: 'is silent for an activity no audit requires',
    file: file('penetration-test: { supplier: Example Certification Body }'),
    says: [],
  },
]);
