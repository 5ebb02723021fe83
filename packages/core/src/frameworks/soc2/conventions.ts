// What readers and auditors of SOC 2 reports expect without a written rule: what all reports share, and what comes with
// categories and a described system.

import type { Convention } from '../../model/index.js';
import { conventionsOf, INDEPENDENCE, PRACTICE } from '../attestation/conventions.js';

const DESCRIPTION = 'DC section 200';

/** Conventions of SOC 2, by what they are about. */
export const conventions: Readonly<Record<string, Convention>> = {
  ...conventionsOf({
    length: 'AICPA suggests six months or more and sets no minimum; three are the practical floor',
    age: 'market convention; a report has no written expiry',
    description: DESCRIPTION,
    review: {
      controls: ['CC9.2', 'A.5.22'],
      citation: 'CC9.2 and A.5.22: the service of a vendor is reviewed, its newest report in each period',
    },
  }),
  'auditor-change': {
    rule: 'soc-sw',
    days: 90,
    citation: `${PRACTICE}: one firm gives its opinion on a whole period and is engaged before it begins`,
  },
  'supplier-independence': INDEPENDENCE,
  'described-changes': {
    rule: 'soc-desc',
    citation: `${DESCRIPTION}: the description tells of significant changes in the period`,
  },
  'acquisition-in-period': {
    rule: 'acquisition-in-period',
    citation: `${PRACTICE}: what joins inside a period is outside of its examination`,
  },
  'category-start': {
    rule: 'category-start',
    citation: `${PRACTICE}: a category begins with a period, or with a report on one date for it`,
  },
};
