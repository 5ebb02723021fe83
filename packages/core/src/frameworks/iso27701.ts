// ISO/IEC 27701: a certificate of a privacy information management system. The edition of 2025 stands alone; the one of
// 2019 was an extension of an ISO 27001 certificate.

import type { Framework } from '../model/index.js';
import { deliverablesOf } from './management-system/deliverables.js';
import { managementSystem } from './management-system/index.js';

/** ISO/IEC 27701:2025. */
export const iso27701: Framework = managementSystem({
  id: 'iso27701',
  name: 'ISO 27701',
  fullName: 'ISO/IEC 27701:2025 (privacy information management)',
  // When certificates of 2019 end is reported as about October 2028, and no accreditation document was seen: no date.
  editions: [{ id: '2025' }, { id: '2019' }],
  words: {
    manager: 'privacy manager',
    documents:
      'scope, privacy policy, role as controller or processor, risk assessment, Statement of Applicability, records of processing, internal audit plan, review minutes',
    compared: 'its scope and its roles, controller or processor,',
  },
  internalAudit: {
    scope: 'clauses 4 to 10 and Annex A',
    citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g, with ISO/IEC 27706:2025',
  },
  activities: [
    { key: 'risk-assessment', controls: ['8.2'] },
    { key: 'internal-audit', controls: ['9.2'] },
    { key: 'management-review', controls: ['9.3'] },
    { key: 'corrective-action-review', controls: ['10.2'] },
    { key: 'context-scope-parties-review', controls: ['4.1', '4.2', '4.3'] },
    { key: 'awareness-training', controls: ['7.2', '7.3'] },
    { key: 'processing-records-review', controls: ['Annex A'] },
    { key: 'privacy-impact-assessment', controls: ['Annex A'] },
    { key: 'privacy-notice-review', controls: ['Annex A'] },
    { key: 'dsar-log-review', controls: ['Annex A'] },
    { key: 'vendor-review', controls: ['Annex A'] },
    { key: 'cb-notification-of-changes', controls: [] },
  ],
  deliverables: deliverablesOf('ISO/IEC 27701', [
    ['processing-records', 'Records of processing'],
    ['risk-assessment', 'Privacy risk assessment and treatment (8.2)'],
    ['statement-of-applicability', 'Statement of Applicability, with its version'],
  ]),
  auditDays: null,
  identifiers: null,
  known: [
    {
      says: 'The edition of 2025 stands alone; that of 2019 extends an ISO 27001 certificate.',
      citation: 'ISO/IEC 27701:2025, published in October 2025',
    },
  ],
});
