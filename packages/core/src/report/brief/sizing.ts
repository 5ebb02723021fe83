// How large an audit is: the persons it is counted by, the row of the table they fall in, and the sites.

import type { PlainDate } from '../../calendar/index.js';
import {
  assigningDay,
  type Engagement,
  type Framework,
  type Program,
  peopleAt,
  type RecordedAudit,
  sitesAt,
  type Track,
} from '../../model/index.js';
import type { BriefSites, Headcount } from './brief.js';

/** Persons in scope when the audit takes place, and its audit days. */
export function headcountOf(it: Engagement, track: Track, framework: Framework, program: Program): Headcount {
  const persons = peopleAt(program, track, assigningDay(it));
  const { peopleAssumed, people } = program.organization;
  const assumed = peopleAssumed && persons === people;
  const table = framework.auditDays;
  const { auditTime } = it;
  if (!table || !auditTime) return { persons, assumed, time: null };
  const { from, to, days: initial } = auditTime.row;
  const { days } = auditTime;
  // In which line of the file a quote stands is for the organization.
  const adjustments = auditTime.adjustments.map(({ why, days }) => ({ why: why.split(',')[0] ?? why, days }));
  return {
    persons,
    assumed,
    time: { row: { from, to }, initial, days, adjustments, citation: table.citation },
  };
}

/** Sites besides the central function, which is audited every time. */
export function sitesOf(
  it: Engagement,
  track: Track,
  program: Program,
  done: readonly { readonly engagement: Engagement; readonly record: RecordedAudit | undefined }[],
): BriefSites {
  const { count, named } = sitesAt(program, track, assigningDay(it));
  const visitedOn = (name: string): PlainDate | null => {
    const last = done.find(({ record }) => record?.sites?.includes(name));
    return last?.engagement.fieldwork?.to ?? last?.engagement.report ?? null;
  };
  return {
    of: it.sites?.of ?? count,
    sampled: it.sites?.sampled ?? null,
    named: named.map(({ name, regions }) => ({
      name,
      regions,
      now: it.sites?.names.includes(name) ?? false,
      visited: visitedOn(name),
    })),
  };
}
