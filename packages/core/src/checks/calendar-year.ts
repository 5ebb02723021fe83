// A calendar year that holds a certification decision but no audit. The year without either breaks a dated rule;
// here is the one the standard leaves open, because a decision is no audit.

import { toDay, yearOf } from '../calendar/index.js';
import type { Engagement } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, lastDayOf, namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'calendar-year';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A calendar year holds a decision and no audit',
      why: 'Certification bodies audit at least once a calendar year, and many do not count a decision.',
      remedy:
        'Ask the certification body whether the decision is enough for that year, or move an audit into it.',
      citation: 'ISO/IEC 17021-1 9.1.3.3, read strictly',
      example:
        'The calendar year 2027 holds the decision of ISO 27001 Stage 2 (iso27001-stage2-1) on 2027-01-10 and no audit: the last fieldwork day before it is 2026-12-11.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => yearsWithoutAudit(examined, on)),
};

type On = ReturnType<typeof withConvention>[number];

function yearsWithoutAudit(examined: Examined, on: On): Found[] {
  const audited = new Set(
    on.engagements.flatMap((it) => lastDayOf(it) ?? it.report).map((it) => yearOf(toDay(it))),
  );
  return inRole(on, 'opening', 'renewal').flatMap((decided) => {
    const year = yearOf(toDay(decided.report));
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
