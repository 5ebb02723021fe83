// A feed as it is published twice: between the two, one audit was moved, one activity renamed, one dropped, one added.

import { plainDate } from '../../src/calendar/index.js';
import type { Plan, ToldFeed } from '../../src/model/index.js';
import { type RenderOptions, render } from '../../src/render/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan, occurrence, span } from '../fixtures/northwind-plan.js';

const first = northwindPlan();
const MOVED = 'iso27001-surveillance2-1';
const RENAMED = 'access-review-2026-q4';
const DROPPED = 'vulnerability-scan-2026-11';
const ADDED = 'tabletop-exercise-2027';

/** What no reader may trip over. */
export const STRANGE =
  'Zoë, Ltd; "A" \\ B: 漢字 😀 & a long name that has to be folded because it passes seventy-five octets';

const second: Plan = {
  ...first,
  today: plainDate('2026-12-01'),
  engagements: first.engagements.map((it) =>
    it.id === MOVED
      ? {
          ...it,
          fieldwork: span('2027-06-14', '2027-06-16'),
          sessions: [],
          meetings: [
            {
              title: 'Opening',
              at: '2027-06-14T09:00',
              from: '2027-06-14T13:00:00Z',
              to: '2027-06-14T14:00:00Z',
            },
          ],
        }
      : it,
  ),
  activities: [
    ...first.activities
      .filter((it) => it.id !== DROPPED)
      .map((it) => (it.id === RENAMED ? { ...it, title: STRANGE } : it)),
    occurrence(ADDED, 'Tabletop exercise', {
      window: span('2027-01-01', '2027-12-31'),
      planned: '2027-04-05',
      due: '2027-12-31',
    }),
  ],
};

const uidOf = (key: string) => `northwind.${key}@auditcal.internal`;
export const MOVED_UID = uidOf(`${MOVED}.fieldwork`);
export const MEETING_UID = uidOf(`${MOVED}.meeting-opening`);
export const RENAMED_UID = uidOf(`activity.${RENAMED}`);
export const DROPPED_UID = uidOf(`activity.${DROPPED}`);
export const ADDED_UID = uidOf(`activity.${ADDED}`);

/** Both publications, the second with what the first had told. */
export async function published(options: RenderOptions = {}): Promise<readonly [string, string]> {
  const before = reportOf(first, frameworkWords);
  const told = JSON.parse(JSON.stringify(before.told)) as ToldFeed;
  const after = reportOf(second, frameworkWords, told);
  return [(await render(before, 'ics', options)).text, (await render(after, 'ics', options)).text];
}

/** One entry as a program that is not ours has it: whole days without hyphens, hours in UTC. */
export interface Entry {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly summary: string;
}
