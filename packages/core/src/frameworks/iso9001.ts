// ISO 9001: a certificate of a quality management system. Its audit days come from IAF MD 5, whose share on site is
// larger than that of an information security audit.

import type { Framework } from '../model/index.js';
import { deliverablesOf } from './management-system/deliverables.js';
import { managementSystem } from './management-system/index.js';

/** ISO 9001:2015 with Amendment 1:2024. */
export const iso9001: Framework = managementSystem({
  id: 'iso9001',
  name: 'ISO 9001',
  fullName: 'ISO 9001:2015 with Amendment 1:2024 (quality management)',
  editions: [{ id: '2015' }],
  words: {
    manager: 'quality manager',
    documents: 'scope, quality policy, process map, objectives, internal audit plan, review minutes',
    compared: 'its scope',
  },
  internalAudit: { scope: 'clauses 4 to 10', citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g' },
  activities: [
    { key: 'internal-audit', controls: ['9.2'] },
    { key: 'management-review', controls: ['9.3'] },
    { key: 'corrective-action-review', controls: ['10.2'] },
    { key: 'context-scope-parties-review', controls: ['4.1', '4.2', '4.3'] },
    { key: 'vendor-review', controls: ['8.4.1'] },
    { key: 'customer-satisfaction-review', controls: ['9.1.2'] },
    { key: 'measuring-equipment-calibration', controls: ['7.1.5.2'], supporting: true },
    { key: 'cb-notification-of-changes', controls: [] },
  ],
  deliverables: deliverablesOf('ISO 9001', [
    ['quality-objectives', 'Quality objectives and planning to achieve them (6.2)'],
    ['customer-satisfaction', 'Customer satisfaction, its monitoring and results (9.1.2)'],
    ['provider-evaluation', 'Evaluation of external providers (8.4.1)'],
  ]),
  auditDays: {
    rows: [
      [5, 1.5],
      [10, 2],
      [15, 2.5],
      [25, 3],
      [45, 4],
      [65, 5],
      [85, 6],
      [125, 7],
      [175, 8],
      [275, 9],
      [425, 10],
      [625, 11],
      [875, 12],
      [1175, 13],
      [1550, 14],
      [2025, 15],
      [2675, 16],
      [3450, 17],
      [4350, 18],
      [5450, 19],
      [6800, 20],
      [8500, 21],
      [10700, 22],
    ],
    onSite: 0.8,
    citation: 'IAF MD 5, Annex A, Table QMS 1',
  },
  identifiers: null,
});
