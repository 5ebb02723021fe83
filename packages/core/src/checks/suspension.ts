// Certificates under suspension, and the surveillance whose absence leads there. How long a suspension lasts is the
// certification body's decision; the standard only notes what is usual.

import { addMonths, fromDay, toDay } from '../calendar/index.js';
import { counted, type Engagement, type PastBreach } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, recordsOf, whereOf, withConvention } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const ASPECT = 'suspension';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'error',
      title: 'A surveillance is missed, or a suspension lasts long',
      why: 'A certification body suspends a certificate whose surveillance is not held in time, and most suspensions end within six months, in restoration or withdrawal.',
      remedy: 'Hold the surveillance as soon as the certification body can; ask it what ends the suspension.',
      citation: 'ISO/IEC 17021-1 9.6.5',
      example:
        'A surveillance was to be held by 2027-04-09 and was not; the next audit is ISO 27001 surveillance 1 (iso27001-surveillance1-1). Certification bodies suspend a certificate for that.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) => [
      ...missedSurveillance(examined, on),
      ...longSuspensions(examined, on),
    ]),
};

type On = ReturnType<typeof withConvention>[number];

function missedSurveillance(examined: Examined, on: On): Found[] {
  const open = inRole(on, 'surveillance', 'renewal').filter(({ status }) => status !== 'done');
  return open.flatMap((engagement) => {
    const breach = examined.scheduled.broken.find(
      (it) =>
        it.engagement === engagement.id &&
        it.limit < examined.today &&
        asksForSurveillance(on, engagement, it),
    );
    if (!breach) return [];
    return {
      rule: on.convention.rule,
      severity: 'error',
      message: `A surveillance was to be held by ${breach.limit} and was not; the next audit is ${titled(engagement)}. Certification bodies suspend a certificate for that.`,
      remedy:
        'Hold it as soon as the certification body can, and record it; until then make no claim of being certified.',
      citation: on.convention.citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement),
    };
  });
}

/** A renewal answers for a surveillance only where the calendar year before it holds no audit. */
function asksForSurveillance(on: On, engagement: Engagement, { rule }: PastBreach): boolean {
  return (
    inRole(on, 'surveillance').includes(engagement) ||
    rule === on.framework.conventions['calendar-year']?.rule
  );
}

function longSuspensions(examined: Examined, on: On): Found[] {
  const { months = 0 } = on.convention;
  return recordsOf(examined, on).flatMap(({ record, engagement }) => {
    if (!record.suspended) return [];
    const { from, to = examined.today } = record.suspended;
    const usual = fromDay(addMonths(toDay(from), months));
    if (to <= usual) return [];
    return {
      rule: on.convention.rule,
      severity: 'warning',
      message: `The certificate of ${titled(engagement)} is suspended from ${from} to ${record.suspended.to ?? `today, ${to}`}, ${days(daysBetween(usual, to))} more than the usual ${counted(months, 'month')}, a note of the standard.`,
      remedy: 'Ask the certification body what ends the suspension and by when.',
      citation: on.convention.citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'suspended'),
    };
  });
}
