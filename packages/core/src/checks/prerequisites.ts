// Activities an audit cannot do without: completed, or planned, before its first fieldwork day, and where the
// framework says so since the audit before it. Finished audits are the auditor's word and are left alone.

import { fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { Engagement, Occurrence, Prerequisite, Severity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { lastDayOf, type Tracked, tracked, typeIdOf, whereOfActivity } from './examined/tracks.js';
import { sentence, titled, within } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'prerequisites',
      severity: 'error',
      title: 'An activity an audit requires does not precede it',
      why: 'Auditors look at the record of some activities first; without one the audit cannot end well.',
      remedy: 'Complete the activity before the audit, or record its completion.',
      citation: 'Each rule carries its own.',
      example:
        'No internal audit is completed or planned before ISO 27001 Stage 2 (iso27001-stage2-1) starts on 2027-06-07.',
      named: ({ prerequisites }) =>
        prerequisites.flatMap(({ before, ...rule }) => before.map(({ severity }) => ({ ...rule, severity }))),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) => on.framework.prerequisites.flatMap((it) => missing(examined, on, it))),
};

function missing(examined: Examined, on: Tracked, prerequisite: Prerequisite): Found[] {
  return on.engagements.flatMap((engagement) => {
    const severity = severityFor(prerequisite, engagement);
    const start = engagement.fieldwork?.from;
    if (!severity || !start || engagement.status === 'done') return [];
    const since = previousAudit(on, prerequisite, engagement);
    const turns = examined.scheduled.activities.filter((it) => it.activity === prerequisite.activity);
    if (turns.some((it) => counts(it, since, start))) return [];
    return [breach(examined, prerequisite, engagement, { severity, since, start, turns })];
  });
}

function severityFor({ before }: Prerequisite, engagement: Engagement): Severity | undefined {
  return before.find(({ audits }) => audits.includes(typeIdOf(engagement)))?.severity;
}

/** The last fieldwork day of the audit since which the activity has to be done; undefined where there is none. */
function previousAudit(on: Tracked, { since }: Prerequisite, engagement: Engagement): PlainDate | undefined {
  const start = engagement.fieldwork?.from ?? engagement.report;
  return on.engagements
    .filter((it) => since?.includes(typeIdOf(it)))
    .map((it) => lastDayOf(it) ?? it.report)
    .filter((it) => it < start)
    .sort()
    .at(-1);
}

function counts(
  { done, planned, status }: Occurrence,
  since: PlainDate | undefined,
  start: PlainDate,
): boolean {
  if (status === 'missed') return false;
  const on = done ?? planned;
  return on < start && (since === undefined || on > since);
}

function breach(
  examined: Examined,
  { rule, activity, why, remedy, citation }: Prerequisite,
  engagement: Engagement,
  {
    severity,
    since,
    start,
    turns,
  }: {
    severity: Severity;
    since: PlainDate | undefined;
    start: PlainDate;
    turns: readonly Occurrence[];
  },
): Found {
  const name = within(turns[0]?.title ?? activity.replaceAll('-', ' '));
  const after = since === undefined ? '' : ` after the audit of ${since} and`;
  const by = fromDay(toDay(start) - 1);
  return {
    rule,
    severity,
    message: `No ${name} is completed or planned${after} before ${titled(engagement)} starts on ${start}; ${why}.`,
    remedy: `${sentence(remedy)} The last day for it is ${by}.`,
    citation,
    subject: `${engagement.id}/${activity}`,
    where: whereOfActivity(examined, activity),
  };
}
