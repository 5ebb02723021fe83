// What another date for an audit would break, or else cost: the cheapest plan in which its session starts that day.

import { type Day, type PlainDate, toDay } from '../../calendar/index.js';
import type { AskedDate } from '../../model/index.js';
import type { Optimum } from '../optimum/optimum.js';
import { atHand } from './at-hand.js';
import { whatBreaks } from './breaks.js';
import { cheapestOf, type Inquiry, startOn } from './inquiry.js';
import { otherDate } from './other-date.js';
import { onDay } from './restricted.js';

/** What it would break or cost that the session asked about starts on a day. */
export function whatIf(inquiry: Inquiry, on: PlainDate): AskedDate {
  const { plan, draft } = inquiry;
  const day = toDay(on);
  const dayOff = plan.found.way.setting.ownCalendar(draft).whyOff(day) ?? null;
  const found = isTooSoon(inquiry, day) ? undefined : cheapestOn(inquiry, day);
  return found
    ? { on, dayOff, breaks: [], plan: otherDate(inquiry, found) }
    : { on, dayOff, breaks: whatBreaks(inquiry, day), plan: null };
}

// As a booking in the file would have it.
function cheapestOn(inquiry: Inquiry, day: Day): Optimum | undefined {
  const ways = inquiry.agreeing();
  return cheapestOf(inquiry.input, startOn(inquiry, ways, onDay(day)), atHand(inquiry, ways, [day]));
}

/** Whether new fieldwork cannot start yet on a day. */
export function isTooSoon({ plan }: Inquiry, day: Day): boolean {
  return day < plan.found.way.setting.firstDay;
}
