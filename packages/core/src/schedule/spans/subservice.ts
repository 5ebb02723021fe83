// What speaks for a carved-out subservice organization under each period to come: its reports with the days until they
// are there, the letters between, and the days that nothing speaks for.

import { type Day, spanOf } from '../../calendar/index.js';
import {
  type Audience,
  coverOf,
  type Engagement,
  type Framework,
  inHandOf,
  type PlanSpan,
  restsOnReports,
  type SubserviceOrganization,
} from '../../model/index.js';

/**
 * Strips of every organization under the periods of a track. Reports keep their own days, which may reach beyond ours;
 * letters and gaps are days of our period. Reports and letters go to `audience`.
 */
export function subserviceSpans(
  organizations: readonly SubserviceOrganization[],
  track: string,
  engagements: readonly Engagement[],
  { conventions }: Framework,
  audience: Audience,
): PlanSpan[] {
  const months = conventions['subservice-cover']?.months;
  if (months === undefined) return [];
  return organizations
    .filter((it) => restsOnReports(it, track))
    .flatMap((organization) =>
      engagements
        .filter(({ status }) => status !== 'done')
        .flatMap((engagement) => stripUnder(engagement, organization, months, audience)),
    );
}

function stripUnder(
  { id, period, report: issued }: Engagement,
  organization: SubserviceOrganization,
  months: number,
  audience: Audience,
): PlanSpan[] {
  if (!period) return [];
  const { name, slug } = organization;
  const cover = coverOf(organization, inHandOf(organization, period, issued), period, months);
  const span = (kind: PlanSpan['kind'], key: string, from: Day, to: Day): PlanSpan[] =>
    from > to
      ? []
      : [
          {
            id: `${id}-${kind}-${slug}${key}`,
            kind,
            for: id,
            // Days that nothing speaks for are a matter between the organization and its vendor.
            audience: kind === 'subservice-gap' ? 'internal' : audience,
            organization: name,
            ...spanOf(from, to),
          },
        ];
  const counted = (index: number) => (index === 0 ? '' : `-${index + 1}`);
  return [
    ...cover.reports.flatMap(({ key, from, to, there }) => [
      ...span('subservice-report', `-${key}`, from, to),
      ...span('subservice-pending', `-${key}`, to + 1, there - 1),
    ]),
    ...cover.letters.flatMap(({ from, to }, i) => span('subservice-letter', counted(i), from, to)),
    ...cover.gaps.flatMap(({ from, to }, i) => span('subservice-gap', counted(i), from, to)),
  ];
}
