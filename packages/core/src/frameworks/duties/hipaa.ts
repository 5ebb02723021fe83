// HIPAA: the Security, Privacy and Breach Notification Rules of 45 CFR 164, for an organization that is not examined against
// them. The same work as where a SOC 2 report covers HIPAA, under the same section numbers: together they ask once.

import type { Framework } from '../../model/index.js';
import { duties } from './index.js';

/** HIPAA as a business associate; a covered entity says so. */
export const hipaa: Framework = duties({
  id: 'hipaa',
  name: 'HIPAA',
  fullName: 'HIPAA Security, Privacy and Breach Notification Rules (45 CFR 164)',
  categories: [
    { id: 'covered-entity', title: 'Covered entity', implied: false },
    { id: 'health-plan', title: 'Health plan', implied: false },
  ],
  activities: [
    { key: 'risk-assessment', controls: ['164.308(a)(1)(ii)(A)'] },
    { key: 'risk-treatment-register-review', controls: ['164.308(a)(1)(ii)(B)'] },
    { key: 'log-alert-review', controls: ['164.308(a)(1)(ii)(D)'] },
    { key: 'roles-org-review', controls: ['164.308(a)(2)'] },
    { key: 'joiner-leaver-sample', controls: ['164.308(a)(3)(ii)(C)'] },
    { key: 'access-review', controls: ['164.308(a)(4)(ii)(C)'] },
    { key: 'awareness-training', controls: ['164.308(a)(5)'] },
    { key: 'ir-tabletop', controls: ['164.308(a)(6)'] },
    { key: 'backup-restore-test', controls: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)'] },
    { key: 'bcp-test', controls: ['164.308(a)(7)(ii)(D)'] },
    { key: 'measures-evaluation', controls: ['164.308(a)(8)'] },
    { key: 'vendor-review', controls: ['164.308(b)', '164.504(e)'] },
    { key: 'policy-review', controls: ['164.316(b)(2)'] },
    { key: 'physical-access-review', controls: ['164.310(a)'], supporting: true },
    { key: 'data-classification-retention-disposal', controls: ['164.310(d)(2)(i)'], supporting: true },
    { key: 'internal-audit', controls: ['164.308(a)(8)'], supporting: true },
    { key: 'privacy-training', controls: ['164.530(b)'], categories: ['covered-entity', 'health-plan'] },
    { key: 'privacy-notice-review', controls: ['164.520'], categories: ['covered-entity', 'health-plan'] },
    {
      key: 'privacy-notice-reminder',
      controls: ['164.520(c)(1)(ii)'],
      categories: ['health-plan'],
      everyMonths: 36,
    },
    {
      key: 'small-breach-report',
      controls: ['164.408(c)'],
      categories: ['covered-entity', 'health-plan'],
      everyMonths: 12,
      // Day 60 after the calendar year: 1 March, or 29 February.
      by: { days: 59 },
    },
  ],
  known: [
    {
      says: 'The Security Rule writes no months: it says periodic and regular. A proposal of January 2025 would; it is not final, and nothing of it is planned.',
      citation: '45 CFR 164.308; 90 FR 898 (proposed)',
    },
    {
      says: 'What runs from an event is not planned: individuals are told of a breach without unreasonable delay and within 60 days of its discovery; 500 or more, the authority at the same time.',
      citation: '45 CFR 164.404 and 164.408(b)',
    },
    {
      says: 'Documentation is kept for six years.',
      citation: '45 CFR 164.316(b)(2)(i)',
    },
  ],
});
