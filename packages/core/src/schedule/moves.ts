// What a new plan moves of the one agreed before, and why.

import {
  type Day,
  fromDay,
  monthsIn,
  type PlainDate,
  toDay,
  type WorkingCalendar,
} from '../calendar/index.js';
import {
  amountInWords,
  byText,
  counted,
  type Engagement,
  interimOf,
  interimOfId,
  type Move,
  type PeriodEnd,
  type PlannedSession,
  type Program,
  periodEndOfId,
  termInWords,
} from '../model/index.js';
import { totalOf } from '../solve/priced/value.js';
import { dearer, shifted } from './answer/shift.js';
import type { AgreedDays } from './charges/moves.js';
import type { Draft } from './cycles/draft.js';
import { isPossible } from './optimum/near-dates.js';
import { inUnits } from './optimum/objective.js';
import type { Optimum } from './optimum/optimum.js';
import { SESSION_POINTS } from './problem/points.js';

/**
 * Days of the plan agreed before: first days of fieldwork by engagement, of interim sessions by `interimOfId`; ends of
 * periods by `periodEndOfId`, which cost nothing to move and are only told.
 */
export type Agreed = ReadonlyMap<string, PlainDate>;

export const nothingAgreed: Agreed = new Map();

/** The same as days. */
export function agreedDays(agreed: Agreed): AgreedDays {
  return new Map([...agreed].map(([id, on]) => [id, toDay(on)]));
}

/** What a plan holds later ones to. */
export function agreedBy(engagements: readonly Engagement[]): Agreed {
  const held = engagements.filter(({ status }) => status !== 'done').flatMap(datesIn);
  return new Map(held.flatMap(({ name, to }) => (to === null ? [] : [[name, to] as const])));
}

interface HeldDate {
  readonly it: Engagement;
  readonly session: Move['session'];
  /** The day in the plan; null where it has none. */
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
  const open = engagements.filter(({ status }) => status !== 'done');
  const moved = open.flatMap(datesIn).flatMap((held): Move[] => {
    const { it, session, to } = held;
    const from = agreed.get(held.name) ?? null;
    if (from === to || isToldElsewhere(held, from, agreed, engagements)) return [];
    const days = from === null || to === null ? null : toDay(to) - toDay(from);
    const why = to === null ? NO_INTERIM : whyMoved(held, from, agreed, found);
    return [{ engagement: it.id, session, from, to, days, why }];
  });
  const dayOf = ({ from, to }: Move): string => to ?? from ?? '';
  return [...moved, ...goneFrom(agreed, engagements, found.way.setting.program)].sort((a, b) =>
    byText(dayOf(a), dayOf(b)),
  );
}

// An audit that is new has a new period, and a period that begins where another ends moves with that end.
function isToldElsewhere(
  { session, to }: HeldDate,
  from: PlainDate | null,
  agreed: Agreed,
  engagements: readonly Engagement[],
): boolean {
  if (session !== 'period-start' && session !== 'period-end') return false;
  if (from === null || to === null) return true;
  if (session === 'period-end') return false;
  return engagements.some(({ id, period, status }) => {
    const end = status === 'done' ? period?.to : agreed.get(periodEndOfId(id, 'period-end'));
    return end !== undefined && toDay(end) + 1 === toDay(from) && period?.to === fromDay(toDay(to) - 1);
  });
}

function datesIn(it: Engagement): readonly HeldDate[] {
  const { id, fieldwork, period } = it;
  const interim = interimOf(it)?.from ?? null;
  const end = (session: PeriodEnd, to: PlainDate): HeldDate => ({
    it,
    session,
    to,
    name: periodEndOfId(id, session),
  });
  return [
    ...(period ? [end('period-start', period.from), end('period-end', period.to)] : []),
    ...(fieldwork ? [{ it, session: 'fieldwork' as const, to: fieldwork.from, name: id }] : []),
    { it, session: 'interim', to: interim, name: interimOfId(id) },
  ];
}

const PERIOD_ENDS: readonly PeriodEnd[] = ['period-start', 'period-end'];

