// Yearly activities that leave an observation period without a single turn: the auditor can then only look at their
// design. A turn shortly before the period softens that, and is only told.

import { addMonths, contains, fromDay, type PlainDate, type Span, toDay } from '../calendar/index.js';
import { categoriesAt, type Engagement, type Occurrence, type Severity } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, whereOfActivity, withConvention } from './examined/tracks.js';
import { titled, within } from './examined/words.js';

const ASPECT = 'annual-in-period';
const YEAR = 12;

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'A yearly activity leaves a period without a turn',
      why: 'What did not operate in the period is not tested; the report says so.',
      remedy: 'Do it once more inside the period, or choose a period that holds it.',
      citation: 'Practice of SOC 2 examinations',
      example:
        'No risk assessment is done or planned from 2027-07-01 to 2027-12-31, the period of SOC 2 Type II (soc2-type2-1); the last turn before is 2026-05-12.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => emptyPeriods(examined, on)),
};

type On = ReturnType<typeof withConvention>[number];

function emptyPeriods(examined: Examined, on: On): Found[] {
  const periods = inRole(on, 'period').filter(({ status }) => status !== 'done');
  return yearly(examined, on).flatMap((key) => {
    const turns = examined.scheduled.activities.filter(({ activity }) => activity === key);
    return periods.flatMap((engagement) => emptyPeriod(examined, on, engagement, turns) ?? []);
  });
}

/** The yearly activities in scope of the track that the user has; one may stand in several rows. */
function yearly({ program, catalogue }: Examined, { track, framework }: On): string[] {
  const examined = categoriesAt(program, track, program.planning.to, framework.categories);
  const uses = framework.activities.filter(({ key, categories }) => {
    const setting = program.activities.find((it) => it.key === key);
    const months = setting?.every?.months ?? catalogue.find((it) => it.key === key)?.months;
    const inScope = !categories || categories.some((it) => examined.includes(it));
    return months === YEAR && inScope && !setting?.off;
  });
  return [...new Set(uses.map(({ key }) => key))];
}

function emptyPeriod(
  examined: Examined,
  on: On,
  engagement: Engagement,
  turns: readonly Occurrence[],
): Found | undefined {
  const { period } = engagement;
  const [first] = turns;
  // A period that ended before the activity was tracked says nothing about it.
  if (!period || !first || turns.every(({ window }) => window.from > period.to)) return undefined;
  const dates = turns.filter(({ status }) => status !== 'missed').map(({ done, planned }) => done ?? planned);
  if (dates.some((date) => contains(period, date))) return undefined;
  const before = latestBefore(dates, period);
  return {
    rule: on.convention.rule,
    severity: severityOf(before, period),
    message: `No ${within(first.title)} is done or planned from ${period.from} to ${period.to}, the period of ${titled(engagement)}; ${
      before ? `the last turn before is ${before}` : 'none came before it'
    }.`,
    remedy: `Do it once more by ${period.to}, or choose a period that holds it.`,
    citation: on.convention.citation,
    subject: `${engagement.id}/${first.activity}`,
    where: whereOfActivity(examined, first.activity),
  };
}

function latestBefore(dates: readonly PlainDate[], period: Span): PlainDate | undefined {
  return dates
    .filter((date) => date < period.from)
    .sort()
    .at(-1);
}

function severityOf(before: PlainDate | undefined, period: Span): Severity {
  return before !== undefined && before > fromDay(addMonths(toDay(period.to), -YEAR)) ? 'info' : 'warning';
}
