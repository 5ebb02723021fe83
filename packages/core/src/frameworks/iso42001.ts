// ISO/IEC 42001: a certificate of an artificial intelligence management system.

import type { Framework } from '../model/index.js';
import { deliverablesOf } from './management-system/deliverables.js';
import { managementSystem } from './management-system/index.js';

/** ISO/IEC 42001:2023. */
export const iso42001: Framework = managementSystem({
  id: 'iso42001',
  name: 'ISO 42001',
  fullName: 'ISO/IEC 42001:2023 (artificial intelligence management)',
  editions: [{ id: '2023' }],
  words: {
    manager: 'AI manager',
    documents:
      'scope, AI policy, risk assessment, impact assessments, Statement of Applicability, internal audit plan, review minutes',
    compared: 'its scope and Statement of Applicability version',
  },
  internalAudit: {
    scope: 'clauses 4 to 10 and Annex A',
    citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g, with ISO/IEC 42006:2025',
  },
  activities: [
    { key: 'risk-assessment', controls: ['8.2'] },
    { key: 'risk-treatment-register-review', controls: ['8.3'] },
    { key: 'ai-impact-assessment', controls: ['8.4'] },
    { key: 'ai-operation-monitoring', controls: ['A.6.2.6'] },
    { key: 'internal-audit', controls: ['9.2'] },
    { key: 'management-review', controls: ['9.3'] },
    { key: 'corrective-action-review', controls: ['10.2'] },
    { key: 'context-scope-parties-review', controls: ['4.1', '4.2', '4.3'] },
    { key: 'awareness-training', controls: ['7.2', '7.3'] },
    { key: 'cb-notification-of-changes', controls: [] },
  ],
  deliverables: deliverablesOf('ISO/IEC 42001', [
    ['risk-assessment', 'AI risk assessment and treatment (8.2, 8.3)'],
    ['impact-assessments', 'AI system impact assessments (8.4)'],
    ['statement-of-applicability', 'Statement of Applicability, with its version'],
  ]),
  auditDays: null,
  identifiers: null,
});
