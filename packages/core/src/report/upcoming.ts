// What comes next: the coming ninety days of activities, milestones and audits, with what is overdue on top.
// Missed turns are not in it: once the next slot has opened nobody can do them any more.

import { fromDay, type PlainDate, toDay } from '../calendar/index.js';
import {
  byText,
  type Engagement,
  type Milestone,
  type Occurrence,
  type OccurrenceStatus,
  type Plan,
  type Session,
} from '../model/index.js';
import type { Reading } from './reading.js';
import type { Upcoming } from './report.js';
import { otherSessions } from './schedule-rows.js';

const DAYS_AHEAD = 90;
/** Where nobody examines anything, work is all there is, and most of it comes round once a year. */
const DAYS_OF_WORK = 365;

/** A thing before it is folded with its like, and worded. */
type Thing = Omit<Upcoming, 'again' | 'text' | 'stateInWords'>;

/** The milestone by which an auditor is to be booked. */
const BOOKING = 'book-auditor';

/** Milestones that restate a day the engagement itself carries. */
const restated = new Set(['report', 'decision', 'certificate-expires', 'as-of']);

/** Whether a milestone says more than its engagement does: report, decision, expiry and as-of day are its own. */
export function addsToItsAudit(milestone: Milestone): boolean {
  return !restated.has(milestone.kind);
}

/** Whether a turn of an activity can still be done. */
export function isOpen(status: OccurrenceStatus): boolean {
  return status === 'planned' || status === 'due-soon' || status === 'overdue';
}

/** Things to do or to expect from today through the next ninety days; overdue ones first. */
export function upcoming(reading: Reading): {
  readonly until: PlainDate;
  readonly things: readonly Upcoming[];
} {
  const { plan } = reading;
  const things = [
    ...plan.activities.filter((it) => isOpen(it.status)).map(activity),
    ...plan.milestones.filter(addsToItsAudit).map((it) => milestone(it, reading)),
    ...plan.engagements.filter((it) => it.status !== 'done').flatMap((it) => auditDays(it, reading)),
  ];
  const until = lastDayAhead(plan, plan.tracks.length === 0 ? DAYS_OF_WORK : DAYS_AHEAD);
  return { until, things: folded(things.filter(isAhead(plan, until)), plan) };
}

/** Activities to do from today through the next ninety days; overdue ones first. */
export function activitiesAhead(plan: Pick<Plan, 'today' | 'activities'>): readonly Upcoming[] {
  const open = plan.activities.filter((it) => isOpen(it.status)).map(activity);
  return folded(open.filter(isAhead(plan)), plan);
}

function isAhead(plan: Pick<Plan, 'today'>, until: PlainDate = lastDayAhead(plan)): (it: Thing) => boolean {
  return (it) => it.state === 'overdue' || (plan.today <= it.on && it.on <= until);
}

function lastDayAhead({ today }: Pick<Plan, 'today'>, days = DAYS_AHEAD): PlainDate {
  return fromDay(toDay(today) + days);
}

/**
 * The most urgent first. A weekly activity is told once, with the number of turns that follow; what is overdue stands
 * for itself.
 */
export function folded(
  things: readonly Thing[],
  { activities: turns }: Pick<Plan, 'activities'>,
): readonly Upcoming[] {
  const activities = new Map(turns.map((it) => [it.id, it.activity]));
  const first = new Map<string, Thing>();
  const again = new Map<Thing, number>();
  for (const it of [...things].sort(byUrgency)) {
    const key = it.state === 'overdue' ? it.id : (activities.get(it.id) ?? it.id);
    const head = first.get(key) ?? it;
    first.set(key, head);
    again.set(head, head === it ? 0 : (again.get(head) ?? 0) + 1);
  }
  return [...again].map(([it, number]) => ({ ...it, again: number, ...inWords(it, number) }));
}

function inWords({ what, of, state }: Thing, again: number): Pick<Upcoming, 'text' | 'stateInWords'> {
  const parts = [what, ...(of === null ? [] : [of]), ...(again > 0 ? [`and ${again} more`] : [])];
  return { text: parts.join(', '), stateInWords: (state ?? '').replace('-', ' ') };
}

/** Overdue first, then by day, then by what it is. */
function byUrgency(a: Thing, b: Thing): number {
  const late = Number(b.state === 'overdue') - Number(a.state === 'overdue');
  return late || byText(a.on, b.on) || byText(a.what, b.what) || byText(a.id, b.id);
}

/** A turn of an activity as something to do; an overdue one stands on the day it was due. */
export function activity(it: Occurrence): Thing {
  const on = it.status === 'overdue' ? it.due : it.planned;
  return {
    id: it.id,
    kind: 'activity',
    on,
    due: it.due,
    what: it.title,
    of: null,
    state: it.status,
    owner: it.owner,
  };
}

/** The day by which to book is no news once it has passed, that nobody has booked is: it is to be done today. */
function milestone(it: Milestone, reading: Reading): Thing {
  const { today } = reading.plan;
  const late = it.kind === BOOKING && it.on < today && reading.engagement(it.for)?.status === 'planned';
  return {
    id: it.id,
    kind: 'milestone',
    on: late ? today : it.on,
    due: late ? it.on : null,
    what: it.title,
    of: reading.titleOf(it.for),
    state: late ? 'book-now' : null,
    owner: it.owner,
  };
}

function auditDays(it: Engagement, reading: Reading): readonly Thing[] {
  const day = (part: string, on: PlainDate, what: string): Thing => ({
    id: `${it.id}.${part}`,
    kind: 'audit',
    on,
    due: null,
    what,
    of: it.title,
    state: it.status,
    owner: null,
  });
  const outcome = reading.outcomeOf(it);
  return [
    ...(it.asOf ? [day('as-of', it.asOf, 'As-of date')] : []),
    ...otherSessions(it).map(({ kind, from }) =>
      day(`session-${kind}`, from, `${START[kind]} session starts`),
    ),
    ...(it.fieldwork ? [day('fieldwork', it.fieldwork.from, 'Fieldwork starts')] : []),
    day(outcome, it.report, outcome === 'report' ? 'Report' : 'Certification decision'),
  ];
}

const START: Readonly<Record<Session['kind'], string>> = {
  planning: 'Planning',
  interim: 'Interim',
  final: 'Final',
  stage: 'Stage',
  'follow-up': 'Follow-up',
};
