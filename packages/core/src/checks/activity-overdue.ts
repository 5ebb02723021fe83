// Open turns past their due day and grace. A warning by severity, because hardly any clause fixes the day; under `fail-on`
// it counts on a rung of its own, which is where a pull request fails over it.

import type { Check } from './examined/check.js';
import { dueBy, whereOfActivity } from './examined/tracks.js';
import { days, daysBetween, within } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'activity-overdue',
      severity: 'warning',
      title: 'An activity is overdue',
      why: 'The program promises a cadence, and auditors look at whether it was kept.',
      remedy: 'Do it and record the day: `auditcal done <activity>`.',
      citation: 'The cadence of the program file',
      example: 'The access review due on 2026-09-30 is open, 52 days later.',
    },
  ],
  run: (examined) =>
    examined.scheduled.activities
      .filter(({ status }) => status === 'overdue')
      .map((turn) => ({
        rule: 'activity-overdue',
        severity: 'warning',
        message: `The ${within(turn.title)} due on ${turn.due} is open, ${days(daysBetween(turn.due, examined.today))} later.`,
        remedy: `Do it and record the day: \`auditcal done ${turn.activity}\`.`,
        citation: dueBy(examined, turn.activity),
        subject: turn.id,
        where: whereOfActivity(examined, turn.activity),
      })),
};
