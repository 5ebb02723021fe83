// What frameworks of the user's own have in common whose certificates and labels run out: the rules between audits of a
// cycle, where they are best placed, the steps around each. Whatever is hard here the file's own citation stands for.

import type { Deliverable, MilestoneType, Target, TemporalRule } from '../../model/index.js';
import { lasting } from '../lasting.js';
import { roughDays } from './timing.js';
import type { Length, WrittenAudit, WrittenFramework } from './written.js';

const PRACTICE = 'usual practice; nothing is written';

/** The parts of a cycle, as ids of audits in their order. */
export interface Parts {
  /** Before the first certificate. */
  readonly stages: readonly string[];
  /** What grants the first one, and each later one: the same audit where assessments repeat. */
  readonly opening: string;
  readonly renewal: string;
  /** Between two of them. */
  readonly between: readonly string[];
}

/** The order of a cycle and the end of what it grants. */
export function cycleRules(
  written: WrittenFramework,
  { stages, opening, renewal, between }: Parts,
): readonly TemporalRule[] {
  const { citation } = written;
  const order = {
    rule: 'audit-order',
    severity: 'error',
    remedy: 'keep the audits of the cycle in their order',
    citation,
  } as const;
  const after = (audits: readonly string[], before: readonly string[]): TemporalRule[] =>
    audits.length === 0 || before.length === 0
      ? []
      : [
          {
            ...order,
            from: { relation: 'previous', audits: before, point: 'end' },
            to: { audits, point: 'start' },
            atLeast: { days: 1 },
            why: 'audits of a cycle follow each other',
          },
        ];
  const inForce: TemporalRule[] =
    between.length === 0
      ? []
      : [
          {
            ...order,
            from: { relation: 'opening', point: 'outcome' },
            to: { audits: between, point: 'start' },
            atLeast: { days: 1 },
            why: 'it looks at what was granted before',
          },
          {
            ...order,
            from: { relation: 'certificate', point: 'expires' },
            to: { audits: between, point: 'end' },
            atMost: { days: 0 },
            why: 'it takes place while what was granted holds',
          },
        ];
  return [
    ...stages.flatMap((_, i) => after([stages[i + 1] ?? opening], stages.slice(0, i + 1))),
    ...inForce,
    ...between.map(
      (id, i): TemporalRule => ({
        ...order,
        from: { relation: 'opening', point: 'outcome' },
        to: { audits: [id], point: 'end' },
        atMost: latestOf(written, id, i, between.length),
        why: 'each audit has its own part of the time for which the other holds',
      }),
    ),
    ...between.slice(1).flatMap((_, i) => after([between[i + 1] as string], between.slice(0, i + 1))),
    ...after([renewal], between),
    {
      ...order,
      from: {
        relation: renewal === opening ? 'previous' : 'opening',
        ...(renewal === opening ? { audits: [opening] } : {}),
        point: 'outcome',
      },
      to: { audits: [renewal], point: 'start' },
      atLeast: { days: 1 },
      why: 'it renews what was granted before',
    },
    {
      rule: 'valid-until',
      severity: 'error',
      from: { relation: 'certificate', point: 'expires' },
      to: { audits: [renewal], point: 'outcome' },
      atMost: { days: 0 },
      why: 'it is renewed before it runs out',
      remedy: `move the audit earlier`,
      citation,
    },
  ];
}

// Where the file says nothing: half-way from its usual day to that of the next.
function latestOf({ audits, validity }: WrittenFramework, id: string, i: number, count: number): Length {
  const own = audits.find((it) => it.id === id);
  if (own?.latest) return own.latest;
  const apart = validity / (count + 1);
  const target = own?.target ? roughDays(own.target) / 30 : apart * (i + 1);
  return { months: Math.min(validity, Math.ceil(target + apart / 2)) };
}

/** The time from the day controls are in place, and from the last audit day to what an audit ends in. */
export function lastingRules(
  { citation }: WrittenFramework,
  first: string,
  outcomes: readonly { readonly key: string; readonly audits: readonly string[]; readonly why: string }[],
): readonly TemporalRule[] {
  return [
    ...lasting('operating', {
      rule: 'ready',
      from: { relation: 'ready', point: 'start' },
      to: { audits: [first], point: 'start' },
      why: 'the auditors look at what is in place',
      remedy: 'move `ready` earlier if it was in place before',
      citation,
    }),
    ...outcomes
      .filter(({ audits }) => audits.length > 0)
      .flatMap(({ key, audits, why }) =>
        lasting(key, {
          rule: key,
          from: { relation: 'itself', point: 'end' },
          to: { audits, point: 'outcome' },
          why,
          remedy: 'agree an earlier day with the auditor',
          citation,
        }),
      ),
  ];
}

