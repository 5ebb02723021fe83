// Charges for days away from the best one: counted from a target, or, where an audit is the first of its kind, from
// the first day it could have.

import type { Day } from '../../calendar/index.js';
import type { Target } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { heldBy } from '../cycles/facts.js';
import type { Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import { targetOf } from '../problem/targets.js';
import { durationOf, stepBy } from '../problem/timing.js';

/** Charges each day before and after a target. */
export function chargeTarget(sheet: Sheet, target: Target, from: number, to: number, prices: Prices): void {
  const { months = 0, days = 0 } = target.offset;
  const step = stepBy({ months, days });
  sheet.limit({ term: 'early-days', from, to, least: step, once: 0, perDay: prices.earlyDay });
  sheet.limit({ term: 'late-days', from, to, most: step, once: 0, perDay: prices.lateDay });
}

/** Charges each day after the first one that the hard rules allow. */
export function chargeFirst(sheet: Sheet, start: number, first: Day, prices: Prices): void {
  sheet.limit({
    term: 'late-days',
    from: sheet.fixed(first),
    to: start,
    most: (day) => day,
    once: 0,
    perDay: prices.lateDay,
  });
}

/** Charges each day by which a report or decision comes later than it usually does: it waits for no better date. */
export function chargeLateOutcome(sheet: Sheet, draft: Draft, points: Points, prices: Prices): void {
  const { context, type, recorded } = draft;
  if (heldBy(recorded).open) return;
  const usual = context.framework.rules.find(
    ({ severity, from, to }) =>
      severity === 'habit' &&
      from.relation === 'itself' &&
      to.point === 'outcome' &&
      to.audits.includes(type.id),
  );
  const from = usual && usual.from.point !== 'expires' ? points[usual.from.point] : undefined;
  if (!usual?.timing || from === undefined || points.outcome === undefined) return;
  const most = stepBy(durationOf(context, usual.timing.key, 'usual'));
  const to = points.outcome;
  sheet.limit({ term: 'late-days', from, to, most, once: 0, perDay: prices.lateDay });
}

/** Whether it has no target and nothing of its type before it in its track: it is best as early as it can be. */
export function isFirstOfKind(draft: Draft, before: readonly Draft[]): boolean {
  const { role } = draft.type;
  if (targetOf(draft)) return false;
  if (role === 'stage' || role === 'opening') return true;
  return before.every((other) => other.type.id !== draft.type.id);
}
