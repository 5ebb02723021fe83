// Where in an engagement a milestone is counted from.

import type { PlainDate } from '../../calendar/index.js';
import { type Engagement, interimOf, type Point } from '../../model/index.js';

const POINTS: Record<Point, (engagement: Engagement) => PlainDate | null> = {
  start: ({ fieldwork }) => fieldwork?.from ?? null,
  end: ({ fieldwork }) => fieldwork?.to ?? null,
  outcome: ({ report }) => report,
  'period-from': ({ period }) => period?.from ?? null,
  'period-to': ({ period }) => period?.to ?? null,
  'as-of': ({ asOf }) => asOf,
  expires: ({ expires }) => expires,
  'interim-start': (engagement) => interimOf(engagement)?.from ?? null,
  'interim-end': (engagement) => interimOf(engagement)?.to ?? null,
};

/** The day of a point; null where the engagement has none, such as the period of a Type I. */
export function pointOf(engagement: Engagement, point: Point): PlainDate | null {
  return POINTS[point](engagement);
}
