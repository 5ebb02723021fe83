// From a point to a milestone's day: months from the point, then days, then working days. Work to be done that falls
// on a day off moves to the working day before it, never after.

import { addMonths, type Day, type WorkingCalendar } from '../../calendar/index.js';
import type { MilestoneType } from '../../model/index.js';

/** The day a milestone falls on, counted from the day of its point. */
export function offsetFrom(
  point: Day,
  {
    months = 0,
    days = 0,
    workingDays = 0,
    onWorkingDay,
  }: Pick<MilestoneType, 'months' | 'days' | 'workingDays' | 'onWorkingDay'>,
  calendar: WorkingCalendar,
): Day {
  const plain = addMonths(point, months) + days;
  const day = workingDays === 0 ? plain : calendar.add(plain, workingDays);
  return onWorkingDay ? calendar.previous(day) : day;
}
