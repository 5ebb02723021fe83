// Visits that several tracks share, found by following who names whom.

import type { PlainDate } from '../calendar/index.js';
import type { Engagement, Plan } from '../model/index.js';
import { dayOf } from './schedule-rows.js';
import { byDate, byName } from './words.js';

/** Audits of several tracks that the team hosts at once. */
export interface SharedVisit {
  readonly from: number;
  readonly to: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly titles: readonly string[];
}

/** Audits that name each other form one visit, however long the chain. */
export function sharedVisits(plan: Plan, at: (date: PlainDate) => number): readonly SharedVisit[] {
  const byId = new Map(plan.engagements.map((it) => [it.id, it]));
  const seen = new Set<string>();
  const visits: SharedVisit[] = [];
  for (const start of [...plan.engagements].sort((a, b) => byDate(dayOf(a), dayOf(b)))) {
    const visit = reach(start, byId, seen);
    const [head] = visit;
    if (!head || visit.length < 2) continue;
    const days = visit.flatMap((it) => (it.fieldwork ? [it.fieldwork.from, it.fieldwork.to] : [])).sort();
    const [first, last] = [days[0] ?? head.report, days.at(-1) ?? head.report];
    visits.push({ from: at(first), to: at(last), first, last, titles: visit.map((it) => it.title) });
  }
  return visits;
}

function reach(start: Engagement, byId: ReadonlyMap<string, Engagement>, seen: Set<string>): Engagement[] {
  const found: Engagement[] = [];
  const open = [start];
  for (let it = open.pop(); it; it = open.pop()) {
    if (seen.has(it.id)) continue;
    seen.add(it.id);
    found.push(it);
    for (const id of it.jointWith) {
      const other = byId.get(id);
      if (other) open.push(other);
    }
  }
  return found.sort((a, b) => byDate(dayOf(a), dayOf(b)) || byName(a.id, b.id));
}
