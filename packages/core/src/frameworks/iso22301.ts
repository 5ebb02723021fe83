// ISO 22301: a certificate of a business continuity management system.

import type { Framework } from '../model/index.js';
import { deliverablesOf } from './management-system/deliverables.js';
import { managementSystem } from './management-system/index.js';

/** ISO 22301:2019 with Amendment 1:2024. */
export const iso22301: Framework = managementSystem({
  id: 'iso22301',
  name: 'ISO 22301',
  fullName: 'ISO 22301:2019 with Amendment 1:2024 (business continuity management)',
  editions: [{ id: '2019' }],
  words: {
    manager: 'continuity manager',
    documents:
      'scope, policy, business impact analysis, risk assessment, continuity plans, exercise programme, internal audit plan, review minutes',
    compared: 'its scope',
  },
  internalAudit: { scope: 'clauses 4 to 10', citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g' },
  activities: [
    { key: 'business-impact-analysis', controls: ['8.2.2'] },
    { key: 'risk-assessment', controls: ['8.2.3'] },
    { key: 'bcp-test', controls: ['8.5'] },
    { key: 'backup-restore-test', controls: ['8.5'], supporting: true },
    { key: 'internal-audit', controls: ['9.2'] },
    { key: 'management-review', controls: ['9.3'] },
    { key: 'corrective-action-review', controls: ['10.1'] },
    { key: 'context-scope-parties-review', controls: ['4.1', '4.2', '4.3'] },
    { key: 'awareness-training', controls: ['7.2', '7.3'] },
    { key: 'cb-notification-of-changes', controls: [] },
  ],
  deliverables: deliverablesOf('ISO 22301', [
    ['impact-analysis', 'Business impact analysis and risk assessment (8.2)'],
    ['continuity-plans', 'Continuity plans and procedures (8.4)'],
    ['exercise-reports', 'Exercise programme and reports (8.5)'],
  ]),
  auditDays: null,
  identifiers: null,
});
