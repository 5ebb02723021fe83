// A plan to begin a search with: the plan as it is, one audit on another day, everything else left where it is.

import type { Day } from '../../calendar/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { totalOf } from '../../solve/priced/value.js';
import { dearer, shifted } from '../answer/shift.js';
import type { Inquiry } from './inquiry.js';

/** The cheapest of the plan's neighbors with the audit on one of these days, where any of them is a plan at all. */
export function atHand(
  { plan, draft, session, ways }: Inquiry,
  starts: readonly Day[],
): Pick<Effort, 'start'> {
  const alternative = ways.indexOf(plan.found.way);
  if (alternative < 0) return {};
  const plans = starts.flatMap((start) => {
    const days = shifted(plan.found, draft, start, session);
    return days ? [{ days, more: totalOf(dearer(plan.found, days)) }] : [];
  });
  const [best] = plans.sort((a, b) => a.more - b.more);
  return best ? { start: { alternative, days: best.days } } : {};
}
