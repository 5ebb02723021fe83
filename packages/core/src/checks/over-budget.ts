// Fiscal years that cost more than the file allows them: likely a warning, one time in ten a note.

import { amountInWords, roundedTo } from '../model/index.js';
import type { Check, Found } from './examined/check.js';

const RULE = 'over-budget';

export const check: Check = {
  rules: [
    {
      id: RULE,
      severity: 'warning',
      title: 'A fiscal year costs more than its budget',
      why: 'The file sets what a fiscal year may cost under `costs.budget`, and the plan is likely to cost more. A note where it stays within it, but not in nine of ten cases.',
      remedy: 'Raise the budget, ask for quotes where the lines are guesses, or plan another strategy.',
      citation: 'costs.budget of the file',
      example: 'FY2028 likely costs 171,250 USD, 21,250 USD above its budget of 150,000 USD',
    },
  ],
  run: ({ program, money }) => {
    const { currency } = program.organization;
    return Object.entries(money.years).flatMap(([year, { budget, likely, p90 }]): readonly Found[] => {
      const where = program.costs.budget.get(year)?.where;
      if (budget === null || !where || Math.max(likely, p90) <= budget) return [];
      const over = likely > budget;
      const told = amountInWords(budget, currency);
      const above = amountInWords(roundedTo(likely - budget, 1000), currency);
      const message = over
        ? `${year} likely costs ${amountInWords(likely, currency)}, ${above} above its budget of ${told}`
        : `${year} stays within its budget of ${told} as is likely, but in one of ten cases costs ${amountInWords(p90, currency)} or more`;
      return [
        {
          rule: RULE,
          severity: over ? 'warning' : 'info',
          message,
          remedy: '`auditcal cost` shows what it is made of; quotes narrow the guesses',
          citation: 'costs.budget of the file',
          subject: year,
          where,
        },
      ];
    });
  },
};
