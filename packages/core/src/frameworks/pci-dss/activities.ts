// What PCI DSS v4.0.1 asks for again and again, with its requirement and, where it writes one, its number of months.
// What is due weekly or daily has no calendar slots. Categories say to whom a requirement applies.

import type { ActivityUse } from '../../model/index.js';

/** Recurring requirements. */
export const activities: readonly ActivityUse[] = [
  { key: 'asv-scan', controls: ['11.3.2'], everyMonths: 3 },
  { key: 'vulnerability-scan', controls: ['11.3.1'], everyMonths: 3 },
  { key: 'penetration-test', controls: ['11.4.2', '11.4.3'], everyMonths: 12 },
  { key: 'segmentation-test', controls: ['11.4.5'], categories: ['segmentation'], everyMonths: 12 },
  { key: 'segmentation-test', controls: ['11.4.6'], categories: ['service-provider'], everyMonths: 6 },
  { key: 'tenant-separation-test', controls: ['A1.1.4'], categories: ['multi-tenant'], everyMonths: 6 },
  { key: 'pci-scope-confirmation', controls: ['12.5.2'], everyMonths: 12 },
  {
    key: 'pci-scope-confirmation',
    controls: ['12.5.2.1'],
    categories: ['service-provider'],
    everyMonths: 6,
  },
  { key: 'access-review', controls: ['7.2.4', '7.2.5.1'], everyMonths: 6 },
  { key: 'network-firewall-config-review', controls: ['1.2.7'], everyMonths: 6 },
  { key: 'rogue-wireless-check', controls: ['11.2.1'], everyMonths: 3 },
  {
    key: 'operational-task-review',
    controls: ['12.4.2'],
    categories: ['service-provider'],
    everyMonths: 3,
  },
  { key: 'account-data-retention-check', controls: ['3.2.1'], everyMonths: 3 },
  { key: 'critical-file-comparison', controls: ['11.5.2'] },
  { key: 'payment-page-tamper-check', controls: ['11.6.1'], categories: ['payment-pages'] },
  { key: 'log-alert-review', controls: ['10.4.1', '10.4.2'] },
  { key: 'policy-review', controls: ['12.1.2'], everyMonths: 12 },
  { key: 'awareness-training', controls: ['12.6.3'], everyMonths: 12 },
  { key: 'policy-acknowledgement', controls: ['12.6.3'], everyMonths: 12 },
  { key: 'awareness-programme-review', controls: ['12.6.2'], everyMonths: 12 },
  { key: 'secure-development-training', controls: ['6.2.2'], categories: ['development'], everyMonths: 12 },
  { key: 'targeted-risk-analysis-review', controls: ['12.3.1'], everyMonths: 12 },
  { key: 'cipher-inventory-review', controls: ['12.3.3'], everyMonths: 12 },
  { key: 'technology-review', controls: ['12.3.4'], everyMonths: 12 },
  { key: 'vendor-review', controls: ['12.8.4'], everyMonths: 12 },
  { key: 'ir-tabletop', controls: ['12.10.2'], everyMonths: 12 },
  { key: 'media-inventory', controls: ['9.4.1.2', '9.4.5.1'], categories: ['media'], everyMonths: 12 },
  {
    key: 'payment-terminal-inspection',
    controls: ['9.5.1.2', '9.5.1.2.1'],
    categories: ['card-present'],
  },
];
