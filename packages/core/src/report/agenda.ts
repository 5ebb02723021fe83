// What a plan says in a calendar. Keys name an audit's stage or a turn of an activity and hold no date that could move,
// so that a calendar that knows an entry moves it instead of adding a second one. Nothing that follows `today` is said
// (planned days of turns, prices of other dates): a feed may not change because a day has passed.

import { fromDay, type PlainDate, type Span, toDay } from '../calendar/index.js';
import {
  type Engagement,
  isFieldwork,
  listed,
  type Milestone,
  maySee,
  type Occurrence,
  type PlanSpan,
  type Reason,
  type Session,
} from '../model/index.js';
import type { Drawn } from './appointment.js';
import type { Reading } from './reading.js';
import { otherSessions } from './schedule-rows.js';
import { stateInWords } from './standing.js';
import { addsToItsAudit } from './upcoming.js';
import { spanInWords } from './words.js';

/** Every entry that a plan has. */
export function agendaOf(reading: Reading): readonly Drawn[] {
  const { plan } = reading;
  return [
    ...plan.engagements.flatMap((it) => (it.status === 'done' ? [] : auditEntries(it, reading))),
    ...plan.engagements.flatMap((it) => expiryEntry(it, reading)),
    ...plan.activities.filter(isInFeed).map((it) => activityEntry(it, reading)),
    ...plan.milestones.flatMap((it) => milestoneEntry(it, reading)),
    ...plan.spans.flatMap((it) => spanEntry(it, reading)),
  ];
}

/** A missed turn keeps its entry: it was missed by the passing of days, and that may not change a feed. */
function isInFeed({ status }: Occurrence): boolean {
  return status !== 'done' && status !== 'late';
}

function entry(
  reading: Reading,
  of: Engagement,
  what: Pick<Drawn, 'kind' | 'title' | 'audience'> & Partial<Drawn> & { readonly days: Span },
): Drawn {
  const { days, ...rest } = what;
  return {
    key: `${of.id}.${what.kind}`,
    for: of.id,
    from: days.from,
    to: days.to,
    end: dayAfter(days.to),
    hours: null,
    since: null,
    details: [],
    beside: [],
    internal: [],
    why: [],
    frameworks: [of.framework],
    tracks: [of.track],
    names: [reading.frameworkName(of.framework)],
    owner: null,
    firm: of.status !== 'planned',
    busy: false,
    ...rest,
  };
}

function auditEntries(it: Engagement, reading: Reading): readonly Drawn[] {
  const add = (what: Parameters<typeof entry>[2]) => entry(reading, it, what);
  const outcome = reading.outcomeOf(it);
  const entries: Drawn[] = [];
  const seen = new Map<string, number>();
  for (const days of otherSessions(it)) {
    const title = `${it.title}: ${days.kind} session`;
    const nth = (seen.get(days.kind) ?? 0) + 1;
    seen.set(days.kind, nth);
    const key = `${it.id}.session-${days.kind}${nth > 1 ? `-${nth}` : ''}`;
    const audience = it.audiences.fieldwork;
    const details = [...(it.auditor ? [`Auditor: ${it.auditor}`] : []), modeInWords(days.mode)];
    const beside = visitOf(days.jointWith, audience, reading);
    entries.push(add({ key, kind: 'session', title, days, details, beside, audience }));
  }
  entries.push(...meetings(it, add));
  if (it.fieldwork) entries.push(add(fieldwork(it, it.fieldwork, reading)));
  const { period: audience } = it.audiences;
  if (it.asOf)
    entries.push(add({ kind: 'as-of', title: `${it.title}: as-of date`, days: only(it.asOf), audience }));
  if (it.period)
    entries.push(
      add({ kind: 'period', title: `${it.title}: observation period`, days: it.period, audience }),
    );
  if (it.deadline) {
    const title = `${it.title}: latest day (${it.deadline.rule})`;
    entries.push(add({ kind: 'deadline', title, days: only(it.deadline.on), audience: 'internal' }));
  }
  const word = outcome === 'report' ? 'report' : 'certification decision';
  const title = `${it.title}: ${word}`;
  entries.push(add({ kind: outcome, title, days: only(it.report), audience: it.audiences.outcome }));
  return entries;
}

/** Known by what they are about, since their hours move; without a title, by their order. */
function meetings(it: Engagement, add: (what: Parameters<typeof entry>[2]) => Drawn): readonly Drawn[] {
  const seen = new Map<string, number>();
  return it.meetings.map(({ title, at, from, to }) => {
    const slug = (title ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
    const nth = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, nth);
    const key = [
      it.id,
      '.meeting',
      ...(slug === '' ? [] : [`-${slug}`]),
      ...(nth > 1 ? [`-${nth}`] : []),
    ].join('');
    const on = at.slice(0, 10) as PlainDate;
    const words = `${it.title}: ${title ?? 'session'}`;
    return add({
      key,
      kind: 'meeting',
      title: words,
      days: only(on),
      hours: { from, to },
      firm: true,
      busy: true,
      audience: it.audiences.fieldwork,
    });
  });
}

