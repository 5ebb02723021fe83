// Days on which the team hosts more visits than it can, among audits that are booked or done. Audits that share a
// visit count once: their fieldwork overlaps, or nearly does, and a team hosts them together.

import { addDuration, type Day, fromDay, type Span, toDay } from '../calendar/index.js';
import { counted, type Engagement, hostedDays, type Team } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { recordOf } from './examined/tracks.js';
import { titled } from './examined/words.js';

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
  /** The day all its audits hold, each stretched by the joint window. */
  readonly day: Day;
  readonly audits: Hosted[];
}

interface Hosted {
  readonly engagement: Engagement;
  readonly from: Day;
  readonly to: Day;
  /** Last day on which it can still be joined with another. */
  readonly joinable: Day;
}

function clashes(examined: Examined, team: Team): Found[] {
  const visits = visitsOf(hosted(examined));
  const fixed = visits
    .flatMap(({ audits }) => audits)
    .filter(({ engagement }) => engagement.status !== 'planned');
  // The number in progress only grows on a day on which some audit starts.
  return fixed.flatMap(({ engagement, from }) => {
    const busy = visits.flatMap(({ audits }) => audits.find((it) => it.from <= from && from <= it.to) ?? []);
    if (busy.length <= team.capacity) return [];
    const names = busy.map((it) => titled(it.engagement)).join(', ');
    return {
      rule: 'capacity',
      severity: 'warning',
      message: `The team hosts ${counted(team.capacity, 'visit')} at a time, and ${busy.length} are in progress on ${fromDay(from)}: ${names}.`,
      remedy: 'Ask one auditor for another week, or raise `fieldwork-capacity` if the team can host both.',
      citation: '`team.fieldwork-capacity` of the program file',
      subject: engagement.id,
      where: recordOf(examined, engagement)?.at.get('fieldwork') ?? team.where,
    };
  });
}

function hosted({ program, scheduled }: Examined): Hosted[] {
  return scheduled.engagements.flatMap((engagement) =>
    hostedDays(engagement).map(({ from, to }: Span) => {
      const last = toDay(to);
      return {
        engagement,
        from: toDay(from),
        to: last,
        joinable: addDuration(last, program.planning.jointWindow),
      };
    }),
  );
}

/** The fewest visits that serve all, from the earliest: an audit joins the first visit whose day it holds. */
function visitsOf(audits: readonly Hosted[]): Visit[] {
  const visits: Visit[] = [];
  for (const audit of [...audits].sort((a, b) => a.joinable - b.joinable)) {
    const visit = visits.find(({ day }) => audit.from <= day);
    if (visit) visit.audits.push(audit);
    else visits.push({ day: audit.joinable, audits: [audit] });
  }
  return visits;
}
