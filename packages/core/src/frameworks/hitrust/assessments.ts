// What the certifications of HITRUST have in common: a validated assessment by an external assessor, quality assurance by
// HITRUST, a certification for some years. The times both take are a market view; the limits are HITRUST's own.

import type { AuditType, Framework, Target, TimingDefault } from '../../model/index.js';
import { activities } from './activities.js';
import { deliverables } from './deliverables.js';
import { milestones } from './milestones.js';
import { interimRules, rules } from './rules.js';

/** One certification. Days, and months where it says so. */
export interface Certification {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly years: number;
  readonly interim: boolean;
  /** Usual length of the assessor's work, in days. */
  readonly fieldwork: number;
  /** From the last assessment day to the certification, in days. */
  readonly report: { readonly min: number; readonly usual: number };
  /** Months before the certification runs out at which the next assessment best ends. */
  readonly ahead: number;
}

const HANDBOOK = 'HITRUST Assessment Handbook';
const PRACTICE = 'practice of external assessors';

/** The framework of a certification. */
export function hitrust(it: Certification): Framework {
  return {
    id: it.id,
    name: it.name,
    fullName: it.fullName,
    auditor: { kind: 'assessor', title: 'HITRUST external assessor' },
    goal: true,
    categories: [],
    editions: [],
    timing: timingOf(it),
    audits: auditsOf(it),
    cycle: {
      kind: 'assessment',
      assessment: 'assessment',
      interims: it.interim ? ['interim'] : [],
      validity: 12 * it.years,
      document: 'certification',
      lapse: {
        rule: 'hitrust-valid',
        citation: `${HANDBOOK}: r2 is valid for two years, i1 and e1 for one`,
      },
    },
    rules: it.interim ? [...rules, ...interimRules] : rules,
    targets: targetsOf(it),
    prerequisites: [],
    conventions: {},
    activities,
    milestones: milestones.filter(({ audits }) => it.interim || !audits.every((id) => id === 'interim')),
    deliverables: deliverables.filter(({ audits }) => it.interim || !audits.every((id) => id === 'interim')),
    auditDays: null,
    identifiers: null,
  };
}

function timingOf({ interim, fieldwork, report }: Certification): readonly TimingDefault[] {
  const between: readonly TimingDefault[] = [
    {
      key: 'interim-fieldwork',
      min: { days: 5 },
      usual: { days: 14 },
      max: { days: 90 },
      what: 'interim assessment, a market view',
    },
    {
      key: 'interim-report',
      min: { days: 7 },
      usual: { days: 28 },
      what: 'its last day to the answer of HITRUST, a market view',
    },
  ];
  return [
    {
      key: 'operating',
      min: { days: 90 },
      usual: { days: 90 },
      what: 'controls in place before they are tested',
    },
    {
      key: 'fieldwork',
      min: { days: 7 },
      usual: { days: fieldwork },
      max: { days: 90 },
      what: 'validated assessment, a market view; HITRUST takes tests of the last 90 days',
    },
    {
      key: 'report-after',
      min: { days: report.min },
      usual: { days: report.usual },
      what: 'last assessment day to the certification: submission and quality assurance, a market view',
    },
    ...(interim ? between : []),
  ];
}

function auditsOf({ name, interim }: Certification): readonly AuditType[] {
  const session = { kind: 'final', mode: 'remote' } as const;
  const between: AuditType = {
    id: 'interim',
    title: `${name} interim assessment`,
    role: 'surveillance',
    outcome: 'report',
    fieldwork: { timing: 'interim-fieldwork', agreed: true },
    session,
  };
  return [
    {
      id: 'assessment',
      title: `${name} validated assessment`,
      role: 'assessment',
      outcome: 'report',
      fieldwork: { timing: 'fieldwork', agreed: true },
      session,
    },
    ...(interim ? [between] : []),
  ];
}

function targetsOf({ interim, ahead }: Certification): readonly Target[] {
  const between: Target = {
    audits: ['interim'],
    point: 'end',
    from: { relation: 'opening', point: 'outcome' },
    offset: { months: 12, days: -28 },
    why: 'four weeks before the anniversary leave room to submit',
    citation: PRACTICE,
  };
  const next: Target = {
    audits: ['assessment'],
    point: 'end',
    from: { relation: 'certificate', point: 'expires' },
    offset: { months: -ahead },
    window: { rule: 'assessment-window', from: { months: -ahead - 1 }, to: { months: -1 } },
    why: 'submission and quality assurance take their time before the certification runs out',
    citation: PRACTICE,
  };
  return interim ? [between, next] : [next];
}
