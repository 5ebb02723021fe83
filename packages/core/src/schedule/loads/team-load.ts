// What activities load is weighed once the dates are known: a plan whose work and fieldwork meet is the cheapest on the
// whole, or others that keep them apart are.

import type { Day, PlainDate } from '../../calendar/index.js';
import type { ActivityInput } from '../activities/index.js';
import { activitiesOf } from '../activities-of.js';
import { loadedWeeks } from '../optimum/load.js';
import type { Placed } from '../place-program.js';

/** What a program's activities are planned from, its audits apart. */
export interface Team extends Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue'> {
  readonly today: PlainDate;
}

/** The weeks of fieldwork in which too much else is to be done, by their first day. */
export function loadOf(placed: Placed, team: Team): readonly Day[] {
  return loadedWeeks(placed.engagements, activitiesOf(placed, team));
}

/** What a plan costs with the weeks that its activities load, in cents. */
export function planCost(placed: Placed, team: Team): number {
  const { value, way } = placed.found;
  return value + loadOf(placed, team).length * way.setting.prices.loadWeek;
}
