// Frameworks that somebody examines, and those that nobody does: laws, and what an organization holds itself to. A stranger
// would get wrong: the latter have tracks of their own in a program, so that whatever dates audits never meets them.

import { addDuration, fromDay, plainDate, toDay } from '../calendar/index.js';
import type { Framework } from './framework.js';
import type { Program, Track } from './program.js';
import type { StatutoryDay } from './recurring-work.js';

/** Whether there are audits of it. */
export function isExamined({ cycle }: Pick<Framework, 'cycle'>): boolean {
  return cycle.kind !== 'duties';
}

/** Everything under `frameworks` of a file: what is examined, then what is not. */
export function declaredIn({ tracks, duties }: Pick<Program, 'tracks' | 'duties'>): readonly Track[] {
  return duties.length === 0 ? tracks : [...tracks, ...duties];
}

/** Month and day, `04-01`, as a year without a leap day has them. */
export function dayOfYear({ months = 0, days = 0 }: StatutoryDay): string {
  return fromDay(addDuration(toDay(plainDate('2001-01-01')), { months, days })).slice(5);
}
