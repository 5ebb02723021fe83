// Quoted audit days below what an accredited certification body may plan. The price is used all the same.

import { initialAuditDays, leastAuditDays } from '../model/index.js';
import type { Check, Found } from './examined/check.js';

const RULE = 'audit-time-floor';
const CITATION = 'ISO/IEC 27006-1:2024, Annex C: reductions leave at least 70 % of the table';

export const check: Check = {
  rules: [
    {
      id: RULE,
      severity: 'warning',
      title: 'Quoted audit days are fewer than an accredited body may plan',
      why: 'Whatever speaks for less audit time, an accredited certification body keeps to seven tenths of the table of audit days.',
      remedy: 'Ask for the calculation of the audit time, and look at the accreditation.',
      citation: CITATION,
      example: 'iso27001 is quoted with 6 audit days; 85 persons take 11, and at least 8',
    },
  ],
  run: ({ program, frameworks, scheduled }) => {
    const { people } = program.organization;
    return [...program.costs.quotes].flatMap(([key, quote]): readonly Found[] => {
      if (!quote || quote.days === undefined) return [];
      const rows = frameworks.find(
        ({ id }) => key === id || (/^[@/-]/.test(key.slice(id.length)) && key.startsWith(id)),
      )?.auditDays?.rows;
      const engagement = scheduled.engagements.find(({ id, audit }) => id === key || audit === key);
      const table = engagement?.auditDays ?? (rows && initialAuditDays(rows, people));
      if (table === undefined) return [];
      const least = leastAuditDays(table);
      if (quote.days >= least) return [];
      return [
        {
          rule: RULE,
          severity: 'warning',
          message: `${key} is quoted with ${quote.days} audit days; ${people} persons take ${table}, and at least ${least}`,
          remedy: 'ask for the calculation of the audit time, and look at the accreditation',
          citation: CITATION,
          subject: key,
          where: quote.where,
        },
      ];
    });
  },
};
