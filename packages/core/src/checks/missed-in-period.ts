// Turns of an activity that a period owed and did not get. Slots count by their due day; one that stays empty is
// likely to become an exception in the report.

import { contains } from '../calendar/index.js';
import { categoriesAt, type Engagement, type Occurrence } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, whereOfActivity, withConvention } from './examined/tracks.js';
import { titled, within } from './examined/words.js';

const ASPECT = 'misses-in-period';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A turn due in a period was missed',
      why: 'The auditor counts the turns a period should hold; one miss is likely to be written as an exception.',
      remedy: 'Record why it was missed and what was done about it, and tell the auditor before being asked.',
      citation: 'Practice of SOC 2 examinations',
      example:
        'The access review due on 2026-12-31 was missed; SOC 2 Type II (soc2-type2-2) owes 4 of them from 2026-10-01 to 2027-09-30, so an exception is likely.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => misses(examined, on)),
};

type On = ReturnType<typeof withConvention>[number];

function misses(examined: Examined, on: On): Found[] {
  const { program } = examined;
  const { track, framework } = on;
  const categories = categoriesAt(program, track, program.planning.to, framework.categories);
  const keys = new Set(
    on.framework.activities
      .filter((use) => !use.categories || use.categories.some((it) => categories.includes(it)))
      .map(({ key }) => key),
  );
  const turns = examined.scheduled.activities.filter(({ activity }) => keys.has(activity));
  const missed = turns.filter(({ status }) => status === 'missed');
  const open = inRole(on, 'period').filter(({ status }) => status !== 'done');
  return missed.flatMap((turn) => {
    const engagement = open.find(({ period }) => period && contains(period, turn.due));
    return engagement ? [miss(examined, on, engagement, turn, turns)] : [];
  });
}

function miss(
  examined: Examined,
  on: On,
  engagement: Engagement,
  turn: Occurrence,
  turns: readonly Occurrence[],
): Found {
  const { period } = engagement;
  const owed = turns.filter(
    (it) => it.activity === turn.activity && period && contains(period, it.due),
  ).length;
  return {
    rule: on.convention.rule,
    severity: 'warning',
    message: `The ${within(turn.title)} due on ${turn.due} was missed; ${titled(engagement)} owes ${owed} of them from ${period?.from} to ${period?.to}, so an exception is likely.`,
    remedy: 'Record why it was missed and what was done about it, and tell the auditor before being asked.',
    citation: on.convention.citation,
    subject: `${engagement.id}/${turn.id}`,
    where: whereOfActivity(examined, turn.activity),
  };
}
