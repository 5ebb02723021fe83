// A horizon that lies in the past: the plan then holds what is recorded and nothing new, and says so nowhere else.

import type { Check } from './examined/check.js';
import { days, daysBetween } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'horizon-over',
      severity: 'warning',
      title: 'The horizon is over',
      why: 'Audits are planned as far as the horizon reaches; after it ended, none is.',
      remedy: 'Move `planning.from` on, or write a longer `planning.horizon`.',
      citation: 'planning of the file',
      example:
        'The horizon ran from 2023-01-01 to 2025-12-31 and ended 325 days ago: nothing after it is planned.',
    },
  ],
  run: ({ program: { planning, locate }, today }) => {
    const { from, to } = planning;
    if (to >= today) return [];
    return [
      {
        rule: 'horizon-over',
        severity: 'warning',
        message: `The horizon ran from ${from} to ${to} and ended ${days(daysBetween(to, today))} ago: nothing after it is planned.`,
        remedy:
          'Move `planning.from` on, or leave it out to plan from today; or write a longer `planning.horizon`.',
        citation: 'planning of the file',
        subject: 'planning',
        where: locate(['planning', 'horizon']),
      },
    ];
  },
};
