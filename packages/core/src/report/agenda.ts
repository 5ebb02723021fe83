// What a calendar feed holds. Keys name an audit's stage or a turn of an activity and hold no date that could move,
// so that a calendar that knows an entry moves it instead of adding a second one. Open turns stand on their due
// day: their planned day follows `today`, and a feed may not change because a day has passed.

import { fromDay, type PlainDate, type Span, toDay } from '../calendar/index.js';
import type { Engagement, Milestone, Occurrence, PlanSpan } from '../model/index.js';
import type { Appointment } from './appointment.js';
import { type Reading, trackOf } from './reading.js';
import { stateInWords } from './standing.js';
import { addsToItsAudit } from './upcoming.js';
import { byDate, byName, listed, spanInWords } from './words.js';

/** Every entry of the feed, by first day. */
export function agendaOf(reading: Reading): readonly Appointment[] {
  const { plan } = reading;
  return [
    ...plan.engagements.flatMap((it) => (it.status === 'done' ? [] : auditEntries(it, reading))),
    ...plan.engagements.flatMap((it) => expiryEntry(it, reading)),
    ...plan.activities.filter(isInFeed).map((it) => activityEntry(it, reading)),
    ...plan.milestones.flatMap((it) => milestoneEntry(it, reading)),
    ...plan.spans.flatMap((it) => spanEntry(it, reading)),
  ].sort((a, b) => byDate(a.from, b.from) || byName(a.key, b.key));
}

/** A missed turn keeps its entry: it was missed by the passing of days, and that may not change a feed. */
function isInFeed({ status }: Occurrence): boolean {
  return status !== 'done' && status !== 'late';
}

function entry(
  reading: Reading,
  of: Engagement,
  what: Pick<Appointment, 'kind' | 'title'> & Partial<Appointment> & { readonly days: Span },
): Appointment {
  const { days, ...rest } = what;
  return {
    key: `${of.id}.${what.kind}`,
    from: days.from,
    to: days.to,
    end: dayAfter(days.to),
    details: [],
    internal: [],
    audience: 'everyone',
    frameworks: [of.framework],
    tracks: [trackOf(of)],
    names: [reading.frameworkName(of.framework)],
    owner: null,
    firm: of.status !== 'planned',
    busy: false,
    ...rest,
  };
}

function auditEntries(it: Engagement, reading: Reading): readonly Appointment[] {
  const add = (what: Parameters<typeof entry>[2]) => entry(reading, it, what);
  const outcome = reading.outcomeOf(it);
  const entries: Appointment[] = [];
  for (const [index, days] of it.sessions.entries()) {
    if (it.fieldwork && days.from === it.fieldwork.from && days.to === it.fieldwork.to) continue;
    const title = `${it.title}: ${days.kind} session`;
    entries.push(add({ key: `${it.id}.session-${index + 1}`, kind: 'session', title, days }));
  }
  if (it.fieldwork) entries.push(add(fieldwork(it, it.fieldwork, reading)));
  if (it.asOf) entries.push(add({ kind: 'as-of', title: `${it.title}: as-of date`, days: only(it.asOf) }));
  if (it.period)
    entries.push(add({ kind: 'period', title: `${it.title}: observation period`, days: it.period }));
  if (it.deadline) {
    const title = `${it.title}: latest day (${it.deadline.rule})`;
    entries.push(add({ kind: 'deadline', title, days: only(it.deadline.on), audience: 'internal' }));
  }
  const word = outcome === 'report' ? 'report' : 'certification decision';
  entries.push(add({ kind: outcome, title: `${it.title}: ${word}`, days: only(it.report) }));
  return entries;
}

function fieldwork(it: Engagement, days: Span, reading: Reading): Parameters<typeof entry>[2] {
  const mode = it.sessions.find((session) => session.from === days.from && session.to === days.to)?.mode;
  return {
    kind: 'fieldwork',
    title: `${it.title}: fieldwork`,
    days,
    busy: it.status === 'booked' && mode === 'onsite',
    details: [
      ...(it.auditor ? [`Auditor: ${it.auditor}`] : []),
      ...(it.period ? [`Observation period: ${spanInWords(it.period)}`] : []),
      ...(it.asOf ? [`As of ${it.asOf}`] : []),
      ...(mode ? [mode === 'onsite' ? 'On site' : 'Remote'] : []),
      ...(it.jointWith.length > 0 ? [`Same visit: ${listed(it.jointWith.map(reading.titleOf))}`] : []),
    ],
    internal: it.because.map((reason) => `${reason.text} [${reason.rule}]`),
  };
}

function expiryEntry(it: Engagement, reading: Reading): readonly Appointment[] {
  if (!it.expires) return [];
  const title = `${it.title}: certificate expires`;
  return [entry(reading, it, { kind: 'expiry', title, days: only(it.expires) })];
}

function activityEntry(it: Occurrence, reading: Reading): Appointment {
  const served = it.serves.flatMap((id) => reading.engagement(id) ?? []);
  const calledFor = reading.frameworksUsing(it.activity);
  const frameworks = served.length > 0 ? [...new Set(served.map((of) => of.framework))] : calledFor;
  return {
    key: `activity.${it.id}`,
    kind: 'activity',
    title: it.title,
    from: it.due,
    to: it.due,
    end: dayAfter(it.due),
    details: [
      `Counts from ${it.window.from} to ${it.window.to}`,
      ...(served.length > 0 ? [`Evidence for ${listed(served.map((of) => of.title))}`] : []),
    ],
    internal: [
      ...(it.status === 'missed' ? ['Missed'] : []),
      ...(it.planned < it.due && it.status !== 'missed' ? [`Planned for ${it.planned}`] : []),
      ...(it.owner ? [`Owner: ${it.owner}`] : []),
      ...(it.controls.length > 0 ? [`Controls: ${it.controls.join(', ')}`] : []),
    ],
    audience: 'everyone',
    frameworks,
    tracks: [...new Set(served.map(trackOf))],
    names: frameworks.map(reading.frameworkName),
    owner: it.owner,
    firm: true,
    busy: false,
  };
}

/** Milestones of a finished audit matter only where they come after its end. */
function milestoneEntry(it: Milestone, reading: Reading): readonly Appointment[] {
  const of = reading.engagement(it.for);
  if (!of || !addsToItsAudit(it) || (of.status === 'done' && it.on <= of.report)) return [];
  const audience = reading.milestoneType(of, it.kind)?.audience ?? 'internal';
  const title = it.title.includes(of.title) ? it.title : `${of.title}: ${it.title}`;
  const internal = it.owner ? [`Usually seen to by: ${it.owner}`] : [];
  const what = {
    key: `milestone.${it.id}`,
    kind: 'milestone' as const,
    title,
    days: only(it.on),
    audience,
    owner: it.owner,
  };
  return [entry(reading, of, { ...what, internal })];
}

function spanEntry(it: PlanSpan, reading: Reading): readonly Appointment[] {
  const of = reading.engagement(it.for);
  if (!of) return [];
  const title = `${of.title}: ${stateInWords(it, reading)}`;
  return [entry(reading, of, { key: `span.${it.id}`, kind: 'span', title, days: it, audience: 'internal' })];
}

function only(on: PlainDate): Span {
  return { from: on, to: on };
}

function dayAfter(date: PlainDate): PlainDate {
  return fromDay(toDay(date) + 1);
}
