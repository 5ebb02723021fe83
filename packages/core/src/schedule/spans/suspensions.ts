// Suspensions as the file records them. A suspended certificate is not withdrawn, but nothing may be claimed from it.

import { type PlainDate, toDay } from '../../calendar/index.js';
import type { Engagement, PlanSpan, Program, RecordedAudit } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/** One span for each entry that says so; without an end it lasts until today, which is all that is known. */
export function suspensions(
  program: Program,
  engagements: readonly Engagement[],
  today: PlainDate,
): PlanSpan[] {
  return program.audits.flatMap((recorded) => {
    const engagement = engagements.find((it) => isOf(it, recorded));
    const { suspended } = recorded;
    if (!engagement || !suspended) return [];
    const to = suspended.to ?? (suspended.from > today ? suspended.from : today);
    return spanOfKind('suspended', engagement, toDay(suspended.from), toDay(to));
  });
}

// What is written is fixed, so an entry and its engagement share every date the entry has.
function isOf(engagement: Engagement, recorded: RecordedAudit): boolean {
  const { fieldwork, period, asOf, outcome } = recorded;
  return (
    engagement.audit === recorded.audit &&
    (outcome === undefined || engagement.report === outcome) &&
    (asOf === undefined || engagement.asOf === asOf) &&
    (period === undefined || engagement.period?.from === period.from) &&
    (fieldwork === undefined || engagement.fieldwork?.from === fieldwork.from)
  );
}
