// Days that stand in one state: no period covers them, a letter speaks for them, a report is out of date, a certificate
// is not valid. Spans include both ends and are counted from period ends and expiry dates, never from the issue date.

import { fromDay, type PlainDate, toDay, type WorkingCalendar } from '../../calendar/index.js';
import {
  type Audience,
  audienceNamed,
  byText,
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
  const withdrawn = (it: Engagement) => recordedOf(program, it)?.withdrawn !== undefined;
  const spans = program.tracks.flatMap((track): PlanSpan[] => {
    const framework = frameworks.find(({ id }) => id === track.framework);
    if (!framework) return [];
    const ours = engagements.filter((it) => it.track === track.id);
    const { cycle } = framework;
    const until = untilOf(track, program, engagements);
    const shown = (name: string) => audienceNamed(framework, track.audiences, name);
    const byCycle =
      cycle.kind === 'examination'
        ? reportSpans(ours, framework, program, until, shown)
        : certificateSpans(
            ours,
            cycle.kind === 'certification' ? cycle.restore.months : 0,
            until.shown,
            withdrawn,
          );
    const rests = subserviceSpans(
      program.subservices,
      track.id,
      ours,
      framework,
      shown('subservice-reports'),
    );
    return [...byCycle, ...rollForwards(ours), ...rests, ...suspensions(program, ours, today)];
  });
  return spans.sort((a, b) => byText(a.from, b.from) || byText(a.id, b.id));
}

/** Last days on which a track answers for itself. */
interface Until {
  /** Days that its own periods have to cover. */
  readonly covered: PlainDate;
  /** Days on which what it has to show is its own. */
  readonly shown: PlainDate;
}

// A track that becomes part of another is covered there from that day on, and shows the other one's report or certificate
// once the first audit of both has ended in one.
function untilOf({ merge }: Track, { planning }: Program, engagements: readonly Engagement[]): Until {
  if (!merge) return { covered: planning.to, shown: planning.to };
  const { into, on } = merge;
  const ofBoth = engagements
    .filter((it) => it.track === into && (it.period?.from ?? it.asOf ?? it.fieldwork?.to ?? '') >= on)
    .map(({ report }) => report)
    .sort();
  const [first] = ofBoth;
  return {
    covered: on <= planning.to ? fromDay(toDay(on) - 1) : planning.to,
    shown: first !== undefined && first <= planning.to ? fromDay(toDay(first) - 1) : planning.to,
  };
}

// Letters and ages are convention: a framework that states none has no such spans.
function reportSpans(
  engagements: readonly Engagement[],
  { conventions }: Framework,
  { organization }: Program,
  until: Until,
  audienceOf: (letter: string) => Audience,
): PlanSpan[] {
  const current = conventions['report-age']?.months;
  const longest = conventions['bridge-length']?.months;
  return [
    ...coverageGaps(engagements, until.covered),
    ...(longest === undefined
      ? []
      : letters(engagements, organization.customersYearEnd, longest, audienceOf)),
    ...(current === undefined ? [] : staleReports(engagements, current, until.shown)),
  ];
}
