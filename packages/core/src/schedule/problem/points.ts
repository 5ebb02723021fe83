// Writes one engagement's days into the problem: what the file fixes as constants, the rest as variables, with the
// constraints that make it one engagement (its length, its period, its certificate).

import {
  type Day,
  endOfMonth,
  fromDay,
  startOfMonth,
  toDay,
  type WorkingCalendar,
} from '../../calendar/index.js';
import {
  auditorOn,
  closingTimeOf,
  grants,
  inDays,
  type PlannedSession,
  type Point,
} from '../../model/index.js';
import type { Grid, Step } from '../../solve/index.js';
import type { Draft, TrackContext } from '../cycles/draft.js';
import { fixedDays, heldBy, recordedExpiry } from '../cycles/facts.js';
import type { Setting } from '../setting.js';
import { auditTimeStep } from './audit-time.js';
import { type ChosenInterims, hasInterim } from './interim.js';
import type { Sheet } from './sheet.js';
import { durationOf, stepBy, workingDaysOf } from './timing.js';

/** The variable of each point an engagement has. */
export type Points = Partial<Record<Point, number>>;

/** The first and the last day of a session, as points of its engagement. */
export const SESSION_POINTS = {
  fieldwork: { first: 'start', last: 'end' },
  interim: { first: 'interim-start', last: 'interim-end' },
} as const satisfies Readonly<Record<PlannedSession, { readonly first: Point; readonly last: Point }>>;

/** Month ends: an as-of date that a period follows. */
const monthEnds: Grid = {
  next: endOfMonth,
  previous: (day) => (endOfMonth(day) === day ? day : startOfMonth(day) - 1),
};

/** First days of months: starts of periods. */
const monthStarts: Grid = {
  next: (day) => (startOfMonth(day) === day ? day : endOfMonth(day) + 1),
  previous: startOfMonth,
};

// A day later than any that is planned.
const AFTER_ALL = 1_000_000;

/** Adds the variables of an engagement, its interim session apart; `of` gives those of engagements before it. */
export function addPoints(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  of: (draft: Draft) => Points,
  interims: ChosenInterims,
): Points {
  const points: Points = {};
  const fixed = draft.recorded ? fixedDays(draft.recorded) : {};
  for (const [point, day] of Object.entries(fixed) as [Point, Day][]) points[point] = sheet.fixed(day);
  addObserved(sheet, setting, draft, points, of);
  addFieldwork(sheet, setting, draft, points, hasInterim(sheet, setting, draft, points, interims));
  if (draft.failed) points.outcome ??= points.end as number;
  const first = draft.recorded ? setting.today : setting.firstDay;
  if (points.outcome === undefined) {
    points.outcome = sheet.open(`${draft.id} outcome`, { lo: first, hi: setting.limit });
    if (points.end !== undefined) sheet.most(points.end, points.outcome, stepBy({ months: 12, days: 0 }));
  }
  addOpenMajor(sheet, setting, draft, points);
  addExpiry(sheet, setting, draft, points, of);
  return points;
}

// While a major is open, or what a recommendation depends on, the decision waits for it, as long as that usually takes;
// once the day of its verification is known, until then.
function addOpenMajor(
  sheet: Sheet,
  { program }: Setting,
  { context, type, recorded, auditor, failed }: Draft,
  { end, outcome }: Points,
): void {
  const { cycle } = context.framework;
  // What was not verified in time ended on its last day: nothing is waited for any more.
  if (
    failed ||
    cycle.kind !== 'certification' ||
    type.outcome !== 'decision' ||
    end === undefined ||
    outcome === undefined
  )
    return;
  const { open, until } = heldBy(recorded);
  if (until !== undefined) sheet.least(sheet.fixed(until), outcome, (day) => day);
  if (!open) return;
  const held = sheet.dayOf(end);
  const firm = auditor ?? (held === undefined ? undefined : auditorOn(context.track, fromDay(held)));
  const own = closingTimeOf(firm, program.auditors);
  const { closing, decision } = cycle.majors;
  const wait = own ? decision - closing + inDays(own) : decision;
  sheet.wish('short-times', end, outcome, { least: (day) => day + wait });
}

// What the report speaks for: a date, or a period.
function addObserved(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  points: Points,
  of: (draft: Draft) => Points,
): void {
  const { id, type, months, follows } = draft;
  const horizon = { lo: setting.from, hi: setting.to };
  if (type.role === 'point') points['as-of'] ??= sheet.open(`${id} as-of`, { grid: monthEnds, ...horizon });
  if (type.role !== 'period' || points['period-from'] !== undefined || draft.status === 'done') return;
  const before = follows && of(follows);
  const ended = before?.['period-to'] ?? before?.['as-of'];
  const started = ended === undefined ? undefined : sheet.dayOf(ended);
  if (started !== undefined) points['period-from'] = sheet.fixed(started + 1);
  else {
    const grid =
      ended === undefined
        ? { grid: monthStarts, ...horizon, lo: Math.max(setting.from, afterRecorded(draft, setting.today)) }
        : { lo: setting.from, hi: setting.limit };
    points['period-from'] = sheet.open(`${id} period-from`, grid);
    if (ended !== undefined) sheet.equal(ended, points['period-from'], stepBy({ months: 0, days: 1 }));
  }
  const length = months ?? 12;
  const from = sheet.dayOf(points['period-from']);
  const to = stepBy({ months: length, days: -1 });
  if (from !== undefined) points['period-to'] = sheet.fixed(to(from));
  else {
    points['period-to'] = sheet.open(`${id} period-to`, { lo: setting.from, hi: setting.limit });
    sheet.equal(points['period-from'], points['period-to'], to);
  }
}

