// Internal audit and management review: what every standard of a management system asks for in its clauses 9.2 and 9.3,
// and a certification body looks at before it decides.

import type { Prerequisite } from '../../model/index.js';

const FIRST: Prerequisite['before'] = [
  { audits: ['stage2'], severity: 'error' },
  { audits: ['stage1'], severity: 'warning' },
];
const LATER: Prerequisite['before'] = [
  { audits: ['surveillance1', 'surveillance2', 'recertification'], severity: 'warning' },
];
const SINCE = ['stage2', 'surveillance1', 'surveillance2', 'recertification'];

/** Both, before the first certificate and between audits; `scope` is what the internal audit covers. */
export function prerequisitesOf(scope: string, citation: string): readonly Prerequisite[] {
  return [
    {
      rule: 'iso-ia',
      activity: 'internal-audit',
      before: FIRST,
      ahead: 70,
      why: `the certification body needs a completed internal audit of ${scope}`,
      remedy: 'complete the internal audit before Stage 2, best before Stage 1',
      citation,
    },
    {
      rule: 'iso-ia',
      activity: 'management-review',
      before: FIRST,
      ahead: 35,
      why: 'the certification body needs the minutes of a management review',
      remedy: 'hold the management review before Stage 2, best before Stage 1',
      citation,
    },
    {
      rule: 'iso-ia2',
      activity: 'internal-audit',
      before: LATER,
      since: SINCE,
      ahead: 70,
      why: 'every surveillance and recertification looks at the internal audit since the one before',
      remedy: 'complete an internal audit between the two audits',
      citation:
        'ISO/IEC 17021-1:2015, 9.6.2.2: surveillance covers internal audits; once between audits is practice',
    },
    {
      rule: 'iso-ia2',
      activity: 'management-review',
      before: LATER,
      since: SINCE,
      ahead: 35,
      why: 'every surveillance and recertification looks at the management review since the one before',
      remedy: 'hold a management review between the two audits',
      citation:
        'ISO/IEC 17021-1:2015, 9.6.2.2: surveillance covers management review; once between audits is practice',
    },
  ];
}
