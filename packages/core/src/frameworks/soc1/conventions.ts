// What readers of SOC 1 reports, above all their auditors, expect without a written rule.

import type { Convention } from '../../model/index.js';

const READERS = 'market convention: auditors of customers rely on a report for the year it covers most of';
const PRACTICE = 'practice of CPA firms';

/** Conventions of SOC 1, by what they are about. */
export const conventions: Readonly<Record<string, Convention>> = {
  'period-length': {
    rule: 'soc-len',
    citation: 'auditors of customers want six months or more of their year covered; no minimum is written',
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
    citation: 'AT-C 320: the description is management’s and is examined with the controls',
  },
  'subservice-cover': {
    rule: 'soc-sub',
    months: 3,
    citation: `${PRACTICE}: reports of a carved-out organization and a letter for three months speak for the whole period (AT-C 320)`,
  },
  'subservice-review': {
    rule: 'soc-sub',
    days: 28,
    controls: ['A.5.22'],
    citation: `${PRACTICE}: monitoring of a carved-out organization operates in each period (AT-C 320, A.5.22)`,
  },
  'cuec-review': {
    rule: 'cuec-review',
    citation: `${PRACTICE}: a report holds for those who operate the controls it expects of them`,
  },
  'supplier-independence': {
    rule: 'ind-1',
    citation: 'AICPA Code of Professional Conduct: an auditor gives no opinion on a control it performs',
  },
};
