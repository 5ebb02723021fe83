// One firm on both sides: it supplies an activity and audits it too, or a body that belongs to it does. Firms are compared
// by name, case and spaces apart.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { type ActivitySetting, counted } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { firmsAhead, namedByConvention, withConvention } from './examined/tracks.js';
import { within } from './examined/words.js';

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
    .filter(({ setting: { key, off } }) => !off && !graver.has(key))
    .map(({ setting, auditor }) => ({
      rule: on.convention.rule,
      severity: 'warning',
      message: `${supplies(examined, setting, auditor)} is the auditor of ${on.framework.name}.`,
      remedy:
        'Take another supplier for it, or ask the auditor how independence is kept; its report may not rest on it.',
      citation: on.convention.citation,
      subject: `${on.track.id}/${setting.key}`,
      where: examined.program.locate(['activities', setting.key, 'supplier']),
    }));
}

function suppliedByCertifier(examined: Examined, on: On): Found[] {
  const { months = 0, rule, citation } = on.convention;
  const required = requiredBy(on);
  return suppliedBy(examined, on)
    .filter(({ setting: { key, off, done }, auditor }) => {
      const since = fromDay(addMonths(toDay(firstDayOf(examined, on, auditor)), -months));
      return required.has(key) && (!off || done.some((it) => it.on > since));
    })
    .map(({ setting, auditor }) => ({
      rule,
      severity: 'error',
      message: `${supplies(examined, setting, auditor)} certifies to ${on.framework.name}; ${counted(months, 'month')} have to lie between the two.`,
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

// A body that takes over certifies from then on.
function firstDayOf({ today }: Examined, { track }: On, auditor: string): PlainDate {
  const from = track.switches.find((it) => it.firm === auditor)?.from;
  return from !== undefined && from > today ? from : today;
}

interface Supplied {
  readonly setting: ActivitySetting;
  readonly auditor: string;
}

/** Activities that an auditor of the track supplies, itself or by what belongs to it. */
function suppliedBy(examined: Examined, on: On): Supplied[] {
  const { activities, auditors } = examined.program;
  return firmsAhead(examined, on).flatMap((auditor) => {
    const related = auditors.find(({ name }) => firm(name) === firm(auditor))?.related ?? [];
    const house = new Set([auditor, ...related].map(firm));
    return activities
      .filter(({ supplier }) => supplier !== undefined && house.has(firm(supplier)))
      .map((setting) => ({ setting, auditor }));
  });
}

/** `X supplies the access review and`, naming the auditor that X belongs to. */
function supplies(examined: Examined, setting: ActivitySetting, auditor: string): string {
  const does = `${setting.supplier} supplies the ${titleOf(examined, setting)} and`;
  return firm(setting.supplier ?? '') === firm(auditor) ? does : `${does} belongs to ${auditor}, which`;
}

function firm(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function titleOf({ catalogue }: Examined, { key, title }: ActivitySetting): string {
  return within(title ?? catalogue.find((it) => it.key === key)?.title ?? key);
}
