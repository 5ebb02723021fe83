// NIST Cybersecurity Framework 2.0: outcomes an organization holds itself to. It writes no cadence and grants nothing; how
// often is the organization's own choice.

import type { Framework } from '../../model/index.js';
import { duties } from './index.js';

/** NIST CSF 2.0. */
export const nistCsf: Framework = duties({
  id: 'nist-csf',
  name: 'NIST CSF',
  fullName: 'NIST Cybersecurity Framework 2.0 (NIST CSWP 29)',
  categories: [],
  activities: [
    { key: 'csf-profile-review', controls: ['CSWP 29, 3.1'] },
    { key: 'context-scope-parties-review', controls: ['GV.OC-01', 'GV.OC-02'] },
    { key: 'legal-register-review', controls: ['GV.OC-03'] },
    { key: 'roles-org-review', controls: ['GV.RR-02'] },
    { key: 'policy-review', controls: ['GV.PO-02'] },
    { key: 'management-review', controls: ['GV.OV-01', 'GV.OV-02', 'GV.OV-03'] },
    { key: 'vendor-review', controls: ['GV.SC-07'] },
    { key: 'asset-inventory-review', controls: ['ID.AM-01', 'ID.AM-02'] },
    { key: 'vulnerability-scan', controls: ['ID.RA-01'] },
    { key: 'threat-intelligence-review', controls: ['ID.RA-02', 'ID.RA-03'] },
    { key: 'risk-assessment', controls: ['ID.RA-04', 'ID.RA-05'] },
    { key: 'risk-treatment-register-review', controls: ['ID.RA-06'] },
    { key: 'corrective-action-review', controls: ['ID.IM-01', 'ID.IM-02', 'ID.IM-03'] },
    { key: 'ir-tabletop', controls: ['ID.IM-02', 'ID.IM-04'] },
    { key: 'bcp-test', controls: ['ID.IM-02', 'ID.IM-04'] },
    { key: 'access-review', controls: ['PR.AA-05'] },
    { key: 'awareness-training', controls: ['PR.AT-01', 'PR.AT-02'] },
    { key: 'backup-restore-test', controls: ['PR.DS-11'] },
    { key: 'network-firewall-config-review', controls: ['PR.PS-01', 'PR.IR-01'] },
    { key: 'capacity-review', controls: ['PR.IR-04'] },
    { key: 'log-alert-review', controls: ['DE.CM-01', 'DE.AE-02'] },
    { key: 'penetration-test', controls: ['ID.IM-02'], supporting: true },
    { key: 'physical-access-review', controls: ['PR.AA-06'], supporting: true },
    { key: 'change-management-sample', controls: ['ID.RA-07'], supporting: true },
  ],
  known: [
    {
      says: 'Nobody certifies it: an organization compares a current profile with a target profile, at a pace of its own.',
      citation: 'NIST CSWP 29, section 3.1',
    },
  ],
});
