// One major nonconformity at each audit of a certificate: the decision waits until it is closed and looked at. One raised
// at a surveillance is closed before the renewal is decided, and before the certificate ends.

import { addMonths, type Day, fromDay } from '../../calendar/index.js';
import type { StressScenario } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { majorTime } from '../majors.js';
import type { Optimum } from '../optimum/optimum.js';
import { aftermathOf, type Shock } from './after.js';

/** A scenario for each audit of a certificate that is still to come. */
export function majorScenarios(found: Optimum): readonly StressScenario[] {
  const { built, days, way } = found;
  return built.drafts.flatMap((draft): StressScenario[] => {
    const { end } = built.pointsOf(draft);
    const { kind } = draft.context.framework.cycle;
    if (kind !== 'certification' || draft.status === 'done' || draft.type.role === 'stage') return [];
    if (end === undefined) return [];
    const on = days[end] as Day;
    const { closing, deciding } = majorTime(way.setting.program, draft, fromDay(on));
    const closed = on + closing;
    const decided = draft.type.outcome === 'decision';
    const until = decided ? closed + deciding : closed;
    const shock = decided
      ? atDecision(found, draft, on, closed, until)
      : atSurveillance(found, draft, on, closed);
    return [
      {
        id: `major-${draft.id}`,
        kind: 'major',
        for: draft.id,
        what: `one major nonconformity at ${draft.type.title}, closed ${fromDay(closed)}${decided ? ` and decided ${fromDay(until)}` : ''}`,
        on: fromDay(on),
        until: fromDay(until),
        ...aftermathOf(found, shock),
        touches: [],
      },
    ];
  });
}

function atDecision({ built }: Optimum, draft: Draft, on: Day, closed: Day, until: Day): Shock {
  const { outcome } = built.pointsOf(draft);
  const { cycle } = draft.context.framework;
  const moves = outcome === undefined ? [] : [{ variable: outcome, to: until }];
  if (cycle.kind !== 'certification' || draft.type.id !== cycle.opening) return { on, built, moves };
  const { months, rule, citation } = cycle.majors;
  const limit = addMonths(on, months);
  const text = `a major of ${draft.id} is verified by ${fromDay(limit)}, or the audit is repeated`;
  const where = draft.recorded?.where ?? draft.context.track.where;
  const broken = { rule, text, engagement: draft.id, citation, where };
  return { on, built, moves, direct: [{ reached: closed, limit, broken }] };
}

function atSurveillance({ built, days }: Optimum, draft: Draft, on: Day, closed: Day): Shock {
  const { framework, track } = draft.context;
  const { cycle } = framework;
  const renewal = built.drafts.find(
    ({ type, opener, failed }) =>
      cycle.kind === 'certification' && type.id === cycle.renewal && opener === draft.opener && !failed,
  );
  const outcome = renewal && built.pointsOf(renewal).outcome;
  const moves = outcome === undefined ? [] : [{ variable: outcome, to: closed }];
  const expires = draft.certificate && built.pointsOf(draft.certificate).expires;
  if (expires === undefined || cycle.kind !== 'certification') return { on, built, moves };
  const limit = days[expires] as Day;
  const citation =
    framework.rules.find(({ rule }) => rule === cycle.renewalRule)?.citation ?? cycle.majors.citation;
  const text = `a major of ${draft.id} is closed by ${fromDay(limit)}, while the certificate is in force`;
  const where = draft.recorded?.where ?? track.where;
  const broken = { rule: cycle.renewalRule, text, engagement: draft.id, citation, where };
  return { on, built, moves, direct: [{ reached: closed, limit, broken }] };
}
