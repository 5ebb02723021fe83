// What a budget compares a joint plan with: the same audits with each framework planned for itself. A report on one date
// and the length of the first period are those of the joint plan, so that nothing but planning apart makes a difference.

import { monthsIn, type PlainDate, toDay } from '../calendar/index.js';
import type { ActivityType, Engagement, Framework, Occurrence, Program, Track } from '../model/index.js';
import { planActivities } from './activities/index.js';
import { planApart } from './optimum/separate.js';
import { settingOf } from './setting.js';
import { wishing } from './wishes.js';

/** Engagements and activities of frameworks planned each for itself. */
interface Apart {
  readonly engagements: readonly Engagement[];
  /** Every activity once for each framework that asks for it. */
  readonly activities: readonly Occurrence[];
}

/** The audits of a joint plan planned apart; null where one framework finds no room after those before it. */
export function separately(
  program: Program,
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
  today: PlainDate,
  joint: readonly Engagement[],
  { nodes }: { readonly nodes?: number } = {},
): Apart | null {
  const same = {
    ...program,
    tracks: program.tracks.map((track) => chosenAs(track, program, frameworks, joint)),
  };
  const effort = nodes === undefined ? {} : { nodes };
  // What is agreed was planned jointly: nobody who planned apart would have been held to it. The audits are the same.
  const held = new Map(
    joint.flatMap(({ id, status, fieldwork }) =>
      status === 'done' || !fieldwork ? [] : [[id, toDay(fieldwork.from)] as const],
    ),
  );
  const found = planApart(same, frameworks, today, { held }, effort);
  if (!found) return null;
  const { calendar } = settingOf(same, frameworks, today);
  const workOf = (part: Pick<Program, 'tracks' | 'duties'>, engagements: readonly Engagement[]) =>
    planActivities({ program: { ...same, ...part }, frameworks, catalogue, engagements, calendar, today });
  const audited = same.tracks.flatMap((track) => {
    const engagements = found.engagements.filter(({ audit }) => audit.startsWith(`${track.id}/`));
    return workOf({ tracks: [track], duties: [] }, engagements);
  });
  const activities = [
    ...audited,
    ...same.duties.flatMap((duty) => workOf({ tracks: [], duties: [duty] }, [])),
  ];
  return { engagements: found.engagements, activities };
}

function chosenAs(
  track: Track,
  { audits }: Program,
  frameworks: readonly Framework[],
  joint: readonly Engagement[],
): Track {
  const cycle = frameworks.find(({ id }) => id === track.framework)?.cycle;
  if (cycle?.kind !== 'examination') return track;
  if (audits.some((it) => it.track === track.id && it.type !== cycle.preparation)) return track;
  const of = (type: string) => joint.filter(({ audit }) => audit === `${track.id}/${type}`);
  const first = of(cycle.period)
    .flatMap(({ period }) => period ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return wishing(track, {
    [cycle.point]: { wanted: of(cycle.point).length > 0 },
    ...(first ? { [cycle.period]: { firstPeriod: monthsIn(toDay(first.from), toDay(first.to)) } } : {}),
  });
}
