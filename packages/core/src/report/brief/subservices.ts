// The organizations that a track rests on, with the reports and letters that speak for them under the period of an audit.

import {
  type Engagement,
  maySee,
  type Plan,
  type Program,
  type SubserviceOrganization,
} from '../../model/index.js';
import type { BriefSubservice } from './brief.js';

/** Those of the audit's track, in the file's order. */
export function subservicesOf(
  it: Engagement,
  { spans }: Plan,
  { subservices }: Program,
): readonly BriefSubservice[] {
  const seen = spans.filter((span) => span.for === it.id && maySee('auditors', span.audience));
  return subservices
    .filter(({ tracks }) => tracks.includes(it.track))
    .map((organization) => {
      const ofIt = seen.filter((span) => span.organization === organization.name);
      const days = (kind: string) =>
        ofIt.filter((span) => span.kind === kind).map(({ from, to }) => ({ from, to }));
      const { name, service = null, method, cuecs } = organization;
      const reports = days('subservice-report').map((period) => reportOf(period, organization));
      return { name, service, method, reports, letters: days('subservice-letter'), cuecs: cuecs.length };
    });
}

function reportOf(
  period: BriefSubservice['letters'][number],
  { reports }: SubserviceOrganization,
): BriefSubservice['reports'][number] {
  const record = reports.find((it) => it.period.to === period.to);
  return { period, issued: record?.issued ?? null, reviewed: record?.reviewed.at(-1) ?? null };
}
