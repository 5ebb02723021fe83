// Work a period's report rests on that is to be done some weeks before the period ends, such as the draft of the
// system description. A convention under an activity's own key says how many days before.

import { fromDay, type PlainDate, toDay } from '../calendar/index.js';
import type { Convention, Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, type Tracked, tracked, whereOf } from './examined/tracks.js';
import { days, daysBetween, titled, within } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'before-period-end',
      severity: 'warning',
      title: 'Work a report rests on is late for its period',
      why: 'The auditor examines against management’s description, so its draft is read before the period ends.',
      remedy: 'Finish it now and record the completion.',
      citation: 'Each convention carries its own.',
      example:
        'The system description update for SOC 2 Type II (soc2-type2-2) was due on 2027-08-19, 42 days before its period ends on 2027-09-30, and no completion is recorded.',
      named: ({ activities, conventions }) => activities.flatMap(({ key }) => conventions[key] ?? []),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      keysOf(on).flatMap((key) => {
        const convention = on.framework.conventions[key];
        return convention ? late(examined, on, key, convention) : [];
      }),
    ),
};

/** Activities of a framework; one may stand in several rows. */
function keysOf({ framework }: Tracked): string[] {
  return [...new Set(framework.activities.map(({ key }) => key))];
}

function late(examined: Examined, on: Tracked, key: string, convention: Convention): Found[] {
  const { program, catalogue, today } = examined;
  const setting = program.activities.find((it) => it.key === key);
  if (setting?.off) return [];
  const title = within(setting?.title ?? catalogue.find((it) => it.key === key)?.title ?? key);
  return inRole(on, 'period').flatMap((engagement) => {
    const due = dueDay(engagement, convention);
    if (!engagement.period || !due || engagement.status === 'done' || due >= today) return [];
    const { from, to } = engagement.period;
    if (setting?.done.some((it) => it.on >= from)) return [];
    return {
      rule: convention.rule,
      severity: 'warning',
      message: `The ${title} for ${titled(engagement)} was due on ${due}, ${days(daysBetween(due, to))} before its period ends on ${to}, and no completion is recorded.`,
      remedy: `Finish it now and record it: \`auditcal done ${key}\`.`,
      citation: convention.citation,
      subject: `${engagement.id}/${key}`,
      where: whereOf(examined, on, engagement, 'period'),
    };
  });
}

/** The last day for it; undefined where the period is not settled. */
function dueDay({ period }: Engagement, { days: ahead = 0 }: Convention): PlainDate | undefined {
  return period ? fromDay(toDay(period.to) - ahead) : undefined;
}
