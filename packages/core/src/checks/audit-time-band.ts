// A quote made on one headcount, and audits at which another row of the table of audit days will apply. Told once for
// each row, at the first audit that falls in it.

import { auditDayRow, peopleQuoted, type Quote, quoteNames } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { namedByConvention, type Tracked, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'audit-time-band';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'An audit falls in another row of the audit-day table than its quote',
      why: 'Audit time goes by the persons in scope on the day of the audit: a body that learns of more of them late has to find more days, or another date.',
      remedy: 'Tell the certification body the headcount that you expect, and ask for a new quote.',
      citation: 'ISO/IEC 27006-1:2024, Table C.1',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) falls in the row of 126 to 175 persons, for 140; its quote was made for 85, in the row of 66 to 85.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => bands(examined, on)),
};

function bands(examined: Examined, on: ReturnType<typeof withConvention>[number]): readonly Found[] {
  const { convention, framework, engagements } = on;
  const rows = framework.auditDays?.rows ?? [];
  const told = new Set<string>();
  return engagements.flatMap(({ id, status, auditTime, title }): Found[] => {
    const engagement = engagements.find((it) => it.id === id);
    const quoted = engagement && status !== 'done' && quoteOf(examined, engagement);
    if (!engagement || !quoted || !auditTime || rows.length === 0) return [];
    const people = peopleQuoted(examined.program, on.track, quoted.quote);
    const row = auditDayRow(rows, people);
    const mark = `${quoted.key} ${auditTime.row.from}`;
    if (row.from === auditTime.row.from || told.has(mark)) return [];
    told.add(mark);
    const { from, to } = auditTime.row;
    return [
      {
        rule: convention.rule,
        severity: 'warning',
        message: `${titled(engagement)} falls in the row of ${from} to ${to} persons, for ${auditTime.persons}; its quote was made for ${people}, in the row of ${row.from} to ${row.to}.`,
        remedy: `Tell the certification body the headcount you expect, and ask for a new quote: ${title} takes ${auditTime.days} audit days by the table.`,
        citation: convention.citation,
        subject: id,
        where: quoted.quote.where,
      },
    ];
  });
}

// The narrowest quote that says what the audit costs. A day rate is one for any headcount.
function quoteOf(
  { program }: Examined,
  engagement: Tracked['engagements'][number],
): { readonly key: string; readonly quote: Quote } | undefined {
  const key = quoteNames(engagement).find((name) => program.costs.quotes.has(name));
  const quote = key === undefined ? undefined : program.costs.quotes.get(key);
  if (key === undefined || !quote) return undefined;
  const isMade = quote.people !== undefined || quote.days !== undefined || quote.price !== undefined;
  return isMade ? { key, quote } : undefined;
}
