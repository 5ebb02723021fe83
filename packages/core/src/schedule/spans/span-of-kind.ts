// How a span is named: after its engagement and its kind, so that the id stays when the days move. How the cover stands
// is the organization's own business; only letters are written for others.

import { type Day, spanOf } from '../../calendar/index.js';
import type { Audience, Engagement, PlanSpan } from '../../model/index.js';

/** The span from first to last day, both included; none where the last day comes before the first. */
export function spanOfKind(
  kind: PlanSpan['kind'],
  engagement: Engagement,
  from: Day,
  to: Day,
  audience: Audience = 'internal',
): PlanSpan[] {
  if (to < from) return [];
  return [{ id: `${engagement.id}-${kind}`, kind, for: engagement.id, ...spanOf(from, to), audience }];
}
