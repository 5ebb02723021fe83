// A certificate that another body takes over. Its cycle goes on as it was; what can go wrong is that there is nothing to
// take over on that day, that an audit is due before the new body can be ready for it, or that nobody has said the day.

import { fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { AuditorSwitch, Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import {
  inRole,
  lastDayOf,
  namedByConvention,
  recordsOf,
  whereOf,
  withConvention,
} from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const NEAR = 'transfer';
const REFUSED = 'transfer-refused';
const UNDATED = 'transfer-undated';

export const check: Check = {
  rules: [
    {
      id: NEAR,
      severity: 'warning',
      title: 'A certificate is transferred shortly before an audit',
      why: 'The new body reviews the certificate and decides before it audits; an audit that is due meanwhile has nobody to hold it.',
      remedy: 'Have the old body hold the audit first, or move the transfer earlier.',
      citation: 'IAF MD 2',
      example:
        'Two Certification takes over on 2027-01-04, 29 days before the fieldwork of ISO 27001 surveillance 1 (iso27001-surveillance1-1) starts on 2027-02-02; 90 days are needed.',
      named: namedByConvention(NEAR),
    },
    {
      id: REFUSED,
      severity: 'error',
      title: 'There is no valid certificate to transfer',
      why: 'A body accepts only a certificate that is valid; with a suspended or expired one you are a new client.',
      remedy: 'Move the transfer to a day on which the certificate is valid, or plan a new certification.',
      citation: 'IAF MD 2',
      example: 'Two Certification takes over on 2027-08-01, and the certificate expired on 2027-06-30.',
      named: namedByConvention(REFUSED),
    },
    {
      id: UNDATED,
      severity: 'warning',
      title: 'Another body audits a certificate whose transfer has no day',
      why: 'A body audits certificates of its own: it takes one over by a review and a decision before its first audit, which need a day to be planned for.',
      remedy:
        'Name both bodies in `auditor`, the new one with the day `from` which the certificate is its own.',
      citation: 'IAF MD 2',
      example:
        'Two Certification holds ISO 27001 surveillance 2 (iso27001-surveillance2-1) on 2027-05-03 and One Certification held the audit before it; nothing says from when the certificate is of Two Certification.',
      named: namedByConvention(UNDATED),
    },
  ],
  run: (examined) => [
    ...withConvention(examined, UNDATED).flatMap((on) => undated(examined, on)),
    ...withConvention(examined, NEAR).flatMap((on) => on.track.switches.flatMap((it) => tooNear(on, it))),
    ...withConvention(examined, REFUSED).flatMap((on) =>
      on.track.switches.flatMap((it) => refused(examined, on, it)),
    ),
  ],
};

type On = ReturnType<typeof withConvention>[number];

function tooNear(on: On, { firm, from, where }: AuditorSwitch): Found[] {
  const { rule, citation, days: least = 0 } = on.convention;
  if (!certificateOn(on, from)) return [];
  const until = fromDay(toDay(from) + least);
  return inRole(on, 'surveillance', 'renewal').flatMap((it) => {
    const start = it.fieldwork?.from;
    if (it.status === 'done' || start === undefined || start < from || start >= until) return [];
    return {
      rule,
      severity: 'warning',
      message: `${firm} takes over on ${from}, ${days(daysBetween(from, start))} before the fieldwork of ${titled(it)} starts on ${start}; ${days(least)} are needed.`,
      remedy: `Have the body before ${firm} hold it first, or move the transfer to ${fromDay(toDay(start) - least)} or earlier.`,
      citation,
      subject: it.id,
      where,
    };
  });
}

function refused(examined: Examined, on: On, { firm, from, where }: AuditorSwitch): Found[] {
  const why = whyNot(examined, on, from);
  if (why === undefined) return [];
  return [
    {
      rule: on.convention.rule,
      severity: why.severity,
      message: `${firm} takes over on ${from}, and ${why.says}.`,
      remedy: why.remedy,
      citation: on.convention.citation,
      subject: `${on.track.id}/${from}`,
      where,
    },
  ];
}

function whyNot(
  examined: Examined,
  on: On,
  from: PlainDate,
): (Pick<Found, 'severity' | 'remedy'> & { says: string }) | undefined {
  const certificate = certificateOn(on, from);
  if (!certificate) return beforeAny(on, from);
  const { expires } = certificate;
  if (expires !== null && expires < from) {
    const remedy = `Move the transfer to ${expires} or earlier, or plan a new certification.`;
    return { severity: 'error', says: `the certificate expired on ${expires}`, remedy };
  }
  const suspended = recordsOf(examined, on)
    .map(({ record }) => record.suspended)
    .find((it) => it && it.from <= from && (it.to === undefined || from <= it.to));
  if (!suspended) return undefined;
  const until = suspended.to === undefined ? '' : ` to ${suspended.to}`;
  return {
    severity: 'error',
    says: `the certificate is suspended from ${suspended.from}${until}`,
    remedy: 'Have the suspension lifted first, and record its last day.',
  };
}

// Stages before there is a certificate are one body's.
function beforeAny(on: On, from: PlainDate): ReturnType<typeof whyNot> {
  const begun = inRole(on, 'stage').some(({ fieldwork, report }) => (fieldwork?.from ?? report) < from);
  if (!begun) return undefined;
  return {
    severity: 'warning',
    says: 'there is no certificate to transfer then; a body that did not hold Stage 1 begins with it',
    remedy: 'Let one body hold both stages, and transfer the certificate once it is there.',
  };
}

/** Audits to come of a certificate by another body than the audit before, without a switch of bodies in between. */
function undated(examined: Examined, on: On): Found[] {
  const known = on.engagements.filter(({ auditor }) => auditor !== null);
  return known.flatMap((it, index) => {
    const before = known[index - 1];
    const start = it.fieldwork?.from ?? it.report;
    if (!before || it.status === 'done' || it.auditor === before.auditor || !certificateOn(on, start))
      return [];
    const last = lastDayOf(before) ?? before.report;
    const told = on.track.switches.some(
      ({ firm, from }) => firm === it.auditor && last < from && from <= start,
    );
    return told ? [] : [withoutDay(examined, on, before, it, start)];
  });
}

function withoutDay(examined: Examined, on: On, before: Engagement, it: Engagement, start: PlainDate): Found {
  const least = on.framework.conventions[NEAR]?.days ?? 0;
  const best = fromDay(toDay(start) - least);
  const inTime = best < examined.today ? '' : `, ${best} or earlier`;
  const written = `auditor: [{ firm: ${before.auditor} }, { firm: ${it.auditor}, from: DATE }]`;
  return {
    rule: on.convention.rule,
    severity: 'warning',
    message: `${it.auditor} holds ${titled(it)} on ${start} and ${before.auditor} held the audit before it; nothing says from when the certificate is of ${it.auditor}.`,
    remedy: `Write \`${written}\` under \`frameworks.${on.track.id}\`, DATE being the day of the transfer${inTime}: the review and the decision before it are planned then. An audit under another name of the same body needs that name.`,
    citation: on.convention.citation,
    subject: it.id,
    where: whereOf(examined, on, it, 'auditor'),
  };
}

/** The certificate decided last before a day. */
function certificateOn({ engagements }: On, day: PlainDate): Engagement | undefined {
  return engagements.findLast((it) => it.expires !== null && it.report < day);
}
