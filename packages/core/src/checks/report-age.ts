// The newest report issued, once its period ended longer ago than its readers accept. Counted from the period's end,
// not from the day of issue. With periods back to back it happens for some weeks each year, which is only told.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { counted, type Engagement, type Severity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { daysBetween, titled } from './examined/words.js';

const ASPECT = 'report-age';
/** What a report past its age may last until the next one at most. */
const LATE = 'report-age-late';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The newest report has aged',
      why: 'Readers take a report as current for about 12 months from the end of its period; nothing written says so.',
      remedy: 'Bring the next report forward, and speak for the time between in a letter.',
      citation: 'Convention of SOC 2 report users',
      example:
        'The newest report, SOC 2 Type II (soc2-type2-1), speaks for a period that ended on 2025-09-30; readers took it as current until 2026-09-30. The next is due on 2026-11-25.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => agedReport(examined, on)),
};

function agedReport(examined: Examined, on: ReturnType<typeof withConvention>[number]): Found[] {
  const periods = inRole(on, 'period');
  const newest = periods.filter(({ status }) => status === 'done').at(-1);
  const end = newest?.period?.to;
  if (!newest || !end) return [];
  const current = monthsAfter(end, on.convention.months ?? 0);
  if (examined.today <= current) return [];
  const next = periods.find((it) => it.period && daysBetween(end, it.period.from) === 1);
  const late = on.framework.conventions[LATE]?.months;
  return [
    {
      rule: on.convention.rule,
      severity: severityOf(examined.today, end, current, next, late),
      message: `The newest report, ${titled(newest)}, speaks for a period that ended on ${end}; readers took it as current until ${current}. ${
        next
          ? `The next is due on ${next.report}.`
          : `No period began the day after, so no report takes over after ${counted(on.convention.months ?? 0, 'month')}.`
      }`,
      remedy: next
        ? `Give a report-pending letter until ${next.report}.`
        : 'Start the next period now and tell readers when its report is due.',
      citation: on.convention.citation,
      subject: newest.id,
      where: whereOf(examined, on, newest, 'period'),
    },
  ];
}

function severityOf(
  today: PlainDate,
  end: PlainDate,
  current: PlainDate,
  next: Engagement | undefined,
  late: number | undefined,
): Severity {
  if (!next?.period || (late !== undefined && today > monthsAfter(end, late))) return 'warning';
  const lag = daysBetween(next.period.to, next.report);
  return daysBetween(current, today) > lag ? 'warning' : 'info';
}

function monthsAfter(date: PlainDate, months: number): PlainDate {
  return fromDay(addMonths(toDay(date), months));
}
