// What must be done before an audit takes days of its own: where it is not on record since the audit before, the next one
// does not start tomorrow. First audits wait for it by a constraint of theirs.

import type { Day } from '../../calendar/index.js';
import { openBefore } from '../problem/prerequisites.js';
import type { Setting } from '../setting.js';
import type { Draft } from './draft.js';

/** By engagement that is planned the day before which it does not start: each step takes a working day of its own. */
export function afterSteps(setting: Setting, drafts: readonly Draft[]): ReadonlyMap<string, Day> {
  const found = new Map<string, Day>();
  for (const draft of drafts) {
    if (draft.recorded || draft.status === 'done') continue;
    const steps = openBefore(setting, draft, 'error').length;
    const day = setting.calendar.add(setting.today, steps) + 1;
    if (steps > 0 && day > Math.max(setting.firstDay, draft.notBefore ?? setting.firstDay))
      found.set(draft.id, day);
  }
  return found;
}
