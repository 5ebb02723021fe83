// Audits as rows, in the order of their days. A finished audit whose fieldwork is not recorded sorts by its end.

import type { PlainDate } from '../calendar/index.js';
import { byText, type Engagement, isFieldwork, type Session } from '../model/index.js';
import type { Reading } from './reading.js';
import type { ScheduleRow } from './report.js';

/** One row for each audit, sorted by day, then by id. */
export function scheduleRows(from: Reading): readonly ScheduleRow[] {
  return from.plan.engagements
    .map((it) => rowOf(it, from))
    .sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
}

/** The day an audit is sorted by: its first fieldwork day, else the day it ends. */
function dayOf(engagement: Engagement): PlainDate {
  return engagement.fieldwork?.from ?? engagement.report;
}

/** The sessions of an audit besides its fieldwork, which is the final one. */
export function otherSessions(it: Engagement): readonly Session[] {
  return it.sessions.filter((session) => !isFieldwork(it, session));
}

function rowOf(it: Engagement, from: Reading): ScheduleRow {
  return {
    id: it.id,
    audit: it.audit,
    track: it.track,
    framework: it.framework,
    title: it.title,
    status: it.status,
    on: dayOf(it),
    period: it.period,
    asOf: it.asOf,
    fieldwork: it.fieldwork,
    otherSessions: otherSessions(it),
    outcome: { kind: from.outcomeOf(it), on: it.report },
    expires: it.expires,
    earliest: it.earliest,
    latest: it.latest,
    deadline: it.deadline,
    visitWith: it.jointWith.map(from.titleOf),
    reason: it.because[0] ?? null,
    auditor: it.auditor,
    auditDays: it.auditDays,
    sites: it.sites,
  };
}
