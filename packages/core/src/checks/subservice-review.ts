// Whether the newest report of each carved-out subservice organization is reviewed inside each period: monitoring of
// vendors operates in the period, or it is an exception of its own. Told once the day for it has passed.

import { fromDay, type Span, toDay } from '../calendar/index.js';
import { type Engagement, restsOnReports, reviewIn, type SubserviceOrganization } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'subservice-review';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The newest report of a subservice organization was not reviewed inside a period',
      why: 'Looking at the reports of vendors is a control of yours; a period without a review is one in which it did not operate.',
      remedy: 'Review the report, note what it says of your service and record the day under `reviewed`.',
      citation: 'CC9.2; A.5.22',
      example:
        'The report of AWS for the period to 2027-03-31 was to be reviewed by 2027-06-16; SOC 2 Type II (soc2-type2-2) needs a review from 2026-10-01 to 2027-09-30.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) =>
      examined.program.subservices
        .filter((it) => restsOnReports(it, on.track.id))
        .flatMap((organization) =>
          inRole(on, 'period').flatMap((engagement) => unreviewed(examined, on, organization, engagement)),
        ),
    ),
};

type On = ReturnType<typeof withConvention>[number];

function unreviewed(
  { today }: Examined,
  { convention }: On,
  organization: SubserviceOrganization,
  engagement: Engagement,
): Found[] {
  const { period, status } = engagement;
  if (!period || status === 'done') return [];
  const due = reviewIn(organization, period, convention.days ?? 0);
  if (!due || due.by >= toDay(today)) return [];
  const { report, by } = due;
  if (report.record?.reviewed.some((day) => period.from <= day && day <= period.to)) return [];
  const { name, slug, where } = organization;
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `The report of ${name} for the period to ${fromDay(report.to)} was to be reviewed by ${fromDay(by)}; ${titled(engagement)} needs a review from ${period.from} to ${period.to}.`,
      remedy: remedyFor(period, toDay(today)),
      citation: convention.citation,
      subject: `${engagement.id}/${slug}/review`,
      where: report.record?.where ?? where,
    },
  ];
}

function remedyFor({ to }: Span, today: number): string {
  return toDay(to) < today
    ? 'The period is over: tell your auditor, and say in your responses how the vendor was watched otherwise.'
    : `Review it by ${to}, and record the day under \`reviewed\`.`;
}
