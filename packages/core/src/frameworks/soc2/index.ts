// SOC 2: an attestation report by a CPA firm. A Type I speaks for one date, a Type II for a period; periods follow
// each other without a day between. Almost everything dated here is convention: AICPA writes few dates down.

import type { Framework, TemporalRule } from '../../model/index.js';
import { activities } from './activities.js';
import { conventions } from './conventions.js';
import { milestones } from './milestones.js';

const MARKET = 'market convention; AICPA sets no date';
const AT_C_205 = 'AT-C 205 (SSAE 18): the opinion covers the whole period, so testing ends after it';

/** A minimum that holds always and the usual length that is planned where nothing stands against it. */
function lasting(key: string, rule: Omit<TemporalRule, 'severity' | 'timing'>): readonly TemporalRule[] {
  return [
    { ...rule, severity: 'error', timing: { key, bound: 'min' } },
    { ...rule, severity: 'habit', timing: { key, bound: 'usual' } },
  ];
}

const rules: readonly TemporalRule[] = [
  {
    rule: 'ready',
    severity: 'error',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['type1'], point: 'as-of' },
    atLeast: { days: 0 },
    why: 'the controls the report speaks for are in place from that day',
    remedy: 'move `ready` earlier if the controls were in place before',
    citation: 'AT-C 205: the opinion is on controls in place as of the date',
  },
  {
    rule: 'ready',
    severity: 'error',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['type2'], point: 'period-from' },
    atLeast: { days: 0 },
    why: 'the controls the report speaks for are in place from that day',
    remedy: 'move `ready` earlier if the controls were in place before',
    citation: 'AT-C 205: controls are examined over a period in which they operated',
  },
  ...lasting('remediation', {
    rule: 'remediation',
    from: { relation: 'previous', audits: ['readiness'], point: 'end' },
    to: { audits: ['type1'], point: 'as-of' },
    why: 'gaps found by the readiness assessment are closed first',
    remedy: 'shorten `timing.remediation`',
    citation: MARKET,
  }),
  ...lasting('remediation', {
    rule: 'remediation',
    from: { relation: 'previous', audits: ['readiness'], point: 'end' },
    to: { audits: ['type2'], point: 'period-from' },
    why: 'gaps found by the readiness assessment are closed first',
    remedy: 'shorten `timing.remediation`',
    citation: MARKET,
  }),
  {
    rule: 'soc-seq',
    severity: 'error',
    from: { relation: 'itself', point: 'as-of' },
    to: { audits: ['type1'], point: 'start' },
    atLeast: { days: 0 },
    why: 'fieldwork looks at controls as they stand on the as-of date',
    remedy: 'start fieldwork on or after the as-of date',
    citation: AT_C_205,
  },
  {
    rule: 'soc-seq',
    severity: 'error',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['type1', 'type2'], point: 'outcome' },
    atLeast: { days: 1 },
    why: 'the report is issued once fieldwork has ended',
    remedy: 'move the report after the last fieldwork day',
    citation: AT_C_205,
  },
  ...lasting('type1-report', {
    rule: 'type1-report',
    from: { relation: 'itself', point: 'as-of' },
    to: { audits: ['type1'], point: 'outcome' },
    why: 'the report follows the as-of date by the time its auditor needs',
    remedy: 'agree an earlier report date with the auditor',
    citation: MARKET,
  }),
  {
    rule: 'soc-seq',
    severity: 'error',
    from: { relation: 'itself', point: 'period-to' },
    to: { audits: ['type2'], point: 'start' },
    timing: { key: 'fieldwork-after', bound: 'min' },
    why: 'final fieldwork starts after the period has ended',
    remedy: 'start fieldwork after the last day of the period',
    citation: AT_C_205,
  },
  {
    rule: 'soc-seq',
    severity: 'habit',
    from: { relation: 'itself', point: 'period-to' },
    to: { audits: ['type2'], point: 'start' },
    timing: { key: 'fieldwork-after', bound: 'usual' },
    why: 'final fieldwork starts after the period has ended',
    remedy: 'start fieldwork after the last day of the period',
    citation: AT_C_205,
  },
  ...lasting('report-after', {
    rule: 'report-after',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['type2'], point: 'outcome' },
    why: 'the report is drafted, reviewed and signed after fieldwork',
    remedy: 'agree an earlier report date with the auditor',
    citation: MARKET,
  }),
  {
    rule: 'readiness-report',
    severity: 'error',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['readiness'], point: 'outcome' },
    atLeast: { days: 0 },
    why: 'the list of gaps is handed over when the assessment ends',
    remedy: 'move the report to the last day of the assessment or later',
    citation: MARKET,
  },
];

