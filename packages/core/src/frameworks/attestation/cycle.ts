// The reports of an attestation and how they follow each other: a Type I speaks for one date, a Type II for a period;
// periods follow each other without a day between. Almost everything dated here is convention.

import type { AuditType, ExaminationCycle, TimingDefault } from '../../model/index.js';
import { interim } from './interim.js';

/** A readiness assessment where it is wanted, a Type I, and Type IIs without end. */
export const cycle: ExaminationCycle = {
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
    citation: 'market convention: customers want a period that ends shortly before their financial year does',
  },
  contiguityRule: 'soc-gap',
  contiguityCitation: 'market convention: each period begins the day after the one before ended',
};

/** How long things take. */
export const timing: readonly TimingDefault[] = [
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
  { key: 'interim', min: { days: 7 }, usual: { days: 14 }, max: { days: 28 }, what: 'interim session' },
  {
    key: 'interim-before',
    min: { days: 28 },
    usual: { days: 56 },
    max: { days: 140 },
    what: 'first day of the interim session to period end',
  },
  {
    key: 'final-after-interim',
    min: { days: 14 },
    usual: { days: 21 },
    max: { days: 56 },
    what: 'final fieldwork after an interim session',
  },
  {
    key: 'report-after',
    min: { days: 7 },
    usual: { days: 21 },
    max: { days: 28 },
    what: 'fieldwork end to report',
  },
];

/** The audits of an attestation, by the name of its report. */
export function auditsOf(name: string): readonly AuditType[] {
  return [
    {
      id: 'readiness',
      title: `${name} readiness assessment`,
      role: 'preparation',
      outcome: 'report',
      fieldwork: { timing: 'readiness' },
      session: { kind: 'final', mode: 'remote' },
      asked: 'switch',
    },
    {
      id: 'type1',
      title: `${name} Type I`,
      role: 'point',
      outcome: 'report',
      fieldwork: { timing: 'type1-fieldwork' },
      session: { kind: 'final', mode: 'remote' },
      asked: 'goal-or-off',
    },
    {
      id: 'type2',
      title: `${name} Type II`,
      role: 'period',
      outcome: 'report',
      fieldwork: { timing: 'fieldwork' },
      session: { kind: 'final', mode: 'remote' },
      interim,
      asked: 'periods',
    },
  ];
}
