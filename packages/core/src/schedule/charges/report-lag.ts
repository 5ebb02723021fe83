// How long a report takes after the last day it speaks for, and what the days without a current one cost until then: never
// more than any placement of it costs, so that ways to lay periods can be priced before they are built.

import type { Day } from '../../calendar/index.js';
import type { Point } from '../../model/index.js';
import type { TrackContext } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import { daysOf, durationOf, workingDaysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';

/** Days from the last one that a report speaks for until it is out. */
export interface Lag {
  readonly usual: number;
  readonly least: number;
  /** Days to the first day of fieldwork after which the report is later than that, day by day. */
  readonly start: number;
}

/** What the days from `until` on cost to a report that speaks for days up to `end`; cutting usual times has its price too. */
export function stalePrice({ staleDay, convention }: Prices, lag: Lag, end: Day, until: Day): number {
  const stale = (days: number): number => staleDay * Math.max(0, end + days - until);
  return Math.min(stale(lag.usual), convention + stale(lag.least));
}

/**
 * Days from a period's end, or the date of a report, to the report: as usual, and at the fewest, where some usual time is
 * cut at its price.
 */
export function lagOf(setting: Setting, context: TrackContext, audit: string, point: Point): Lag {
  const { framework } = context;
  const type = framework.audits.find(({ id }) => id === audit);
  const lasting = (from: string, to: string, bound: 'min' | 'usual'): number =>
    Math.max(
      0,
      ...framework.rules.flatMap((rule) =>
        rule.from.relation === 'itself' &&
        rule.from.point === from &&
        rule.to.point === to &&
        rule.to.audits.includes(audit) &&
        rule.timing?.bound === bound
          ? [daysOf(durationOf(context, rule.timing.key, bound))]
          : [],
      ),
    );
  const perWeek = setting.calendar.workingDaysPerWeek;
  const recorded = context.recorded.some((entry) => entry.interim !== undefined);
  const interim = recorded || (context.track.audits.get(audit)?.interim ?? false) !== false;
  const fieldwork = (bound: 'min' | 'usual'): number => {
    if (!type || !('timing' in type.fieldwork)) return 0;
    // After an interim session the final one is shorter, where the file may have any.
    const keys = [type.fieldwork.timing, ...(interim && type.interim ? [type.interim.timing.final] : [])];
    const lengths = keys.map((key) => workingDaysOf(durationOf(context, key, bound), perWeek) - 1);
    const days = Math.min(...lengths);
    return Math.floor(days / perWeek) * 7 + (days % perWeek);
  };
  const rest = (bound: 'min' | 'usual'): number => fieldwork(bound) + lasting('end', 'outcome', bound);
  const sum = (bound: 'min' | 'usual'): number =>
    Math.max(lasting(point, 'outcome', bound), lasting(point, 'start', bound) + rest(bound));
  const [usual, least] = [sum('usual'), sum('min')];
  return { usual, least, start: Math.max(usual - rest('usual'), least - rest('min')) };
}
