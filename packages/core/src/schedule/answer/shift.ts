// A plan with one engagement on another day and everything else where it is: what the days of a plan are measured
// against. Not the best plan with that day, but one that could be followed.

import type { Day } from '../../calendar/index.js';
import type { PlannedSession, Point } from '../../model/index.js';
import { type Problem, type Variable, windowsOf } from '../../solve/index.js';
import { type Bill, billOf, isKept } from '../../solve/priced/value.js';
import type { Draft } from '../cycles/draft.js';
import type { Optimum } from '../optimum/optimum.js';
import { type Points, SESSION_POINTS } from '../problem/points.js';

/** First and last day on which a session can start beside the other dates, capacity left out. */
export interface Room {
  readonly first: Day;
  readonly last: Day;
}

/** The days of a plan, and what is drawn from them again and again. */
export type Answer = Pick<Optimum, 'way' | 'built' | 'days' | 'bill'>;

/** How far a session of an engagement can start from its day while everything else stays. */
export function roomBeside(
  answer: Answer,
  draft: Draft,
  session: PlannedSession = 'fieldwork',
): Room | undefined {
  const points = movingWith(answer, draft, session);
  const start = points[SESSION_POINTS[session].first];
  if (start === undefined) return undefined;
  const windows = windowsOf(besides(answer, points, new Map()));
  if ('conflict' in windows) return undefined;
  return { first: windows.lo[start] as Day, last: windows.hi[start] as Day };
}

// All days of an engagement move with its fieldwork; nothing but its last day with an interim session.
function movingWith({ built }: Answer, draft: Draft, session: PlannedSession): Points {
  const points = built.pointsOf(draft);
  if (session === 'fieldwork') return points;
  return Object.fromEntries(Object.entries(points).filter(([point]) => point.startsWith('interim-')));
}

// What follows from the first day, in the order in which it does.
const FOLLOWING = {
  fieldwork: ['as-of', 'period-from', 'period-to', 'end', 'outcome', 'expires'],
  interim: ['interim-end'],
} as const;

/**
 * The days with this session of an engagement starting on `start`; undefined where the hard rules or the team leave none.
 * Its other days keep their distance where they can.
 */
export function shifted(
  answer: Answer,
  draft: Draft,
  start: Day,
  session: PlannedSession = 'fieldwork',
): readonly Day[] | undefined {
  const { built, days, way } = answer;
  const points = movingWith(answer, draft, session);
  const first = points[SESSION_POINTS[session].first];
  if (first === undefined) return undefined;
  const chosen = new Map([[first, start]]);
  let windows = windowsOf(besides(answer, points, chosen));
  for (const point of FOLLOWING[session]) {
    const variable = points[point];
    if (variable === undefined) continue;
    if ('conflict' in windows) return undefined;
    const [lo, hi] = [windows.lo[variable] as Day, windows.hi[variable] as Day];
    const wished = Math.min(hi, Math.max(lo, wishedFor(answer, draft, point, chosen)));
    chosen.set(variable, built.problem.variables[variable]?.grid.previous(wished) ?? wished);
    if (lo !== hi) windows = windowsOf(besides(answer, points, chosen));
  }
  const moved = days.map((day, variable) => chosen.get(variable) ?? day);
  return isKept(way.priced(), moved) ? moved : undefined;
}

// As many working days of fieldwork as now; everything else as many days after what it follows.
function wishedFor(
  { built, days, way }: Answer,
  draft: Draft,
  point: Point,
  chosen: ReadonlyMap<number, Day>,
): Day {
  const points = built.pointsOf(draft) as Required<Points>;
  const was = (of: Point): Day => days[points[of]] as Day;
  const now = (of: Point): Day => chosen.get(points[of]) ?? was(of);
  if (point === 'end' || point === 'interim-end') {
    const { calendar } = way.setting;
    const first = point === 'end' ? 'start' : 'interim-start';
    return calendar.lastOf(now(first), Math.max(1, calendar.countIn(was(first), was(point))));
  }
  const after = point === 'outcome' ? 'end' : 'start';
  return now(after) + was(point) - was(after);
}

/** What each term costs more with other days, in cents; terms that stay are left out. */
export function dearer(answer: Answer, days: readonly Day[]): Bill {
  const bill = billOf(answer.way.priced(), days);
  const terms = new Set([...bill.keys(), ...answer.bill.keys()]);
  return new Map(
    [...terms].flatMap((term): [string, number][] => {
      const more = (bill.get(term) ?? 0) - (answer.bill.get(term) ?? 0);
      return more === 0 ? [] : [[term, more]];
    }),
  );
}

// Only limits that touch what is free can be broken.
function besides({ built, days }: Answer, points: Points, chosen: ReadonlyMap<number, Day>): Problem {
  const own = new Set(Object.values(points));
  const fixed = (variable: Variable, day: Day): Variable => ({ ...variable, lo: day, hi: day });
  const { problem } = built;
  return {
    ...problem,
    variables: problem.variables.map((variable, i) => {
      const day = chosen.get(i) ?? (own.has(i) ? undefined : days[i]);
      return day === undefined ? variable : fixed(variable, day);
    }),
    constraints: problem.constraints.filter(({ from, to, soft }) => !soft && (own.has(from) || own.has(to))),
  };
}
