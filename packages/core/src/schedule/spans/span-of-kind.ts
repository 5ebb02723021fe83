// How a span is named: after its engagement and its kind, so that the id stays when the days move.

import { type Day, spanOf } from '../../calendar/index.js';
import type { Engagement, PlanSpan } from '../../model/index.js';

/** The span from first to last day, both included; none where the last day comes before the first. */
export function spanOfKind(kind: PlanSpan['kind'], engagement: Engagement, from: Day, to: Day): PlanSpan[] {
  if (to < from) return [];
  return [{ id: `${engagement.id}-${kind}`, kind, for: engagement.id, ...spanOf(from, to) }];
}
