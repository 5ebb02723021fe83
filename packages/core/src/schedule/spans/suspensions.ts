// Suspensions as the file records them. A suspended certificate is not withdrawn, but nothing may be claimed from it.

import { type PlainDate, toDay } from '../../calendar/index.js';
import { type Engagement, isMadeFrom, type PlanSpan, type Program } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/** One span for each entry that says so; without an end it lasts until today, which is all that is known. */
export function suspensions(
  program: Program,
  engagements: readonly Engagement[],
  today: PlainDate,
): PlanSpan[] {
  return program.audits.flatMap((recorded) => {
    const engagement = engagements.find((it) => isMadeFrom(it, recorded));
    const { suspended } = recorded;
    if (!engagement || !suspended) return [];
    const to = suspended.to ?? (suspended.from > today ? suspended.from : today);
    return spanOfKind('suspended', engagement, toDay(suspended.from), toDay(to));
  });
}
