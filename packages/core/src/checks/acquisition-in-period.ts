// Entities acquired while an observation period runs: they are outside of it, and join with the next one.

import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'acquisition-in-period';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'info',
      title: 'An acquired entity is outside of the period that runs',
      why: 'A service must have operated for the whole of a period to be examined over it; what joins inside is told of as a change and examined from the next period on.',
      remedy: 'Say so in the description of the system, or give the entity a track of its own.',
      citation: 'Practice of CPA firms',
      example:
        'Acme, acquired on 2027-07-01, is outside of SOC 2 Type II (soc2-type2-1), which covers 2027-01-01 to 2027-09-30; it joins with the period from 2027-10-01.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => outside(examined, on)),
};

function outside({ program }: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const joining = program.changes.filter(
    ({ kind, tracks }) => kind === 'acquisition' && tracks.includes(on.track.id),
  );
  const periods = inRole(on, 'period');
  return periods.flatMap((engagement, i): Found[] => {
    const { period, status, id } = engagement;
    const inside = joining.filter((it) => period && period.from < it.on && it.on <= period.to);
    const [first] = inside;
    if (!first || !period || status === 'done') return [];
    const next = periods[i + 1]?.period?.from;
    const who = inside.map(({ name, on: day }) => `${name}, acquired on ${day}`).join('; ');
    const joins = next === undefined ? 'joins with the next period' : `joins with the period from ${next}`;
    return [
      {
        rule: on.convention.rule,
        severity: 'info',
        message: `${who}, is outside of ${titled(engagement)}, which covers ${period.from} to ${period.to}; it ${joins}.`,
        remedy: `Say so in the description of the system; a report that cannot wait is a track of its own, such as ${on.framework.id}@acquired.`,
        citation: on.convention.citation,
        subject: id,
        where: first.where,
      },
    ];
  });
}
