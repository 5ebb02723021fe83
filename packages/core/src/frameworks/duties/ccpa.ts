// CCPA: the California Consumer Privacy Act with its regulations. It writes months, and days of the year by which something
// is published or sent in; categories say to whom those apply.

import type { ActivityUse, Framework } from '../../model/index.js';
import { duties } from './index.js';

/** The first 1 April by which the cybersecurity audit is certified, by annual gross revenue. */
const FIRST_AUDITS = [
  ['2028', 'more than 100 million dollars'],
  ['2029', '50 to 100 million dollars'],
  ['2030', 'less than 50 million dollars'],
] as const;

const cybersecurityAudits = FIRST_AUDITS.map(
  ([year]): ActivityUse => ({
    key: 'cybersecurity-audit-certification',
    controls: ['11 CCR 7121', '11 CCR 7124'],
    categories: [`cybersecurity-audit-${year}`],
    everyMonths: 12,
    by: { months: 3, first: `${year}-04-01` },
  }),
);

/** The California Consumer Privacy Act, as amended, with the regulations in effect from 2026 on. */
export const ccpa: Framework = duties({
  id: 'ccpa',
  name: 'CCPA',
  fullName: 'CCPA (California Civil Code 1798.100 and following, with its regulations of 2026)',
  categories: [
    {
      id: 'large-scale',
      title: 'Personal information of 10 million or more consumers a year',
      implied: false,
    },
    { id: 'significant-risk', title: 'Processing that presents significant risk to privacy', implied: false },
    ...FIRST_AUDITS.map(([year, revenue]) => ({
      id: `cybersecurity-audit-${year}`,
      title: `Cybersecurity audit, first certified by 1 April ${year} (annual gross revenue: ${revenue})`,
      implied: false,
    })),
    { id: 'data-broker', title: 'Data broker', implied: false },
  ],
  activities: [
    { key: 'privacy-notice-review', controls: ['Civ. Code 1798.130(a)(5)'], everyMonths: 12 },
    {
      key: 'dsar-log-review',
      controls: ['Civ. Code 1798.130(a)(2)', '11 CCR 7021', '11 CCR 7101'],
    },
    { key: 'privacy-training', controls: ['11 CCR 7100'] },
    { key: 'vendor-review', controls: ['Civ. Code 1798.100(d)', '11 CCR 7051'] },
    { key: 'data-classification-retention-disposal', controls: ['Civ. Code 1798.100(a)(3)'] },
    {
      key: 'request-metrics',
      controls: ['11 CCR 7102'],
      categories: ['large-scale'],
      everyMonths: 12,
      by: { months: 6 },
    },
    { key: 'privacy-impact-assessment', controls: ['11 CCR 7155'], categories: ['significant-risk'] },
    {
      key: 'impact-assessment-review',
      controls: ['11 CCR 7155'],
      categories: ['significant-risk'],
      everyMonths: 36,
    },
    {
      key: 'risk-assessment-submission',
      controls: ['11 CCR 7157'],
      categories: ['significant-risk'],
      everyMonths: 12,
      by: { months: 3, first: '2028-04-01' },
    },
    ...cybersecurityAudits,
    {
      key: 'data-broker-registration',
      controls: ['Civ. Code 1798.99.82'],
      categories: ['data-broker'],
      everyMonths: 12,
      by: { days: 30 },
    },
  ],
  known: [
    {
      says: 'What runs from an event is not planned: a request is confirmed within 10 business days and answered within 45 days, extendable by 45; an opt-out is honored within 15 business days.',
      citation: '11 CCR 7021, 7026 and 7027; Civ. Code 1798.130(a)(2)',
    },
    {
      says: 'The cybersecurity audit is made by an auditor who is qualified, objective and independent, and may be of the organization. It is work that comes round, and no engagement of a firm here.',
      citation: '11 CCR 7122',
    },
  ],
});
