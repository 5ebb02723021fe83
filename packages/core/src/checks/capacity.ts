// Days on which the team hosts more visits than it can, among audits that are booked or done. Audits that share a
// visit count once: their fieldwork overlaps, or nearly does, and a team hosts them together.

import { addDuration, type Day, fromDay, type Span, toDay } from '../calendar/index.js';
import type { Engagement, Team } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { recordOf } from './examined/tracks.js';
import { plural, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'capacity',
      severity: 'warning',
      title: 'More visits at once than the team can host',
      why: 'Booked audits are never moved, so two that clash stay where they are.',
      remedy: 'Ask one auditor for another week, or raise `fieldwork-capacity`.',
      citation: '`team.fieldwork-capacity` of the program file',
      example:
        'The team hosts 1 visit at a time, and 2 are in progress on 2027-06-14: ISO 27001 surveillance 1 (iso27001-surveillance1-1), SOC 2 Type II (soc2-type2-2).',
    },
  ],
  run: (examined) => (examined.program.team ? clashes(examined, examined.program.team) : []),
};

interface Visit {
  readonly audits: Booked[];
}

interface Booked {
  readonly engagement: Engagement;
  readonly from: Day;
  readonly to: Day;
  /** Last day on which it can still be joined with another. */
  readonly joinable: Day;
}

function clashes(examined: Examined, team: Team): Found[] {
  const visits = visitsOf(booked(examined));
  const starts = visits.flatMap(({ audits }) => audits).sort((a, b) => a.from - b.from);
  return starts.flatMap(({ engagement, from }) => {
    const busy = visits.flatMap(({ audits }) => audits.find((it) => it.from <= from && from <= it.to) ?? []);
    if (busy.length <= team.capacity) return [];
    const names = busy.map((it) => titled(it.engagement)).join(', ');
    return {
      rule: 'capacity',
      severity: 'warning',
      message: `The team hosts ${plural(team.capacity, 'visit')} at a time, and ${busy.length} are in progress on ${fromDay(from)}: ${names}.`,
      remedy: 'Ask one auditor for another week, or raise `fieldwork-capacity` if the team can host both.',
      citation: '`team.fieldwork-capacity` of the program file',
      subject: engagement.id,
      where: recordOf(examined, engagement)?.at.get('fieldwork') ?? team.where,
    };
  });
}

function booked({ program, scheduled }: Examined): Booked[] {
  return scheduled.engagements.flatMap((engagement) => {
    if (engagement.status === 'planned' || !engagement.fieldwork) return [];
    const { from, to }: Span = engagement.fieldwork;
    const last = toDay(to);
    return {
      engagement,
      from: toDay(from),
      to: last,
      joinable: addDuration(last, program.planning.jointWindow),
    };
  });
}

/** The fewest visits that serve all, from the earliest: each is filled up to the day its first audit can be joined. */
function visitsOf(audits: readonly Booked[]): Visit[] {
  const visits: Visit[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const audit of [...audits].sort((a, b) => a.joinable - b.joinable)) {
    if (audit.from <= until) visits.at(-1)?.audits.push(audit);
    else {
      visits.push({ audits: [audit] });
      until = audit.joinable;
    }
  }
  return visits;
}
