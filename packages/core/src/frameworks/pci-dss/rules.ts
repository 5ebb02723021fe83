// The dated rules of a PCI DSS assessment. That it comes every twelve months is written in the programmes of the payment
// brands and acquirers; how long it takes is a market view.

import type { TemporalRule } from '../../model/index.js';
import { lasting } from '../lasting.js';

const PRACTICE = 'practice of assessors; the standard sets no length';

/** From the first assessment on. */
export const rules: readonly TemporalRule[] = [
  {
    rule: 'ready',
    severity: 'error',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['assessment'], point: 'start' },
    atLeast: { days: 0 },
    why: 'requirements are assessed as in place',
    remedy: 'move `ready` earlier if the controls were in place before',
    citation: 'PCI DSS v4.0.1: a requirement is in place, or the assessment is not compliant',
  },
  ...lasting('report-after', {
    rule: 'report-after',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['assessment'], point: 'outcome' },
    why: 'the report on compliance and its attestation are written and reviewed after the assessment',
    remedy: 'agree an earlier attestation with the assessor',
    citation: PRACTICE,
  }),
  {
    rule: 'pci-order',
    severity: 'error',
    from: { relation: 'previous', audits: ['assessment'], point: 'outcome' },
    to: { audits: ['assessment'], point: 'start' },
    atLeast: { days: 1 },
    why: 'assessments follow each other',
    remedy: 'keep the assessments in their order',
    citation: 'programmes of the payment brands and acquirers',
  },
  {
    rule: 'pci-annual',
    severity: 'error',
    from: { relation: 'certificate', point: 'expires' },
    to: { audits: ['assessment'], point: 'outcome' },
    atMost: { days: 0 },
    why: 'compliance is validated every twelve months, counted from the attestation before',
    remedy: 'move the assessment earlier',
    citation:
      'programmes of the payment brands and acquirers: a report on compliance or self-assessment each year',
  },
];
