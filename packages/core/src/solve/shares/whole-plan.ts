// A plan that lanes by themselves come to, as one of the whole: its own price, and only where it keeps every limit.

import type { Day } from '../../calendar/index.js';
import { type Alternative, problemWith } from '../alternatives.js';
import { chosenOn } from '../guests/open-lane.js';
import { priceOn } from '../priced/value.js';
import type { NearPlan } from './in-turn.js';
import type { SharesSearch } from './search.js';

/** The days of an alternative, and what they cost. */
export interface WholePlan {
  readonly alternative: number;
  readonly value: number;
  readonly days: readonly Day[];
  /** Optional jobs that it has, by name. */
  readonly chosen: ReadonlySet<string>;
}

/** Undefined where lanes tell of no plan, or where what they ask of each other is broken by it. To be asked after a run. */
export function wholePlan(
  alternatives: readonly Alternative[],
  shares: SharesSearch,
  stop?: () => boolean,
): WholePlan | undefined {
  const plan = shares.plan(stop);
  return plan && pricedPlan(alternatives, plan);
}

/** A plan of lanes as one of the whole; undefined where what they ask of each other is broken by it. */
export function pricedPlan(alternatives: readonly Alternative[], plan: NearPlan): WholePlan | undefined {
  const { alternative } = plan;
  const of = alternatives[alternative] as Alternative;
  const chosen = chosenOn(of, plan.days);
  const whole = problemWith(of, chosen);
  const days = whole.variables.map(({ name, lo, hi }) => (lo === hi ? lo : (plan.days.get(name) ?? lo)));
  const value = of.base + priceOn(whole, days);
  return value < Number.POSITIVE_INFINITY ? { alternative, value, days, chosen } : undefined;
}
