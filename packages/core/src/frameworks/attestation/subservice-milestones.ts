// What a Type II asks of subservice organizations and of those who rest on them. One that is inclusive signs and
// delivers as we do; of one that is carved out the controls it expects of us are gone through once in each period.

import type { MilestoneType } from '../../model/index.js';

const INCLUSIVE = { audits: ['type2'], each: 'inclusive' } as const;

/** Steps that are taken once for each subservice organization. */
export const besideOthers: readonly MilestoneType[] = [
  {
    ...INCLUSIVE,
    kind: 'inclusive-agreement',
    title: 'Agreed to take part: access, evidence, assertion and letter',
    point: 'period-from',
    days: -1,
    onWorkingDay: true,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    ...INCLUSIVE,
    kind: 'inclusive-evidence',
    title: 'Its evidence handed over',
    point: 'period-to',
    days: -56,
    onWorkingDay: true,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    ...INCLUSIVE,
    kind: 'inclusive-description',
    title: 'Its part of the system description drafted',
    point: 'period-to',
    days: -42,
    onWorkingDay: true,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    ...INCLUSIVE,
    kind: 'inclusive-populations',
    title: 'Its populations, with proof that they are complete',
    point: 'period-to',
    workingDays: 3,
    onWorkingDay: true,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    ...INCLUSIVE,
    kind: 'inclusive-assertion',
    title: 'Assertion of its management signed',
    point: 'outcome',
    onWorkingDay: false,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    ...INCLUSIVE,
    kind: 'inclusive-representation-letter',
    title: 'Representation letter of its management signed, dated as the report',
    point: 'outcome',
    onWorkingDay: false,
    owner: 'vendor management',
    audience: 'auditors',
  },
  {
    audits: ['type2'],
    each: 'cuecs',
    kind: 'cuec-review',
    title: 'Complementary user entity controls reviewed',
    point: 'period-to',
    days: -42,
    onWorkingDay: true,
    owner: 'vendor management',
    audience: 'internal',
  },
];
