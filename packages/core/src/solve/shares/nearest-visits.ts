// Of a plan's visits the one nearest to each day, as far as it says who would pay for it.

import type { Day } from '../../calendar/index.js';
import { visitsOf } from '../visits.js';
import type { WorkDays } from './day-shares.js';

/** The lanes in the visit nearest to a day; of visits as near the earlier one. `plan` tells their jobs by lane. */
export function nearestVisits(
  plan: readonly (readonly WorkDays[])[],
  window: number,
): (day: Day) => ReadonlySet<number> {
  const jobs = plan.flatMap((own, lane) => own.map(({ from, to }) => ({ from, to, lane })));
  const visitOf = visitsOf(jobs, window);
  const visits = Array.from({ length: Math.max(-1, ...visitOf) + 1 }, (_, visit) => {
    const members = jobs.filter((_, i) => visitOf[i] === visit);
    return {
      // The days that all of them hold.
      from: Math.max(...members.map(({ from }) => from)),
      to: Math.min(...members.map(({ to }) => to + window)),
      lanes: new Set(members.map(({ lane }) => lane)),
    };
  });
  return (day) => {
    let [found, least] = [new Set<number>(), Number.POSITIVE_INFINITY];
    for (const { from, to, lanes } of visits) {
      const days = Math.max(from - day, day - to, 0);
      if (days < least) [found, least] = [lanes, days];
    }
    return found;
  };
}
