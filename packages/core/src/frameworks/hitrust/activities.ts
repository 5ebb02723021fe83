// Which recurring activities a HITRUST assessment looks at, by the assessment domain of the HITRUST CSF they answer to.

import type { ActivityUse } from '../../model/index.js';

/** Activities that are evidence in a HITRUST assessment. */
export const activities: readonly ActivityUse[] = [
  { key: 'policy-review', controls: ['Domain 01'] },
  { key: 'internal-audit', controls: ['Domain 01'], supporting: true },
  { key: 'management-review', controls: ['Domain 01'], supporting: true },
  { key: 'malware-endpoint-coverage', controls: ['Domain 02'] },
  { key: 'change-management-sample', controls: ['Domain 06'] },
  { key: 'network-firewall-config-review', controls: ['Domain 06', 'Domain 08'] },
  { key: 'vulnerability-scan', controls: ['Domain 07'] },
  { key: 'penetration-test', controls: ['Domain 07'] },
  { key: 'crypto-key-certificate-rotation', controls: ['Domain 09'] },
  { key: 'access-review', controls: ['Domain 11'] },
  { key: 'privileged-access-review', controls: ['Domain 11'] },
  { key: 'joiner-leaver-sample', controls: ['Domain 11'] },
  { key: 'log-alert-review', controls: ['Domain 12'] },
  { key: 'awareness-training', controls: ['Domain 13'] },
  { key: 'vendor-review', controls: ['Domain 14'] },
  { key: 'ir-tabletop', controls: ['Domain 15'] },
  { key: 'bcp-test', controls: ['Domain 16'] },
  { key: 'backup-restore-test', controls: ['Domain 16'] },
  { key: 'risk-assessment', controls: ['Domain 17'] },
  { key: 'risk-treatment-register-review', controls: ['Domain 17'] },
  { key: 'physical-access-review', controls: ['Domain 18'] },
  { key: 'data-classification-retention-disposal', controls: ['Domain 19'] },
];
