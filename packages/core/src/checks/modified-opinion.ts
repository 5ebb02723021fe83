// The latest report carries a modified opinion. It is not issued again: the next period shows the repair, so a short
// one that begins the day after is the quickest way to a report without it.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { amountInWords, counted } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, recordsOf, whereOf, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'modified-opinion';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The latest opinion is modified',
      why: 'A modified report stays as it is; what was mended shows in the next period only.',
      remedy:
        'Consider a next period of 6 months that begins the day after, and repair what was found before it begins.',
      citation: 'Practice of SOC 2 examinations',
      example: 'The latest report, SOC 2 Type II (soc2-type2-1) of 2026-11-12, carries a qualified opinion.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => latestModified(examined, on)),
};

function latestModified(examined: Examined, on: ReturnType<typeof withConvention>[number]): Found[] {
  const latest = recordsOf(examined, on)
    .filter(({ record, engagement }) => record.opinion !== undefined && engagement.status === 'done')
    .at(-1);
  const opinion = latest?.record.opinion;
  if (!latest || !opinion || opinion === 'unmodified') return [];
  const { engagement } = latest;
  const newer = on.engagements.some((it) => it.status === 'done' && it.report > engagement.report);
  if (newer) return [];
  const { months = 0, rule, citation } = on.convention;
  const next = engagement.period && fromDay(toDay(engagement.period.to) + 1);
  const until = next && fromDay(addMonths(toDay(next), months) - 1);
  return [
    {
      rule,
      severity: 'warning',
      message: `The latest report, ${titled(engagement)} of ${engagement.report}, carries ${article(opinion)} ${opinion}${opinion === 'disclaimer' ? ' of opinion' : ' opinion'}.`,
      remedy: next && until ? remedyOf(examined, engagement.id, months, next, until) : LATER,
      citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'opinion'),
    },
  ];
}

const LATER = 'The report is not issued again; the next one shows the repair.';

// With its price where the planner has looked: what it costs more is what a report without the modification is worth.
function remedyOf(
  { scheduled, program }: Examined,
  id: string,
  months: number,
  from: PlainDate,
  to: PlainDate,
): string {
  const length = counted(months, 'month');
  const repair = scheduled.repairs.find((it) => it.engagement === id);
  if (repair?.taken)
    return `The next period takes ${length}, ${from} to ${to}: the report is not issued again, and the repair shows there.`;
  const { currency } = program.organization;
  const price =
    repair && repair.price !== null
      ? ` It costs the plan ${amountInWords(repair.price, currency)} more: \`next-period: ${length}\` asks for it.`
      : '';
  return `Consider a next period of ${length}, ${from} to ${to}: the report is not issued again, and the repair shows there.${price}`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
