// The days of a period that an interim session has not seen: from the day after its cut-off, its last day, to the
// period's end. The final session tests them, and whether what was tested before has changed since.

import { toDay } from '../../calendar/index.js';
import { type Engagement, interimOf, type PlanSpan } from '../../model/index.js';
import { spanOfKind } from './span-of-kind.js';

/** One span for each audit with an interim session whose report is not out yet. */
export function rollForwards(engagements: readonly Engagement[]): PlanSpan[] {
  return engagements.flatMap((engagement) => {
    const interim = interimOf(engagement);
    const { period, status } = engagement;
    if (!interim || !period || status === 'done') return [];
    return spanOfKind(
      'roll-forward',
      engagement,
      toDay(interim.to) + 1,
      toDay(period.to),
      engagement.audiences.fieldwork,
    );
  });
}
