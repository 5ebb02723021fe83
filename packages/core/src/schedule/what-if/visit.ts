// What a session saves by the visit it is in: hosted on the same days in a visit of its own, the plan would cost a visit
// more, or what is shared now, or both.

import type { Grounds } from '../../model/index.js';
import type { HostedVisits } from '../../solve/priced/problem.js';
import { hostingOf } from '../../solve/priced/value.js';
import { matesOf } from '../answer/reasons.js';
import { inUnits } from '../optimum/objective.js';
import { type Inquiry, startOf, variableOf } from './inquiry.js';

/** The visit of the session asked about; null where it is alone. */
export function visitOf(inquiry: Inquiry): Grounds['visit'] {
  const { plan, draft } = inquiry;
  const { found } = plan;
  const others = matesOf(found)(draft, startOf(inquiry));
  if (others.length === 0) return null;
  const start = variableOf(inquiry);
  const { visits } = found.way.priced();
  const rest = { ...visits, jobs: visits.jobs.filter((job) => job.start !== start) };
  const price = (of: HostedVisits): number => {
    const hosted = hostingOf(of, found.days);
    return hosted.visits * of.price - hosted.shared * of.shared;
  };
  return { with: others, saves: inUnits(price(rest) + visits.price - price(visits)) };
}
