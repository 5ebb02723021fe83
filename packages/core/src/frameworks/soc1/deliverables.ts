// The documents of a SOC 1 examination and how far each may go. The report is restricted to the organization, its
// customers and their auditors.

import type { Deliverable } from '../../model/index.js';

const BOTH = ['type1', 'type2'];

/** Handed to the auditor before the audit. */
const PACK = { made: 'pack', audience: 'auditors' } as const;

/** What the audits bring about and what they are handed. */
export const deliverables: readonly Deliverable[] = [
  { id: 'report', title: 'SOC 1 report', audits: BOTH, made: 'outcome', audience: 'nda' },
  {
    id: 'readiness-report',
    title: 'Readiness report',
    audits: ['readiness'],
    made: 'outcome',
    audience: 'internal',
  },
  {
    ...PACK,
    id: 'system-description',
    title: 'System description, with its control objectives',
    audits: BOTH,
  },
  { ...PACK, id: 'control-list', title: 'Controls by control objective, each with its owner', audits: BOTH },
  {
    ...PACK,
    id: 'populations-list',
    title: 'Populations over the whole period, each with proof that it is complete',
    audits: ['type2'],
  },
  {
    ...PACK,
    id: 'management-assertion',
    title: 'Management assertion, signed on the day of the report',
    audits: BOTH,
  },
  { ...PACK, id: 'representations', title: 'Representation letter, dated as the report', audits: BOTH },
];
