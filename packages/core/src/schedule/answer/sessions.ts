// The sessions of an audit: the days its auditors work with the team. The final one, or the stage itself, is the
// fieldwork; the others are placed or recorded beside it. Planning takes hours, not days: it is in no visit.

import {
  type Day,
  fromDay,
  type PlainDate,
  type Span,
  toDay,
  type WorkingCalendar,
} from '../../calendar/index.js';
import { byText, type Point, type Session } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';

/** The sessions of an engagement, in order; `fieldwork` is null where a finished audit's days are not on record. */
export function sessionsOf(
  draft: Draft,
  dayOf: (point: Point) => Day | undefined,
  fieldwork: Span | null,
  calendar: WorkingCalendar,
  mates: ReadonlyMap<Day, readonly string[]> = new Map(),
  today: Day = Number.MAX_SAFE_INTEGER,
): readonly Session[] {
  const { type, recorded } = draft;
  const interim = spanOf(dayOf('interim-start'), dayOf('interim-end'));
  const planning = recorded?.planningSession ?? (interim && usualPlanning(draft, interim.from, calendar));
  const hosted = (session: Omit<Session, 'jointWith'>): Session => ({
    ...session,
    jointWith: mates.get(toDay(session.from)) ?? [],
  });
  const sessions: Session[] = [
    ...(planning && type.interim
      ? [{ kind: 'planning', mode: type.interim.planning.mode, ...planning, jointWith: [] } as const]
      : []),
    ...(interim && type.interim ? [hosted({ kind: 'interim', mode: type.interim.mode, ...interim })] : []),
    ...(fieldwork
      ? [hosted({ ...type.session, mode: recorded?.mode ?? type.session.mode, ...fieldwork })]
      : []),
    ...agreedReturns(draft, today).map((on) => followUpSession(on, calendar)),
  ];
  return sessions.sort((a, b) => byText(a.from, b.from));
}

// Kickoff and walkthrough on one day; an audit without other sessions has its kickoff as a milestone only.
function usualPlanning(
  { type, status }: Draft,
  interim: PlainDate,
  calendar: WorkingCalendar,
): Span | undefined {
  if (!type.interim || status === 'done') return undefined;
  const on = fromDay(calendar.previous(toDay(interim) + type.interim.planning.days));
  return { from: on, to: on };
}

// Days to come that are agreed for seeing majors closed; those agreed for one day are one session.
function agreedReturns({ recorded }: Draft, today: Day): readonly PlainDate[] {
  const days = (recorded?.nonconformities ?? []).flatMap(({ grade, verified }) =>
    grade === 'major' && verified && toDay(verified) > today ? [verified] : [],
  );
  return [...new Set(days)];
}

// The session in which an auditor comes back to see a finding closed: one working day, from this day on.
function followUpSession(
  on: PlainDate,
  calendar: WorkingCalendar,
  mode: Session['mode'] = 'remote',
): Session {
  const day = fromDay(calendar.next(toDay(on)));
  return { kind: 'follow-up', mode, from: day, to: day, jointWith: [] };
}

function spanOf(from: Day | undefined, to: Day | undefined): Span | undefined {
  return from === undefined || to === undefined ? undefined : { from: fromDay(from), to: fromDay(to) };
}
