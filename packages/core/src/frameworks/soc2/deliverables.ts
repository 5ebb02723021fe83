// The documents of a SOC 2 examination and how far each may go. The report is for readers who know the service, under a
// confidentiality agreement: it says so itself (restricted use). Letters of management go to the same readers.

import type { Deliverable } from '../../model/index.js';

const BOTH = ['type1', 'type2'];
const PERIOD = ['type2'];

/** Handed to the auditor before the audit. */
const PACK = { made: 'pack', audience: 'auditors' } as const;

/** What the audits bring about and what they are handed. */
export const deliverables: readonly Deliverable[] = [
  { id: 'report', title: 'SOC 2 report', audits: BOTH, made: 'outcome', audience: 'nda' },
  {
    id: 'readiness-report',
    title: 'Readiness report',
    audits: ['readiness'],
    made: 'outcome',
    audience: 'internal',
  },
  {
    id: 'soc3-report',
    title: 'SOC 3 report, where one is wanted',
    audits: ['type2'],
    made: 'outcome',
    audience: 'everyone',
  },
  {
    ...PACK,
    id: 'system-description',
    title: 'System description, for the period or date of the report',
    audits: BOTH,
  },
  {
    ...PACK,
    id: 'control-list',
    title: 'Controls mapped to the criteria in scope, each with its owner',
    audits: BOTH,
  },
  { ...PACK, id: 'policies', title: 'Policies and procedures in force', audits: BOTH },
  { ...PACK, id: 'risk-assessment', title: 'Risk assessment, the latest', audits: BOTH },
  {
    ...PACK,
    id: 'subservice-reports',
    title: 'Reports of subservice organizations, with the review of each',
    audits: BOTH,
  },
  {
    ...PACK,
    id: 'populations-list',
    title:
      'Populations of joiners, leavers, changes, incidents and vendors over the whole period, each with proof that it is complete',
    audits: PERIOD,
  },
  { ...PACK, id: 'significant-changes', title: 'Significant changes within the period', audits: PERIOD },
  {
    ...PACK,
    id: 'management-assertion',
    title: 'Management assertion, signed on the day of the report',
    audits: BOTH,
  },
  { ...PACK, id: 'representations', title: 'Representation letter, dated as the report', audits: BOTH },
];
