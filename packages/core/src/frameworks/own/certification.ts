// A certificate of the user's own. Where its body is accredited, ISO/IEC 17021-1 sets its dates as it does for every
// management system; else it has stages, a decision, what lies between, and a renewal, by what its own file says.

import type { ActivityUse, AuditType, Framework, TimingDefault } from '../../model/index.js';
import { deliverablesOf } from '../management-system/deliverables.js';
import { managementSystem } from '../management-system/index.js';
import { cycleRules, documentsOf, lastingRules, type Parts, stepsOf, targetsOf } from './between.js';
import { timingOf } from './timing.js';
import type { WrittenAudit, WrittenFramework } from './written.js';

/** The framework of a certificate by an accredited body: its five audits and all that ISO/IEC 17021-1 asks of them. */
export function accredited(it: WrittenFramework): Framework {
  const { id, name, fullName, auditor, audits } = it;
  const base = managementSystem({
    id,
    name,
    fullName,
    editions: [],
    words: {
      manager: 'management system owner',
      documents: 'scope, policy, objectives, internal audit plan, review minutes',
      compared: 'its scope',
    },
    internalAudit: { scope: 'the whole management system', citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.2 g' },
    activities: CALLED_FOR,
    deliverables: deliverablesOf(name, []),
    auditDays: null,
    identifiers: null,
  });
  const written = (type: AuditType): WrittenAudit | undefined => audits.find((one) => one.id === type.id);
  return {
    ...base,
    auditor: { ...base.auditor, ...auditor },
    timing: timingOf(it, base.timing, (one) => `${one.id.replace(/^(surveillance)\d$/, '$1')}-fieldwork`),
    audits: base.audits.map((type) => ({
      ...type,
      title: written(type)?.title ?? type.title,
      session: { ...type.session, mode: written(type)?.mode ?? type.session.mode },
    })),
  };
}

/** What every management system is audited for; a file may say which clauses of its own ask for it. */
const CALLED_FOR: readonly ActivityUse[] = [
  { key: 'internal-audit', controls: ['9.2'] },
  { key: 'management-review', controls: ['9.3'] },
];

/** The framework of any other certificate. */
export function certification(it: WrittenFramework): Framework {
  const { id, name, fullName, citation, auditor, audits, validity } = it;
  const ofRole = (role: string) => audits.flatMap((one) => (one.role === role ? [one.id] : []));
  const [stages, between] = [ofRole('stage'), ofRole('surveillance')];
  const [opening = 'stage2'] = ofRole('opening');
  const [renewal = 'recertification'] = ofRole('renewal');
  const parts: Parts = { stages, opening, renewal, between };
  const timing = timingOf(it, usualTiming(audits, stages), keyOf);
  const decision = timing.find(({ key }) => key === 'decision-after')?.usual ?? {};
  return {
    id,
    name,
    fullName,
    auditor: { kind: auditor.kind ?? 'cb', title: auditor.title ?? 'certification body' },
    goal: true,
    categories: [],
    editions: [],
    timing,
    audits: audits.map((one): AuditType => {
      const grants = one.role === 'opening' || one.role === 'renewal';
      return {
        id: one.id,
        title: one.title ?? `${name} ${one.id}`,
        role: one.role,
        outcome: grants ? 'decision' : 'report',
        fieldwork: { timing: keyOf(one), agreed: true },
        session: {
          kind: one.role === 'stage' || one.role === 'opening' ? 'stage' : 'final',
          mode: one.mode ?? 'onsite',
        },
      };
    }),
    cycle: {
      kind: 'certification',
      stages,
      opening,
      surveillances: between,
      renewal,
      validity,
      // Nothing is written of restoring it, nor of how long a major finding may stay open.
      restore: { months: 0, rule: 'valid-until', citation },
      renewalRule: 'valid-until',
      majors: { months: validity, closing: 90, decision: 91, deciding: 21, rule: 'majors-closed', citation },
    },
    rules: [
      ...lastingRules(it, stages[0] ?? opening, [
        {
          key: 'report-after',
          audits: [...stages, ...between],
          why: 'the report is written after the last day with the team',
        },
        {
          key: 'decision-after',
          audits: [opening, renewal],
          why: 'the decision is taken after the audit, on its report',
        },
      ]),
      ...gapRules(it, parts),
      ...cycleRules(it, parts),
    ],
    targets: targetsOf(it, parts, decision),
    prerequisites: [],
    conventions: {},
    activities: [],
    milestones: stepsOf(
      audits.map((one) => one.id),
      [opening, renewal],
      'certificate',
    ),
    deliverables: documentsOf(name, 'certificate', [opening, renewal], [...stages, ...between]),
    auditDays: null,
    identifiers: null,
  };
}

function gapRules({ citation }: WrittenFramework, { stages, opening }: Parts): Framework['rules'] {
  const last = stages.at(-1);
  if (last === undefined) return [];
  const rule = {
    rule: 'stage-gap',
    from: { relation: 'previous', audits: [last], point: 'end' },
    to: { audits: [opening], point: 'start' },
    why: 'what was found is mended before the audit that decides',
    remedy: 'leave more time between the two',
    citation,
  } as const;
  return [
    { ...rule, severity: 'error', timing: { key: 'stage-gap', bound: 'min' } },
    { ...rule, severity: 'habit', timing: { key: 'stage-gap', bound: 'usual' } },
  ];
}

/** The key of an audit's length. */
function keyOf({ id }: WrittenAudit): string {
  return `${id}-fieldwork`;
}

function usualTiming(audits: readonly WrittenAudit[], stages: readonly string[]): readonly TimingDefault[] {
  const gap: TimingDefault = {
    key: 'stage-gap',
    min: { days: 21 },
    usual: { days: 42 },
    what: 'last day of the last stage to the audit that decides',
  };
  return [
    { key: 'operating', min: { days: 0 }, usual: { days: 0 }, what: 'in place before the first audit' },
    ...audits.map(
      (it): TimingDefault => ({
        key: keyOf(it),
        min: { days: 1 },
        usual: { days: it.role === 'opening' || it.role === 'renewal' ? 3 : 2 },
        what: `${it.id} with the team`,
      }),
    ),
    ...(stages.length > 0 ? [gap] : []),
    { key: 'decision-after', min: { days: 1 }, usual: { days: 42 }, what: 'last audit day to the decision' },
    {
      key: 'report-after',
      min: { days: 1 },
      usual: { days: 21 },
      what: 'last day with the team to the report',
    },
  ];
}
