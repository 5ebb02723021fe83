// Weeks that activities load whatever else a plan does: counted from what is certain of its audits' days. Each turn may lie
// anywhere that some plan with these days could have it, so no plan with them has fewer.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import { ROOM_BESIDE_FIELDWORK } from '../optimum/load.js';
import { type Candidate, candidateOf } from './candidate.js';
import type { ActivityInput } from './input.js';
import { leastLoaded, type WeekTask } from './least-loaded.js';
import { workingDayNear } from './placing.js';
import { turnsOf } from './plan-turns.js';
import { type Recurring, recurringActivities } from './recurring.js';
import { isMissed } from './states.js';
import { type Days, meets, sureDemandsBefore, sureDemandsInside, turnsInOrder } from './sure-demands.js';

/** What is certain of one day of an audit: from when to when it lies, both ends included. */
export interface Range {
  readonly lo: Day;
  readonly hi: Day;
}

/** An audit that is there in all plans looked at, and what is certain of its days. */
export interface SureAudit {
  readonly id: string;
  readonly track: string;
  readonly type: string;
  readonly role: string;
  readonly start: Range;
  readonly end: Range;
  readonly periodFrom: Range;
  readonly periodTo: Range;
  readonly interim: { readonly start: Range; readonly end: Range } | undefined;
}

/** What holds in every plan of a program. */
export interface Facts
  extends Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue' | 'calendar' | 'today'> {
  /** Sessions on days that no plan changes. */
  readonly sessions: readonly Range[];
  /** By track, the audits whose last day matters for what is still to be done: those of all plans, `undefined` where plans differ. */
  readonly before: (track: string) => readonly PastAudit[] | undefined;
}

/** An audit as those after it see it; `end` is its last day where that stands. */
export interface PastAudit {
  readonly id: string;
  readonly type: string;
  readonly end: Day | undefined;
}

interface Work {
  readonly activity: Recurring;
  readonly candidates: readonly Candidate[];
  /** Missed work stays where it was to be done. */
  readonly standing: readonly Day[];
}

/** How many weeks are loaded at least, with these audits where they are certain to be: of all, or among some. */
export type SureLoad = (audits: readonly SureAudit[], among?: (week: Day) => boolean) => number;

/** Counts what is certain of one program, for one part of its plans after the other. */
export function sureLoad(facts: Facts): SureLoad {
  const today = toDay(facts.today);
  const work = recurringActivities(facts).flatMap((activity): readonly Work[] => {
    const { every, grace } = activity;
    if (!every) return [];
    const open = turnsOf(activity, every, facts).filter(({ done }) => done === undefined);
    const missed = (turn: (typeof open)[number]): boolean => isMissed(turn, grace, today);
    return [
      {
        activity,
        candidates: open
          .filter((turn) => !missed(turn))
          .map((turn) => candidateOf(turn, false, facts.calendar, today)),
        standing: open.filter(missed).map(({ to }) => facts.calendar.previous(to)),
      },
    ];
  });
  return (audits, among = () => true) => {
    const weeks = sureWeeks(audits, facts).filter(among);
    const room = new Map(weeks.map((week) => [week, ROOM_BESIDE_FIELDWORK]));
    if (room.size === 0) return 0;
    const tasks = work.flatMap((own) => [
      ...own.standing.map((day): Days => ({ from: day, to: day })),
      ...turnsWith(own, audits, facts),
    ]);
    const held = tasks.flatMap((days) => taskOf(days, room, facts) ?? []);
    return leastLoaded(held, room).size;
  };
}

/** The weeks in which there is fieldwork for sure. */
export function sureWeeks(
  audits: readonly SureAudit[],
  { sessions }: Pick<Facts, 'sessions'>,
): readonly Day[] {
  const spans = [
    ...sessions.map(({ lo, hi }) => ({ from: lo, to: hi })),
    ...audits.map(({ start, end }) => ({ from: start.hi, to: end.lo })),
    ...audits.flatMap(({ interim }) => (interim ? [{ from: interim.start.hi, to: interim.end.lo }] : [])),
  ];
  return spans.flatMap(({ from, to }) => {
    const weeks: Day[] = [];
    if (!Number.isFinite(from) || !Number.isFinite(to)) return weeks;
    for (let week = startOfIsoWeek(from); week <= to; week += 7) weeks.push(week);
    return weeks;
  });
}

// Undefined where it may be done in a week without fieldwork.
function taskOf({ from, to }: Days, room: ReadonlyMap<Day, number>, facts: Facts): WeekTask | undefined {
  const weeks: Day[] = [];
  const first = Math.max(from, Math.min(toDay(facts.today), to));
  for (let week = startOfIsoWeek(first); week <= to; week += 7) {
    if (workingDayNear(facts.calendar, Math.max(first, week), Math.min(week + 6, to), week) === undefined)
      continue;
    if (!room.has(week)) return undefined;
    weeks.push(week);
  }
  if (weeks.length > 0) return { home: weeks[0] as Day, weeks };
  const home = startOfIsoWeek(to);
  return room.has(home) ? { home, weeks: [home] } : undefined;
}

// Each turn as far as it is certain. A demand that a turn must meet stands for that turn, whichever it is, and for those
// whose days it could take.
function turnsWith(
  { activity, candidates }: Work,
  audits: readonly SureAudit[],
  facts: Facts,
): readonly Days[] {
  const seen = audits.filter(({ role, track, periodFrom }) => {
    const joins = activity.examinedFrom;
    return activity.tracks.has(track) && (role !== 'period' || joins === undefined || periodFrom.lo >= joins);
  });
  const own = candidates.map((it) => dueWithin(it, activity, seen, facts));
  const turns = turnsInOrder(activity, own, audits, facts);
  const demands = [
    ...sureDemandsBefore(activity, own, audits, facts),
    ...sureDemandsInside(activity, seen, facts),
  ].sort((a, b) => a.to - b.to || b.from - a.from);
  const met: Days[] = [];
  for (const demand of demands) {
    const [last] = met.slice(-1);
    if (last && demand.from <= last.to) continue;
    const others = turns.filter((turn) => meets(turn, demand));
    if (others.length === 0 || (others.length === 1 && others.every((it) => length(it) > length(demand))))
      met.push(demand);
  }
  return [...met, ...turns.filter((turn) => !met.some((demand) => meets(turn, demand)))];
}

function length({ from, to }: Days): number {
  return to - from;
}

// What is due in a period is done after it has opened.
function dueWithin(
  { turn, from, to }: Candidate,
  { every }: Recurring,
  audits: readonly SureAudit[],
  { calendar, today }: Facts,
): Days {
  if ((every?.months ?? 12) >= 12) return { from, to };
  const opens = audits
    .filter(({ role, periodFrom, periodTo }) => {
      if (role !== 'period' || turn.due < periodFrom.hi || turn.due > periodTo.lo) return false;
      return workingDayNear(calendar, Math.max(periodFrom.hi, toDay(today)), to, to) !== undefined;
    })
    .map(({ periodFrom }) => periodFrom.lo);
  return { from: Math.max(from, ...opens), to };
}
