// Two letters of management, never of the auditor: one speaks for the days from a period's end to the customers' year
// end, one says that a period has ended and when its report is due. How far a letter reaches, the framework says.

import {
  addMonths,
  type Day,
  endOfMonth,
  plainDate,
  startOfMonth,
  toDay,
  yearOf,
} from '../../calendar/index.js';
import type { Audience, Engagement, MonthDay, PlanSpan } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/**
 * Both letters of every period, each for `longest` months at most, clamped from the period's end; of finished ones the
 * bridge of the latest only, since its report is in hand. Each goes to whom the letter of that name may go.
 */
export function letters(
  engagements: readonly Engagement[],
  customersYearEnd: MonthDay,
  longest: number,
  audienceOf: (letter: string) => Audience,
): PlanSpan[] {
  const issued = engagements.filter(({ status, period }) => status === 'done' && period);
  const latest = issued.reduce<Engagement | undefined>(
    (last, it) => (last && endOf(last) > endOf(it) ? last : it),
    undefined,
  );
  return engagements.flatMap((engagement) => {
    if (!engagement.period) return [];
    const done = engagement.status === 'done';
    if (done && engagement !== latest) return [];
    const end = endOf(engagement);
    const limit = addMonths(end, longest);
    const yearEnd = Math.min(yearEndFrom(end, customersYearEnd), limit);
    return [
      ...spanOfKind('bridge', engagement, end + 1, yearEnd, audienceOf('bridge-letter')),
      ...(done
        ? []
        : spanOfKind(
            'report-pending',
            engagement,
            end + 1,
            Math.min(toDay(engagement.report), limit),
            audienceOf('report-pending-letter'),
          )),
    ];
  });
}

function endOf({ period, report }: Engagement): Day {
  return toDay(period?.to ?? report);
}

/** The first customers' year end on or after a day; 29 February is the last day of February in other years. */
export function yearEndFrom(day: Day, { month, day: dayOfMonth }: MonthDay): Day {
  const inYear = (year: number): Day => {
    const first = startOfMonth(toDay(plainDate(`${year}-${String(month).padStart(2, '0')}-01`)));
    return Math.min(first + dayOfMonth - 1, endOfMonth(first));
  };
  const year = yearOf(day);
  return inYear(year) >= day ? inYear(year) : inYear(year + 1);
}
