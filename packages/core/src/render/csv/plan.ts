// Everything with a date as one table: audits, each after its earlier sessions, then activities, then milestones.

import type { Milestone, Occurrence } from '../../model/index.js';
import type { Report, ScheduleRow } from '../../report/index.js';

const columns = [
  ...(['kind', 'id', 'title', 'framework', 'status', 'on', 'from', 'to'] as const),
  ...(['period-from', 'period-to', 'as-of', 'ends', 'expires', 'earliest', 'latest'] as const),
  ...(['deadline', 'deadline-rule', 'due', 'done', 'owner', 'for', 'reason'] as const),
];

type Line = Partial<Record<(typeof columns)[number], string | null | undefined>>;

/** The rows of the table, its head first. */
export function planRows({ schedule, plan }: Report): readonly (readonly string[])[] {
  const lines: readonly Line[] = [
    ...schedule.flatMap((it) => [...sessionLines(it), auditLine(it)]),
    ...plan.activities.map(activityLine),
    ...plan.milestones.map(milestoneLine),
  ];
  return [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))];
}

function sessionLines({ id, title, framework, status, otherSessions }: ScheduleRow): readonly Line[] {
  return otherSessions.map(({ kind, from, to }) => ({
    kind: 'session',
    id: `${id}-${kind}`,
    title: `${title}: ${kind} session`,
    framework,
    status,
    on: from,
    from,
    to,
    for: id,
  }));
}

function auditLine(it: ScheduleRow): Line {
  return {
    kind: 'audit',
    id: it.id,
    title: it.title,
    framework: it.framework,
    status: it.status,
    on: it.on,
    from: it.fieldwork?.from,
    to: it.fieldwork?.to,
    'period-from': it.period?.from,
    'period-to': it.period?.to,
    'as-of': it.asOf,
    ends: it.outcome.on,
    expires: it.expires,
    earliest: it.earliest,
    latest: it.latest,
    deadline: it.deadline?.on,
    'deadline-rule': it.deadline?.rule,
    for: it.visitWith.join('; '),
    reason: it.reason?.text,
  };
}

function activityLine(it: Occurrence): Line {
  return {
    kind: 'activity',
    id: it.id,
    title: it.title,
    status: it.status,
    on: it.planned,
    from: it.window.from,
    to: it.window.to,
    due: it.due,
    done: it.done,
    owner: it.owner,
    for: it.serves.join('; '),
  };
}

function milestoneLine(it: Milestone): Line {
  return { kind: 'milestone', id: it.id, title: it.title, on: it.on, owner: it.owner, for: it.for };
}
