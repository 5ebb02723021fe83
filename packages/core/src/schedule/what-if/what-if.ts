// What another date for an audit would break, or else cost: the cheapest plan in which its session starts that day.

import { type Day, type PlainDate, toDay } from '../../calendar/index.js';
import type { AskedDate, OtherDate } from '../../model/index.js';
import type { Optimum } from '../optimum/optimum.js';
import { atHand } from './at-hand.js';
import { whatBreaks } from './breaks.js';
import { cheapestOf, type Inquiry, startOn, wholeOf } from './inquiry.js';
import { otherDate } from './other-date.js';
import { onDay } from './restricted.js';

/** What it would break or cost that the session asked about starts on a day. */
export function whatIf(inquiry: Inquiry, on: PlainDate): AskedDate {
  const { plan, draft } = inquiry;
  const day = toDay(on);
  const dayOff = plan.found.way.setting.ownCalendar(draft).whyOff(day) ?? null;
  const found = isTooSoon(inquiry, day) ? undefined : cheapestOn(inquiry, day);
  if (!found) return { on, dayOff, breaks: whatBreaks(inquiry, day), plan: null, checks: [] };
  const other = otherDate(inquiry, found);
  return { on, dayOff, breaks: [], plan: other, checks: newChecks(inquiry, found, other) };
}

// A booking stands whatever is missing before it, so no rule of the plan itself would tell.
function newChecks({ input }: Inquiry, found: Optimum, { conventions }: OtherDate): AskedDate['checks'] {
  const told = new Set(conventions.map(({ rule }) => rule));
  const all = input.newIn?.(wholeOf(input, found)) ?? [];
  return all.filter(({ rule, severity }) => severity !== 'info' && !told.has(rule));
}

// As a booking in the file would have it.
function cheapestOn(inquiry: Inquiry, day: Day): Optimum | undefined {
  const ways = inquiry.agreeing(day);
  return cheapestOf(inquiry.input, startOn(inquiry, ways, onDay(day)), atHand(inquiry, ways, [day]));
}

/** Whether new fieldwork cannot start yet on a day. */
export function isTooSoon({ plan }: Inquiry, day: Day): boolean {
  return day < plan.found.way.setting.firstDay;
}
