// PCI DSS: validated every twelve months, in a report on compliance by a qualified security assessor or in a
// self-assessment; either ends in an attestation of compliance, and the next one counts from it.

import type { Framework } from '../../model/index.js';
import { activities } from './activities.js';
import { deliverables } from './deliverables.js';
import { milestones } from './milestones.js';
import { rules } from './rules.js';

/** PCI DSS v4.0.1. */
export const pciDss: Framework = {
  id: 'pci-dss',
  name: 'PCI DSS',
  fullName: 'PCI DSS v4.0.1',
  auditor: { kind: 'qsa', title: 'qualified security assessor' },
  goal: true,
  // What decides which requirements apply; none is implied.
  categories: [
    { id: 'service-provider', title: 'Service provider', implied: false },
    { id: 'multi-tenant', title: 'Multi-tenant service provider', implied: false },
    { id: 'segmentation', title: 'Segmentation isolates the cardholder data environment', implied: false },
    { id: 'payment-pages', title: 'E-commerce payment pages', implied: false },
    { id: 'card-present', title: 'Card-present terminals', implied: false },
    { id: 'media', title: 'Electronic media with cardholder data', implied: false },
    { id: 'development', title: 'In-house or bespoke software', implied: false },
  ],
  editions: [{ id: '4.0.1' }],
  timing: [
    {
      key: 'fieldwork',
      min: { days: 5 },
      usual: { days: 14 },
      max: { days: 56 },
      what: 'assessment with the team, a market view',
    },
    {
      key: 'report-after',
      min: { days: 7 },
      usual: { days: 28 },
      max: { days: 56 },
      what: 'last assessment day to the attestation of compliance, a market view',
    },
  ],
  audits: [
    {
      id: 'assessment',
      title: 'PCI DSS assessment',
      role: 'assessment',
      outcome: 'report',
      fieldwork: { timing: 'fieldwork', agreed: true },
      session: { kind: 'final', mode: 'onsite' },
    },
  ],
  cycle: {
    kind: 'assessment',
    assessment: 'assessment',
    interims: [],
    validity: 12,
    document: 'attestation of compliance',
    lapse: {
      rule: 'pci-annual',
      citation: 'programmes of the payment brands and acquirers: compliance is validated every twelve months',
    },
  },
  rules,
  targets: [
    {
      audits: ['assessment'],
      point: 'end',
      from: { relation: 'certificate', point: 'expires' },
      offset: { days: -42 },
      window: { rule: 'assessment-window', from: { months: -2 }, to: { months: -1 } },
      why: 'six weeks before the attestation runs out leave room for remediation and the report',
      citation: 'practice of assessors',
    },
  ],
  prerequisites: [
    {
      rule: 'pci-scans',
      activity: 'asv-scan',
      before: [{ audits: ['assessment'], severity: 'error' }],
      since: ['assessment'],
      ahead: 28,
      why: 'the assessor needs passing external scans by an approved scanning vendor',
      remedy: 'have an external scan passed before the assessment',
      citation: 'PCI DSS v4.0.1, 11.3.2',
    },
    {
      rule: 'pci-scope',
      activity: 'pci-scope-confirmation',
      before: [{ audits: ['assessment'], severity: 'error' }],
      since: ['assessment'],
      ahead: 70,
      why: 'scope is documented and confirmed by the organization before the assessor validates it',
      remedy: 'confirm the scope before the assessment',
      citation: 'PCI DSS v4.0.1, 12.5.2',
    },
    {
      rule: 'pci-pentest',
      activity: 'penetration-test',
      before: [{ audits: ['assessment'], severity: 'error' }],
      since: ['assessment'],
      ahead: 84,
      why: 'internal and external penetration tests take place at least every twelve months',
      remedy: 'complete the penetration test before the assessment, with time to mend what it finds',
      citation: 'PCI DSS v4.0.1, 11.4.2 and 11.4.3',
    },
  ],
  conventions: {},
  activities,
  milestones,
  deliverables,
  auditDays: null,
  identifiers: null,
  known: [
    {
      says: 'Who has to validate, and at which level, is set by the payment brands and by the acquirer.',
      citation: 'programs of the payment brands and acquirers',
    },
  ],
};
