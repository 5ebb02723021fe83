// What audits on record that are not finished cost at least: booked fees and days lie in every way to lay a track, and
// without them its ways would seem cheaper than any plan is.

import type { Day } from '../../calendar/index.js';
import { windowsOf } from '../../solve/index.js';
import { priceOfLimit } from '../../solve/priced/value.js';
import type { FirstDays } from '../charges/first-days.js';
import type { TrackContext } from '../cycles/draft.js';
import { bookedAhead, examinationDrafts } from '../cycles/examination.js';
import { build } from '../problem/build.js';
import type { Setting } from '../setting.js';

/**
 * The least that the recorded audits of an examination cost by themselves, in cents, visits left out; periods booked ahead
 * are not among them, as they are laid with those to be planned.
 */
export function leastOnRecord(setting: Setting, context: TrackContext, first: FirstDays): number {
  const ahead = bookedAhead(context, setting.today);
  const drafts = examinationDrafts(context, setting.today, []).filter(
    ({ recorded }) => recorded && !ahead.includes(recorded),
  );
  if (drafts.every(({ status }) => status === 'done')) return 0;
  const built = build(setting, [drafts]);
  const windows = windowsOf(built.problem);
  if ('conflict' in windows) return 0;
  const { variables, limits, prices } = built.priced(first);
  const earliest = (v: number): Day => windows.lo[v] ?? (variables[v]?.lo as Day);
  const latest = (v: number): Day => windows.hi[v] ?? (variables[v]?.hi as Day);
  let sum = 0;
  for (const { of, price } of prices) if (earliest(of) === latest(of)) sum += price(earliest(of));
  for (const limit of limits) {
    const { from, to } = limit;
    const [a, b] = limit.most ? [latest(from), earliest(to)] : [earliest(from), latest(to)];
    sum += priceOfLimit(limit, a, b);
  }
  return sum;
}
