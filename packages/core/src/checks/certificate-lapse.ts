// A certificate whose last day has passed without a renewal decided. For some months it can be restored; in those
// months the organization is not certified all the same.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { type CertificationCycle, counted, type Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, recordOf, type Tracked, tracked, whereOf } from './examined/tracks.js';
import { titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'restore',
      severity: 'error',
      title: 'A certificate has lapsed',
      why: 'Validity is not extended: from the day after expiry until a new decision nothing is certified.',
      remedy: 'Finish the renewal while it can still be restored; later at least a new Stage 2 is needed.',
      citation: 'ISO/IEC 17021-1 9.6.3.2.5',
      example:
        'The certificate of ISO 27001 Stage 2 (iso27001-stage2-1) expired on 2026-06-30; it can be restored until 2026-12-30, and until then it certifies nothing.',
      named: ({ cycle }) => (cycle.kind === 'certification' ? [cycle.restore] : []),
    },
    {
      id: 'certificate-withdrawn',
      severity: 'error',
      title: 'A certificate is withdrawn',
      why: 'A withdrawn certificate is not restored: the organization applies for certification like a new client.',
      remedy: 'Make no claim of being certified, and plan both stages of a new certification.',
      citation: 'ISO/IEC 17021-1 9.6.5',
      example:
        'The certificate of ISO 27001 Stage 2 (iso27001-stage2-1) is withdrawn since 2026-10-01; it certifies nothing and cannot be restored.',
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.cycle.kind === 'certification' ? lapsed(examined, on, on.framework.cycle) : [],
    ),
};

function lapsed(examined: Examined, on: Tracked, { restore }: CertificationCycle): Found[] {
  const last = latestCertificate(on);
  if (!last || last.expires >= examined.today) return [];
  const until = fromDay(addMonths(toDay(last.expires), restore.months));
  const withdrawn = recordOf(examined, last.engagement)?.withdrawn;
  if (withdrawn !== undefined) return [gone(examined, on, last.engagement, withdrawn)];
  const restorable = examined.today <= until;
  const lapse = `The certificate of ${titled(last.engagement)} expired on ${last.expires}`;
  return [
    {
      rule: restore.rule,
      severity: 'error',
      message: restorable
        ? `${lapse}; it can be restored until ${until}, and until then it certifies nothing.`
        : `${lapse} and could be restored until ${until}, ${counted(restore.months, 'month')} later; that day has passed.`,
      remedy: restorable
        ? `Have the renewal audited, its majors verified and the decision taken by ${until}.`
        : 'Plan at least a new Stage 2; a new cycle opens with its decision.',
      citation: restore.citation,
      subject: last.engagement.id,
      where: whereOf(examined, on, last.engagement, 'expires'),
    },
  ];
}

// What was withdrawn is neither suspended nor lapsed: nothing of it comes back.
function gone(examined: Examined, on: Tracked, engagement: Engagement, withdrawn: PlainDate): Found {
  return {
    rule: 'certificate-withdrawn',
    severity: 'error',
    message: `The certificate of ${titled(engagement)} is withdrawn since ${withdrawn}; it certifies nothing and cannot be restored.`,
    remedy: 'Make no claim of being certified; a new certification begins with its first stage.',
    citation: 'ISO/IEC 17021-1:2015, 9.6.5: what is withdrawn is not restored',
    subject: engagement.id,
    where: whereOf(examined, on, engagement, 'withdrawn'),
  };
}

function latestCertificate(on: Tracked) {
  const decided = inRole(on, 'opening', 'renewal').filter(({ status }) => status === 'done');
  let latest: { engagement: Engagement; expires: NonNullable<Engagement['expires']> } | undefined;
  for (const engagement of decided) {
    const { expires } = engagement;
    if (expires && (!latest || expires >= latest.expires)) latest = { engagement, expires };
  }
  return latest;
}
