// Everything the date of a session rests on, in one value.

import { type Day, fromDay, type PlainDate } from '../../calendar/index.js';
import type { Grounds, PlannedSession, RoomToMove } from '../../model/index.js';
import { roomBeside } from '../answer/shift.js';
import { SESSION_POINTS } from '../problem/points.js';
import { holdsOf } from './holds.js';
import { inquiryAbout, type PlanningInput, startOf, variableOf } from './inquiry.js';
import { nextBest } from './next-best.js';
import { interimPlaced } from './placed.js';
import { visitOf } from './visit.js';
import { whatIf } from './what-if.js';

/**
 * What the date of a session of an audit rests on, and what another day would break or cost; null for one that is
 * finished, or that the audit does not have.
 */
export function groundsOf(
  input: PlanningInput,
  engagement: string,
  session: PlannedSession,
  on?: PlainDate,
): Grounds | null {
  const inquiry = inquiryAbout(input, engagement, session);
  if (!inquiry) return null;
  const { found } = inquiry.plan;
  const start = startOf(inquiry);
  const last = found.built.pointsOf(inquiry.draft)[SESSION_POINTS[session].last] as number;
  const variable = variableOf(inquiry);
  const beside = roomBeside(found, inquiry.draft, session);
  const room = (first: Day, last: Day): RoomToMove => ({ earlier: start - first, later: last - start });
  const next = nextBest(inquiry);
  const asked = on === undefined ? null : whatIf(inquiry, on);
  const { nodes, stop } = input.effort;
  return {
    session,
    days: { from: fromDay(start), to: fromDay(found.days[last] as Day) },
    placed: session === 'interim' ? interimPlaced(inquiry) : null,
    holds: holdsOf(inquiry),
    room: {
      free: room(found.windows.lo[variable] as Day, found.windows.hi[variable] as Day),
      alone: beside ? room(beside.first, beside.last) : room(start, start),
    },
    next,
    visit: visitOf(inquiry),
    asked,
    ended: stop?.() === true || (nodes !== undefined && !(next?.proven && (asked?.plan?.proven ?? true))),
  };
}