// Engagements that the plan holds no more, with all their sessions.
function goneFrom(
  agreed: Agreed,
  engagements: readonly Engagement[],
  { tracks, planning }: Program,
): readonly Move[] {
  const namesOf = (id: string) => [id, interimOfId(id), ...PERIOD_ENDS.map((end) => periodEndOfId(id, end))];
  const known = new Set(engagements.flatMap(({ id }) => namesOf(id)));
  const ends = new Set([...agreed.keys()].flatMap((id) => namesOf(id).slice(2)));
  return [...agreed].flatMap(([name, from]): Move[] => {
    if (known.has(name) || ends.has(name)) return [];
    const engagement = [...agreed.keys()].find((id) => interimOfId(id) === name);
    const session = engagement === undefined ? 'fieldwork' : 'interim';
    const gone = engagement ?? name;
    const why = !tracks.some(({ id }) => isOf(gone, id))
      ? 'the file asks for its framework no more'
      : from > planning.to
        ? `the horizon ends before it now, on ${planning.to}`
        : `nothing in the file calls for it within the horizon, which ends on ${planning.to}`;
    return [{ engagement: gone, session, from, to: null, days: null, why }];
  });
}

/** Whether an engagement that is not planned any more was one of a track. */
function isOf(engagement: string, track: string): boolean {
  return engagement.startsWith(`${track}-`);
}

const NO_INTERIM = 'no interim session is planned for it any more';

function whyMoved(
  { it, session, to }: HeldDate,
  from: PlainDate | null,
  agreed: Agreed,
  found: Optimum,
): string {
  const { windows, built } = found;
  if (from === null) return 'it is new in the plan';
  const draft = built.drafts.find(({ id }) => id === it.id);
  if (!draft) return DEARER;
  const isSession = session === 'fieldwork' || session === 'interim';
  if (draft.recorded?.[isSession ? session : 'period'])
    return isSession ? 'it is booked there now' : 'the file records it so now';
  if (!isSession) {
    const otherwise = endsOtherwise(it, session, agreed);
    if (otherwise) return otherwise;
  }
  const off = isSession && inTheWay(found.way.setting.ownCalendar(draft), from, daysOf(it, session, to));
  if (off) return off;
  const point = built.pointsOf(draft)[isSession ? SESSION_POINTS[session].first : PERIOD_POINTS[session]];
  if (point === undefined) return DEARER;
  const day = toDay(from);
  if (day < (windows.lo[point] as Day)) return 'its rules allow it no earlier now';
  if (day > (windows.hi[point] as Day)) return 'its rules allow it no later now';
  if (!isPossible(built, point, day)) return 'its rules do not allow that day now';
  return (isSession && leftThere(found, draft, day, session)) || DEARER;
}

// How long a period is was chosen with the plan, and its end follows from that; its rules have no say in it by themselves.
function endsOtherwise(
  { id, period }: Engagement,
  session: Move['session'],
  agreed: Agreed,
): string | undefined {
  const [from, to] = PERIOD_ENDS.map((end) => agreed.get(periodEndOfId(id, end)));
  if (session !== 'period-end' || !period || !from || !to) return undefined;
  const months = monthsIn(toDay(period.from), toDay(period.to));
  if (months !== monthsIn(toDay(from), toDay(to))) return `it has ${counted(months, 'month')} now`;
  return from === period.from ? undefined : 'its first day is another one now';
}

const DEARER = 'moving it costs less than leaving it';
const PERIOD_POINTS = { 'period-start': 'period-from', 'period-end': 'period-to' } as const;

// What leaving a session on its day would come to, everything else where it is now.
function leftThere(found: Optimum, draft: Draft, day: Day, session: PlannedSession): string | undefined {
  const days = shifted(found, draft, day, session);
  if (!days) return 'the other dates leave no room for it on that day now';
  const more = dearer(found, days);
  const total = totalOf(more);
  const [dearest] = [...more].sort(([, a], [, b]) => b - a);
  if (total <= 0 || !dearest) return undefined;
  const amount = amountInWords(inUnits(total), found.way.setting.program.organization.currency);
  return `left where it was, it would cost ${amount} more, for ${termInWords(dearest[0])}`;
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
