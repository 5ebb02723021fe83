// Which recurring activities the clauses and Annex A of ISO/IEC 27001:2022 lean on.
// Categories named here are another framework's: that work is done only where a report of the program includes them.

import type { ActivityUse } from '../../model/index.js';

/** Activities that are evidence in an ISO 27001 audit. */
export const activities: readonly ActivityUse[] = [
  { key: 'access-review', controls: ['A.5.15', 'A.5.18', 'A.8.2'] },
  { key: 'privileged-access-review', controls: ['A.5.18', 'A.8.2'] },
  { key: 'joiner-leaver-sample', controls: ['A.5.11', 'A.5.18', 'A.6.1', 'A.6.5'] },
  { key: 'vulnerability-scan', controls: ['A.8.8'] },
  { key: 'penetration-test', controls: ['A.5.35', 'A.8.8', 'A.8.29'] },
  { key: 'risk-assessment', controls: ['6.1.2', '8.2'] },
  { key: 'risk-treatment-register-review', controls: ['6.1.3', '8.3'] },
  { key: 'soa-review', controls: ['6.1.3 d'] },
  { key: 'vendor-review', controls: ['A.5.19', 'A.5.20', 'A.5.21', 'A.5.22', 'A.5.23'] },
  { key: 'bcp-test', controls: ['A.5.29', 'A.5.30', 'A.8.14'] },
  { key: 'backup-restore-test', controls: ['A.8.13'] },
  { key: 'ir-tabletop', controls: ['A.5.24', 'A.5.25', 'A.5.26', 'A.5.27'] },
  { key: 'policy-review', controls: ['5.2', '7.5', 'A.5.1'] },
  { key: 'policy-acknowledgement', controls: ['A.5.1', 'A.5.4', 'A.6.2'] },
  { key: 'awareness-training', controls: ['7.2', '7.3', 'A.6.3'] },
  { key: 'internal-audit', controls: ['9.2.1', '9.2.2', 'A.5.35'] },
  { key: 'management-review', controls: ['9.3.1', '9.3.2', '9.3.3'] },
  { key: 'corrective-action-review', controls: ['10.2'] },
  { key: 'isms-objectives-metrics', controls: ['6.2', '9.1'] },
  { key: 'context-scope-parties-review', controls: ['4.1', '4.2', '4.3'] },
  { key: 'board-oversight-meeting', controls: ['5.1', '9.3'] },
  { key: 'roles-org-review', controls: ['5.3', 'A.5.2', 'A.5.3'] },
  { key: 'performance-review', controls: ['7.2'] },
  { key: 'asset-inventory-review', controls: ['A.5.9'] },
  {
    key: 'data-classification-retention-disposal',
    controls: ['A.5.12', 'A.5.13', 'A.5.33', 'A.7.14', 'A.8.10'],
  },
  { key: 'change-management-sample', controls: ['A.8.31', 'A.8.32'] },
  { key: 'network-firewall-config-review', controls: ['A.8.9', 'A.8.20', 'A.8.22'] },
  { key: 'log-alert-review', controls: ['A.5.25', 'A.8.15', 'A.8.16'] },
  { key: 'malware-endpoint-coverage', controls: ['A.8.1', 'A.8.7'] },
  { key: 'crypto-key-certificate-rotation', controls: ['A.8.24'] },
  { key: 'capacity-review', controls: ['A.8.6'], categories: ['availability'] },
  { key: 'physical-access-review', controls: ['A.5.18', 'A.7.1', 'A.7.2'] },
  { key: 'legal-register-review', controls: ['A.5.31', 'A.5.34'] },
  { key: 'threat-intelligence-review', controls: ['A.5.7'] },
  { key: 'privacy-notice-review', controls: ['A.5.34'], categories: ['privacy'] },
  { key: 'dsar-log-review', controls: ['A.5.34'], categories: ['privacy'] },
  { key: 'cb-notification-of-changes', controls: [] },
];
