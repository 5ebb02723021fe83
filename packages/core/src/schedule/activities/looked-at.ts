// Which windows each activity is looked at in, for those who hold a plan's turns against them.

import type { Framework, Program } from '../../model/index.js';
import { type EvidenceWindow, evidenceWindows } from './evidence-windows.js';
import type { ActivityInput } from './input.js';
import { type Recurring, recurringActivities } from './recurring.js';
import { windowsOf } from './serves.js';

/** Every window of a plan, and for each activity those whose auditors look at it: a turn `serves` one of these or none. */
export interface LookedAt {
  readonly windows: readonly EvidenceWindow[];
  readonly byActivity: ReadonlyMap<string, readonly EvidenceWindow[]>;
  /**
   * Ids of the engagements that lack something where no turn of an activity falls into their window: periods whose
   * framework asks for it, and audits that it must precede. Work that goes by hire, event or report is lacking nowhere.
   */
  readonly calledFor: ReadonlyMap<string, ReadonlySet<string>>;
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
    byActivity: new Map(activities.map((it) => [it.key, windowsOf(it, windows, program, frameworks)])),
    calledFor: new Map(
      activities.map((activity) => [
        activity.key,
        new Set(
          windows.filter((it) => callsFor(activity, it, program, frameworks)).map((it) => it.engagement),
        ),
      ]),
    ),
  };
}

function callsFor(
  { key, every, asked }: Recurring,
  { track: id, type, role }: EvidenceWindow,
  program: Program,
  frameworks: readonly Framework[],
): boolean {
  if (!every) return false;
  if (role === 'period') return asked.has(id);
  const track = program.tracks.find((it) => it.id === id);
  const framework = frameworks.find((it) => it.id === track?.framework);
  const prerequisites = framework?.prerequisites.filter(({ activity }) => activity === key) ?? [];
  return prerequisites.some(({ before }) => before.some(({ audits }) => audits.includes(type)));
}
