// Management's letters for the time after a period. By convention they speak for three months at most; what they
// would have to cover beyond that is a wait no letter fills.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { counted, type Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const ASPECT = 'bridge-length';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A bridge letter would speak for too long',
      why: 'Readers accept a letter by management for about three months after a period, because nobody examined it.',
      remedy: 'Bring the report forward, or end the period nearer to the day it is needed for.',
      citation: 'Convention of SOC 2 report users',
      example:
        'After the period of SOC 2 Type II (soc2-type2-2) a letter has to speak from 2027-07-01 to 2027-11-15, 46 days beyond 2027-09-30, 3 months after the period.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => longLetters(examined, on)),
};

function longLetters(examined: Examined, on: ReturnType<typeof withConvention>[number]): Found[] {
  const { rule, citation, months = 0 } = on.convention;
  return inRole(on, 'period').flatMap((engagement) => {
    if (!engagement.period || engagement.status === 'done') return [];
    const end = engagement.period.to;
    const until = neededUntil(examined, engagement);
    const limit = fromDay(addMonths(toDay(end), months));
    if (until <= limit) return [];
    return {
      rule,
      severity: 'warning',
      message: `After the period of ${titled(engagement)} a letter has to speak from ${fromDay(toDay(end) + 1)} to ${until}, ${days(daysBetween(limit, until))} beyond ${limit}, ${counted(months, 'month')} after the period.`,
      remedy: `Bring the report forward to ${limit} or earlier, or give no letter for the days beyond.`,
      citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'period'),
    };
  });
}

/** The last day a letter is needed for: until the period's own report is out, or as the schedule's letters say. */
function neededUntil({ scheduled }: Examined, { id, report }: Engagement): PlainDate {
  const letters = scheduled.spans.filter(
    (it) => it.for === id && (it.kind === 'bridge' || it.kind === 'report-pending'),
  );
  return [report, ...letters.map(({ to }) => to)].sort().at(-1) ?? report;
}
