// A horizon that lies in the past: the plan then holds what is recorded and nothing new, and says so nowhere else. While it
// ends soon, what has to be booked by then is not planned either.

import type { Check, Found } from './examined/check.js';
import { days, daysBetween } from './examined/words.js';

// Auditors are booked up to half a year ahead.
const SOON = 182;

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
    {
      id: 'horizon-ends',
      severity: 'info',
      title: 'The horizon ends soon',
      why: 'Auditors are booked half a year ahead: what comes after the horizon is not planned in time for that.',
      remedy: 'Move `planning.from` on, or write a longer `planning.horizon`.',
      citation: 'planning of the file',
      example: 'The horizon ends on 2029-11-30, in 120 days: what comes after it is not planned yet.',
    },
  ],
  run: ({ program: { planning, locate }, today }) => {
    const { from, to } = planning;
    const told = (rule: string, severity: Found['severity'], message: string): Found[] => [
      {
        rule,
        severity,
        message,
        remedy:
          'Move `planning.from` on, or leave it out to plan from today; or write a longer `planning.horizon`.',
        citation: 'planning of the file',
        subject: 'planning',
        where: locate(['planning', 'horizon']),
      },
    ];
    const left = daysBetween(today, to);
    if (to < today) {
      const ago = days(daysBetween(to, today));
      return told(
        'horizon-over',
        'warning',
        `The horizon ran from ${from} to ${to} and ended ${ago} ago: nothing after it is planned.`,
      );
    }
    // One that was never longer is meant so.
    if (left > SOON || daysBetween(from, to) <= 2 * SOON) return [];
    return told(
      'horizon-ends',
      'info',
      `The horizon ends on ${to}, in ${days(left)}: what comes after it is not planned yet.`,
    );
  },
};
