// From when a report is out of date for its readers: some months after its period end or as-of date, by market
// convention, until the next one is issued. A report has no legal expiry.

import { addMonths, type Day, type PlainDate, toDay } from '../../calendar/index.js';
import type { Engagement, PlanSpan } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/**
 * Days on which the newest issued report is older than `current` months, the anniversary itself not counted; after the
 * last report, up to the end of the horizon.
 */
export function staleReports(
  engagements: readonly Engagement[],
  current: number,
  horizonEnd: PlainDate,
): PlanSpan[] {
  const reports = engagements
    .flatMap((engagement) => {
      const until = speaksUntil(engagement);
      return until === undefined ? [] : [{ engagement, until, issued: toDay(engagement.report) }];
    })
    .sort((a, b) => a.issued - b.issued);
  return reports.flatMap(({ engagement, until, issued }, index) => {
    const next = reports[index + 1];
    const last = next ? next.issued - 1 : toDay(horizonEnd);
    return spanOfKind('stale-report', engagement, Math.max(addMonths(until, current) + 1, issued), last);
  });
}

function speaksUntil({ period, asOf }: Engagement): Day | undefined {
  const date = period?.to ?? asOf;
  return date ? toDay(date) : undefined;
}
