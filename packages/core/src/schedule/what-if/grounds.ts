// Everything an audit's date rests on, in one value.

import type { Day, PlainDate } from '../../calendar/index.js';
import type { Grounds, RoomToMove } from '../../model/index.js';
import { roomBeside } from '../answer/shift.js';
import { holdsOf } from './holds.js';
import { inquiryAbout, type PlanningInput, startOf } from './inquiry.js';
import { nextBest } from './next-best.js';
import { visitOf } from './visit.js';
import { whatIf } from './what-if.js';

/** What the date of an audit rests on, and what another day would break or cost; null for one that is finished. */
export function groundsOf(input: PlanningInput, engagement: string, on?: PlainDate): Grounds | null {
  const inquiry = inquiryAbout(input, engagement);
  if (!inquiry) return null;
  const { found } = inquiry.plan;
  const start = startOf(inquiry);
  const variable = found.built.pointsOf(inquiry.draft).start as number;
  const beside = roomBeside(found, inquiry.draft);
  const room = (first: Day, last: Day): RoomToMove => ({ earlier: start - first, later: last - start });
  return {
    holds: holdsOf(inquiry),
    room: {
      free: room(found.windows.lo[variable] as Day, found.windows.hi[variable] as Day),
      alone: beside ? room(beside.first, beside.last) : room(start, start),
    },
    next: nextBest(inquiry),
    visit: visitOf(inquiry),
    asked: on === undefined ? null : whatIf(inquiry, on),
  };
}
