// What readers and auditors of SOC 2 reports expect without a written rule. Checks read these by what they look at;
// an activity's own key says how many days before a period's end that activity is done.

import type { Convention } from '../../model/index.js';

const READERS = 'market convention; a report has no written expiry';
const PRACTICE = 'practice of CPA firms';

/** Conventions of SOC 2, by what they are about. */
export const conventions: Readonly<Record<string, Convention>> = {
  'period-length': {
    rule: 'soc-len',
    citation: 'AICPA suggests six months or more and sets no minimum; three are the practical floor',
  },
  'report-age': { rule: 'soc-age', months: 12, citation: READERS },
  'report-age-late': { rule: 'soc-age', months: 15, citation: READERS },
  'bridge-length': {
    rule: 'soc-brg',
    months: 3,
    citation: 'market convention: a letter by management, without assurance, for three months at most',
  },
  'annual-in-period': {
    rule: 'soc-ann',
    citation: `${PRACTICE}: what did not operate in the period is not tested`,
  },
  'misses-in-period': {
    rule: 'soc-cnt',
    citation: `${PRACTICE}: each slot due in the period is one occurrence to be tested`,
  },
  'exception-repair': {
    rule: 'exception-repair',
    days: 30,
    citation: `${PRACTICE}: the next period shows the repair, and less of it the later it comes`,
  },
  'modified-opinion': {
    rule: 'soc-opn',
    months: 6,
    citation: `${PRACTICE}: a modified report is not issued again`,
  },
  'system-description-update': {
    rule: 'soc-desc',
    days: 42,
    citation: 'DC section 200: the description is management’s and is examined with the controls',
  },
  'subservice-cover': {
    rule: 'soc-sub',
    months: 3,
    citation: `${PRACTICE}: reports of a carved-out organization and a letter for three months speak for the whole period (DC section 200)`,
  },
  'subservice-review': {
    rule: 'soc-sub',
    days: 28,
    controls: ['CC9.2', 'A.5.22'],
    citation: 'CC9.2 and A.5.22: the service of a vendor is reviewed, its newest report in each period',
  },
  'cuec-review': {
    rule: 'cuec-review',
    citation: `${PRACTICE}: a report holds for those who operate the controls it expects of them`,
  },
  'auditor-change': {
    rule: 'soc-sw',
    days: 90,
    citation: `${PRACTICE}: one firm gives its opinion on a whole period and is engaged before it begins`,
  },
  'supplier-independence': {
    rule: 'ind-1',
    citation: 'AICPA Code of Professional Conduct: an auditor gives no opinion on a control it performs',
  },
  'described-changes': {
    rule: 'soc-desc',
    citation: 'DC section 200: the description tells of significant changes in the period',
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
