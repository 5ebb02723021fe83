// Visits that several audits share, as the timeline draws them.

import type { PlainDate } from '../calendar/index.js';
import { type Plan, visitsOf } from '../model/index.js';

/** Audits of several tracks that the team hosts at once. */
export interface SharedVisit {
  readonly from: number;
  readonly to: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly titles: readonly string[];
}

/** The visits of more than one audit, by day. */
export function sharedVisits({ engagements }: Plan, at: (date: PlainDate) => number): readonly SharedVisit[] {
  return visitsOf(engagements).flatMap((visit): SharedVisit[] => {
    const [head] = visit;
    if (!head || visit.length < 2) return [];
    const days = visit.flatMap((it) => (it.days ? [it.days.from, it.days.to] : [])).sort();
    const [first, last] = [days[0] ?? head.on, days.at(-1) ?? head.on];
    return [{ from: at(first), to: at(last), first, last, titles: visit.map((it) => it.title) }];
  });
}
