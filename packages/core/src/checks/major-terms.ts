// Majors that stay open longer than the auditor's own terms allow. The written limits are later, or there is none; a
// certification body suspends or withdraws by its contract.

import { addDuration, formatDuration, fromDay, toDay } from '../calendar/index.js';
import { closingTimeOf, type Nonconformity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { lastDayOf, recordsOf, tracked } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const CITATION = '`nonconformity` under `auditors` of the program file';

export const check: Check = {
  rules: [
    {
      id: 'major-terms',
      severity: 'warning',
      title: 'A major nonconformity is open longer than the auditor allows',
      why: 'A certification body gives a time of its own for closing a major; past it the certificate is at its mercy.',
      remedy: 'Agree on a day for the verification with the certification body, and record it as `verified`.',
      citation: CITATION,
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) has a major nonconformity that is not verified; Example Certification Body allows 60 days, until 2027-04-03, 5 days ago.',
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      recordsOf(examined, on).flatMap(({ record, engagement }) =>
        record.nonconformities.flatMap((major, index) =>
          major.grade === 'major' ? late(examined, engagement, major, index) : [],
        ),
      ),
    ),
};

function late(
  { program, today }: Examined,
  engagement: Parameters<typeof titled>[0],
  { verified, where }: Nonconformity,
  index: number,
): Found[] {
  const { auditor } = engagement;
  const own = closingTimeOf(auditor ?? undefined, program.auditors);
  const last = lastDayOf(engagement);
  if (!own || last === undefined || verified !== undefined) return [];
  const limit = fromDay(addDuration(toDay(last), own));
  if (today <= limit) return [];
  return [
    {
      rule: 'major-terms',
      severity: 'warning',
      message: `${titled(engagement)} has a major nonconformity that is not verified; ${auditor} allows ${formatDuration(own)}, until ${limit}, ${days(daysBetween(limit, today))} ago.`,
      remedy: 'Agree on a day for the verification with the certification body, and record it as `verified`.',
      citation: CITATION,
      subject: `${engagement.id}/${index + 1}`,
      where,
    },
  ];
}
