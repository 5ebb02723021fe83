// Codes of practice that a certificate of ISO/IEC 27001 may name: their controls are in the Statement of Applicability and
// are audited with it. Neither is certified by itself.

import type { FurtherCriteria } from '../../model/index.js';

const ALL = ['stage1', 'stage2', 'surveillance1', 'surveillance2', 'recertification'];
const SOA =
  'ISO/IEC 27001:2022, 6.1.3 c and d: controls from any source are in the Statement of Applicability';

/** Sets of controls that are audited with ISO/IEC 27001. */
export const further: readonly FurtherCriteria[] = [
  {
    id: 'iso27017',
    name: 'ISO 27017',
    audits: ALL,
    activities: [{ key: 'soa-review', controls: ['CLD.6.3.1'] }],
    citation: SOA,
  },
  {
    id: 'iso27018',
    name: 'ISO 27018',
    audits: ALL,
    activities: [
      { key: 'soa-review', controls: ['ISO/IEC 27018, Annex A'] },
      { key: 'vendor-review', controls: ['ISO/IEC 27018, Annex A'] },
    ],
    citation: SOA,
  },
];