function fieldwork(it: Engagement, days: Span, reading: Reading): Parameters<typeof entry>[2] {
  const { fieldwork: audience, period } = it.audiences;
  // Whoever sees the days need not be meant to see what is examined.
  const subject = maySee(audience, period);
  const session = it.sessions.find((one) => isFieldwork(it, one));
  const mode = session?.mode;
  return {
    kind: 'fieldwork',
    title: `${it.title}: fieldwork`,
    days,
    audience,
    busy: it.status === 'booked' && mode === 'onsite',
    details: [
      ...(it.auditor ? [`Auditor: ${it.auditor}`] : []),
      ...(subject && it.period ? [`Observation period: ${spanInWords(it.period)}`] : []),
      ...(subject && it.asOf ? [`As of ${it.asOf}`] : []),
      ...(mode ? [modeInWords(mode)] : []),
    ],
    beside: visitOf(session?.jointWith ?? [], audience, reading),
    why: it.because.filter(isLasting).map((reason) => `${reason.text} [${reason.rule}]`),
  };
}

function modeInWords(mode: Session['mode']): string {
  return mode === 'onsite' ? 'On site' : 'Remote';
}

// Audits of the same visit, of those that the readers of this one may know of.
function visitOf(ids: readonly string[], audience: Engagement['audiences']['fieldwork'], reading: Reading) {
  const audits = ids.flatMap((id) => reading.engagement(id) ?? []);
  return besideOf(
    'Same visit:',
    audits.filter((of) => maySee(audience, of.audiences.fieldwork)),
  );
}

/** Audits named beside an entry, which its readers may know of. */
function besideOf(words: string, audits: readonly Engagement[]): readonly string[] {
  return audits.length > 0 ? [`${words} ${listed(audits.map(({ title }) => title))}`] : [];
}

/** Where an audit lies best is worded with prices, and those follow the day. */
function isLasting({ rule }: Reason): boolean {
  return rule !== 'target' && rule !== 'earliest';
}

function expiryEntry(it: Engagement, reading: Reading): readonly Drawn[] {
  if (!it.expires) return [];
  const title = `${it.title}: ${reading.documentOf(it)} expires`;
  return [entry(reading, it, { kind: 'expiry', title, days: only(it.expires), audience: it.audience })];
}

function activityEntry(it: Occurrence, reading: Reading): Drawn {
  const served = it.serves.flatMap((id) => reading.engagement(id) ?? []);
  // A turn that was missed is evidence for nothing any more, and that may move it from no feed to another.
  const calledFor = reading.frameworksUsing(it.activity);
  const frameworks = [...new Set([...calledFor, ...served.map((of) => of.framework)])].sort();
  const duties = (reading.plan.duties ?? []).map(({ id: track, framework }) => ({ track, framework }));
  const users = [...reading.plan.engagements, ...duties].filter((of) => frameworks.includes(of.framework));
  return {
    key: `activity.${it.id}`,
    kind: 'activity',
    for: it.id,
    title: it.title,
    from: it.due,
    to: it.due,
    end: dayAfter(it.due),
    hours: null,
    since: it.window.from,
    details: [`Counts from ${it.window.from} to ${it.window.to}`],
    beside: besideOf(
      'Evidence for',
      served.filter((of) => maySee(it.audience, of.audiences.outcome)),
    ),
    internal: [
      ...(it.owner ? [`Owner: ${it.owner}`] : []),
      ...(it.controls.length > 0 ? [`Controls: ${it.controls.join(', ')}`] : []),
    ],
    why: [],
    audience: it.audience,
    frameworks,
    tracks: [...new Set(users.map(({ track }) => track))].sort(),
    names: frameworks.map(reading.frameworkName),
    owner: it.owner,
    firm: true,
    busy: false,
  };
}

/** Milestones of a finished audit matter only where they come after its end. */
function milestoneEntry(it: Milestone, reading: Reading): readonly Drawn[] {
  const of = reading.engagement(it.for);
  if (!of || !addsToItsAudit(it) || (of.status === 'done' && it.on <= of.report)) return [];
  const title = it.title.includes(of.title) ? it.title : `${of.title}: ${it.title}`;
  const internal = it.owner ? [`Usually seen to by: ${it.owner}`] : [];
  const what = {
    key: `milestone.${it.id}`,
    kind: 'milestone' as const,
    title,
    days: only(it.on),
    audience: it.audience,
    owner: it.owner,
  };
  return [entry(reading, of, { ...what, internal })];
}

function spanEntry(it: PlanSpan, reading: Reading): readonly Drawn[] {
  const of = reading.engagement(it.for);
  if (!of) return [];
  const title = `${of.title}: ${stateInWords(it, reading)}`;
  return [entry(reading, of, { key: `span.${it.id}`, kind: 'span', title, days: it, audience: it.audience })];
}

function only(on: PlainDate): Span {
  return { from: on, to: on };
}

function dayAfter(date: PlainDate): PlainDate {
  return fromDay(toDay(date) + 1);
}
