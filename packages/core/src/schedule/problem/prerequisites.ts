// Room for activities that must be completed before an audit: where none is recorded yet, the audit starts only after
// as many working days as there are activities still to do.

import type { Day } from '../../calendar/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';

/** Keeps an audit from starting before its prerequisites can have been done. */
export function addPrerequisites(sheet: Sheet, setting: Setting, draft: Draft, { start }: Points): void {
  if (start === undefined || draft.recorded) return;
  for (const severity of ['error', 'warning'] as const) {
    const open = draft.context.framework.prerequisites.filter(
      ({ activity, before, since }) =>
        since === undefined &&
        before.some((row) => row.severity === severity && row.audits.includes(draft.type.id)) &&
        isOpen(setting, activity),
    );
    if (open.length === 0) continue;
    const last = setting.calendar.add(setting.firstDay - 1, open.length);
    const least = (day: Day): Day => day + 1;
    if (severity === 'warning') sheet.wish('conventions', sheet.fixed(last), start, { least });
    else sheet.least(sheet.fixed(last), start, least);
  }
}

// The user tracks it, or the catalogue does, and no completion is recorded.
function isOpen({ program }: Setting, activity: string): boolean {
  const setting = program.activities.find(({ key }) => key === activity);
  return setting === undefined || (!setting.off && setting.done.length === 0);
}
