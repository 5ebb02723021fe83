// What days in common can save beyond what the visits cost: with long fieldwork of several reports it can be more, and
// what a way costs at least without its visits is then no bound yet.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import { auditDaysOf, fieldworkDays, peopleAt } from '../../model/index.js';
import { Trials } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { fixedDays } from '../cycles/facts.js';
import type { Settled } from '../cycles/settle.js';
import { build, type Waived } from '../problem/build.js';
import { mostInterims } from '../problem/interim.js';
import { daysOf, durationOf, workingDaysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';

/** What matters of one track: its audits to come, and the most days that one of them takes. */
export interface Fieldwork {
  readonly audits: number;
  /** Audits no two of which can be in one visit; each has at least a visit of its own. */
  readonly visits: number;
  readonly days: number;
  /** Most days that two of them are both at work, of all pairs together. */
  readonly atOnce: number;
}

/**
 * The fieldwork of a track as it is laid out. `soonest`: the first day on which that of a report to be planned could be;
 * undefined where nobody knows.
 */
export function fieldworkOf(
  setting: Setting,
  { drafts, waived }: Settled,
  soonest: Day | undefined,
): Fieldwork {
  const open = drafts.filter(({ status }) => status !== 'done');
  const reach = daysOf(setting.program.planning.jointWindow);
  const spans = spansOf(setting, open, soonest);
  return {
    // A period may have a session inside it as well.
    audits: open.length + mostInterims(drafts) + open.filter(({ recorded }) => recorded?.interim).length,
    visits: Math.max(mostApart(spans, reach), reach <= 7 ? 0 : Math.min(1, open.length)),
    days: open.reduce((most, draft) => Math.max(most, daysIn(setting, draft)), 0),
    atOnce: isExamination(drafts) ? pairsAtOnce(setting, spans) : meetings(setting, drafts, open, waived),
  };
}

function isExamination([first]: readonly Draft[]): boolean {
  return first?.context.framework.cycle.kind === 'examination';
}

// The same of a certificate or of assessments, of which there is one way: the hard rules say which two can ever meet.
function meetings(
  setting: Setting,
  drafts: readonly Draft[],
  open: readonly Draft[],
  waived: Waived,
): number {
  const { problem, pointsOf } = build(setting, [drafts], waived);
  const trials = Trials.of(problem);
  const mayMeet = (one: Draft, other: Draft): boolean => {
    const [a, b] = [pointsOf(one), pointsOf(other)];
    if (a.start === undefined || a.end === undefined || b.start === undefined || b.end === undefined)
      return true;
    const each = [[b.start, a.end] as const, [a.start, b.end] as const];
    return trials?.orders(each) ?? false;
  };
  return sumOfPairs(open, (one, other) =>
    mayMeet(one, other) ? Math.min(daysIn(setting, one), daysIn(setting, other)) : 0,
  );
}

function sumOfPairs<T>(all: readonly T[], days: (one: T, other: T) => number): number {
  let sum = 0;
  all.forEach((one, i) => {
    for (const other of all.slice(i + 1)) sum += days(one, other);
  });
  return sum;
}

// Reports to be planned first: what is booked may lie too close to some of them.
function mostApart(spans: readonly Span[], reach: number): number {
  const inOrder = spans.toSorted((a, b) => Number(b.isPlanned) - Number(a.isPlanned));
  const apart: Span[] = [];
  for (const span of inOrder) {
    if (isKnown(span) && apart.every((other) => areApart(span, other, reach))) apart.push(span);
  }
  return apart.length;
}

/**
 * How many interim sessions that may be there are never in the visit of an audit to be planned that no other one shares a
 * visit with, nor in each other's: all but that of the period in which fieldwork on a date lies.
 */
export function interimsApart({ program }: Setting, drafts: readonly Draft[]): number {
  if (daysOf(program.planning.jointWindow) > 7) return 0;
  return drafts.filter(
    (draft) =>
      draft.status !== 'done' &&
      !draft.recorded &&
      draft.follows?.type.role !== 'point' &&
      mostInterims([draft]) > 0,
  ).length;
}

/**
 * Most days that two audits of a track are both at work, of all pairs together; undefined where there may be sessions
 * inside their periods, unless it is left to the planner whether, and all of them are to be planned. `soonest` as for
 * `fieldworkOf`.
 */
export function daysAtOnce(
  setting: Setting,
  drafts: readonly Draft[],
  soonest: Day | undefined,
  isOpen = false,
): number | undefined {
  const open = drafts.filter(({ status }) => status !== 'done');
  const areTold = isOpen && open.every(({ recorded }) => !recorded);
  if (!areTold && (mostInterims(drafts) > 0 || open.some(({ recorded }) => recorded?.interim)))
    return undefined;
  return pairsAtOnce(setting, spansOf(setting, open, soonest));
}

function pairsAtOnce(setting: Setting, spans: readonly Span[]): number {
  return sumOfPairs(spans, (one, other) => {
    if (areApart(one, other, 0)) return 0;
    // A readiness assessment may end on the day an assessment on one date begins.
    if (arePreparedAndPoint(one, other)) return 1;
    return one.sessions * other.sessions * Math.min(daysIn(setting, one.draft), daysIn(setting, other.draft));
  });
}

/** Where the fieldwork of an audit lies, as far as that is known before anything is placed; ends included. */
interface Span {
  readonly draft: Draft;
  readonly from: Day;
  readonly to: Day;
  /** A report to be planned, or what prepares one. */
  readonly isPlanned: boolean;
  /** As many as it has on record, the fieldwork among them. */
  readonly sessions: number;
}

function isKnown({ from, to, isPlanned }: Span): boolean {
  return isPlanned || Number.isFinite(to - from);
}

function spansOf(setting: Setting, open: readonly Draft[], soonest: Day | undefined): readonly Span[] {
  // A session inside a period to come may be on any day of what is booked.
  const hasSessions = mostInterims(open) > 0;
  return open.map((draft): Span => {
    const { type, recorded } = draft;
    const isPlanned = !recorded && ['period', 'point', 'preparation'].includes(type.role);
    const sessions = recorded?.interim ? 2 : 1;
    const anywhere = {
      draft,
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      isPlanned,
      sessions,
    };
    if (hasSessions || recorded?.interim) return anywhere;
    const { start, end, 'period-to': examined } = recorded ? fixedDays(recorded) : {};
    if (start !== undefined && end !== undefined) return { ...anywhere, from: start, to: end };
    if (examined !== undefined) {
      const to =
        start === undefined ? addMonths(examined, 12) + 2 * daysIn(setting, draft) + 30 : anywhere.to;
      return { ...anywhere, from: examined, to };
    }
    const isReport = isPlanned && type.role !== 'preparation';
    return isReport && soonest !== undefined ? { ...anywhere, from: soonest } : anywhere;
  });
}

// Whether two audits never meet, in a visit that reaches so many days beyond each of them.
function areApart(one: Span, other: Span, reach: number): boolean {
  if (one.to + reach < other.from || other.to + reach < one.from) return true;
  // Reports come out in turn, and a whole period lies between an assessment before the first one and its fieldwork.
  const inTurn =
    !arePreparedAndPoint(one, other) && !isPointInPeriod(one, other) && !isPointInPeriod(other, one);
  return one.isPlanned && other.isPlanned && reach <= 7 && inTurn;
}

function arePreparedAndPoint(one: Span, other: Span): boolean {
  const roles = [one.draft.type.role, other.draft.type.role];
  return one.isPlanned && other.isPlanned && roles.includes('preparation') && roles.includes('point');
}

// Fieldwork on a date lies in the period that follows it, where a session of that one may be as well.
function isPointInPeriod(point: Span, { draft }: Span): boolean {
  return draft.follows === point.draft && point.draft.type.role === 'point' && mostInterims([draft]) > 0;
}

function daysIn(setting: Setting, { context, type, recorded }: Draft): number {
  const { program, calendar } = setting;
  const booked = recorded?.fieldwork ? toDay(recorded.fieldwork.to) - toDay(recorded.fieldwork.from) + 1 : 0;
  if ('timing' in type.fieldwork) {
    const usual = durationOf(context, type.fieldwork.timing, 'usual');
    return Math.max(booked, workingDaysOf(usual, calendar.workingDaysPerWeek));
  }
  const { framework, track } = context;
  const people = program.changes.map(({ on }) => peopleAt(program, track, on));
  const days = auditDaysOf(framework, type, Math.max(track.people, ...people)) ?? 1;
  return Math.max(booked, fieldworkDays(days, framework.auditDays?.onSite));
}

/** The most that days in common of these tracks can save beyond what their visits cost at least, in cents. */
export function savedBeyondVisits({ prices, apart }: Setting, fieldwork: () => readonly Fieldwork[]): number {
  if (apart) return 0;
  const tracks = fieldwork();
  // Asked for thousands of ways.
  let days = 0;
  let visits = 0;
  for (let i = 0; i < tracks.length; i += 1) {
    const one = tracks[i] as Fieldwork;
    visits = Math.max(visits, one.visits);
    days += one.atOnce;
    for (let k = i + 1; k < tracks.length; k += 1) {
      const other = tracks[k] as Fieldwork;
      days += Math.min(besides(one, other), besides(other, one));
    }
  }
  return Math.max(0, days * prices.sharedDay - visits * prices.visit);
}

// Each day of the one counts once, and again for all of the other that are at work at once.
function besides(one: Fieldwork, other: Fieldwork): number {
  const own = one.audits * one.days;
  return own + Math.min(own * Math.max(0, other.audits - 1), other.atOnce * one.audits);
}
