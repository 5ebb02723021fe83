// Turns whose slot is over: the next one has opened, so no later completion makes up for them.

import type { Check } from './examined/check.js';
import { dueBy, whereOfActivity } from './examined/tracks.js';
import { within } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'activity-missed',
      severity: 'warning',
      title: 'An activity was missed',
      why: 'A slot that stayed empty stays empty; what is done later counts for the slot it falls in.',
      remedy: 'Record why it was missed; if it was done, record the completion with its day.',
      citation: 'The cadence of the program file',
      example: 'No access review was done from 2026-04-01 to 2026-06-30 (access-review-2026-q2).',
    },
  ],
  run: (examined) =>
    examined.scheduled.activities
      .filter(({ status }) => status === 'missed')
      .map((turn) => ({
        rule: 'activity-missed',
        severity: 'warning',
        message: `No ${within(turn.title)} was done from ${turn.window.from} to ${turn.window.to} (${turn.id}).`,
        remedy: `Note why; if it was done, record its day: \`auditcal done ${turn.activity} --on DATE\`.`,
        citation: dueBy(examined, turn.activity),
        subject: turn.id,
        where: whereOfActivity(examined, turn.activity),
      })),
};
