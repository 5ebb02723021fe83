// The shape of `costs`, `planning` and `check`: prices, how far to plan, and what a check holds the program to.

import * as z from 'zod/mini';
import { date, duration, percentage, repositoryPath, text } from './kinds.js';
import { amount, block, choice, either, named } from './parts.js';

/** Terms of the planner that carry a price, with what is charged. */
export const WEIGHTS: Readonly<Record<string, string>> = {
  visit: 'Per visit of auditors to the team.',
  'shared-day': 'Taken off per working day that two audits of one visit share.',
  'early-day': 'Per day before the best day.',
  'late-day': 'Per day after the best day.',
  'uncovered-day': 'Per day that no period examines.',
  'stale-day': 'Per day without a current report or certificate.',
  convention: 'Per breach of a convention.',
  'load-week': 'Per week in which fieldwork and more than two activities meet.',
  'moved-day': 'Per day that an agreed date moves.',
};

/** Prices and budgets. */
export function costsShape() {
  const quote = either(
    [
      amount('The price.', 38000),
      block({ 'day-rate': amount('Price of an audit day.', 1650) }, 'A price by audit day.'),
    ],
    'an amount, or a mapping such as { day-rate: 1650 },',
    'A quote.',
  );
  return block(
    {
      quotes: named(z.string(), quote, 'Quotes by audit (`soc2/type2`) or by framework.').optional(),
      'internal-rate': amount('Price of an internal hour.', 95).optional(),
      'joint-discount': percentage("What the auditor's offer takes off joint audits.").optional(),
      budget: named(
        z.string().check(z.regex(/^FY\d{4}$/, { error: 'a fiscal year such as FY2028' })),
        amount('The budget.', 150000),
        'Budgets by fiscal year (`FY2028`).',
      ).optional(),
    },
    'Prices and budgets, in the currency of the organization.',
  );
}

/** How far and how to plan. */
export function planningShape() {
  const weights = Object.entries(WEIGHTS).map(([key, what]) => [key, amount(what, 100).optional()] as const);
  return block(
    {
      from: date('First day of the plan. Default: today.', '2026-12-01').optional(),
      horizon: duration('How far to plan. Default: 3 years.', '3 years', 1).optional(),
      strategy: text('auto, parallel, or `<framework>-first`. Default: auto.', [
        'auto',
        'parallel',
      ]).optional(),
      'joint-window': duration(
        'How far apart the fieldwork of one visit may lie. Default: 1 week.',
        '1 week',
      ).optional(),
      weights: block(
        Object.fromEntries(weights),
        "Prices of the planner's terms, in the file's currency.",
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
