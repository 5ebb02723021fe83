// Plans that lanes come to in turns, before any shares are moved: most of what is found at all is found soon.

import type { Alternative, Effort, Outcome } from '../alternatives.js';
import { Known } from '../guests/known.js';
import { SharesSearch, type Turns, type WholePlan } from '../shares/index.js';
import { BestPlan } from './best-plan.js';
import { JointHosting, Lines, type NearDays } from './hosting.js';

/** Turns of all lanes before the first move where there are three. */
export const TURNS_AT_FIRST = 4;

/** Some turns, whose plans are taken if they are cheaper; the last ones with what is near: they are better than the first. */
export function beginTurns(
  shares: SharesSearch,
  best: BestPlan,
  count: number,
  stop: () => boolean = () => false,
): Turns {
  const turns = shares.turns((plan) => best.priceOf(plan));
  for (let k = 1; k <= count; k += 1) takeTurn(shares, turns, best, k === count, stop);
  return turns;
}

/** One more of them. `near`: what is near its plan is looked at as well. */
export function takeTurn(
  shares: SharesSearch,
  turns: Turns,
  best: BestPlan,
  near: boolean,
  stop: () => boolean = () => false,
): void {
  const plan = stop() ? undefined : shares.turned(turns, stop);
  if (plan) best.offer(plan, near);
}

/** A plan without any of the jobs that may be there or not; undefined where none is found that costs less than the outcome. */
export function planWithoutOptional(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  stop: Effort['stop'],
): WholePlan | undefined {
  const plain = alternatives.map(({ base, atLeast, problem, lanes = [] }) => {
    return { base, atLeast, problem, lanes };
  });
  const known = new Known();
  const lines = new Lines(known);
  const near = (alternative: number, days: NearDays) =>
    JointHosting.of((plain[alternative] as Alternative).problem(), known, lines, undefined, days);
  const best = new BestPlan(outcome, plain, near, stop);
  const shares = SharesSearch.of(plain, known);
  if (shares) beginTurns(shares, best, TURNS_AT_FIRST, stop);
  return best.value < outcome.value ? { ...best.outcome, chosen: new Set() } : undefined;
}
