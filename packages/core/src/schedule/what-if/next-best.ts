// The best plan in which a session lies on any other day than it does.

import type { OtherDate } from '../../model/index.js';
import { atHand } from './at-hand.js';
import { cheapestOf, type Inquiry, startOf, startOn } from './inquiry.js';
import { otherDate } from './other-date.js';
import { notOn } from './restricted.js';

/** The next-best date of the session asked about; null where the rules and the team leave it no other. */
export function nextBest(inquiry: Inquiry): OtherDate | null {
  const { plan, draft, input } = inquiry;
  const start = startOf(inquiry);
  const calendar = plan.found.way.setting.ownCalendar(draft);
  const beside = [calendar.previous(start - 1), calendar.next(start + 1)];
  const found = cheapestOf(
    input,
    startOn(inquiry, inquiry.ways, notOn(start)),
    atHand(inquiry, inquiry.ways, beside),
  );
  return found ? otherDate(inquiry, found) : null;
}
