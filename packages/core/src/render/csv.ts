// Everything with a date as one table (RFC 4180): audits, then activities, then milestones. Spreadsheets run what
// begins like a formula, so such text gets an apostrophe in front.

import type { Milestone, Occurrence } from '../model/index.js';
import type { Report, ScheduleRow } from '../report/index.js';
import type { Renderer } from './renderer.js';

const columns = [
  ...(['kind', 'id', 'title', 'framework', 'status', 'on', 'from', 'to'] as const),
  ...(['period-from', 'period-to', 'as-of', 'ends', 'expires', 'earliest', 'latest'] as const),
  ...(['deadline', 'deadline-rule', 'due', 'done', 'owner', 'for', 'reason'] as const),
];

type Line = Partial<Record<(typeof columns)[number], string | null | undefined>>;

export const csv: Renderer<Report> = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: ({ schedule, plan }) => {
    const lines: readonly Line[] = [
      ...schedule.map(auditLine),
      ...plan.activities.map(activityLine),
      ...plan.milestones.map(milestoneLine),
    ];
    const rows = [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ''))];
    return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
  },
};

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

/** One field: a single line, never a formula, quoted where it holds a comma or a quote. */
export function field(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  const harmless = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(line) ? `'${line}` : line;
  return /[",;']|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
