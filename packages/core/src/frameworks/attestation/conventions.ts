// What readers of attestation reports, and the auditors who make them, expect without a written rule. Checks read these by
// what they look at; an activity's own key says how many days before a period's end that activity is done.

import type { Convention } from '../../model/index.js';

/** Whose habit it is. */
export const PRACTICE = 'practice of CPA firms';

/** A firm that performs a control of what it reports on; told after what comes with single reports. */
export const INDEPENDENCE: Convention = {
  rule: 'ind-1',
  citation: 'AICPA Code of Professional Conduct: an auditor gives no opinion on a control it performs',
};

/** Where a report's own convention comes from. */
export interface Citations {
  /** How long a period should be. */
  readonly length: string;
  /** How long a report speaks for its customers. */
  readonly age: string;
  /** The section that asks for the description. */
  readonly description: string;
  /** What the review of a carved-out organization's report answers to. */
  readonly review: Pick<Convention, 'controls' | 'citation'>;
}

/** The conventions that all reports share, by what they are about. */
export function conventionsOf({
  length,
  age,
  description,
  review,
}: Citations): Readonly<Record<string, Convention>> {
  return {
    'period-length': { rule: 'soc-len', citation: length },
    'report-age': { rule: 'soc-age', months: 12, citation: age },
    'report-age-late': { rule: 'soc-age', months: 15, citation: age },
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
      citation: `${description}: the description is management’s and is examined with the controls`,
    },
    'subservice-cover': {
      rule: 'soc-sub',
      months: 3,
      citation: `${PRACTICE}: reports of a carved-out organization and a letter for three months speak for the whole period (${description})`,
    },
    'subservice-review': { rule: 'soc-sub', days: 28, ...review },
    'cuec-review': {
      rule: 'cuec-review',
      citation: `${PRACTICE}: a report holds for those who operate the controls it expects of them`,
    },
  };
}