/** SOC 2, Trust Services Criteria of 2017 with the points of focus of 2022. */
export const soc2: Framework = {
  id: 'soc2',
  name: 'SOC 2',
  fullName: 'SOC 2 examination under the Trust Services Criteria (2017, points of focus revised 2022)',
  auditor: { kind: 'cpa', title: 'CPA firm' },
  goal: false,
  categories: [
    { id: 'security', title: 'Security', implied: true },
    { id: 'availability', title: 'Availability', implied: false },
    { id: 'confidentiality', title: 'Confidentiality', implied: false },
    { id: 'processing-integrity', title: 'Processing Integrity', implied: false },
    { id: 'privacy', title: 'Privacy', implied: false },
  ],
  editions: [],
  timing: [
    {
      key: 'readiness',
      min: { days: 7 },
      usual: { days: 28 },
      max: { days: 56 },
      what: 'readiness assessment',
    },
    {
      key: 'remediation',
      min: { days: 0 },
      usual: { days: 56 },
      max: { days: 364 },
      what: 'remediation after it',
    },
    {
      key: 'type1-fieldwork',
      min: { days: 14 },
      usual: { days: 14 },
      what: 'Type I fieldwork, from the as-of date',
    },
    {
      key: 'type1-report',
      min: { days: 21 },
      usual: { days: 42 },
      max: { days: 56 },
      what: 'as-of date to report',
    },
    {
      key: 'fieldwork-after',
      min: { days: 1 },
      usual: { days: 7 },
      what: 'period end to first fieldwork day',
    },
    { key: 'fieldwork', min: { days: 14 }, usual: { days: 28 }, max: { days: 56 }, what: 'final fieldwork' },
    {
      key: 'report-after',
      min: { days: 7 },
      usual: { days: 21 },
      max: { days: 28 },
      what: 'fieldwork end to report',
    },
  ],
  audits: [
    {
      id: 'readiness',
      title: 'SOC 2 readiness assessment',
      role: 'preparation',
      outcome: 'report',
      fieldwork: { timing: 'readiness' },
      session: { kind: 'final', mode: 'remote' },
      asked: 'switch',
    },
    {
      id: 'type1',
      title: 'SOC 2 Type I',
      role: 'point',
      outcome: 'report',
      fieldwork: { timing: 'type1-fieldwork' },
      session: { kind: 'final', mode: 'remote' },
      asked: 'goal-or-off',
    },
    {
      id: 'type2',
      title: 'SOC 2 Type II',
      role: 'period',
      outcome: 'report',
      fieldwork: { timing: 'fieldwork' },
      session: { kind: 'final', mode: 'remote' },
      asked: 'periods',
    },
  ],
  cycle: {
    kind: 'examination',
    preparation: 'readiness',
    point: 'type1',
    period: 'type2',
    months: { min: 3, max: 12, first: 6, choice: [3, 6, 9, 12], usual: 12 },
    aligning: { min: 3, max: 11 },
    conventional: 6,
    breakAfter: 12,
    ends: {
      from: -3,
      to: -2,
      rule: 'period-end-window',
      citation:
        'market convention: customers want a period that ends shortly before their financial year does',
    },
    contiguityRule: 'soc-gap',
    contiguityCitation: 'market convention: each period begins the day after the one before ended',
  },
  rules,
  targets: [],
  prerequisites: [],
  conventions,
  activities,
  milestones,
  auditDays: null,
  identifiers: 'tsc-2017',
};
