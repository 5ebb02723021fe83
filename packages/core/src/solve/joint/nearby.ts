// What is near a plan: all lanes at once, on days that are not far from the plan's. Lanes that take turns never move
// together, and two audits of one visit can only move together.

import type { Day } from '../../calendar/index.js';
import { type Alternative, type Effort, problemWith } from '../alternatives.js';
import type { PricedProblem } from '../priced/problem.js';
import { priceOn } from '../priced/value.js';
import type { WholePlan } from '../shares/index.js';
import type { JointHosting, NearDays } from './hosting.js';

/** The plan's alternative as a joint problem of these days only. */
type HostingOf = (near: NearDays) => JointHosting | 'impossible' | undefined;

// How far days are from those of the plan, and how closely they are looked at.
const NEAR = 10;
const LOOKS = 16;

/** The plan, or a cheaper one near it; looked at again and again while that saves. */
export function lookedAround(
  plan: WholePlan,
  alternative: Alternative,
  hostingOf: HostingOf,
  stop: Effort['stop'],
): WholePlan {
  const { base } = alternative;
  let best = plan;
  while (!stop?.()) {
    const hosting = hostingOf(nearTo(problemWith(alternative, best.chosen), best.days));
    if (!hosting || hosting === 'impossible') break;
    hosting.search.run(LOOKS, best.value - base - hosting.base, stop);
    const { days, chosen } = hosting.plan();
    const value =
      days.length > 0 ? base + priceOn(problemWith(alternative, chosen), days) : Number.POSITIVE_INFINITY;
    if (value >= best.value) break;
    best = { ...plan, value, days, chosen };
  }
  return best;
}

function nearTo({ variables, visits }: PricedProblem, days: readonly Day[]): NearDays {
  return {
    days: new Map(variables.map(({ name }, v) => [name, days[v] as Day])),
    starts: visits.jobs.map(({ start }) => days[start] as Day),
    within: NEAR,
  };
}
