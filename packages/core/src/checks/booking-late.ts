// Audits that nobody has booked though the lead time of their auditor has begun: the day in the plan may be gone by now.

import { addDuration, formatDuration, fromDay, toDay } from '../calendar/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { days, daysBetween, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'booking-late',
      severity: 'warning',
      title: 'An auditor is not booked in time',
      why: 'An auditor fills its calendar months ahead; past its lead time the planned days may be gone.',
      remedy: 'Book it now and record the days under `audits`, or ask the auditor for its next free days.',
      citation: '`lead-time` under `auditors` of the program file',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) starts its fieldwork on 2027-03-01 and is not booked; Example Certification Body asks for 16 weeks, so it was to be booked by 2026-11-09, 12 days ago.',
    },
  ],
  run: (examined) => examined.scheduled.engagements.flatMap((it) => late(examined, it)),
};

function late(
  { program, today }: Examined,
  engagement: Examined['scheduled']['engagements'][number],
): Found[] {
  const { auditor, fieldwork, status } = engagement;
  const lead = program.auditors.find(({ name }) => name === auditor)?.leadTime;
  if (!lead || !fieldwork || status !== 'planned') return [];
  const by = fromDay(addDuration(toDay(fieldwork.from), lead, -1));
  if (today <= by) return [];
  return [
    {
      rule: 'booking-late',
      severity: 'warning',
      message: `${titled(engagement)} starts its fieldwork on ${fieldwork.from} and is not booked; ${auditor} asks for ${formatDuration(lead)}, so it was to be booked by ${by}, ${days(daysBetween(by, today))} ago.`,
      remedy: 'Book it now and record the days under `audits`, or ask the auditor for its next free days.',
      citation: '`lead-time` under `auditors` of the program file',
      subject: engagement.id,
      where: program.locate(['auditors', auditor ?? '', 'lead-time']),
    },
  ];
}
