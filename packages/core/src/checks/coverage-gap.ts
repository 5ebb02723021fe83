// Days between two observation periods that no report speaks for. Planned periods follow each other without any;
// a gap is there because the file says so or because a break was too long.

import { lengthOf } from '../calendar/index.js';
import type { ExaminationCycle } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { type Tracked, tracked, whereOf } from './examined/tracks.js';
import { days, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'contiguity',
      severity: 'warning',
      title: 'A coverage gap between two periods',
      why: 'Customers expect each period to begin the day after the one before; in between nothing was examined.',
      remedy: 'Agree with the auditor on a period that begins the day after the one before.',
      citation: 'Convention of SOC 2 report users',
      example:
        'No period covers the 31 days from 2026-10-01 to 2026-10-31, before SOC 2 Type II (soc2-type2-2).',
      named: ({ cycle }) =>
        cycle.kind === 'examination'
          ? [{ rule: cycle.contiguityRule, citation: cycle.contiguityCitation }]
          : [],
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.cycle.kind === 'examination' ? gaps(examined, on, on.framework.cycle) : [],
    ),
};

function gaps(
  examined: Examined,
  on: Tracked,
  { contiguityRule, contiguityCitation }: ExaminationCycle,
): Found[] {
  return examined.scheduled.spans.flatMap((span) => {
    const engagement = on.engagements.find(({ id }) => id === span.for);
    if (span.kind !== 'coverage-gap' || !engagement) return [];
    const where = engagement.period && engagement.period.to < span.from ? 'after' : 'before';
    return {
      rule: contiguityRule,
      severity: 'warning',
      message: `No period covers the ${days(lengthOf(span))} from ${span.from} to ${span.to}, ${where} ${titled(engagement)}.`,
      remedy:
        engagement.status === 'done'
          ? 'Nothing closes a gap behind a report; management can only speak for it in a letter.'
          : `Agree with the auditor on a period that begins on ${span.from}.`,
      citation: contiguityCitation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'period'),
    };
  });
}
