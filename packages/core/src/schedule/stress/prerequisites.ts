// Audits that wait for work: an activity that a written rule asks for before an audit, not completed even once yet. If
// its turn comes later, so does the audit.

import { type Day, toDay } from '../../calendar/index.js';
import type { Occurrence } from '../../model/index.js';
import { isOpen, type StressInput } from './input.js';

/** The first fieldwork days that wait for a turn, if nothing of its activity is done before `until` without it. */
export function waitingFor(
  { found, activities }: StressInput,
  turn: Occurrence,
  until: Day,
): readonly { readonly variable: number; readonly to: Day }[] {
  const { built, days, way } = found;
  const { program } = way.setting;
  const done = program.activities.find(({ key }) => key === turn.activity)?.done ?? [];
  if (done.length > 0) return [];
  return built.drafts.flatMap((draft) => {
    const { start } = built.pointsOf(draft);
    if (start === undefined || draft.status === 'done') return [];
    const day = days[start] as Day;
    const asked = draft.context.framework.prerequisites.some(
      ({ activity, before, since }) =>
        activity === turn.activity &&
        since === undefined &&
        before.some(({ audits, severity }) => severity === 'error' && audits.includes(draft.type.id)),
    );
    const others = activities.some(
      (it) => it.activity === turn.activity && it !== turn && isOpen(it) && toDay(it.planned) < day,
    );
    const waits = asked && !others && toDay(turn.planned) < day && until >= day;
    return waits ? [{ variable: start, to: until + 1 }] : [];
  });
}
