// Milestones of changes: who has to be told and on which day, which audit takes the change up, and with which period what
// joins is examined. Where a certificate is in force its body is told; a period that runs leaves out what joins inside it.

import type { PlainDate } from '../../calendar/index.js';
import type {
  AuditType,
  Engagement,
  Framework,
  Milestone,
  OrganizationChange,
  OrganizationChangeKind,
  Track,
} from '../../model/index.js';
import type { MilestoneInput } from './index.js';

const WORDS: Readonly<Record<OrganizationChangeKind, string>> = {
  people: 'headcount',
  acquisition: 'acquisition of',
  divestiture: 'divestiture of',
  'site-opened': 'new site',
  'site-closed': 'closing of',
  category: 'category',
  scope: 'scope:',
  product: 'product',
  merge: 'merger with',
};

/** The milestones of the changes of a track; its engagements by day. */
export function changeMilestones(
  track: Track,
  framework: Framework,
  engagements: readonly Engagement[],
  { program, today }: Pick<MilestoneInput, 'program' | 'today'>,
): readonly Milestone[] {
  const changes = program.changes.filter(
    ({ kind, tracks }) => kind !== 'people' && tracks.includes(track.id),
  );
  const numbers = new Map<string, number>();
  const numbered = (told: Omit<Milestone, 'id'>): Milestone => {
    const mark = `${told.for}-${told.kind}`;
    const number = (numbers.get(mark) ?? 0) + 1;
    numbers.set(mark, number);
    return { id: `${mark}-${number}`, ...told };
  };
  return changes.flatMap((change): Milestone[] => {
    const what = `${WORDS[change.kind]} ${change.name}`;
    if (framework.cycle.kind === 'certification') {
      return certified(change, what, engagements, framework, today).map(numbered);
    }
    const next = engagements.find(({ period }) => period !== null && period.from >= change.on);
    if (!next?.period || !JOINING.has(change.kind)) return [];
    const title = `Examined from this period on: ${what}`;
    const joins = { kind: 'joins-period', for: next.id, on: next.period.from, title };
    return [numbered({ ...joins, owner: 'management', audience: 'auditors' })];
  });
}

// The body is told while a certificate is in force; its next audit looks at what has changed.
function certified(
  change: OrganizationChange,
  what: string,
  engagements: readonly Engagement[],
  { audits, auditor }: Framework,
  today: PlainDate,
): readonly Omit<Milestone, 'id'>[] {
  const held = certificateOn(change.on, engagements);
  if (!held) return [];
  const told = change.notified !== undefined && change.notified <= today;
  const title = `Tell the certification body: ${what}`;
  const notice = { kind: 'notify-certification-body', for: held.id, on: change.on, title };
  const next = takenUpAt(change, engagements, audits);
  return [
    ...(told ? [] : [{ ...notice, owner: 'management', audience: 'internal' as const }]),
    ...(next?.fieldwork
      ? [
          {
            kind: 'scope-change',
            for: next.id,
            on: next.fieldwork.from,
            title: `Scope at this audit: ${what}`,
            owner: auditor.title,
            audience: 'auditors' as const,
          },
        ]
      : []),
  ];
}

/** Kinds of what is examined from the next period on. */
const JOINING: ReadonlySet<OrganizationChangeKind> = new Set(['acquisition', 'category', 'merge']);

// The last certificate decided by that day that is still valid.
function certificateOn(day: PlainDate, engagements: readonly Engagement[]): Engagement | undefined {
  return engagements
    .filter(({ expires, report }) => expires !== null && report <= day && day <= expires)
    .reduce<Engagement | undefined>((last, it) => (last && last.report > it.report ? last : it), undefined);
}

function takenUpAt(
  { on }: OrganizationChange,
  engagements: readonly Engagement[],
  types: readonly AuditType[],
): Engagement | undefined {
  return engagements.find(
    ({ audit, track, fieldwork, status }) =>
      status !== 'done' &&
      fieldwork !== null &&
      fieldwork.from >= on &&
      types.some(({ id, role }) => audit === `${track}/${id}` && role !== 'stage'),
  );
}
