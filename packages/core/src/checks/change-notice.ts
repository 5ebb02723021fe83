// Changes of which the certification body has not been told. Only who holds a certificate owes it notice; before the
// decision an application says how things are.

import type { OrganizationChange } from '../model/index.js';
import { changeInWords, scopeChanges } from './examined/changes.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, withConvention } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

const ASPECT = 'change-notice';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The certification body has not been told of a change',
      why: 'Whoever holds a certificate has agreed to tell of changes of ownership, organization, sites and scope without delay; the body then decides whether to audit before the next date.',
      remedy: 'Tell the certification body, and record the day as `notified`.',
      citation: 'ISO/IEC 17021-1:2015, 8.5.3',
      example:
        'The certification body has not been told of the acquisition of Acme on 2026-10-01, 51 days ago, though the certificate of ISO 27001 Stage 2 (iso27001-stage2-1) is in force.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => untold(examined, on)),
};

function untold(examined: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const { today } = examined;
  const open = scopeChanges(examined, on).filter(
    (it) => it.on < today && !(it.notified !== undefined && it.notified <= today),
  );
  return on.engagements.flatMap((engagement, i): Found[] => {
    const { expires, report, id } = engagement;
    const next = on.engagements.slice(i + 1).find((it) => it.expires !== null)?.report;
    const held = (it: OrganizationChange): boolean =>
      expires !== null && report <= it.on && it.on <= expires && (next === undefined || it.on < next);
    const owed = open.filter(held);
    const [first] = owed;
    if (!first) return [];
    const since = days(daysBetween(first.on, today));
    return [
      {
        rule: on.convention.rule,
        severity: 'warning',
        message: `The certification body has not been told of ${owed.map(changeInWords).join(', ')}, ${since} ago, though the certificate of ${titled(engagement)} is in force.`,
        remedy: 'Tell the certification body, and record the day in the entry: `notified: YYYY-MM-DD`.',
        citation: on.convention.citation,
        subject: id,
        where: first.where,
      },
    ];
  });
}
