// Which engagements are in the plan, settled before any of them is placed: periods by their first day, others by their
// latest date with everything before them at its earliest.

import { addMonths, type Day } from '../calendar/index.js';
import { place, Reading, type Windows } from '../solve/index.js';
import { build, type Waived } from './build.js';
import type { Draft, TrackContext } from './draft.js';
import { examinationDrafts, type PeriodLengths } from './examination.js';
import type { Setting } from './setting.js';

/**
 * The engagements of a certificate that fall within the horizon; recorded ones always do. Undefined where the setting
 * leaves some of them no day at all.
 */
export function certificationWithin(
  setting: Setting,
  drafts: readonly Draft[],
  waived: Waived,
): readonly Draft[] | undefined {
  const built = build(setting, [drafts], waived);
  const reading = Reading.of(built.problem);
  if (!reading) return undefined;
  const last = drafts.findLastIndex((draft) => draft.recorded);
  let windows = reading.hard;
  const count = drafts.findIndex((draft, i) => {
    const { start } = built.pointsOf(draft);
    const out = i > last && start !== undefined && !within(setting, draft, start, windows, reading.usual);
    // Everything before the next one at its earliest.
    windows = reading.withFirstDays(Object.values(built.pointsOf(draft)), windows);
    return out;
  });
  return count < 0 ? drafts : drafts.slice(0, count);
}

// Its latest date lies within the horizon. What begins a certification is bounded by no rule but the user's goal: its
// first day counts. What would usually not begin before the horizon ends is left out, or early renewals on paper
// would draw in audits of many years later.
function within(setting: Setting, { type }: Draft, start: number, windows: Windows, usual: Windows): boolean {
  if (type.role === 'stage' || type.role === 'opening') return (windows.lo[start] as Day) <= setting.to;
  return (windows.hi[start] as Day) <= setting.to && (usual.lo[start] as Day) <= setting.to;
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

/** The start of the first planned period; undefined when none is planned or none can be. */
export function periodStart(
  setting: Setting,
  context: TrackContext,
  lengths: PeriodLengths,
): PeriodStart | undefined {
  const drafts = examinationDrafts(context, setting.today, lengths, 1);
  const first = drafts.at(-1);
  if (first?.type.role !== 'period' || first.recorded) return undefined;
  const built = build(setting, [drafts]);
  const from = built.pointsOf(first)['period-from'];
  if (from === undefined) return undefined;
  const { lo, hi } = built.problem.variables[from] as { lo: Day; hi: Day };
  if (lo === hi) return { earliest: lo, usual: lo, open: false };
  const placement = place({ ...built.problem, capacity: undefined });
  if (placement.status !== 'placed') return undefined;
  return { earliest: placement.windows.lo[from] as Day, usual: placement.days[from] as Day, open: true };
}

/**
 * How many periods of these lengths are planned: those that begin within the horizon. While the first start is open,
 * the number is that of the earliest one the hard rules allow and of periods uncut, and later starts keep it; a cut
 * that would leave the end of the horizon uncovered adds what is missing.
 */
export function periodsWithin(
  setting: Setting,
  start: PeriodStart,
  lengths: PeriodLengths,
  uncut: PeriodLengths,
): number {
  const own = countFrom(setting, start.usual, lengths);
  return start.open ? Math.max(countFrom(setting, start.earliest, uncut), lengths === uncut ? 0 : own) : own;
}

function countFrom(setting: Setting, first: Day, { listed, usual }: PeriodLengths): number {
  let count = 0;
  for (let day = first; day <= setting.to; count += 1) day = periodEnd(day, listed[count] ?? usual) + 1;
  return count;
}

/** Last day of a period of so many months. */
export function periodEnd(start: Day, months: number): Day {
  return addMonths(start, months) - 1;
}
