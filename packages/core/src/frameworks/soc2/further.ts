// What a SOC 2 report may cover besides the Trust Services Criteria, and the SOC 3 that may come of it. Which activities
// are evidence for further criteria is a reading of ours; the criteria examined are agreed with the CPA firm.

import type { ActivityUse, ByProduct, FurtherCriteria } from '../../model/index.js';
import { activities as hitrust } from '../hitrust/activities.js';
import { activities as annexA } from '../iso27001/activities.js';

const BOTH = ['type1', 'type2'];
const SUITABLE = 'AT-C 205: an examination may be against any suitable criteria, named in the report';

const hipaa: readonly ActivityUse[] = [
  { key: 'risk-assessment', controls: ['164.308(a)(1)(ii)(A)'] },
  { key: 'log-alert-review', controls: ['164.308(a)(1)(ii)(D)'] },
  { key: 'awareness-training', controls: ['164.308(a)(5)'] },
  { key: 'bcp-test', controls: ['164.308(a)(7)(ii)(D)'] },
  { key: 'internal-audit', controls: ['164.308(a)(8)'] },
  { key: 'vendor-review', controls: ['164.308(b)', '164.504(e)'] },
  { key: 'policy-review', controls: ['164.316(b)(2)'] },
];

// By domain of the Cloud Controls Matrix, version 4.
const ccm: readonly ActivityUse[] = [
  { key: 'internal-audit', controls: ['A&A'] },
  { key: 'bcp-test', controls: ['BCR'] },
  { key: 'backup-restore-test', controls: ['BCR'] },
  { key: 'change-management-sample', controls: ['CCC'] },
  { key: 'crypto-key-certificate-rotation', controls: ['CEK'] },
  { key: 'physical-access-review', controls: ['DCS'] },
  { key: 'asset-inventory-review', controls: ['DCS'] },
  { key: 'data-classification-retention-disposal', controls: ['DSP'] },
  { key: 'risk-assessment', controls: ['GRC'] },
  { key: 'policy-review', controls: ['GRC'] },
  { key: 'awareness-training', controls: ['HRS'] },
  { key: 'access-review', controls: ['IAM'] },
  { key: 'privileged-access-review', controls: ['IAM'] },
  { key: 'network-firewall-config-review', controls: ['IVS'] },
  { key: 'log-alert-review', controls: ['LOG'] },
  { key: 'ir-tabletop', controls: ['SEF'] },
  { key: 'vendor-review', controls: ['STA'] },
  { key: 'vulnerability-scan', controls: ['TVM'] },
  { key: 'penetration-test', controls: ['TVM'] },
  { key: 'malware-endpoint-coverage', controls: ['UEM'] },
];

/** Criteria that a SOC 2 report may cover as well. */
export const further: readonly FurtherCriteria[] = [
  { id: 'hipaa', name: 'HIPAA', audits: BOTH, activities: hipaa, citation: SUITABLE },
  { id: 'iso27001', name: 'ISO 27001', audits: BOTH, activities: annexA, citation: SUITABLE },
  { id: 'csa-ccm', name: 'CSA CCM', audits: BOTH, activities: ccm, citation: SUITABLE },
  { id: 'hitrust', name: 'HITRUST', audits: BOTH, activities: hitrust, citation: SUITABLE },
];

/** What comes of a SOC 2 report: the same opinion in a report for everyone, without tests and results. */
export const byProducts: readonly ByProduct[] = [
  {
    id: 'soc3',
    name: 'SOC 3 report',
    audits: ['type2'],
    days: 14,
    audience: 'everyone',
    citation: 'AICPA: a SOC 3 is a general use report on the same examination; two weeks are practice',
  },
];
