// What planning recurring work is told: the program, and the engagements already placed.

import type { PlainDate, WorkingCalendar } from '../../calendar/index.js';
import type { ActivityType, Engagement, Framework, Program } from '../../model/index.js';

/** Everything activities are planned from. `engagements` are placed: done, booked and planned ones alike. */
export interface ActivityInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  readonly engagements: readonly Engagement[];
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}
