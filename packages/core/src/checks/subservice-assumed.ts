// Report dates of a subservice organization that a preset stands for: market knowledge, which nobody has promised.

import { listed, type SubserviceOrganization } from '../model/index.js';
import type { Check, Found } from './examined/check.js';

export const check: Check = {
  rules: [
    {
      id: 'subservice-assumed',
      severity: 'info',
      title: 'Report dates of a subservice organization are taken from a preset',
      why: 'Nobody has promised these days to you; they are what the market has seen so far.',
      remedy:
        'Write `period-ends`, `period` and `report-lag` as the organization states them, or record its reports.',
      citation: 'Market knowledge, weak',
      example: 'Of AWS, `period-ends` and `report-lag` are taken from a preset.',
    },
  ],
  run: ({ program }) => program.subservices.flatMap(assumed),
};

function assumed({ name, slug, assumed: by, where }: SubserviceOrganization): Found[] {
  if (!by) return [];
  const keys = by.keys.map((key) => `\`${key}\``);
  const list = listed(keys);
  return [
    {
      rule: 'subservice-assumed',
      severity: 'info',
      message: `Of ${name}, ${list} ${keys.length === 1 ? 'is' : 'are'} taken from a preset.`,
      remedy: `Write ${list} as ${name} states ${keys.length === 1 ? 'it' : 'them'}.`,
      citation: by.source,
      subject: slug,
      where,
    },
  ];
}
