// What readers of SOC 1 reports, above all their auditors, expect without a written rule.

import type { Convention } from '../../model/index.js';
import { conventionsOf, INDEPENDENCE, PRACTICE } from '../attestation/conventions.js';

/** Conventions of SOC 1, by what they are about. */
export const conventions: Readonly<Record<string, Convention>> = {
  ...conventionsOf({
    length: 'auditors of customers want six months or more of their year covered; no minimum is written',
    age: 'market convention: auditors of customers rely on a report for the year it covers most of',
    description: 'AT-C 320',
    review: {
      controls: ['A.5.22'],
      citation: `${PRACTICE}: monitoring of a carved-out organization operates in each period (AT-C 320, A.5.22)`,
    },
  }),
  'supplier-independence': INDEPENDENCE,
};
