// The recurring activities whose place in a program is beyond doubt, with their default cadence in months.
// Rows that depend on a category, and rows by event, hire or period, are left out: only clear cases are demanded.

export interface CatalogueRow {
  key: string;
  months: number;
  /** Frameworks that bring it. */
  for: ('soc2' | 'iso27001')[];
}

const both = (months: number, keys: string): CatalogueRow[] =>
  keys.split(' ').map((key) => ({ key, months, for: ['soc2', 'iso27001'] }));
const isoOnly = (months: number, keys: string): CatalogueRow[] =>
  keys.split(' ').map((key) => ({ key, months, for: ['iso27001'] }));

export const CATALOGUE: CatalogueRow[] = [
  ...both(1, 'vulnerability-scan malware-endpoint-coverage'),
  ...both(
    3,
    'access-review privileged-access-review risk-treatment-register-review corrective-action-review',
  ),
  ...both(3, 'change-management-sample physical-access-review threat-intelligence-review'),
  ...both(6, 'network-firewall-config-review'),
  ...both(12, 'penetration-test risk-assessment vendor-review bcp-test ir-tabletop policy-review'),
  ...both(12, 'board-oversight-meeting roles-org-review performance-review asset-inventory-review'),
  ...both(12, 'crypto-key-certificate-rotation legal-register-review'),
  ...isoOnly(3, 'isms-objectives-metrics backup-restore-test'),
  ...isoOnly(12, 'soa-review internal-audit management-review context-scope-parties-review'),
  ...isoOnly(12, 'data-classification-retention-disposal'),
];
