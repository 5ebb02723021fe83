// Why one audit lies where it lies: the rules behind its dates, how far it can move, and what shares its visit.

import { type PlainDate, toDay } from '../calendar/index.js';
import { counted, type Engagement, type Grounds, interimOf, type Plan, type Reason } from '../model/index.js';
import { aloneOf, askedOf, interimRoom, interimWhen, nextBestOf, visitOf } from './grounds.js';
import { type Reading, reading } from './reading.js';
import type { FrameworkWords } from './report.js';
import { spanInWords } from './words.js';

/** The answer to why an audit has its date. */
export interface Explanation {
  readonly kind: 'explain';
  readonly program: string;
  readonly today: Plan['today'];
  readonly engagement: Engagement;
  /** Its days in one sentence. */
  readonly when: string;
  readonly reasons: readonly Reason[];
  /** How far its fieldwork can move, as sentences; empty for a finished audit. */
  readonly slack: readonly string[];
  readonly deadline: string | null;
  readonly visit: string | null;
  /** The next-best date and its price; null for a finished audit. */
  readonly nextBest: string | null;
  /** What the day asked about would break or cost, as sentences; empty where none was asked about. */
  readonly asked: readonly string[];
  /** What the sentences say, as values; null for a finished audit. */
  readonly grounds: Grounds | null;
  /** The reasons in two parts, for pages: what put it there, and the rules that hold it on either side. */
  readonly page: { readonly because: readonly Reason[]; readonly held: readonly HeldBy[] };
}

/** A rule that holds a date. */
export interface HeldBy {
  /** `against an earlier day, 3 days away`. */
  readonly how: string;
  readonly reason: Reason;
}

/**
 * Explains one engagement; undefined where the plan holds none of that id. `grounds` are what scheduling found out
 * about its date.
 */
export function explainReport(
  plan: Plan,
  engagementId: string,
  frameworks: readonly FrameworkWords[],
  grounds: Grounds | null,
): Explanation | undefined {
  const from = reading(plan, frameworks);
  const it = from.engagement(engagementId);
  if (!it) return undefined;
  const interim = grounds?.session === 'interim';
  const reasons = interim ? [grounds.placed].filter((reason) => reason !== null) : it.because;
  return {
    kind: 'explain',
    program: plan.program,
    today: plan.today,
    engagement: it,
    when: interim ? interimWhen(it, grounds) : whenOf(it, from),
    reasons,
    slack: [...(interim ? interimRoom(grounds) : slackOf(it, from)), ...aloneOf(it, grounds)],
    deadline: it.deadline && !interim ? deadlineOf(it.deadline, it) : null,
    visit: visitOf(it, from, grounds),
    nextBest: grounds && nextBestOf(it, from, grounds),
    asked: grounds?.asked ? askedOf(it, from, grounds, grounds.asked) : [],
    grounds,
    page: pageOf(reasons, grounds),
  };
}

// A rule that binds is told once, with the side it holds.
function pageOf(reasons: readonly Reason[], grounds: Grounds | null): Explanation['page'] {
  const holds = grounds?.holds ?? [];
  const told = new Set(holds.map(({ rule, text }) => `${rule} ${text}`));
  return {
    because: reasons.filter(({ rule, text }) => !told.has(`${rule} ${text}`)),
    held: holds.map((hold) => ({
      how: `against ${hold.against === 'earlier' ? 'an earlier' : 'a later'} day, ${hold.slack === 0 ? 'binding' : `${counted(hold.slack, 'day')} away`}`,
      reason: hold,
    })),
  };
}

function whenOf(it: Engagement, from: Reading): string {
  const interim = interimOf(it);
  const outcome = from.outcomeOf(it) === 'report' ? 'report' : 'decision';
  const parts = [
    ...(it.period ? [`period ${spanInWords(it.period)}`] : []),
    ...(it.asOf ? [`as of ${it.asOf}`] : []),
    ...(interim ? [`interim session ${spanInWords(interim)}`] : []),
    ...(it.fieldwork ? [`fieldwork ${spanInWords(it.fieldwork)}`] : []),
    `${outcome} ${it.report}`,
    ...(it.expires ? [`${from.documentOf(it)} expires ${it.expires}`] : []),
  ];
  const more = interim && it.status !== 'done' ? ' `--session interim` explains its interim session.' : '';
  return `${it.title} is ${it.status}: ${parts.join('; ')}.${more}`;
}

const BOOKED = 'Its days are booked and are not moved.';

function slackOf(it: Engagement, from: Reading): readonly string[] {
  const start = it.fieldwork?.from;
  if (it.status === 'done' || !start) return [];
  if (it.earliest === start && it.latest === start) {
    return [it.status === 'booked' ? BOOKED : `Fieldwork can start on no other day than ${start}.`];
  }
  return [
    ...(it.earliest ? [sooner(start, it.earliest, it, from)] : []),
    ...(it.latest ? [lastDay(start, it.latest, it, from)] : []),
  ];
}

function sooner(start: PlainDate, earliest: PlainDate, it: Engagement, { plan }: Reading): string {
  const days = toDay(start) - toDay(earliest);
  if (days === 0) return `Fieldwork starts on the first day the rules allow, ${earliest}.`;
  if (days < 0)
    return `Fieldwork starts ${counted(-days, 'day')} before ${earliest}, the first day the rules allow.`;
  const before = plan.engagements.some(
    (other) =>
      other.status === 'planned' &&
      other.track === it.track &&
      earliest < other.report &&
      other.report < it.report,
  );
  const conditions = [
    ...(before ? ['if what comes before it moves too'] : []),
    // Periods of other lengths would leave it other days.
    ...(it.period && it.status === 'planned' ? ['with periods as long as in this plan'] : []),
  ];
  return [`Fieldwork could start ${counted(days, 'day')} sooner, from ${earliest} on`, ...conditions]
    .join(', ')
    .concat('.');
}

/** Where neither it nor an audit of its certificate after it has a deadline, the last day is only how far was looked. */
function lastDay(start: PlainDate, latest: PlainDate, it: Engagement, { plan }: Reading): string {
  if (latest <= start) return later(start, latest);
  if (it.deadline)
    return later(start, latest, it.deadline.on < latest ? ', if what comes before it slips too' : '');
  const held = plan.engagements.some(
    (other) => other.deadline !== null && other.track === it.track && other.report > it.report,
  );
  return held && !it.period ? later(start, latest) : 'No rule sets a last day for its fieldwork.';
}

function later(start: PlainDate, latest: PlainDate, condition = ''): string {
  const days = toDay(latest) - toDay(start);
  if (days === 0) return `Fieldwork starts on the last day the rules allow, ${latest}.`;
  if (days < 0)
    return `Fieldwork starts ${counted(-days, 'day')} after ${latest}, the last day the rules allow.`;
  return `Fieldwork can slip ${counted(days, 'day')}, to ${latest} at the latest${condition}.`;
}

function deadlineOf(deadline: NonNullable<Engagement['deadline']>, it: Engagement): string {
  const reason = it.because.find((because) => because.rule === deadline.rule);
  const citation = reason ? `, ${reason.citation}` : '';
  return `Its tightest deadline is ${deadline.on} (${deadline.rule}${citation}).`;
}
