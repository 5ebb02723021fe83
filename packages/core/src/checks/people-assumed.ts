// Audit days come from a table by persons; without a number one is taken, and said.

import type { Check } from './examined/check.js';
import { tracked } from './examined/tracks.js';

export const check: Check = {
  rules: [
    {
      id: 'people-assumed',
      severity: 'info',
      title: 'The number of persons is assumed',
      why: 'How long certification audits take depends on the persons doing work under the organization’s control.',
      remedy: 'Write `organization.people`.',
      citation: 'ISO/IEC 27006-1, Table C.1',
      example: 'The file names no number of persons; audit days of ISO 27001 are counted for 25.',
    },
  ],
  run: (examined) => {
    const { organization, locate } = examined.program;
    const [first] = tracked(examined).filter(({ framework }) => framework.auditDays !== null);
    if (!organization.peopleAssumed || !first) return [];
    return [
      {
        rule: 'people-assumed',
        severity: 'info',
        message: `The file names no number of persons; audit days of ${first.framework.name} are counted for ${organization.people}.`,
        remedy: 'Write `organization.people`: everyone doing work under the organization’s control.',
        citation: first.framework.auditDays?.citation ?? '',
        subject: 'organization',
        where: locate(['organization', 'people']),
      },
    ];
  },
};
