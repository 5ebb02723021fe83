// What engagements ask of an activity's days in every plan of a part, as far as it is certain. It is no more than what
// planning itself asks for: where that could do with less, less is told.

import { type Day, toDay } from '../../calendar/index.js';
import type { Prerequisite } from '../../model/index.js';
import { isYearly, namedBy, stepsAfter } from './demands.js';
import { workingDayNear } from './placing.js';
import type { Recurring } from './recurring.js';
import type { Facts, Range, SureAudit } from './sure-load.js';

const NEVER = Number.NEGATIVE_INFINITY;

/** Days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What an audit asks to be done before it, as far as it is certain. */
interface SureDemand {
  /** The days on which it could be met in some plan. */
  readonly widest: Days;
  /** The days on which it can be met in every plan. */
  readonly narrowest: Days;
  /** The days within which it is certain to be met. */
  readonly met: Days;
}

/**
 * The days within which an audit is certain to find something done before it. `turns` are the days that the activity's own
 * turns could take.
 */
export function sureDemandsBefore(
  activity: Recurring,
  turns: readonly Days[],
  audits: readonly SureAudit[],
  facts: Facts,
): readonly Days[] {
  return audits.flatMap((audit) => demandsOf(audit, activity, turns, audits, facts).map(({ met }) => met));
}

function demandsOf(
  audit: SureAudit,
  activity: Recurring,
  turns: readonly Days[],
  audits: readonly SureAudit[],
  facts: Facts,
): readonly SureDemand[] {
  const { start } = audit;
  if (!Number.isFinite(start.hi) || !Number.isFinite(start.lo)) return [];
  return asked(activity, audit, facts).flatMap(({ since = [], room }): readonly SureDemand[] => {
    const after = lastBefore(audit, since, audits, facts);
    if (!after) return [];
    const from = { lo: after.lo + 1, hi: after.hi + 1 };
    const to = { lo: endBefore(start.lo, room, facts), hi: endBefore(start.hi, room, facts) };
    const first = readyDay(activity, { from, to }, turns, audits, facts);
    const widest = { from: from.lo, to: to.hi };
    const narrowest = { from: from.hi, to: to.lo };
    return certain(activity, { ...from, lo: Math.max(from.lo, first) }, to, facts).map((met) => ({
      widest,
      narrowest,
      met,
    }));
  });
}

/**
 * The days of an activity's own turns, narrowed by what the audits of one track ask for one after the other: where only one
 * turn could meet what the soonest asks, and is certain to, it lies there, and is no longer there for those after it. Where
 * several tracks ask, or periods say where its turns count, nothing is narrowed.
 */
export function turnsInOrder(
  activity: Recurring,
  turns: readonly Days[],
  audits: readonly SureAudit[],
  facts: Facts,
): readonly Days[] {
  const asking = facts.program.tracks.filter(
    ({ id }) => activity.tracks.has(id) && asksFor(activity, id, facts),
  );
  const [track] = asking;
  if (!track || asking.length > 1 || countsWhereDue(activity, facts)) return turns;
  const left = [...turns];
  const taken = new Set<number>();
  let last = NEVER;
  for (const { id, type, end } of facts.before(track.id) ?? []) {
    const times = end === undefined ? asked(activity, { track: track.id, type }, facts).length : 0;
    if (times === 0) continue;
    const audit = audits.find((it) => it.id === id);
    const demands = audit ? demandsOf(audit, activity, turns, audits, facts) : [];
    const [demand] = demands;
    if (!demand || times > 1 || demand.narrowest.to < last) return left;
    last = demand.widest.to;
    const could = left.flatMap((turn, i) => (meets(turn, demand.widest) ? [i] : []));
    const [only] = could;
    if (only === undefined || could.length > 1 || taken.has(only)) return left;
    const turn = left[only] as Days;
    if (!hasDay(both(turn, demand.narrowest), facts)) return left;
    left[only] = both(turn, demand.met);
    taken.add(only);
  }
  return left;
}

// Whether the turns of an activity may have fewer days than they are known to: those after a period has opened.
function countsWhereDue({ every, tracks }: Recurring, { frameworks, program }: Facts): boolean {
  if ((every?.months ?? 0) >= 12) return false;
  const looking = program.tracks.filter(({ id }) => tracks.has(id)).map(({ framework }) => framework);
  return frameworks.some(
    ({ id, audits }) => looking.includes(id) && audits.some(({ role }) => role === 'period'),
  );
}

