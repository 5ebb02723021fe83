// Visits that several tracks share, found by following who names whom. An audit with several sessions takes part in a
// visit with each of them apart.

import type { PlainDate, Span } from '../calendar/index.js';
import { byText, type Engagement, hostedSessions, isFieldwork, type Plan } from '../model/index.js';

/** Audits of several tracks that the team hosts at once. */
export interface SharedVisit {
  readonly from: number;
  readonly to: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly titles: readonly string[];
}

interface Hosted {
  readonly id: string;
  readonly title: string;
  readonly days: Span | null;
  /** The day it is sorted by. */
  readonly on: PlainDate;
  readonly jointWith: readonly string[];
}

/** Audits that name each other form one visit, however long the chain. */
export function sharedVisits(plan: Plan, at: (date: PlainDate) => number): readonly SharedVisit[] {
  const all = plan.engagements.flatMap(hostedOf).sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
  const seen = new Set<Hosted>();
  return all.flatMap((start): SharedVisit[] => {
    const visit = reach(start, all, seen);
    const [head] = visit;
    if (!head || visit.length < 2) return [];
    const days = visit.flatMap((it) => (it.days ? [it.days.from, it.days.to] : [])).sort();
    const [first, last] = [days[0] ?? head.on, days.at(-1) ?? head.on];
    return [{ from: at(first), to: at(last), first, last, titles: visit.map((it) => it.title) }];
  });
}

// A finished audit whose days are not on record is hosted on the day of its outcome, for all that is known.
function hostedOf(it: Engagement): readonly Hosted[] {
  const { id, title, jointWith } = it;
  const sessions = hostedSessions(it);
  if (sessions.length === 0) return [{ id, title, days: null, on: it.report, jointWith }];
  return sessions.map((session) => ({
    id,
    title: isFieldwork(it, session) ? title : `${title}, ${session.kind}`,
    days: session,
    on: session.from,
    jointWith: session.jointWith,
  }));
}

function reach(start: Hosted, all: readonly Hosted[], seen: Set<Hosted>): Hosted[] {
  const found: Hosted[] = [];
  const open = [start];
  for (let it = open.pop(); it; it = open.pop()) {
    if (seen.has(it)) continue;
    seen.add(it);
    found.push(it);
    const { id, jointWith } = it;
    open.push(...all.filter((other) => jointWith.includes(other.id) && other.jointWith.includes(id)));
  }
  return found.sort((a, b) => byText(a.on, b.on) || byText(a.id, b.id));
}
