// The shape of `planning` and `check`: how far to plan, and what a check holds the program to.

import * as z from 'zod/mini';
import { WEIGHT_NAMES, WEIGHTS } from '../../model/index.js';
import { date, duration, repositoryPath, text } from './kinds.js';
import { amount, block, choice, named } from './parts.js';

/** How far and how to plan. */
export function planningShape() {
  const weights = WEIGHT_NAMES.map((key) => {
    const { charged, usual } = WEIGHTS[key];
    return [key, amount(`${charged} Default: ${usual}.`, 100).optional()] as const;
  });
  return block(
    {
      from: date(
        'First day of the plan. Default: the day the stored plan began, else today.',
        '2026-12-01',
      ).optional(),
      horizon: duration('How far to plan. Default: 3 years.', '3 years', 1).optional(),
      strategy: text('auto, parallel, or `<track>-first`. Default: auto.', ['auto', 'parallel']).optional(),
      'joint-window': duration(
        'How far apart the fieldwork of one visit may lie. Default: 1 week.',
        '1 week',
      ).optional(),
      weights: block(
        Object.fromEntries(weights),
        "Prices of the planner's terms, in the file's currency. Defaults are dollars, converted where `costs.rates` has a rate for USD.",
      ).optional(),
    },
    'How far to plan, and what matters most.',
  );
}

/** What a check holds the program to. */
export function checkShape() {
  const level = choice(['off', 'info', 'warning', 'error'], 'How grave a breach is.');
  return block(
    {
      'due-soon': duration(
        'How long before its due day an activity is due soon. Default: 30 days.',
        '30 days',
      ).optional(),
      'fail-on': choice(
        ['never', 'error', 'overdue', 'due-soon', 'warning'],
        'What fails a check: each word stands for itself and all before it. Default: overdue.',
      ).optional(),
      calendar: repositoryPath('Path of a committed feed.', 'compliance.ics').optional(),
      plan: repositoryPath('Path of the committed plan.', 'compliance.plan.json').optional(),
      rules: named(
        z.string(),
        level,
        'Levels by rule; a rule that is an error cannot be lowered.',
      ).optional(),
    },
    'What `auditcal check` counts.',
  );
}
