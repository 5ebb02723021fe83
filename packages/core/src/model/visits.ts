// Visits to the team, found by following who names whom. An audit with several sessions takes part in a visit with each of
// them apart.

import type { PlainDate, Span } from '../calendar/index.js';
import type { Engagement } from './plan.js';
import { hostedSessions, isFieldwork } from './sessions.js';
import { byText } from './words.js';

/** An audit, or one session of it, that the team hosts. */
export interface Hosted {
  readonly id: string;
  readonly title: string;
  /** Null where the days of a finished audit are not on record. */
  readonly days: Span | null;
  /** The day it is sorted by. */
  readonly on: PlainDate;
  readonly jointWith: readonly string[];
}

/** What is hosted at once, visit by visit, by day. Audits that name each other form one visit, however long the chain. */
export function visitsOf(engagements: readonly Engagement[]): readonly (readonly Hosted[])[] {
  const all = engagements.flatMap(hostedOf).sort(byDay);
  const seen = new Set<Hosted>();
  return all.map((start) => reach(start, all, seen)).filter(({ length }) => length > 0);
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

function reach(start: Hosted, all: readonly Hosted[], seen: Set<Hosted>): readonly Hosted[] {
  const found: Hosted[] = [];
  const open = [start];
  for (let it = open.pop(); it; it = open.pop()) {
    if (seen.has(it)) continue;
    seen.add(it);
    found.push(it);
    const { id, jointWith } = it;
    open.push(...all.filter((other) => jointWith.includes(other.id) && other.jointWith.includes(id)));
  }
  return found.sort(byDay);
}

function byDay(a: Hosted, b: Hosted): number {
  return byText(a.on, b.on) || byText(a.id, b.id);
}
