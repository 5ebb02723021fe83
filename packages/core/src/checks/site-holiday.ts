// Fieldwork that begins or ends on a public holiday of a site it visits. What is planned keeps clear of them, but for a
// site that opens or closes between the day an audit usually has and the day it got; bookings are kept as written.

import { holidaysOf, toDay, yearOf } from '../calendar/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'sampling';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'Fieldwork falls on a holiday of a site that it visits',
      why: 'Auditors visit the sites of the sample; on a public holiday there nobody is in.',
      remedy: 'Agree on another day for the site, or on another site.',
      citation: 'IAF MD 1',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) begins on 2028-10-03, a public holiday at Berlin: Tag der Deutschen Einheit.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) =>
      examined.program.calendar.holidays ? onHolidays(examined, on) : [],
    ),
};

function onHolidays(examined: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const { sites } = examined.program;
  return on.engagements.flatMap((engagement): Found[] => {
    const { fieldwork, status, id } = engagement;
    if (!fieldwork || status === 'done') return [];
    const visited = sites.filter(({ name }) => engagement.sites?.names.includes(name));
    for (const [does, day] of [['begins', fieldwork.from] as const, ['ends', fieldwork.to] as const]) {
      const number = toDay(day);
      for (const { name, regions } of visited) {
        const holiday = holidaysOf(regions)(yearOf(number)).get(number);
        if (holiday === undefined) continue;
        return [
          {
            rule: on.convention.rule,
            severity: 'warning',
            message: `${titled(engagement)} ${does} on ${day}, a public holiday at ${name}: ${holiday}.`,
            remedy:
              'Agree on another day for the site, or on another site; at least a quarter of the sample is the certification body’s to draw.',
            citation: on.convention.citation,
            subject: id,
            where: whereOf(examined, on, engagement, 'fieldwork'),
          },
        ];
      }
    }
    return [];
  });
}
