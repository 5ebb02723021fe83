// On which working day of a window open work is planned. Work goes before its target where it can: a deadline never
// moves later because of a weekend.

import type { Day, WorkingCalendar } from '../../calendar/index.js';

/** The working day in `from`..`to` nearest before the target, else the first after it; undefined where there is none. */
export function workingDayNear(calendar: WorkingCalendar, from: Day, to: Day, target: Day): Day | undefined {
  if (from > to) return undefined;
  const aim = clamp(target, from, to);
  const before = calendar.previous(aim);
  if (before >= from) return before;
  const after = calendar.next(aim);
  return after <= to ? after : undefined;
}

/** The day itself, or the nearer end of `from`..`to`. */
export function clamp(day: Day, from: Day, to: Day): Day {
  return Math.max(from, Math.min(day, to));
}

/**
 * Where in a window work is done that nothing else asks for: about two thirds into it, yearly work anywhere from a
 * quarter to three quarters, work counted from completion near its end. Spread by key, so that not everything falls
 * on one day, and the same on every day it is asked. Yearly steps towards an audit keep their distances all the same.
 */
export function shareOfWindow(
  key: string,
  kind: 'part-year' | 'year' | 'completion',
  ahead?: number,
): number {
  let sum = 0;
  for (let index = 0; index < key.length; index += 1) sum += key.charCodeAt(index);
  const spread = (sum % 13) / 12;
  if (kind === 'completion') return 0.85 + spread * 0.1;
  if (kind === 'part-year') return 0.58 + spread * 0.17;
  return ahead === undefined ? 0.25 + spread * 0.5 : Math.max(0, 0.75 - ahead / 365);
}
