// The best plan in which a session lies on any other day than it does.

import type { Day, WorkingCalendar } from '../../calendar/index.js';
import type { OtherDate } from '../../model/index.js';
import { atHand } from './at-hand.js';
import { cheapestOf, type Inquiry, startOf, startOn } from './inquiry.js';
import { otherDate } from './other-date.js';
import { notOn } from './restricted.js';

/** The next-best date of the session asked about; null where the rules and the team leave it no other. */
export function nextBest(inquiry: Inquiry): OtherDate | null {
  const { plan, draft, input } = inquiry;
  const start = startOf(inquiry);
  const beside = around(plan.found.way.setting.ownCalendar(draft), start);
  const found = cheapestOf(
    input,
    startOn(inquiry, inquiry.ways, notOn(start)),
    atHand(inquiry, inquiry.ways, beside),
  );
  return found ? otherDate(inquiry, found) : null;
}

// Most often it is one of these.
const WEEKS = 2;

function around(calendar: WorkingCalendar, start: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = calendar.next(start - 7 * WEEKS); day <= start + 7 * WEEKS; day = calendar.next(day + 1))
    if (day !== start) days.push(day);
  return days;
}
