// One firm on both sides: it supplies an activity and audits it too. Firms are compared by name, case and spaces apart.

import { addMonths, fromDay, toDay } from '../calendar/index.js';
import type { ActivitySetting } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, withConvention } from './examined/tracks.js';
import { plural } from './examined/words.js';

const SUPPLIER = 'supplier-independence';
const CONSULTANCY = 'consultancy-independence';

export const check: Check = {
  rules: [
    {
      id: SUPPLIER,
      severity: 'warning',
      title: 'The auditor supplies a control it examines',
      why: 'Nobody gives an independent opinion on their own work; a readiness assessment is not such work.',
      remedy: 'Take another supplier for the activity, or another auditor.',
      citation: 'AICPA Code of Professional Conduct, independence',
      example: 'Example CPA LLP supplies the penetration test and is the auditor of SOC 2.',
      named: namedByConvention(SUPPLIER),
    },
    {
      id: CONSULTANCY,
      severity: 'error',
      title: 'The certification body did the work it certifies',
      why: 'A certification body does not certify a management system it audited internally or advised on in the two years before.',
      remedy: 'Have the activity done by someone else, or wait two years.',
      citation: 'ISO/IEC 17021-1 5.2',
      example:
        'Example Certification Body supplies the internal audit and certifies to ISO 27001; 24 months have to lie between the two.',
      named: namedByConvention(CONSULTANCY),
    },
  ],
  run: (examined) => [
    ...withConvention(examined, SUPPLIER).flatMap((on) => suppliedByAuditor(examined, on)),
    ...withConvention(examined, CONSULTANCY).flatMap((on) => suppliedByCertifier(examined, on)),
  ],
};

type On = ReturnType<typeof withConvention>[number];

function suppliedByAuditor(examined: Examined, on: On): Found[] {
  const graver = on.framework.conventions[CONSULTANCY] ? requiredBy(on) : new Set<string>();
  return suppliedBy(examined, on)
    .filter(({ key, off }) => !off && !graver.has(key))
    .map((setting) => ({
      rule: on.convention.rule,
      severity: 'warning',
      message: `${setting.supplier} supplies the ${titleOf(examined, setting)} and is the auditor of ${on.framework.name}.`,
      remedy:
        'Take another supplier for it, or ask the auditor how independence is kept; its report may not rest on it.',
      citation: on.convention.citation,
      subject: `${on.track.id}/${setting.key}`,
      where: examined.program.locate(['activities', setting.key, 'supplier']),
    }));
}

function suppliedByCertifier(examined: Examined, on: On): Found[] {
  const { months = 0, rule, citation } = on.convention;
  const since = fromDay(addMonths(toDay(examined.today), -months));
  const required = requiredBy(on);
  return suppliedBy(examined, on)
    .filter(({ key, off, done }) => required.has(key) && (!off || done.some((it) => it.on > since)))
    .map((setting) => ({
      rule,
      severity: 'error',
      message: `${setting.supplier} supplies the ${titleOf(examined, setting)} and certifies to ${on.framework.name}; ${plural(months, 'month')} have to lie between the two.`,
      remedy: 'Have it done by someone else from now on, or take another certification body.',
      citation,
      subject: `${on.track.id}/${setting.key}`,
      where: examined.program.locate(['activities', setting.key, 'supplier']),
    }));
}

/** Activities an audit cannot do without: doing them for a client is auditing or advising it. */
function requiredBy({ framework }: On): ReadonlySet<string> {
  return new Set(framework.prerequisites.map(({ activity }) => activity));
}

function suppliedBy({ program }: Examined, { track }: On): ActivitySetting[] {
  const auditor = track.auditor;
  if (auditor === undefined) return [];
  return program.activities.filter((it) => it.supplier !== undefined && firm(it.supplier) === firm(auditor));
}

function firm(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function titleOf({ catalogue }: Examined, { key, title }: ActivitySetting): string {
  return (title ?? catalogue.find((it) => it.key === key)?.title ?? key).toLowerCase();
}
