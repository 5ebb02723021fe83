// How large an audit is: the persons it is counted by, the row of the table they fall in, and the sites.

import {
  assigningDay,
  type Engagement,
  type Framework,
  type Program,
  peopleAt,
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
  const { days, adjustments } = auditTime;
  return {
    persons,
    assumed,
    time: { row: { from, to }, initial, days, adjustments, citation: table.citation },
  };
}

/** Sites besides the central function, which is audited every time. */
export function sitesOf({ sites }: Engagement, track: Track): BriefSites {
  return { of: sites?.of ?? track.sites, sampled: sites?.sampled ?? null };
}
