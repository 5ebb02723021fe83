// How large an audit is: the persons it is counted by, the row of the table they fall in, and the sites.

import {
  auditDaysOf,
  type Engagement,
  type Framework,
  initialAuditDays,
  type Program,
  type Track,
} from '../../model/index.js';
import type { BriefSites, Headcount } from './brief.js';

/** Persons and audit days. The table's rows are given by their last person. */
export function headcountOf(
  it: Engagement,
  track: Track,
  framework: Framework,
  { organization }: Program,
): Headcount {
  const { people: persons } = track;
  const assumed = organization.peopleAssumed && persons === organization.people;
  const type = framework.audits.find(({ id }) => it.audit === `${track.id}/${id}`);
  const table = framework.auditDays;
  const days = type && auditDaysOf(framework, type, track);
  if (!table || !days) return { persons, assumed, time: null };
  const at = table.rows.findIndex(([upTo]) => persons <= upTo);
  const from = (table.rows[at - 1]?.[0] ?? 0) + 1;
  const to = table.rows[at]?.[0] ?? persons;
  const initial = initialAuditDays(table.rows, persons);
  return {
    persons,
    assumed,
    time: { row: { from, to }, initial, days, adjustments: [], citation: table.citation },
  };
}

/** Sites besides the central function, which is audited every time. */
export function sitesOf({ sites }: Engagement, track: Track): BriefSites {
  return { of: sites?.of ?? track.sites, sampled: sites?.sampled ?? null };
}
