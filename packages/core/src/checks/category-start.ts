// A category that is to be examined from a day inside a period: it begins with a period, or a report on one date speaks
// for it until the next one does.

import { categoriesAt } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'category-start';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A category begins inside a period',
      why: 'An opinion on a category speaks for the whole of a period; controls that began to be examined inside it are not covered by it.',
      remedy: 'Add the category from the first day of a period, or have a report on one date for it.',
      citation: 'Practice of CPA firms',
      example:
        'Availability is added on 2028-03-01, inside SOC 2 Type II (soc2-type2-2), which covers 2027-10-01 to 2028-09-30; it is examined from 2028-10-01.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => inside(examined, on)),
};

function inside(examined: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const { program } = examined;
  const added = program.changes.filter(
    ({ kind, tracks }) => kind === 'category' && tracks.includes(on.track.id),
  );
  const periods = inRole(on, 'period');
  const points = inRole(on, 'point');
  return periods.flatMap((engagement, i): Found[] => {
    const { period, status, id } = engagement;
    if (!period || status === 'done') return [];
    const next = periods[i + 1]?.period?.from;
    const late = added.filter((it) => period.from < it.on && it.on <= period.to);
    const uncovered = late.filter(
      (it) => !points.some(({ asOf }) => asOf !== null && asOf >= it.on && (!next || asOf < next)),
    );
    const [first] = uncovered;
    if (!first) return [];
    const titles = categoriesAt(program, on.track, period.to, on.framework.categories).filter((category) =>
      uncovered.some(({ name }) => name === category),
    );
    const words = on.framework.categories.filter((it) => titles.includes(it.id)).map(({ title }) => title);
    return [
      {
        rule: on.convention.rule,
        severity: 'warning',
        message: `${words.join(' and ')} is added on ${first.on}, inside ${titled(engagement)}, which covers ${period.from} to ${period.to}; it is examined from ${next ?? 'the next period on'}.`,
        remedy: next
          ? `Add it on ${period.from} or ${next}, or have a report on one date for it.`
          : `Add it on ${period.from}, or have a report on one date for it.`,
        citation: on.convention.citation,
        subject: id,
        where: first.where,
      },
    ];
  });
}
