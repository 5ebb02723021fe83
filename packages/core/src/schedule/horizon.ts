// Which engagements are in the plan, settled before any of them is placed: periods by their first day, others by their
// latest date with everything before them at its earliest.

import { addMonths, type Day } from '../calendar/index.js';
import { type Problem, windowsOf } from '../solve/index.js';
import { type Built, build, type Waived } from './build.js';
import type { Draft, TrackContext } from './draft.js';
import { examinationDrafts, type PeriodLengths } from './examination.js';
import type { Setting } from './setting.js';

/** The engagements of a certificate that fall within the horizon; recorded ones always do. */
export function certificationWithin(setting: Setting, drafts: readonly Draft[], waived: Waived): readonly Draft[] {
  const built = build(setting, [drafts], waived);
  const windows = windowsOf(built.problem);
  if ('conflict' in windows) return drafts.filter((draft) => draft.recorded);
  const last = drafts.findLastIndex((draft) => draft.recorded);
  const count = drafts.findIndex((draft, i) => i > last && !within(setting, built, draft, windows.lo));
  return count < 0 ? drafts : drafts.slice(0, count);
}

// Everything before at its earliest: those days are fixed and the engagement's own window is read again.
function within(setting: Setting, built: Built, draft: Draft, earliest: Int32Array): boolean {
  const { start } = built.pointsOf(draft);
  if (start === undefined) return true;
  if (draft.first) return (earliest[start] as Day) <= setting.to;
  const before = new Set<number>();
  for (const other of built.drafts) {
    if (other === draft) break;
    for (const variable of Object.values(built.pointsOf(other))) before.add(variable);
  }
  const problem: Problem = {
    ...built.problem,
    variables: built.problem.variables.map((variable, i) =>
      before.has(i) ? { ...variable, lo: earliest[i] as Day, hi: earliest[i] as Day } : variable,
    ),
  };
  const windows = windowsOf(problem);
  return !('conflict' in windows) && (windows.hi[start] as Day) <= setting.to;
}

/** How many periods of these lengths begin within the horizon, the first at the earliest day the rules allow. */
export function periodsWithin(setting: Setting, context: TrackContext, lengths: PeriodLengths): number {
  const firstStart = earliestPeriodStart(setting, context, lengths);
  if (firstStart === undefined) return 0;
  let count = 0;
  let start = firstStart;
  while (start <= setting.to) {
    start = periodEnd(start, lengths.listed[count] ?? lengths.usual) + 1;
    count += 1;
  }
  return count;
}

/** Last day of a period of so many months. */
export function periodEnd(start: Day, months: number): Day {
  return addMonths(start, months) - 1;
}

/** The first day the first planned period can have; undefined when none is planned or none can be. */
export function earliestPeriodStart(setting: Setting, context: TrackContext, lengths: PeriodLengths): Day | undefined {
  const drafts = examinationDrafts(context, setting.today, lengths, 1);
  const first = drafts.at(-1);
  if (!first || first.type.role !== 'period' || first.recorded) return undefined;
  const built = build(setting, [drafts]);
  const from = built.pointsOf(first)['period-from'];
  const windows = windowsOf(built.problem);
  if (from === undefined || 'conflict' in windows) return undefined;
  return windows.lo[from];
}