/**
 * Renewals some time before what they renew runs out; what lies between at equal distances, unless the file says where.
 * Around each lies a window of convention, so that nothing but its own days draws it away.
 */
export function targetsOf(
  { audits, validity }: WrittenFramework,
  { renewal, between }: Parts,
  least: Length,
): readonly Target[] {
  const written = (id: string): WrittenAudit | undefined => audits.find((it) => it.id === id);
  const ahead = written(renewal)?.target ?? usualAhead(validity, least);
  const apart = validity / (between.length + 1);
  const room = Math.max(1, Math.floor(apart / 4));
  const early = Math.max(1, Math.ceil(roughDays(ahead) / 30));
  return [
    ...between.map((id, i): Target => {
      const offset = written(id)?.target ?? { months: Math.round(apart * (i + 1)) };
      const about = Math.round(roughDays(offset) / 30);
      return {
        audits: [id],
        point: 'end',
        from: { relation: 'opening', point: 'outcome' },
        offset,
        window: { rule: 'audit-window', from: { months: about - room }, to: { months: about + room } },
        why: 'it is due about then',
        citation: PRACTICE,
      };
    }),
    {
      audits: [renewal],
      point: 'end',
      from: { relation: 'certificate', point: 'expires' },
      offset: {
        ...(ahead.months ? { months: -ahead.months } : {}),
        ...(ahead.days ? { days: -ahead.days } : {}),
      },
      window: {
        rule: 'audit-window',
        from: { months: -2 * early },
        to: { months: -Math.max(1, Math.floor(early / 2)) },
      },
      why: 'what is left until it runs out is for findings and for the decision',
      citation: PRACTICE,
    },
  ];
}

// Three months before what holds for years, six weeks before what holds for one; never within the time the report takes.
function usualAhead(validity: number, least: Length): Length {
  const usual: Length = validity >= 24 ? { months: 3 } : { days: 42 };
  const needed = roughDays(least) + 14;
  return roughDays(usual) >= needed ? usual : { days: needed };
}

/** The steps around every audit. */
export function stepsOf(
  audits: readonly string[],
  granting: readonly string[],
  document: string,
): readonly MilestoneType[] {
  const each = { audits, onWorkingDay: true } as const;
  return [
    {
      ...each,
      kind: 'book-auditor',
      title: 'Book the auditor',
      point: 'start',
      days: -112,
      owner: 'compliance lead',
      audience: 'internal',
    },
    {
      ...each,
      kind: 'evidence-freeze',
      title: 'Evidence freeze',
      point: 'start',
      days: -14,
      owner: 'compliance lead',
      audience: 'internal',
    },
    {
      ...each,
      kind: 'opening-meeting',
      title: 'Opening meeting',
      point: 'start',
      owner: 'management',
      audience: 'auditors',
    },
    {
      ...each,
      kind: 'closing-meeting',
      title: 'Closing meeting',
      point: 'end',
      owner: 'management',
      audience: 'auditors',
    },
    {
      audits: granting,
      onWorkingDay: true,
      kind: 'document-received',
      title: `${document.charAt(0).toUpperCase()}${document.slice(1)} received and shared`,
      point: 'outcome',
      days: 7,
      owner: 'compliance lead',
      audience: 'everyone',
    },
  ];
}

/** What the audits end in: the document that holds, and the report of what lies between. */
export function documentsOf(
  name: string,
  document: string,
  granting: readonly string[],
  others: readonly string[],
): readonly Deliverable[] {
  const report: Deliverable = {
    id: 'audit-report',
    title: 'Audit report',
    audits: others,
    made: 'outcome',
    audience: 'auditors',
  };
  return [
    { id: 'document', title: `${name} ${document}`, audits: granting, made: 'outcome', audience: 'nda' },
    ...(others.length > 0 ? [report] : []),
  ];
}
