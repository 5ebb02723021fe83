// Days that stand in one state: no period covers them, a letter speaks for them, a report is out of date, a certificate
// is not valid. Spans include both ends and are counted from period ends and expiry dates, never from the issue date.

import type { PlainDate, WorkingCalendar } from '../../calendar/index.js';
import {
  type Audience,
  type Engagement,
  type Framework,
  type PlanSpan,
  type Program,
  recordedOf,
  type Track,
} from '../../model/index.js';
import { certificateSpans } from './certificates.js';
import { coverageGaps } from './coverage.js';
import { letters } from './letters.js';
import { staleReports } from './report-age.js';
import { rollForwards } from './roll-forward.js';
import { subserviceSpans } from './subservice.js';
import { suspensions } from './suspensions.js';

/** Everything spans are planned from. `engagements` are placed. */
export interface SpanInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly engagements: readonly Engagement[];
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/** Every span of every track, by first day. */
export function planSpans({ program, frameworks, engagements, today }: SpanInput): readonly PlanSpan[] {
  const horizonEnd = program.planning.to;
  const withdrawn = (it: Engagement) => recordedOf(program, it)?.withdrawn !== undefined;
  const spans = program.tracks.flatMap((track): PlanSpan[] => {
    const framework = frameworks.find(({ id }) => id === track.framework);
    if (!framework) return [];
    const ours = engagements.filter((it) => it.track === track.id);
    const { cycle } = framework;
    const byCycle =
      cycle.kind === 'examination'
        ? reportSpans(ours, framework, program, track)
        : certificateSpans(
            ours,
            cycle.kind === 'certification' ? cycle.restore.months : 0,
            horizonEnd,
            withdrawn,
          );
    const rests = subserviceSpans(program.subservices, track.id, ours, framework);
    return [...byCycle, ...rollForwards(ours), ...rests, ...suspensions(program, ours, today)];
  });
  return spans.sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
}

// Letters and ages are convention: a framework that states none has no such spans.
function reportSpans(
  engagements: readonly Engagement[],
  { conventions, milestones }: Framework,
  { organization, planning }: Program,
  { audiences }: Track,
): PlanSpan[] {
  const audienceOf = (letter: string): Audience =>
    audiences.get(letter) ?? milestones.find(({ kind }) => kind === letter)?.audience ?? 'internal';
  const current = conventions['report-age']?.months;
  const longest = conventions['bridge-length']?.months;
  return [
    ...coverageGaps(engagements, planning.to),
    ...(longest === undefined
      ? []
      : letters(engagements, organization.customersYearEnd, longest, audienceOf)),
    ...(current === undefined ? [] : staleReports(engagements, current, planning.to)),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
