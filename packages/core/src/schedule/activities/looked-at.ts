// Which windows each activity is looked at in, for those who hold a plan's turns against them.

import { type EvidenceWindow, evidenceWindows } from './evidence-windows.js';
import type { ActivityInput } from './input.js';
import { recurringActivities } from './recurring.js';
import { windowsOf } from './serves.js';

/** Every window of a plan, and for each activity those whose auditors look at it: a turn `serves` one of these or none. */
export interface LookedAt {
  readonly windows: readonly EvidenceWindow[];
  readonly byActivity: ReadonlyMap<string, readonly EvidenceWindow[]>;
  /** Activities that come round by themselves; the others go by hire, event or report. */
  readonly recurring: ReadonlySet<string>;
}

/** The windows of placed engagements. */
export function lookedAt(
  input: Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue' | 'engagements'>,
): LookedAt {
  const { program, frameworks, engagements } = input;
  const windows = evidenceWindows(program, frameworks, engagements);
  const activities = recurringActivities(input);
  return {
    windows,
    recurring: new Set(activities.filter(({ every }) => every).map(({ key }) => key)),
    byActivity: new Map(activities.map((it) => [it.key, windowsOf(it, windows, program, frameworks)])),
  };
}
