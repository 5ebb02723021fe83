// Days after a certificate's expiry. It can be restored for some months, and is not valid in them: the days until the
// next decision are uncertified all the same, and nothing is dated back.

import { addMonths, type PlainDate, toDay } from '../../calendar/index.js';
import type { Engagement, PlanSpan } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/**
 * Uncertified and restorable days of each lapsed certificate, up to the day before the next decision or the end of the
 * horizon; one that is withdrawn cannot be restored. Before the first certificate there is nothing to lose and no span.
 */
export function certificateSpans(
  engagements: readonly Engagement[],
  restoreMonths: number,
  horizonEnd: PlainDate,
  withdrawn: (engagement: Engagement) => boolean = () => false,
): PlanSpan[] {
  const certificates = engagements
    .flatMap((engagement) =>
      engagement.expires
        ? [{ engagement, decided: toDay(engagement.report), expires: toDay(engagement.expires) }]
        : [],
    )
    .sort((a, b) => a.decided - b.decided);
  return certificates.flatMap(({ engagement, expires }, index) => {
    const next = certificates[index + 1];
    const last = next ? next.decided - 1 : toDay(horizonEnd);
    const restorable = Math.min(last, addMonths(expires, restoreMonths));
    return [
      ...spanOfKind('uncertified', engagement, expires + 1, last),
      ...(withdrawn(engagement) ? [] : spanOfKind('restorable', engagement, expires + 1, restorable)),
    ];
  });
}
