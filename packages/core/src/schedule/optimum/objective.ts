// What a plan costs, as it is told: every term, their sum, and what is proven of it.

import { type Day, isoWeekOf, toDay } from '../../calendar/index.js';
import { type Engagement, hostedDays, type Objective, type PlanFigures } from '../../model/index.js';
import { TERMS } from '../charges/terms.js';
import type { Optimum } from './optimum.js';

/** What ended a search before its proof. */
export type Stopped = Objective['stopped'];

/** The objective of an optimum; `loadWeeks` is what its activities add, in cents. */
export function objectiveOf(
  { bill, bound }: Pick<Optimum, 'bill' | 'bound'>,
  loadWeeks: number,
  currency: string,
  stopped: Stopped,
): Objective {
  const amounts = new Map(bill);
  if (loadWeeks > 0) amounts.set('load-weeks', loadWeeks);
  const terms = TERMS.flatMap((term) => {
    const amount = amounts.get(term) ?? 0;
    return amount === 0 ? [] : [{ term, amount: inUnits(amount) }];
  });
  const value = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const least = Math.min(bound, value);
  const proven = value === least;
  return {
    value: inUnits(value),
    bound: inUnits(least),
    gap: value > least ? Math.round(((value - least) / Math.abs(value)) * 1e6) / 1e6 : 0,
    optimal: proven,
    currency,
    terms,
    stopped: proven ? null : stopped,
  };
}

/** Cents in the currency's main unit. */
export function inUnits(cents: number): number {
  return cents / 100;
}

/** A plan's value, in cents, with its weeks of fieldwork. */
export function figuresOf(cents: number, engagements: readonly Engagement[]): PlanFigures {
  const weeks = new Set<string>();
  for (const it of engagements) {
    for (const { from, to } of it.status === 'done' ? [] : hostedDays(it)) {
      const last: Day = toDay(to);
      for (let day = toDay(from); day <= last; day += 1) weeks.add(isoWeekOf(day));
    }
  }
  return { value: inUnits(cents), fieldworkWeeks: weeks.size };
}
