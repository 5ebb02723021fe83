// Controls that the report of a subservice organization expects of us: somebody owns each, and each is looked at once in
// every period, or operates in it by an activity.

import { contains, type Span } from '../calendar/index.js';
import {
  type Cuec,
  type Engagement,
  listed,
  type Occurrence,
  type SubserviceOrganization,
} from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'cuec-review';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'Complementary user entity controls have no owner, or were not reviewed in a period',
      why: 'The report of a vendor holds only where its customer does what it expects; your auditor asks who looked, and when.',
      remedy: 'Name an `owner`, go through the controls and record the day under `reviewed`.',
      citation: 'Practice of SOC 2 examinations',
      example:
        'AWS-1 and AWS-2 of AWS were to be reviewed by 2027-08-20 for SOC 2 Type II (soc2-type2-2), and no review from 2026-10-01 to 2027-09-30 is on record.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) =>
      examined.program.subservices
        .filter(({ tracks }) => tracks.includes(on.track.id))
        .flatMap((organization) => [
          ...unowned(on, organization),
          ...inRole(on, 'period').flatMap((engagement) => unreviewed(examined, on, organization, engagement)),
        ]),
    ),
};

type On = ReturnType<typeof withConvention>[number];

function unowned({ convention }: On, { name, slug, owner, cuecs, where }: SubserviceOrganization): Found[] {
  const nobodys = cuecs.filter((it) => (it.owner ?? owner) === undefined);
  if (nobodys.length === 0) return [];
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `${listOf(nobodys)} of ${name} ${nobodys.length === 1 ? 'has' : 'have'} no owner.`,
      remedy: `Write an \`owner\` for ${nobodys.length === 1 ? 'it' : 'each'}, or one for ${name}.`,
      citation: convention.citation,
      subject: `${slug}/owner`,
      where: nobodys[0]?.where ?? where,
    },
  ];
}

function unreviewed(
  { today, scheduled }: Examined,
  { convention }: On,
  { name, slug, cuecs }: SubserviceOrganization,
  engagement: Engagement,
): Found[] {
  const { period, status, id } = engagement;
  if (!period || status === 'done') return [];
  const due = scheduled.milestones.find((it) => it.id === `${id}-${ASPECT}-${slug}`)?.on ?? period.to;
  if (due >= today) return [];
  const open = cuecs.filter((it) => !isSeenTo(it, period, scheduled.activities));
  const [first] = open;
  if (!first) return [];
  const left = period.to >= today;
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `${listOf(open)} of ${name} ${open.length === 1 ? 'was' : 'were'} to be reviewed by ${due} for ${titled(engagement)}, and no review from ${period.from} to ${period.to} is on record.`,
      remedy: left
        ? `Review by ${period.to} and record the day under \`reviewed\`.`
        : `The period ended ${period.to}: tell your auditor, and review before the next one ends.`,
      citation: convention.citation,
      subject: `${id}/${slug}`,
      where: first.where,
    },
  ];
}

/** Reviewed in the period, or operated in it by the activity that it names. */
function isSeenTo({ reviewed, activity }: Cuec, period: Span, turns: readonly Occurrence[]): boolean {
  const operated = turns.flatMap((it) => (it.activity === activity && it.done ? [it.done] : []));
  return [...reviewed, ...operated].some((day) => contains(period, day));
}

function listOf(cuecs: readonly Cuec[]): string {
  return listed(cuecs.map(({ id }) => id));
}
