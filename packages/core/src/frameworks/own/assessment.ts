// An assessment of the user's own: it holds for some months, and the next one is finished before it runs out. Between two
// of them there may be interim ones.

import type { AuditType, Framework, TimingDefault } from '../../model/index.js';
import { cycleRules, documentsOf, lastingRules, type Parts, stepsOf, targetsOf } from './between.js';
import { timingOf } from './timing.js';
import type { WrittenAudit, WrittenFramework } from './written.js';

/** The framework of an assessment. */
export function assessment(it: WrittenFramework): Framework {
  const { id, name, fullName, citation, auditor, audits, validity, document } = it;
  const main = audits.find(({ role }) => role === 'assessment')?.id ?? 'assessment';
  const interims = audits.flatMap((one) => (one.role === 'surveillance' ? [one.id] : []));
  const parts: Parts = { stages: [], opening: main, renewal: main, between: interims };
  const timing = timingOf(it, usualTiming(audits), keyOf);
  const report = timing.find(({ key }) => key === 'report-after')?.usual ?? {};
  return {
    id,
    name,
    fullName,
    auditor: { kind: auditor.kind ?? 'assessor', title: auditor.title ?? 'assessor' },
    goal: true,
    categories: [],
    editions: [],
    timing,
    audits: audits.map((one): AuditType => {
      const { role, mode = 'onsite' } = one;
      return {
        id: one.id,
        title: one.title ?? `${name} ${one.id}`,
        role,
        outcome: 'report',
        fieldwork: { timing: keyOf(one), agreed: true },
        session: { kind: 'final', mode },
      };
    }),
    cycle: {
      kind: 'assessment',
      assessment: main,
      interims,
      validity,
      document,
      lapse: { rule: 'valid-until', citation },
    },
    rules: [
      ...lastingRules(it, main, [
        {
          key: 'report-after',
          audits: [main, ...interims],
          why: 'the report is written after the last day with the team',
        },
      ]),
      ...cycleRules(it, parts),
    ],
    targets: targetsOf(it, parts, report),
    prerequisites: [],
    conventions: {},
    activities: [],
    milestones: stepsOf([main, ...interims], [main], document),
    deliverables: documentsOf(name, document, [main], interims),
    auditDays: null,
    identifiers: null,
  };
}

/** The key of an audit's length: that of the assessment is `fieldwork`. */
function keyOf({ id, role }: WrittenAudit): string {
  return role === 'assessment' ? 'fieldwork' : `${id}-fieldwork`;
}

function usualTiming(audits: readonly WrittenAudit[]): readonly TimingDefault[] {
  return [
    {
      key: 'operating',
      min: { days: 0 },
      usual: { days: 0 },
      what: 'controls in place before the first assessment',
    },
    ...audits.map(
      (it): TimingDefault => ({
        key: keyOf(it),
        min: { days: 1 },
        usual: { days: it.role === 'assessment' ? 14 : 7 },
        what: it.role === 'assessment' ? 'assessment with the team' : `${it.id} with the team`,
      }),
    ),
    {
      key: 'report-after',
      min: { days: 1 },
      usual: { days: 28 },
      what: 'last day with the team to the report',
    },
  ];
}
