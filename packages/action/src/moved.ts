// What a change does to a plan: dates of audits, turns of activities, and the price by which plans are chosen.

import { type DateMoved, movedBetween, type Plan } from '@auditcal/core';

/** Two plans side by side. */
export interface Moved {
  readonly dates: readonly DateMoved[];
  /** What the plan costs by the planner's prices, in the currency's main unit. */
  readonly before: number;
  readonly after: number;
  readonly currency: string;
  /** Turns of activities by what they are of, where there are more or fewer of them. */
  readonly turns: readonly { readonly activity: string; readonly before: number; readonly after: number }[];
}

/** A file that the change adds has moved nothing. */
export function movedOf(before: Plan | null, after: Plan): Moved | null {
  if (before === null) return null;
  const { value, currency } = after.objective;
  const dates = movedBetween(before, after);
  return { dates, before: before.objective.value, after: value, currency, turns: turnsMoved(before, after) };
}

/** Whether the change moves anything in the plan. */
export function movesPlan(moved: Moved | null): boolean {
  return moved !== null && (moved.dates.length + moved.turns.length > 0 || moved.before !== moved.after);
}

function turnsMoved(before: Plan, after: Plan): Moved['turns'] {
  const count = ({ activities }: Plan, activity: string) =>
    activities.filter((it) => it.activity === activity).length;
  const all = [...new Set([...after.activities, ...before.activities].map((it) => it.activity))];
  return all
    .map((activity) => ({ activity, before: count(before, activity), after: count(after, activity) }))
    .filter((it) => it.before !== it.after);
}
