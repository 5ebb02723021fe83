// The documents of a HITRUST assessment and how far each may go. That an organization is certified may be said to all;
// the validated report is for those who signed for it.

import type { Deliverable } from '../../model/index.js';

const EACH = ['assessment'];

/** Handed to the assessor before the assessment. */
const PACK = { made: 'pack', audience: 'auditors', audits: EACH } as const;

/** What the assessments bring about and what they are handed. */
export const deliverables: readonly Deliverable[] = [
  {
    id: 'validated-report',
    title: 'Validated assessment report and certification letter',
    audits: EACH,
    made: 'outcome',
    audience: 'nda',
  },
  {
    id: 'interim-letter',
    title: 'Answer to the interim assessment',
    audits: ['interim'],
    made: 'outcome',
    audience: 'nda',
  },
  { ...PACK, id: 'scope', title: 'Scoping factors and the systems in scope' },
  { ...PACK, id: 'own-scores', title: 'Own scores by requirement, with their evidence' },
  { ...PACK, id: 'representation-letter', title: 'Management representation letter' },
  { ...PACK, id: 'corrective-action-plans', title: 'Corrective action plans' },
];
