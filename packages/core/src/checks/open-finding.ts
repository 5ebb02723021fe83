// Findings that are not answered in time: without a plan, or not closed. How long that may take is the certification
// body's to say; what is passed at a surveillance threatens the certificate.

import type { PlainDate } from '../calendar/index.js';
import { type FindingDue, findingDue, findingInWords, type Nonconformity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { recordsOf, type Tracked, tracked, typeOf } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const PRACTICE = 'practice of certification bodies; the contract says how long it may take';

export const check: Check = {
  rules: [
    {
      id: 'finding-plan',
      severity: 'warning',
      title: 'A finding has no corrective action plan in time',
      why: 'Auditors expect cause, correction and corrective action in writing: of a major within two weeks, of a minor within a month.',
      remedy: 'Send the plan and record it as `plan`.',
      citation: 'Practice of certification bodies',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) has a major nonconformity NC-01 (9.2) without a corrective action plan; it was due 2027-06-22, 9 days ago.',
    },
    {
      id: 'finding-closure',
      severity: 'warning',
      title: 'A finding is not closed in time',
      why: 'A major is closed within the auditor’s term, 90 days where none is agreed; a minor by the next audit.',
      remedy: 'Have it verified and record the day as `closed`.',
      citation: 'Practice of certification bodies',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) has a major nonconformity NC-01 (9.2) that is not closed; it was due 2027-08-07, 12 days ago, and 2027-09-06 is the last day.',
    },
  ],
  run: (examined) => tracked(examined).flatMap((on) => openFindings(examined, on)),
};

function openFindings(examined: Examined, on: Tracked): Found[] {
  const { program, scheduled, today } = examined;
  return recordsOf(examined, on).flatMap(({ record, engagement }) =>
    record.nonconformities.flatMap((finding, index): Found[] => {
      if (finding.verified !== undefined && finding.verified <= today) return [];
      const due = findingDue(finding, engagement, on.framework, program, scheduled.engagements);
      const has = `${titled(engagement)} has a ${findingInWords(finding)}`;
      const subject = `${engagement.id}/${index + 1}`;
      const threatens = finding.grade === 'major' && typeOf(on, engagement)?.role === 'surveillance';
      return [
        ...withoutPlan(finding, due, has, subject, today),
        ...notClosed(finding, due, has, subject, today),
        ...(threatens ? suspension(on, finding, due, has, subject, today) : []),
      ];
    }),
  );
}

function withoutPlan(
  { plan, where }: Nonconformity,
  due: FindingDue,
  has: string,
  subject: string,
  today: PlainDate,
): Found[] {
  if (plan !== undefined || due.plan === null || due.plan >= today) return [];
  return [
    {
      rule: 'finding-plan',
      severity: 'warning',
      message: `${has} without a corrective action plan; it was due ${due.plan}, ${days(daysBetween(due.plan, today))} ago.`,
      remedy: 'Send the plan to the auditor and record it as `plan`.',
      citation: PRACTICE,
      subject,
      where,
    },
  ];
}

function notClosed(
  { grade, where }: Nonconformity,
  { closing, latest }: FindingDue,
  has: string,
  subject: string,
  today: PlainDate,
): Found[] {
  if (closing === null || closing >= today) return [];
  const last =
    latest === null || latest === closing
      ? ''
      : `, and ${latest} ${latest < today ? 'was' : 'is'} the last day`;
  return [
    {
      rule: 'finding-closure',
      severity: 'warning',
      message: `${has} that is not closed; it was due ${closing}, ${days(daysBetween(closing, today))} ago${last}.`,
      remedy:
        grade === 'major'
          ? 'Agree with the auditor on a follow-up and record the day as `closed`.'
          : 'Have it verified at the audit and record the day as `closed`.',
      citation: PRACTICE,
      subject,
      where,
    },
  ];
}

// Past the auditor's term a major of a surveillance is what certificates are suspended for.
function suspension(
  { framework }: Tracked,
  { where }: Nonconformity,
  { latest }: FindingDue,
  has: string,
  subject: string,
  today: PlainDate,
): Found[] {
  const convention = framework.conventions.suspension;
  if (!convention || latest === null || latest >= today) return [];
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `${has} that is open ${days(daysBetween(latest, today))} after the end of its term, ${latest}: the certificate may be suspended for that.`,
      remedy: 'Ask the certification body for a special audit before it suspends the certificate.',
      citation: convention.citation,
      subject,
      where,
    },
  ];
}
