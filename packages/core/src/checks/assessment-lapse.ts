// An assessment that held for some months and has run out before the next one was finished. Nothing restores it: what
// comes next begins afresh.

import type { AssessmentCycle, Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, type Tracked, tracked, whereOf } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'assessment-lapse',
      severity: 'error',
      title: 'An assessment has run out',
      why: 'It holds for so many months; from the day after, there is nothing current to show.',
      remedy: 'Have the next assessment finished, and tell those who rely on it when it will be.',
      citation: 'Each framework names its own.',
      example:
        'The attestation of compliance of PCI DSS assessment (pci-dss-assessment-1) ran out on 2026-10-31, 21 days ago.',
      named: ({ cycle }) => (cycle.kind === 'assessment' ? [cycle.lapse] : []),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.cycle.kind === 'assessment' ? lapsed(examined, on, on.framework.cycle) : [],
    ),
};

function lapsed(examined: Examined, on: Tracked, { lapse, document }: AssessmentCycle): Found[] {
  const last = inRole(on, 'assessment').findLast(({ status }) => status === 'done');
  if (!last?.expires || last.expires >= examined.today) return [];
  return [
    {
      rule: lapse.rule,
      severity: 'error',
      message: `The ${document} of ${titled(last)} ran out on ${last.expires}, ${days(daysBetween(last.expires, examined.today))} ago.`,
      remedy: `Have the next assessment finished${nextOf(on, last)}, and tell those who rely on it.`,
      citation: lapse.citation,
      subject: last.id,
      where: whereOf(examined, on, last, 'expires'),
    },
  ];
}

function nextOf(on: Tracked, last: Engagement): string {
  const next = inRole(on, 'assessment').find(({ report }) => report > last.report);
  return next ? `; it is planned for ${next.report}` : '';
}
