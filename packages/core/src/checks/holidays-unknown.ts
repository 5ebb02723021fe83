// Plans that reach beyond the years whose public holidays are known: out there only weekends are days off.

import { holidayYears, toDay, yearOf } from '../calendar/index.js';
import type { Check } from './examined/check.js';

export const check: Check = {
  rules: [
    {
      id: 'holidays-unknown',
      severity: 'info',
      title: 'The plan reaches beyond the known holidays',
      why: 'Holidays are decided by parliaments, and lists end; later days are planned as if none were kept.',
      remedy: 'Write important holidays of later years as blackouts, or shorten the horizon.',
      citation: 'The holiday data of auditcal',
      example: 'Public holidays are known until 2045 and the plan reaches 2056.',
    },
  ],
  run: ({ program, scheduled }) => {
    const reports = scheduled.engagements.map(({ report }) => report);
    const last = [program.planning.to, ...reports].sort().at(-1) ?? program.planning.to;
    const year = yearOf(toDay(last));
    if (!program.calendar.holidays || program.organization.regions.length === 0 || year <= holidayYears.to)
      return [];
    return [
      {
        rule: 'holidays-unknown',
        severity: 'info',
        message: `Public holidays are known until ${holidayYears.to} and the plan reaches ${year}.`,
        remedy: 'Write important holidays of later years as blackouts, or shorten the horizon.',
        citation: 'The holiday data of auditcal',
        subject: 'calendar',
        where: program.locate(['planning', 'horizon']),
      },
    ];
  },
};
