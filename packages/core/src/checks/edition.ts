// Editions of a standard that are withdrawn: a certificate of one is valid no longer, whatever expiry is printed.

import type { Edition } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, recordOf, type Tracked, tracked, whereOf } from './examined/tracks.js';
import { titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'editions',
      severity: 'error',
      title: 'A certificate of a withdrawn edition',
      why: 'When the transition to a new edition ends, certificates of the old one end with it.',
      remedy: 'Have the certificate moved to the edition in force.',
      citation: 'Each edition carries its own.',
      example:
        'The certificate of ISO 27001 Stage 2 (iso27001-stage2-1) is of edition 2013, which ended on 2025-10-31; it is not valid on 2026-11-21.',
      named: ({ editions }) => editions.flatMap(({ withdrawn }) => withdrawn ?? []),
    },
  ],
  run: (examined) => tracked(examined).flatMap((on) => withdrawnEditions(examined, on)),
};

function withdrawnEditions(examined: Examined, on: Tracked): Found[] {
  const last = inRole(on, 'opening', 'renewal')
    .filter(({ status }) => status === 'done')
    .at(-1);
  const written = last && recordOf(examined, last)?.edition;
  const id = written ?? on.track.edition;
  const edition = on.framework.editions.find((it) => it.id === id);
  if (!edition?.withdrawn || examined.today <= edition.withdrawn.after) return [];
  const { rule, citation, after } = edition.withdrawn;
  const what = last
    ? `The certificate of ${titled(last)} is of edition ${edition.id}, which ended on ${after}; it is not valid on ${examined.today}.`
    : `${on.framework.name} is planned by edition ${edition.id}, which ended on ${after}.`;
  return [
    {
      rule,
      severity: 'error',
      message: what,
      remedy: `Move to edition ${inForce(on, edition)} and record it as \`edition\`.`,
      citation,
      subject: last?.id ?? on.track.id,
      where: last && written ? whereOf(examined, on, last, 'edition') : on.track.where,
    },
  ];
}

function inForce({ framework }: Tracked, withdrawn: Edition): string {
  return framework.editions.filter((it) => it !== withdrawn && !it.withdrawn).at(-1)?.id ?? 'in force';
}
