// Keys that are read and checked and change nothing so far: said by name, so that nobody relies on them.

import type { Check } from './examined/check.js';

export const check: Check = {
  rules: [
    {
      id: 'not-yet',
      severity: 'info',
      title: 'A key has no effect yet',
      why: 'What a key does not do yet is said, so that nobody relies on it.',
      remedy: 'Keep the key or leave it out: the plan is the same.',
      citation: 'What this version of auditcal does',
      example: '`costs.quotes` is read and has no effect yet.',
    },
  ],
  run: ({ program }) =>
    program.notYet.map(({ key, where }) => ({
      rule: 'not-yet',
      severity: 'info',
      message: `\`${key}\` is read and has no effect yet.`,
      remedy: 'Keep it or leave it out: the plan is the same with it and without it.',
      citation: 'What this version of auditcal does',
      subject: key,
      where,
    })),
};
