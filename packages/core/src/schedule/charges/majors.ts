// What it costs that one major nonconformity at a certification audit would break a hard date: charged where the file
// puts a price on that, for then the planner may buy room for it.

import { addMonths, type Day, toDay } from '../../calendar/index.js';
import type { CertificationCycle } from '../../model/index.js';
import type { Step } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { majorTime } from '../majors.js';
import type { GoalLimit } from '../problem/goals.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** Charges each audit of a certificate that is still to come and leaves no room for a major. */
export function chargeMajors(
  sheet: Sheet,
  { program, prices }: Setting,
  drafts: readonly Draft[],
  of: (draft: Draft) => Points,
  goals: readonly GoalLimit[],
): void {
  if (prices.surviveMajor === 0) return;
  for (const draft of drafts) {
    const { cycle } = draft.context.framework;
    const { end } = of(draft);
    const limit = cycle.kind === 'certification' && limitOf(sheet, draft, cycle, drafts, of, goals);
    if (!limit || end === undefined || draft.status === 'done') continue;
    const { closing, deciding } = majorTime(program, draft);
    const days = draft.type.outcome === 'decision' ? closing + deciding : closing;
    sheet.limit({
      term: 'survive-major',
      from: limit.from,
      to: end,
      most: (day) => limit.last(day) - days,
      once: prices.surviveMajor,
      perDay: 0,
    });
  }
}

// The last day for the decision, or, where the audit ends in none, for closing what it found: counted from the
// certificate in force where there is one.
function limitOf(
  sheet: Sheet,
  draft: Draft,
  cycle: CertificationCycle,
  drafts: readonly Draft[],
  of: (draft: Draft) => Points,
  goals: readonly GoalLimit[],
): { readonly from: number; readonly last: Step } | undefined {
  const { role, outcome } = draft.type;
  if (role === 'stage') return undefined;
  const fixed = outcome === 'decision' ? fixedLimits(draft, drafts, goals) : [];
  const expires = draft.certificate && of(draft.certificate).expires;
  if (expires !== undefined) {
    const months = draft.restores ? cycle.restore.months : 0;
    return { from: expires, last: (day) => Math.min(addMonths(day, months), ...fixed) };
  }
  const last = Math.min(...fixed);
  return fixed.length === 0 ? undefined : { from: sheet.fixed(last), last: (day) => day };
}

// What the user asks for, and what is booked in reliance on the decision.
function fixedLimits(draft: Draft, drafts: readonly Draft[], goals: readonly GoalLimit[]): readonly Day[] {
  const asked = goals.flatMap((it) => (it.state === 'held' && it.draft === draft ? [toDay(it.goal.on)] : []));
  const booked = drafts.flatMap(({ opener, recorded }) =>
    opener === draft && recorded?.fieldwork ? [toDay(recorded.fieldwork.from) - 1] : [],
  );
  return [...asked, ...booked];
}
