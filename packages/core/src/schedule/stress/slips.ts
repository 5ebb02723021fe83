// An auditor's slip of two weeks at each engagement: its fieldwork begins fourteen days after the day planned or agreed,
// and its report has to wait. What the file books besides stays booked.

import { type Day, fromDay } from '../../calendar/index.js';
import type { RecordedAudit, StressScenario } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Optimum } from '../optimum/optimum.js';
import { type Built, build } from '../problem/build.js';
import { aftermathOf, type Shock } from './after.js';

const SLIP = 14;

/** A scenario for each engagement whose fieldwork is still to begin. */
export function slipScenarios(found: Optimum): readonly StressScenario[] {
  const { built, days, way } = found;
  const calendar = way.setting.calendar;
  return built.drafts.flatMap((draft): StressScenario[] => {
    const { start } = built.pointsOf(draft);
    const day = start === undefined ? undefined : (days[start] as Day);
    if (draft.status === 'done' || day === undefined || day <= way.setting.today) return [];
    const until = calendar.next(day + SLIP);
    return [
      {
        id: `slip-${draft.id}`,
        kind: 'slip',
        for: draft.id,
        what: `fieldwork of ${draft.type.title} two weeks later, from ${fromDay(until)}`,
        on: fromDay(day),
        until: fromDay(until),
        ...aftermathOf(found, shockOf(found, draft, day, until)),
        touches: [],
      },
    ];
  });
}

function shockOf(found: Optimum, draft: Draft, on: Day, until: Day): Shock {
  const { built } = found;
  const { start } = built.pointsOf(draft);
  if (!draft.recorded?.fieldwork) return { on, built, moves: [{ variable: start as number, to: until }] };
  const open = opened(found, draft, draft.recorded);
  const slipped = open.drafts.find(({ id }) => id === draft.id) as Draft;
  const variable = open.pointsOf(slipped).start as number;
  return { on, built: open, moves: [{ variable, to: until }] };
}

// The same engagements with the fieldwork of one of them no longer fixed; those that counted from it count from it still.
function opened({ way }: Optimum, draft: Draft, recorded: RecordedAudit): Built {
  const pairs = new Set(way.settled.flatMap(({ waived }) => [...waived.pairs]));
  const known = new Map<Draft, Draft>();
  const now = (it: Draft | undefined): Draft | undefined => it && (known.get(it) ?? it);
  const tracks = way.settled.map(({ drafts }) =>
    drafts.map((it) => {
      const own = it === draft ? { recorded: { ...recorded, fieldwork: undefined } } : {};
      const other = {
        ...it,
        ...own,
        opener: now(it.opener),
        certificate: now(it.certificate),
        follows: now(it.follows),
      };
      known.set(it, other);
      return other;
    }),
  );
  return build(way.setting, tracks, { pairs, rules: new Set() });
}
