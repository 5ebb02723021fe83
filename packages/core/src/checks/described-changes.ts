// Changes inside an observation period that nobody has listed for the description of the system. A report that is out is
// beyond mending.

import { changeInWords, scopeChanges } from './examined/changes.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'described-changes';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A change inside a period is not listed for its description',
      why: 'The description of the system tells its readers of significant changes in the period; what it leaves out becomes a matter of the opinion.',
      remedy: 'List the change for the description, and write `described: true`.',
      citation: 'DC section 200',
      example:
        'SOC 2 Type II (soc2-type2-2) covers 2027-10-01 to 2028-09-30, and its description does not list the acquisition of Acme on 2028-03-01.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => undescribed(examined, on)),
};

function undescribed(examined: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const changes = scopeChanges(examined, on).filter(({ described }) => !described);
  return inRole(on, 'period').flatMap((engagement): Found[] => {
    const { period, status, id } = engagement;
    const inside = changes.filter((it) => period && period.from < it.on && it.on <= period.to);
    const [first] = inside;
    if (!first || !period || status === 'done') return [];
    return [
      {
        rule: on.convention.rule,
        severity: 'warning',
        message: `${titled(engagement)} covers ${period.from} to ${period.to}, and its description does not list ${inside.map(changeInWords).join(', ')}.`,
        remedy: 'List it for the description of the system, and write `described: true` in its entry.',
        citation: on.convention.citation,
        subject: `${id}/changes`,
        where: first.where,
      },
    ];
  });
}
