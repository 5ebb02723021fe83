// Calendar years without an audit of a certificate in force. One that holds a decision is left open by the standard,
// because a decision is no audit. One that holds neither broke a shall: dated rules see to years to come, and of past
// ones they tell the first limit that was passed, which may be another rule's.

import { type PlainDate, toDay, yearOf } from '../calendar/index.js';
import { type Engagement, listed } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, lastDayOf, namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'calendar-year';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A calendar year holds no audit',
      why: 'Certification bodies audit at least once a calendar year. Many do not count a decision; a year without either breaks the clause.',
      remedy:
        'Ask the certification body whether the decision is enough for that year, or move an audit into it.',
      citation: 'ISO/IEC 17021-1 9.1.3.3, read strictly',
      example:
        'The calendar year 2027 holds the decision of ISO 27001 Stage 2 (iso27001-stage2-1) on 2027-01-10 and no audit: the last fieldwork day before it is 2026-12-11.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) => [
      ...emptyYears(examined, on),
      ...yearsWithoutAudit(examined, on),
    ]),
};

type On = ReturnType<typeof withConvention>[number];

/** Years that are over, since the decision that the certificate in force rests on. */
function emptyYears(examined: Examined, on: On): Found[] {
  const [decided] = inRole(on, 'opening', 'renewal')
    .filter(({ status }) => status === 'done')
    .slice(-1);
  if (!decided?.expires) return [];
  const [first, end] = [
    inYear(decided.report) + 1,
    Math.min(inYear(examined.today), inYear(decided.expires)),
  ];
  const held = new Set([...auditedYears(on), ...on.engagements.map(({ report }) => inYear(report))]);
  const years = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i).filter(
    (year) => !held.has(year),
  );
  const last = years.at(-1);
  if (last === undefined) return [];
  return [
    {
      rule: on.convention.rule,
      severity: 'error',
      message: `No audit is recorded in ${listed(years.map(String))}, and ${years.length === 1 ? 'that calendar year holds' : 'those calendar years hold'} no decision either; ${titled(decided)} was decided on ${decided.report}.`,
      remedy: 'Record the audit if it took place; otherwise agree the next step with the certification body.',
      citation: on.convention.citation,
      subject: on.engagements.find((it) => inYear(lastDayOf(it) ?? it.report) > last)?.id ?? decided.id,
      where: whereOf(examined, on, decided, 'decision'),
    },
  ];
}

function auditedYears({ engagements }: On): ReadonlySet<number> {
  return new Set(engagements.map((it) => inYear(lastDayOf(it) ?? it.report)));
}

function inYear(date: PlainDate): number {
  return yearOf(toDay(date));
}

function yearsWithoutAudit(examined: Examined, on: On): Found[] {
  const audited = auditedYears(on);
  return inRole(on, 'opening', 'renewal').flatMap((decided) => {
    const year = inYear(decided.report);
    const before = lastDayOf(decided);
    if (audited.has(year) || before === undefined) return [];
    return {
      rule: on.convention.rule,
      severity: 'warning',
      message: `The calendar year ${year} holds the decision of ${titled(decided)} on ${decided.report} and no audit: the last fieldwork day before it is ${before}.`,
      remedy: `Ask the certification body whether the decision is enough for ${year}, or move an audit into ${year}.`,
      citation: on.convention.citation,
      // The audit that could move into the year: a dated rule may say the same of it, and once is enough.
      subject: following(on, decided)?.id ?? decided.id,
      where: whereOf(examined, on, decided, 'decision'),
    };
  });
}

function following({ engagements }: On, decided: Engagement): Engagement | undefined {
  return engagements.find((it) => (it.fieldwork?.from ?? it.report) > decided.report);
}
