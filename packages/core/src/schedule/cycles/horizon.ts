// Which engagements are in the plan, settled before any of them is placed: periods by their first day, others by their
// latest date with everything before them at its earliest.

import { type Day, yearOf } from '../../calendar/index.js';
import { place, Reading, type Windows, windowsOf } from '../../solve/index.js';
import { type Built, build, type Waived } from '../problem/build.js';
import type { Points } from '../problem/points.js';
import type { Setting } from '../setting.js';
import type { Draft, TrackContext } from './draft.js';
import { examinationDrafts } from './examination.js';
import { endsOn } from './merging.js';
import { countUntil, type PeriodLengths } from './periods.js';

/** What falls within the horizon, and what of it is not needed. */
export interface Within {
  readonly drafts: readonly Draft[];
  readonly needless: readonly Draft[];
  /** Days before which an engagement is not held, by its id: the next one would then fall due before a merge. */
  readonly notBefore: ReadonlyMap<string, Day>;
}

/**
 * The engagements of a certificate that fall within the horizon; recorded ones always do. Undefined where the setting
 * leaves some of them no day at all.
 */
export function grantedWithin(
  setting: Setting,
  drafts: readonly Draft[],
  waived: Waived,
): Within | undefined {
  // What no rule bounds may begin past the horizon here: then it is left out.
  const built = build({ ...setting, to: setting.limit }, [drafts], waived);
  const reading = Reading.of(built.problem);
  if (!reading) return undefined;
  const last = drafts.findLastIndex((draft) => draft.recorded);
  let windows = reading.hard;
  const count = drafts.findIndex((draft, i) => {
    const { start } = built.pointsOf(draft);
    const points = built.pointsOf(draft);
    const out =
      i > last &&
      start !== undefined &&
      !isHeld(setting, draft) &&
      (!within(setting, draft, start, windows, reading.usual) ||
        isDueAfterMerge(draft, points, reading.hard));
    // Everything before the next one at its earliest.
    windows = reading.withFirstDays(Object.values(built.pointsOf(draft)), windows);
    return out;
  });
  const kept = count < 0 ? drafts : drafts.slice(0, count);
  // A stage without the audit it prepares is nothing.
  const open = kept.findLastIndex((draft) => draft.recorded || draft.type.role !== 'stage');
  const needless = needlessOf(kept, built, reading.hard);
  return { drafts: kept.slice(0, open + 1), needless, notBefore: notBeforeMerge(drafts, count, built) };
}

// What the plan agreed before has within the horizon stays in it, though days that have passed since would leave it a later
// latest date.
function isHeld({ held, to }: Setting, { id }: Draft): boolean {
  const day = held.get(id);
  return day !== undefined && day <= to;
}

// A renewal's calendar year needs no surveillance: one that could only be held in that year is not planned. So it is
// after a year without any.
function needlessOf(drafts: readonly Draft[], built: Built, { lo, hi }: Windows): readonly Draft[] {
  return drafts.filter((draft) => {
    const { type, recorded, opener } = draft;
    if (type.role !== 'surveillance' || recorded || !opener?.recorded) return false;
    const renewal = drafts.find((other) => other.type.role === 'renewal' && other.opener === opener);
    const { end } = built.pointsOf(draft);
    const last = renewal && built.pointsOf(renewal).end;
    return end !== undefined && last !== undefined && yearOf(lo[end] as Day) >= yearOf(hi[last] as Day);
  });
}

// Its latest date lies within the horizon. What begins a certification, or assessments, is bounded by no rule but the user's goal: its
// first day counts. What would usually not begin before the horizon ends is left out, or early renewals on paper
// would draw in audits of many years later.
function within(
  setting: Setting,
  { type, certificate }: Draft,
  start: number,
  windows: Windows,
  usual: Windows,
): boolean {
  const begins = type.role === 'stage' || type.role === 'opening';
  if (begins || (type.role === 'assessment' && !certificate)) return (windows.lo[start] as Day) <= setting.to;
  return (windows.hi[start] as Day) <= setting.to && (usual.lo[start] as Day) <= setting.to;
}

// Of a certificate that becomes part of another, what may be held or decided from that day on is held with the other one.
function isDueAfterMerge(
  { type, context }: Draft,
  { start, end, outcome }: Points,
  { lo, hi }: Windows,
): boolean {
  const on = endsOn(context.track);
  if (on === undefined) return false;
  const begins = type.role === 'stage' || type.role === 'opening';
  const due = begins ? lo[start ?? -1] : hi[(type.role === 'renewal' ? outcome : end) ?? -1];
  return due !== undefined && due >= on;
}

// What is left out because of a merge must not fall due before it by what is held early.
function notBeforeMerge(
  drafts: readonly Draft[],
  count: number,
  { problem, pointsOf }: Built,
): Within['notBefore'] {
  const [last, next] = [drafts[count - 1], drafts[count]];
  const on = next && endsOn(next.context.track);
  const [start, held] = [next && pointsOf(next).start, last && pointsOf(last).start];
  if (!last || last.recorded || on === undefined || start === undefined || held === undefined)
    return new Map();
  const variables = problem.variables.map((it, v) => (v === start ? { ...it, lo: Math.max(it.lo, on) } : it));
  const windows = windowsOf({ ...problem, variables });
  return 'conflict' in windows ? new Map() : new Map([[last.id, windows.lo[held] as Day]]);
}

/** Where the first planned period can begin. */
export interface PeriodStart {
  /** The first day the hard rules allow. */
  readonly earliest: Day;
  /** Where it would be placed by itself. */
  readonly usual: Day;
  /** Nothing recorded fixes it. */
  readonly open: boolean;
}

/** The start of the first planned period of so many months; undefined when none is planned or none can be. */
export function periodStart(
  setting: Setting,
  context: TrackContext,
  months: number,
): PeriodStart | undefined {
  const drafts = examinationDrafts(context, setting.today, [{ months, booked: undefined }]);
  const first = drafts.at(-1);
  if (first?.type.role !== 'period' || first.recorded) return undefined;
  const built = build(setting, [drafts]);
  const from = built.pointsOf(first)['period-from'];
  if (from === undefined) return undefined;
  const { lo, hi } = built.problem.variables[from] as { lo: Day; hi: Day };
  const begun = context.begun(first.id);
  if (begun !== undefined && lo <= begun && begun <= hi && !first.follows)
    return { earliest: begun, usual: begun, open: false };
  if (lo === hi) return { earliest: lo, usual: lo, open: false };
  const placement = place({ ...built.problem, capacity: undefined });
  if (placement.status !== 'placed') return undefined;
  return { earliest: placement.windows.lo[from] as Day, usual: placement.days[from] as Day, open: true };
}

/**
 * How many periods of these lengths there are: those that begin within the horizon. While the first start is open, the
 * number is that of the earliest one the hard rules allow and of periods uncut, and later starts keep it; a cut that
 * would leave the end of the horizon uncovered adds what is missing.
 */
export function periodsWithin(
  { to }: Setting,
  start: PeriodStart,
  lengths: PeriodLengths,
  uncut: PeriodLengths,
): number {
  const own = countUntil(to, start.usual, lengths);
  return start.open ? Math.max(countUntil(to, start.earliest, uncut), lengths === uncut ? 0 : own) : own;
}