// After a break nothing ties a period to the one before, but the days of that one are taken.
function afterRecorded({ context, type }: Draft, today: Day): Day {
  const ends = context.recorded.flatMap(({ type: of, period }) =>
    of === type.id && period && toDay(period.from) <= today ? [toDay(period.to)] : [],
  );
  return Math.max(0, ...ends.map((end) => end + 1));
}

function addFieldwork(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  points: Points,
  afterInterim: boolean,
): void {
  if (draft.status === 'done') {
    // Where the days are not on record, the report stands for the last of them.
    if (points.start === undefined && points.outcome !== undefined) points.end = points.outcome;
    return;
  }
  const length = fieldworkLength(setting, draft, afterInterim);
  if (points.start !== undefined) {
    // Booked days cost what planned ones would.
    if (points.end !== undefined && length && !length.exact)
      sheet.wish('short-times', points.start, points.end, { least: setting.lastOf(length.usual, draft) });
    return;
  }
  const { firstDay, limit } = setting;
  const calendar = setting.fieldworkCalendar(draft);
  const start = sheet.open(`${draft.id} start`, {
    grid: calendar,
    lo: Math.max(firstDay, draft.notBefore ?? firstDay),
    hi: lastStart(setting, draft),
  });
  const end = sheet.open(`${draft.id} end`, { grid: calendar, lo: firstDay, hi: limit });
  points.start = start;
  points.end = end;
  // No written rule sets a last day, but a period examined a year later is worth nothing to anyone.
  const observed = points['period-to'];
  if (observed !== undefined) sheet.most(observed, start, stepBy({ months: 12, days: 0 }));
  const shortest = length ? setting.lastOf(length.min, draft) : auditTimeStep(setting, draft);
  sheet.least(start, end, shortest);
  if (!length || length.exact) sheet.most(start, end, shortest);
  else {
    const usual = setting.lastOf(length.usual, draft);
    sheet.wish('short-times', start, end, { least: usual });
    sheet.most(start, end, usual);
  }
  const handovers = draft.auditor === undefined ? handoversOf(draft.context) : [];
  const free = beforeBlackout(calendar);
  sheet.most(
    start,
    end,
    handovers.length === 0
      ? free
      : (day) => Math.min(free(day), (handovers.find((from) => from > day) ?? AFTER_ALL) - 1),
  );
}

const freeUntil = new WeakMap<WorkingCalendar, Step>();

/** The last day before the next blackout, as a step. */
function beforeBlackout(calendar: WorkingCalendar): Step {
  const known = freeUntil.get(calendar) ?? ((day) => (calendar.nextBlackoutFrom(day) ?? AFTER_ALL) - 1);
  freeUntil.set(calendar, known);
  return known;
}

// An audit is one firm's: its days do not reach into the time of the next.
function handoversOf({ track }: TrackContext): readonly Day[] {
  return track.switches.map(({ from }) => toDay(from));
}

// What no rule bounds starts within the horizon; the rest past it where its rules say so.
function lastStart(setting: Setting, { type, context, certificate }: Draft): Day {
  const bounded =
    type.role === 'period' ||
    type.role === 'surveillance' ||
    type.role === 'renewal' ||
    (type.role === 'assessment' && certificate !== undefined);
  return bounded || hasGoal(context) ? setting.limit : setting.to;
}

function hasGoal({ track }: TrackContext): boolean {
  return track.by !== undefined || [...track.audits.values()].some(({ by }) => by !== undefined);
}

// Working days by a timing key; undefined where audit days say how long it is.
function fieldworkLength(
  setting: Setting,
  { context, type }: Draft,
  afterInterim: boolean,
): { readonly min: number; readonly usual: number; readonly exact: boolean } | undefined {
  if (!('timing' in type.fieldwork)) return undefined;
  const key = type.fieldwork.timing;
  const perWeek = setting.calendar.workingDaysPerWeek;
  const lasts = (of: string, bound: 'min' | 'usual'): number =>
    workingDaysOf(durationOf(context, of, bound), perWeek);
  const [min, usual] = [lasts(key, 'min'), lasts(key, 'usual')];
  if (type.fieldwork.agreed) return { min: usual, usual, exact: true };
  if (!afterInterim || !type.interim) return { min, usual, exact: false };
  const { final } = type.interim.timing;
  return {
    min: Math.min(min, lasts(final, 'min')),
    usual: Math.min(usual, lasts(final, 'usual')),
    exact: false,
  };
}

function addExpiry(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  points: Points,
  of: (draft: Draft) => Points,
): void {
  const { cycle } = draft.context.framework;
  if (!('validity' in cycle) || !grants(draft.type) || draft.failed) return;
  if (points.expires !== undefined) return;
  const printed = draft.recorded && recordedExpiry(draft.recorded, cycle);
  if (printed !== undefined) {
    points.expires = sheet.fixed(printed);
    return;
  }
  const { root, turns } = rootOf(draft);
  const from = draft.renews ? of(root).expires : points.outcome;
  if (from === undefined) return;
  const step = draft.renews
    ? stepBy({ months: cycle.validity * turns, days: 0 })
    : stepBy({ months: cycle.validity, days: -1 });
  const day = sheet.dayOf(from);
  if (day !== undefined) points.expires = sheet.fixed(step(day));
  else {
    points.expires = sheet.open(`${draft.id} expires`, { lo: setting.today, hi: setting.limit + 2000 });
    sheet.equal(from, points.expires, step);
  }
}

// The certificate from whose expiry renewals are counted, so that clamped months never drift.
function rootOf(draft: Draft): { readonly root: Draft; readonly turns: number } {
  let root = draft;
  let turns = 0;
  while (root.renews && root.certificate && (root === draft || !root.recorded)) {
    root = root.certificate;
    turns += 1;
  }
  return { root, turns };
}
