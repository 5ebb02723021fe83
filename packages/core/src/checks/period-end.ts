// Where the periods end once they have settled: some months before the customers' own year end is when a report
// serves them best. Only the last planned period is looked at; shorter ones before it may be there to align.

import {
  addMonths,
  type Day,
  endOfMonth,
  isMonthEnd,
  type PlainDate,
  startOfYear,
  toDay,
} from '../calendar/index.js';
import type { ExaminationCycle, MonthDay } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, type Tracked, tracked, whereOf } from './examined/tracks.js';
import { titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'period-end',
      severity: 'info',
      title: 'Periods end far from the customers’ year end',
      why: 'Customers use the report for their own year end; a period that ends two to three months before it needs the shortest bridge letter.',
      remedy: 'Shift one period end towards it, once, or set `customers-year-end`.',
      citation: 'Practice of SOC 2 report users',
      example:
        'SOC 2 Type II (soc2-type2-3) ends its period on 2029-03-31; 3 to 2 months before the customers’ year end (12-31) would serve them better.',
      named: ({ cycle }) => (cycle.kind === 'examination' ? [cycle.ends] : []),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.cycle.kind === 'examination' ? farEnd(examined, on, on.framework.cycle) : [],
    ),
};

function farEnd(examined: Examined, on: Tracked, { ends }: ExaminationCycle): Found[] {
  const yearEnd = examined.program.organization.customersYearEnd;
  const last = inRole(on, 'period').at(-1);
  if (!last?.period || last.status === 'done' || serves(last.period.to, yearEnd, ends)) return [];
  const written = [yearEnd.month, yearEnd.day].map((part) => String(part).padStart(2, '0')).join('-');
  return [
    {
      rule: ends.rule,
      severity: 'info',
      message: `${titled(last)} ends its period on ${last.period.to}; ${-ends.from} to ${-ends.to} months before the customers’ year end (${written}) would serve them better.`,
      remedy:
        'Shift one period end towards it, once, or write the year end of most customers as `customers-year-end`.',
      citation: ends.citation,
      subject: last.id,
      where: whereOf(examined, on, last, 'period'),
    },
  ];
}

/** Whether a period end lies in the preferred months before the year end of its own year or of the next. */
function serves(end: PlainDate, { month, day }: MonthDay, { from, to }: ExaminationCycle['ends']): boolean {
  return [0, 12].some((ahead) => {
    const start = addMonths(addMonths(startOfYear(toDay(end)), ahead), month - 1);
    const yearEnd = Math.min(start + day - 1, endOfMonth(start));
    return away(yearEnd, from) <= toDay(end) && toDay(end) <= away(yearEnd, to);
  });
}

/** Whole months from a year end, negative before it; from a month's last day to another's. */
function away(yearEnd: Day, months: number): Day {
  const day = addMonths(yearEnd, months);
  return isMonthEnd(yearEnd) ? endOfMonth(day) : day;
}
