// Days between the first period and the end of the horizon that no observation period covers.

import { type PlainDate, toDay } from '../../calendar/index.js';
import type { Engagement, PlanSpan } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/** One gap after each period that is not followed the next day; it is named after the period before it. */
export function coverageGaps(engagements: readonly Engagement[], horizonEnd: PlainDate): PlanSpan[] {
  const covered = engagements
    .flatMap((engagement) => {
      const { period } = engagement;
      return period ? [{ engagement, from: toDay(period.from), to: toDay(period.to) }] : [];
    })
    .sort((a, b) => a.from - b.from);
  const gaps: PlanSpan[] = [];
  let last = covered[0];
  for (const next of covered) {
    if (!last) break;
    gaps.push(...spanOfKind('coverage-gap', last.engagement, last.to + 1, next.from - 1));
    if (next.to >= last.to) last = next;
  }
  if (last) gaps.push(...spanOfKind('coverage-gap', last.engagement, last.to + 1, toDay(horizonEnd)));
  return gaps;
}
