// The history of a feed: what it told before beside what it says now. An entry that says something else counts one up,
// one that the plan no longer has is called off, and an entry that was finished just leaves.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { byText, type Plan, type ToldEntry, type ToldFeed } from '../model/index.js';
import type { Appointment, Drawn } from './appointment.js';
import { digest } from './digest.js';

/** Months for which an entry that was dropped stays in the feed, called off. */
const CALLED_OFF = 12;
/** What follows the activity in the id of a turn. */
const SLOT = /^\d+(?:-\w+)?$/;

/** The entries of a feed by first day, and what is to be remembered of them. */
export interface Feed {
  readonly entries: readonly Appointment[];
  readonly told: ToldFeed;
}

/** The feed of a plan after what was told before; without that, everything is told for the first time. */
export function feedOf(drawn: readonly Drawn[], plan: Plan, before: ToldFeed | undefined): Feed {
  const known = new Map(before?.entries.map((it) => [it.key, it]));
  const current = drawn.map((it) => ({ drawn: it, told: toldNow(it, known.get(it.key), plan.today) }));
  const here = new Set(drawn.map((it) => it.key));
  const ends = endsTold(before);
  const gone = [...known.values()].filter((it) => !here.has(it.key)).map((it) => toldGone(it, plan, ends));
  const entries = [
    ...current.map((it) => appointment(it.drawn, it.told)),
    ...gone.filter((it) => isStillTold(it, plan.today)).map((it) => appointment(calledOff(it), it)),
  ];
  return {
    entries: entries.sort((a, b) => byText(a.from, b.from) || byText(a.key, b.key)),
    told: {
      program: before?.program ?? plan.program,
      entries: [...current.map((it) => it.told), ...gone].sort((a, b) => byText(a.key, b.key)),
    },
  };
}

function appointment(drawn: Drawn, { sequence, changed, state }: ToldEntry): Appointment {
  return { ...drawn, sequence, changed, dropped: state === 'dropped' };
}

function toldNow(it: Drawn, before: ToldEntry | undefined, today: PlainDate): ToldEntry {
  const says = digest(JSON.stringify(saidBy(it)));
  const same = before !== undefined && before.state !== 'dropped' && before.says === says;
  return {
    key: it.key,
    state: 'held',
    sequence: before === undefined ? 0 : before.sequence + (same ? 0 : 1),
    changed: same ? before.changed : today,
    says,
    for: it.for,
    kind: it.kind,
    title: it.title,
    from: it.from,
    to: it.to,
    hours: it.hours,
    audience: it.audience,
    frameworks: it.frameworks,
    tracks: it.tracks,
    owner: it.owner,
  };
}

/** What makes an entry another one for those who read it. */
function saidBy({ title, from, to, hours, details, internal, owner, firm, busy }: Drawn) {
  return [title, from, to, hours, details, internal, owner, firm, busy];
}

/** The days on which reports and decisions were told to come, by engagement. */
type Ends = ReadonlyMap<string, PlainDate>;

function endsTold(before: ToldFeed | undefined): Ends {
  const outcomes = before?.entries.filter(({ kind }) => kind === 'report' || kind === 'decision');
  return new Map(outcomes?.map((it) => [it.for, it.from]));
}

function toldGone(it: ToldEntry, plan: Plan, ends: Ends): ToldEntry {
  if (it.state !== 'held') return it;
  if (isFinished(it, plan, ends) || isBehind(it, plan)) return { ...it, state: 'left' };
  return { ...it, state: 'dropped', sequence: it.sequence + 1, changed: plan.today };
}

/**
 * What was done is not called off; what comes after the end of an audit, as an expiry does, is not done with it. An audit that
 * ended sooner than it was told to has taken all the steps up to then.
 */
function isFinished(it: ToldEntry, plan: Plan, ends: Ends): boolean {
  if (it.kind === 'activity') {
    return plan.activities.some(
      (turn) =>
        turn.done !== null && (turn.id === it.for || (isFurther(it.for, turn.id) && turn.done <= it.to)),
    );
  }
  if (it.kind === 'expiry' || it.kind === 'span') return false;
  const of = plan.engagements.find((audit) => audit.id === it.for);
  return (
    of?.status === 'done' &&
    (it.kind !== 'milestone' || it.from <= of.report || it.from <= (ends.get(of.id) ?? of.report))
  );
}

/** Whether a turn is one more of the same slot: what is recorded first counts for the slot itself. */
function isFurther(id: string, of: string): boolean {
  return id.startsWith(`${of}-`) && /^\d$/.test(id.slice(of.length + 1));
}

/**
 * What has passed, of something that is planned on, was not called off. A past turn of an activity: the plan begins later
 * now. A past step or span of an audit: it has been taken, or has ended.
 */
function isBehind(it: ToldEntry, plan: Plan): boolean {
  if (it.to >= plan.today) return false;
  if (it.kind === 'milestone' || it.kind === 'span')
    return plan.engagements.some((audit) => audit.id === it.for && audit.status === 'done');
  if (it.kind !== 'activity') return false;
  const isTurnOf = (activity: string) =>
    it.for.startsWith(`${activity}-`) && SLOT.test(it.for.slice(activity.length + 1));
  return plan.activities.some((turn) => turn.due > it.to && isTurnOf(turn.activity));
}

function isStillTold(it: ToldEntry, today: PlainDate): boolean {
  return it.state === 'dropped' && toDay(today) <= addMonths(toDay(it.changed), CALLED_OFF);
}

function calledOff(it: ToldEntry): Drawn {
  return {
    key: it.key,
    kind: it.kind,
    for: it.for,
    title: it.title,
    from: it.from,
    to: it.to,
    end: fromDay(toDay(it.to) + 1),
    hours: it.hours,
    since: null,
    details: [`Dropped from the plan of ${it.changed}`],
    beside: [],
    internal: [],
    why: [],
    audience: it.audience,
    frameworks: it.frameworks,
    tracks: it.tracks,
    names: [],
    owner: it.owner,
    firm: true,
    busy: false,
  };
}
