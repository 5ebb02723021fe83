// Observation periods shorter or longer than report users expect. No minimum is written anywhere, so nothing here
// is an error; the first period is allowed to be short.

import { addMonths, type Span, toDay } from '../calendar/index.js';
import { counted, type ExaminationCycle, type Severity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, whereOf, withConvention } from './examined/tracks.js';
import { titled } from './examined/words.js';

const ASPECT = 'period-length';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A period is shorter or longer than users expect',
      why: 'Over a short period an auditor sees few turns of each control, and users read 12 months as the norm.',
      remedy: 'Agree on a period of 12 months, or of 6 to 12 for the first report.',
      citation: 'AICPA suggestion of at least six months; practice',
      example:
        'SOC 2 Type II (soc2-type2-2) covers 2027-01-01 to 2027-04-30, less than 6 months, and is not the first.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => oddLengths(examined, on)),
};

type On = ReturnType<typeof withConvention>[number];

function oddLengths(examined: Examined, on: On): Found[] {
  const { cycle } = on.framework;
  if (cycle.kind !== 'examination') return [];
  return inRole(on, 'period').flatMap((engagement, index) => {
    const { period, status } = engagement;
    const odd = period && status !== 'done' ? oddity(cycle, period, index === 0) : undefined;
    if (!period || !odd) return [];
    return {
      rule: on.convention.rule,
      severity: odd.severity,
      message: `${titled(engagement)} covers ${period.from} to ${period.to}, ${odd.text}.`,
      remedy: odd.remedy,
      citation: on.convention.citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'period'),
    };
  });
}

function oddity(
  { months, conventional }: ExaminationCycle,
  period: Span,
  first: boolean,
): { severity: Severity; text: string; remedy: string } | undefined {
  const lasts = (count: number) => toDay(period.to) >= addMonths(toDay(period.from), count) - 1;
  const exceeds = (count: number) => toDay(period.to) > addMonths(toDay(period.from), count) - 1;
  const term = (count: number) => counted(count, 'month');
  const longer = `Agree on ${term(months.usual)} where nothing speaks against it.`;
  if (exceeds(months.max)) {
    const remedy = `End it after ${term(months.max)}; the next period takes up the day after.`;
    return { severity: 'warning', text: `more than ${term(months.max)}`, remedy };
  }
  if (!lasts(months.min)) {
    const remedy = `Agree on at least ${term(months.min)}; few auditors can form an opinion over less.`;
    return { severity: 'warning', text: `less than ${term(months.min)}, the practical floor`, remedy };
  }
  if (!lasts(conventional)) {
    const text = `less than ${term(conventional)}`;
    if (first) return { severity: 'info', text: `${text}, as a first report may`, remedy: longer };
    return { severity: 'warning', text: `${text}, and is not the first`, remedy: longer };
  }
  if (lasts(months.usual)) return undefined;
  return { severity: 'info', text: `less than the usual ${term(months.usual)}`, remedy: longer };
}
