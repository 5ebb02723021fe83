// Open turns whose due day is near, by `check.due-soon`.

import type { Check } from './examined/check.js';
import { dueBy, whereOfActivity } from './examined/tracks.js';
import { days, daysBetween, within } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'activity-due-soon',
      severity: 'info',
      title: 'An activity is due soon',
      why: 'A reminder while there is still time; `check.due-soon` says how near is soon.',
      remedy: 'Do it by its due day and record it: `auditcal done <activity>`.',
      citation: 'The cadence of the program file',
      example: 'The access review is due on 2026-12-31, in 40 days.',
    },
  ],
  run: (examined) =>
    examined.scheduled.activities
      .filter(({ status }) => status === 'due-soon')
      .map((turn) => ({
        rule: 'activity-due-soon',
        severity: 'info',
        message: `The ${within(turn.title)} is due on ${turn.due}, ${inDays(daysBetween(examined.today, turn.due))}.`,
        remedy: `Do it by ${turn.due} and record it: \`auditcal done ${turn.activity}\`.`,
        citation: dueBy(examined, turn.activity),
        subject: turn.id,
        where: whereOfActivity(examined, turn.activity),
      })),
};

/** A turn in its grace is due soon too, though its due day is past. */
function inDays(count: number): string {
  if (count === 0) return 'today';
  return count > 0 ? `in ${days(count)}` : `${days(count)} ago, and in its grace`;
}