/** Whether two spans have days in common. */
export function meets(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function both(a: Days, b: Days): Days {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

function hasDay({ from, to }: Days, { calendar, today }: Facts): boolean {
  return workingDayNear(calendar, Math.max(toDay(today), from), to, to) !== undefined;
}

interface Asked extends Prerequisite {
  /** Working days that the steps after it need before the same audit. */
  readonly room: number;
}

// What an audit of this type asks of an activity before it.
function asked(
  { key, tracks }: Recurring,
  { track, type }: Pick<SureAudit, 'track' | 'type'>,
  facts: Facts,
): readonly Asked[] {
  const all = tracks.has(track) ? prerequisitesIn(track, facts) : [];
  return all
    .filter((it) => it.activity === key && namedBy(it, type))
    .map((it) => ({ ...it, room: stepsAfter(it, all, type) }));
}

// Whether audits of a track want the activity done before them.
function asksFor({ key }: Recurring, track: string, facts: Facts): boolean {
  return prerequisitesIn(track, facts).some((it) => it.activity === key);
}

function prerequisitesIn(track: string, { frameworks, program }: Facts): readonly Prerequisite[] {
  const of = program.tracks.find(({ id }) => id === track)?.framework;
  return frameworks.find(({ id }) => id === of)?.prerequisites ?? [];
}

// The last day for something that so many steps come after, before an audit that starts on a day.
function endBefore(start: Day, room: number, { calendar }: Facts): Day {
  return calendar.add(start, -1 - room);
}

// The day before which no turn meets a demand, as nothing that is audited is in place: planning keeps to it where it leaves
// the turn a working day. Audits that could ask earlier must leave it one too, else a turn may be gone when this one asks.
function readyDay(
  activity: Recurring,
  { from, to }: { readonly from: Range; readonly to: Range },
  turns: readonly Days[],
  audits: readonly SureAudit[],
  facts: Facts,
): Day {
  const { program, calendar, today } = facts;
  const waiting = program.tracks.filter(({ id }) => activity.tracks.has(id));
  const readyOf = (tracks: typeof waiting): Day[] => tracks.map((track) => toDay(track.ready.on));
  const first = Math.min(...readyOf(waiting));
  // Those that ask for nothing before their audits keep nothing waiting.
  const asking = waiting.filter(({ id }) => asksFor(activity, id, facts));
  const last = Math.max(...readyOf(asking), toDay(today));
  const soonest = Math.min(...asking.map(({ id }) => soonestEnd(activity, id, audits, facts)));
  const leaves = (since: Day, until: Day): boolean =>
    workingDayNear(calendar, since, until, until) !== undefined;
  const isKept = turns
    .filter((turn) => turn.from < first && turn.from <= to.hi && turn.to >= from.lo)
    .every((turn) => turn.to >= to.hi && leaves(last, Math.min(turn.to, soonest)));
  return isKept && leaves(Math.max(last, from.hi), to.lo) ? first : NEVER;
}

// The soonest that audits of a track which asks for the activity could want it done by; no day where that is not known.
function soonestEnd(activity: Recurring, track: string, audits: readonly SureAudit[], facts: Facts): Day {
  const own = facts.before(track);
  if (!own) return NEVER;
  let soonest = Number.POSITIVE_INFINITY;
  let start = NEVER;
  for (const { id, type, end } of own) {
    if (end !== undefined) continue;
    // Audits of a track follow one another.
    start = Math.max(start, audits.find((it) => it.id === id)?.start.lo ?? NEVER);
    for (const { room } of asked(activity, { track, type }, facts)) {
      soonest = Math.min(soonest, start === NEVER ? NEVER : endBefore(start, room, facts));
    }
  }
  return soonest;
}

// A yearly activity operates in every period.
export function sureDemandsInside(
  activity: Recurring,
  audits: readonly SureAudit[],
  facts: Facts,
): readonly Days[] {
  if (!isYearly(activity)) return [];
  return audits.flatMap(({ role, periodFrom, periodTo }) => {
    const whole = [periodFrom.lo, periodFrom.hi, periodTo.lo, periodTo.hi].every(Number.isFinite);
    return role === 'period' && whole && periodTo.lo >= toDay(facts.today)
      ? certain(activity, periodFrom, periodTo, facts)
      : [];
  });
}

// Wherever it begins and ends, there is a working day in it, and nothing done before meets it.
function certain({ done }: Recurring, from: Range, to: Range, { calendar, today }: Facts): readonly Days[] {
  const now = toDay(today);
  if (done.some((day) => from.lo <= day && day <= to.hi)) return [];
  const narrowest = workingDayNear(calendar, Math.max(now, from.hi), to.lo, to.lo);
  return narrowest === undefined ? [] : [{ from: Math.max(now, from.lo), to: to.hi }];
}

// The last day of the latest audit of these types before another; undefined where that is not known well enough.
function lastBefore(
  audit: SureAudit,
  types: readonly string[],
  audits: readonly SureAudit[],
  { before }: Facts,
): Range | undefined {
  const none = { lo: NEVER, hi: NEVER };
  if (types.length === 0) return none;
  const all = before(audit.track)?.filter(({ id, type }) => id !== audit.id && types.includes(type));
  return all?.reduce<Range | undefined>((last, { id, end }) => {
    const sure = audits.find((it) => it.id === id);
    const own = end === undefined ? sure?.end : { lo: end, hi: end };
    if (sure && sure.start.lo >= audit.start.hi) return last;
    if (!last || !own || !Number.isFinite(own.hi)) return undefined;
    const isBefore = end === undefined ? (sure?.start.hi ?? own.hi) < audit.start.lo : end < audit.start.lo;
    return { lo: isBefore ? Math.max(last.lo, own.lo) : last.lo, hi: Math.max(last.hi, own.hi) };
  }, none);
}
