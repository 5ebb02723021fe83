// What a new plan moves of the one agreed before, and why.

import { fromDay, type PlainDate, toDay, type WorkingCalendar } from '../calendar/index.js';
import { byText, type Engagement, interimOf, interimOfId, type Move } from '../model/index.js';
import type { AgreedDays } from './charges/moves.js';
import { isPossible } from './optimum/near-dates.js';
import type { Optimum } from './optimum/optimum.js';
import { SESSION_POINTS } from './problem/points.js';

/** First days of sessions of the plan agreed before: of fieldwork by engagement, of interim sessions by `interimOfId`. */
export type Agreed = ReadonlyMap<string, PlainDate>;

export const nothingAgreed: Agreed = new Map();

/** The same as days. */
export function agreedDays(agreed: Agreed): AgreedDays {
  return new Map([...agreed].map(([id, on]) => [id, toDay(on)]));
}

/** What a plan holds later ones to. */
export function agreedBy(engagements: readonly Engagement[]): Agreed {
  const held = engagements.filter(({ status }) => status !== 'done').flatMap(sessionsIn);
  return new Map(held.flatMap(({ name, to }) => (to === null ? [] : [[name, to] as const])));
}

interface HeldSession {
  readonly it: Engagement;
  readonly session: Move['session'];
  /** Its first day in the plan; null where it has none. */
  readonly to: PlainDate | null;
  /** What its agreed day is known by. */
  readonly name: string;
}

/** What differs from the days agreed before, by day; finished engagements move no more. */
export function movesFrom(
  agreed: Agreed,
  engagements: readonly Engagement[],
  found: Optimum,
): readonly Move[] {
  if (agreed.size === 0) return [];
  const moved = engagements
    .filter(({ status }) => status !== 'done')
    .flatMap(sessionsIn)
    .flatMap((held): Move[] => {
      const [from, to] = [agreed.get(held.name) ?? null, held.to];
      if (from === to) return [];
      const days = from === null || to === null ? null : toDay(to) - toDay(from);
      const why = to === null ? 'the plan holds it no more' : whyMoved(held, from, found);
      return [{ engagement: held.it.id, session: held.session, from, to, days, why }];
    });
  const dayOf = ({ from, to }: Move): string => to ?? from ?? '';
  return [...moved, ...goneFrom(agreed, engagements)].sort((a, b) => byText(dayOf(a), dayOf(b)));
}

function sessionsIn(it: Engagement): readonly HeldSession[] {
  const interim = interimOf(it)?.from ?? null;
  return [
    ...(it.fieldwork ? [{ it, session: 'fieldwork' as const, to: it.fieldwork.from, name: it.id }] : []),
    { it, session: 'interim', to: interim, name: interimOfId(it.id) },
  ];
}

// Engagements that the plan holds no more, with all their sessions.
function goneFrom(agreed: Agreed, engagements: readonly Engagement[]): readonly Move[] {
  const known = new Set(engagements.flatMap(({ id }) => [id, interimOfId(id)]));
  return [...agreed].flatMap(([name, from]): Move[] => {
    if (known.has(name)) return [];
    const engagement = [...agreed.keys()].find((id) => interimOfId(id) === name);
    const session = engagement === undefined ? 'fieldwork' : 'interim';
    const why = 'the plan holds it no more';
    return [{ engagement: engagement ?? name, session, from, to: null, days: null, why }];
  });
}

function whyMoved({ it, session, to }: HeldSession, from: PlainDate | null, found: Optimum): string {
  const { windows, built, way } = found;
  if (from === null) return 'it is new in the plan';
  const draft = built.drafts.find(({ id }) => id === it.id);
  const recorded = session === 'interim' ? draft?.recorded?.interim : draft?.recorded?.fieldwork;
  if (recorded) return 'it is booked there now';
  const off = draft && inTheWay(way.setting.ownCalendar(draft), from, daysOf(it, session, to));
  if (off) return off;
  const start = draft && built.pointsOf(draft)[SESSION_POINTS[session].first];
  const [first, last] = start === undefined ? [] : [windows.lo[start], windows.hi[start]];
  const day = toDay(from);
  if (first !== undefined && day < first) return 'its rules allow it no earlier now';
  if (last !== undefined && day > last) return 'its rules allow it no later now';
  if (start !== undefined && !isPossible(built, start, day)) return 'its rules do not allow that day now';
  return 'moving it costs less than leaving it';
}

// Why work that lasts so many days after its first cannot begin on a day: it is off, or the work meets days that are closed:
// blackouts, or its auditor's.
function inTheWay(calendar: WorkingCalendar, from: PlainDate, lasts: number): string | undefined {
  const day = toDay(from);
  const off = calendar.whyOff(day);
  if (off?.kind === 'holiday') return `${from} is a holiday now (${off.reason})`;
  if (off?.kind === 'weekend') return `${from} is a ${off.reason}, and no working day now`;
  const blackout = calendar.nextBlackoutFrom(day);
  if (blackout === undefined || blackout > day + lasts) return undefined;
  return `${fromDay(blackout)} is closed now (${calendar.whyOff(blackout)?.reason})`;
}

// Days from the first to the last of a session as it is planned.
function daysOf(it: Engagement, session: Move['session'], to: PlainDate | null): number {
  const span = session === 'interim' ? interimOf(it) : it.fieldwork;
  return span && to ? toDay(span.to) - toDay(span.from) : 0;
}
