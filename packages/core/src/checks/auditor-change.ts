// Another firm in the middle of a period: one firm gives its opinion on the whole of it, so the change waits for the next
// one, unless the new firm takes the whole period on. Then it has to come early enough to see the controls at work.

import { toDay } from '../calendar/index.js';
import type { AuditorSwitch, Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, recordOf, withConvention } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const ASPECT = 'auditor-change';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The auditor changes inside a period',
      why: 'One firm opines on a whole period; a firm that comes near its end has seen too little of it.',
      remedy: 'Let the new firm begin with a period, its engagement letter signed before that begins.',
      citation: 'practice of CPA firms',
      example:
        'Two LLP takes over on 2028-01-01, inside the period 2027-10-01 to 2028-09-30 of SOC 2 Type II (soc2-type2-2); One LLP keeps that period.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) =>
      inRole(on, 'period').flatMap((engagement) =>
        on.track.switches
          .filter((it) => isInside(it, engagement))
          .flatMap((it) => inPeriod(examined, on, engagement, it)),
      ),
    ),
};

type On = ReturnType<typeof withConvention>[number];

function isInside({ from }: AuditorSwitch, { period, status }: Engagement): boolean {
  return status !== 'done' && period !== null && period.from < from && from <= period.to;
}

function inPeriod(
  examined: Examined,
  { convention, track }: On,
  engagement: Engagement,
  { firm, from, where }: AuditorSwitch,
): Found[] {
  const { auditor, period } = engagement;
  if (!period) return [];
  const found = {
    rule: convention.rule,
    severity: 'warning',
    citation: convention.citation,
    subject: engagement.id,
    where,
  } as const;
  const inWords = `the period ${period.from} to ${period.to} of ${titled(engagement)}`;
  if (recordOf(examined, engagement)?.auditor === undefined) {
    const keeps = auditor === null ? '' : `; ${auditor} keeps that period`;
    return [
      {
        ...found,
        message: `${firm} takes over on ${from}, inside ${inWords}${keeps}.`,
        remedy: `Let ${firm} begin on the first day of a period, or end a period the day before ${from}.`,
      },
    ];
  }
  const left = daysBetween(from, period.to);
  const least = convention.days ?? 0;
  if (auditor !== firm || toDay(from) + least <= toDay(period.to)) return [];
  return [
    {
      ...found,
      message: `${firm} takes over ${inWords} on ${from}, ${days(left)} before its last day; ${days(least)} are the least.`,
      remedy: `Leave the period to the firm before it on ${track.id}, or engage ${firm} earlier.`,
    },
  ];
}
