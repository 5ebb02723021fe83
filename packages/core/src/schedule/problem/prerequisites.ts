// Room for activities that must be completed before an audit: where none is recorded yet, the audit starts only after
// as many working days as there are activities still to do.

import { type Day, toDay } from '../../calendar/index.js';
import type { Prerequisite, Severity } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { fixedDays } from '../cycles/facts.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';

/** Keeps an audit from starting before its prerequisites can have been done. */
export function addPrerequisites(sheet: Sheet, setting: Setting, draft: Draft, { start }: Points): void {
  if (start === undefined || draft.recorded) return;
  for (const severity of ['error', 'warning'] as const) {
    const open = waitedFor(setting, draft, severity);
    if (open.length === 0) continue;
    const by = lastDayFor(open.length, setting);
    const least = (day: Day): Day => day + 1;
    // On a day that is agreed the audit waits for nothing: checks tell what is missing then.
    if (severity === 'error' && setting.asked === draft.id) continue;
    if (severity === 'warning') sheet.wish('conventions', sheet.fixed(by), start, { least });
    else sheet.least(sheet.fixed(by), start, least);
  }
}

/** Rules of convention that an audit breaks that starts on a day, as there is no room before it for what they ask. */
export function prerequisitesMissed(setting: Setting, draft: Draft, start: Day): readonly string[] {
  const open = draft.recorded ? [] : waitedFor(setting, draft, 'warning');
  if (open.length === 0 || start > lastDayFor(open.length, setting)) return [];
  return open.map(({ rule }) => rule);
}

// The first assessment, or one that begins afresh, has none before it that made sure of them.
function waitedFor(setting: Setting, draft: Draft, severity: Severity): readonly Prerequisite[] {
  const begins = draft.type.role === 'assessment' && !draft.certificate;
  return openBefore(setting, draft, severity).filter(({ since }) => since === undefined || begins);
}

/** The last of as many working days as there are steps, from the first day on which an audit could start without them. */
export function lastDayFor(steps: number, { calendar, firstDay }: Setting): Day {
  return calendar.add(firstDay - 1, steps);
}

/** What an audit cannot do without and nobody has done since the one before it. */
export function openBefore(setting: Setting, draft: Draft, severity: Severity): readonly Prerequisite[] {
  const last = lastDayBefore(draft);
  return draft.context.framework.prerequisites.filter(
    ({ activity, before }) =>
      before.some((row) => row.severity === severity && row.audits.includes(draft.type.id)) &&
      isOpen(setting, activity, last),
  );
}

// The last day of the audit before it that is on record.
function lastDayBefore({ opener }: Draft): Day {
  const { end, outcome } = opener?.recorded ? fixedDays(opener.recorded) : {};
  return end ?? outcome ?? Number.NEGATIVE_INFINITY;
}

// The user tracks it, or the catalogue does, and no completion is recorded since.
function isOpen({ program }: Setting, activity: string, since: Day): boolean {
  const setting = program.activities.find(({ key }) => key === activity);
  return setting === undefined || (!setting.off && !setting.done.some(({ on }) => toDay(on) > since));
}
