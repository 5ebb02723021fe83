// Weeks in which a team has more on its hands than an audit: fieldwork and more than two activities.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import { type Engagement, hostedDays, type Occurrence } from '../../model/index.js';

/** Activities that fieldwork leaves room for in one ISO week. */
export const ROOM_BESIDE_FIELDWORK = 2;

/** Mondays of the ISO weeks in which fieldwork that is not finished takes place. */
export function fieldworkWeeks(engagements: readonly Engagement[]): ReadonlySet<Day> {
  const weeks = new Set<Day>();
  for (const it of engagements) {
    for (const { from, to } of it.status === 'done' ? [] : hostedDays(it)) {
      for (let day = startOfIsoWeek(toDay(from)); day <= toDay(to); day += 7) weeks.add(day);
    }
  }
  return weeks;
}

/** Mondays of the weeks of fieldwork that hold more activities than there is room for. */
export function loadedWeeks(
  engagements: readonly Engagement[],
  activities: readonly Occurrence[],
): readonly Day[] {
  const counts = new Map<Day, number>([...fieldworkWeeks(engagements)].map((week) => [week, 0]));
  for (const { done, planned } of activities) {
    const week = startOfIsoWeek(toDay(planned));
    const count = counts.get(week);
    if (done === null && count !== undefined) counts.set(week, count + 1);
  }
  return [...counts].filter(([, count]) => count > ROOM_BESIDE_FIELDWORK).map(([week]) => week);
}
