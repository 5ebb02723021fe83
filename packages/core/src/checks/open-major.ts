// Major nonconformities nobody has verified. At the opening audit they are verified within some months or the audit
// is repeated; at a renewal they are verified before the old certificate expires.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { CertificationCycle, Engagement, Nonconformity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { lastDayOf, recordsOf, type Tracked, tracked, typeIdOf } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'open-major',
      severity: 'error',
      title: 'A major nonconformity is not verified in time',
      why: 'Nothing is certified while correction and corrective action of a major are not verified; past the limit the audit is repeated, or the certificate lapses.',
      remedy: 'Agree on the verification with the certification body and record it as `verified`.',
      citation: 'ISO/IEC 17021-1 9.5.3.2',
      example:
        'ISO 27001 Stage 2 (iso27001-stage2-1) has a major nonconformity that is not verified; 2027-02-28 was the last day, 14 days ago.',
      named: ({ cycle }) => (cycle.kind === 'certification' ? [cycle.majors] : []),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.cycle.kind === 'certification' ? lateMajors(examined, on, on.framework.cycle) : [],
    ),
};

interface Limit {
  readonly rule: string;
  readonly citation: string;
  readonly on: PlainDate;
  readonly remedy: string;
}

function lateMajors(examined: Examined, on: Tracked, cycle: CertificationCycle): Found[] {
  const found: Found[] = [];
  let expiry: PlainDate | undefined;
  for (const { record, engagement } of recordsOf(examined, on)) {
    const limit = limitOf(on, cycle, engagement, expiry);
    record.nonconformities.forEach((major, index) => {
      if (limit && major.grade === 'major') found.push(...late(examined, engagement, major, index, limit));
    });
    expiry = engagement.expires ?? expiry;
  }
  return found;
}

function limitOf(
  on: Tracked,
  { opening, renewal, majors, renewalRule }: CertificationCycle,
  engagement: Engagement,
  expiry: PlainDate | undefined,
): Limit | undefined {
  const type = typeIdOf(engagement);
  const last = lastDayOf(engagement);
  if (type === opening && last) {
    const limit = fromDay(addMonths(toDay(last), majors.months));
    return {
      ...majors,
      on: limit,
      remedy: `Have it verified by ${limit}; after that day the audit is repeated.`,
    };
  }
  if (type !== renewal || !expiry) return undefined;
  const citation = on.framework.rules.find(({ rule }) => rule === renewalRule)?.citation ?? majors.citation;
  const remedy = `Have it verified by ${expiry}; validity is not extended beyond the expiry.`;
  return { rule: renewalRule, citation, on: expiry, remedy };
}

function late(
  { today }: Examined,
  engagement: Engagement,
  { id, clause, verified, where }: Nonconformity,
  index: number,
  limit: Limit,
): Found[] {
  if (verified !== undefined && verified <= limit.on) return [];
  const passed = daysBetween(limit.on, verified ?? today);
  const name = [id, clause && `clause ${clause}`].filter(Boolean).join(', ');
  const major = `${titled(engagement)} has a major nonconformity${name && ` (${name})`}`;
  const message = verified
    ? `${major} verified on ${verified}, ${days(passed)} after ${limit.on}, the last day for it.`
    : passed > 0
      ? `${major} that is not verified; ${limit.on} was the last day, ${days(passed)} ago.`
      : `${major} that is not verified; ${limit.on} is the last day, ${passed === 0 ? 'today' : `in ${days(passed)}`}.`;
  return [
    {
      rule: limit.rule,
      severity: passed > 0 ? 'error' : 'warning',
      message,
      remedy: passed > 0 && !verified ? 'Ask the certification body to repeat the audit.' : limit.remedy,
      citation: limit.citation,
      subject: `${engagement.id}/${index + 1}`,
      where,
    },
  ];
}
