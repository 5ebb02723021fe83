// The calendar's door: days without clocks. Other rooms import from here, and nobody else imports date-fns.

export { slotOf, slotsBetween } from './cadence.js';
export { addDuration, type Duration, formatDuration, parseDuration } from './duration.js';
export { holidaysOf, holidayYears, isKnownRegion, knownRegions } from './holidays.js';
export {
  addMonths,
  type Day,
  dayOfMonth,
  endOfMonth,
  endOfYear,
  fromDay,
  isMonthEnd,
  isoWeekOf,
  monthOf,
  type PlainDate,
  parsePlainDate,
  plainDate,
  startOfIsoWeek,
  startOfMonth,
  startOfYear,
  toDay,
  WEEKDAYS,
  type Weekday,
  WORKWEEK,
  weekdayOf,
  yearOf,
} from './plain-date.js';
export { contains, lengthOf, monthsIn, overlap, type Span, spanOf } from './span.js';
export { whyNoDate } from './why-no-date.js';
export { type DayOff, type WorkingCalendar, workingCalendar } from './working-days.js';
export { instantOf, minutesAfter, parseWallTime } from './zoned.js';
