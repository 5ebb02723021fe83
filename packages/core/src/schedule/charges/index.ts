// What a plan is charged for besides the limits its rules have already put down: targets, first days, reports and
// certificates that are not current, periods, fees and moves.

import type { Draft } from '../cycles/draft.js';
import type { GoalLimit } from '../problem/goals.js';
import type { Points } from '../problem/points.js';
import { nearEnd } from '../problem/rules.js';
import type { Sheet } from '../problem/sheet.js';
import { targetOf } from '../problem/targets.js';
import type { Setting } from '../setting.js';
import { chargeCurrency } from './currency.js';
import { chargeEngagement } from './engagement.js';
import type { FirstDays } from './first-days.js';
import { chargeMajors } from './majors.js';
import { chargeLateOutcome, chargeTarget } from './targets.js';

export type { FirstDays } from './first-days.js';

/** Adds the charges of these engagements to their sheet. */
export function addCharges(
  sheet: Sheet,
  setting: Setting,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
  firstDays: FirstDays,
  goals: readonly GoalLimit[],
): void {
  const { prices } = setting;
  for (const drafts of tracks) {
    const firstPeriod = drafts.find(({ type }) => type.role === 'period');
    drafts.forEach((draft, i) => {
      if (draft.status === 'done') return;
      const points = of(draft);
      const target = targetOf(draft);
      const near = target && nearEnd(sheet, target, draft, drafts.slice(0, i), of);
      const aimed = target && points[target.point];
      if (near && aimed !== undefined) chargeTarget(sheet, target, near.variable, aimed, prices);
      chargeLateOutcome(sheet, draft, points, prices);
      chargeEngagement(sheet, setting, draft, points, prices, firstDays, draft === firstPeriod);
    });
    chargeCurrency(sheet, setting, drafts, of, prices);
    chargeMajors(sheet, setting, drafts, of, goals);
  }
}
