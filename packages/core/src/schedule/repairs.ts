// What a short next period costs after a modified opinion: the report is not issued again, so the sooner a period ends
// that shows the repair, the sooner there is a report without it. Offered with its price, taken where it is the cheapest.

import type { Program, Repair } from '../model/index.js';
import { isModified } from './cycles/facts.js';
import { planCost, type Team } from './loads/index.js';
import { inUnits } from './optimum/objective.js';
import type { Placed } from './place-program.js';
import { wishing } from './wishes.js';

/**
 * The short next period of each track whose latest report is modified, while nothing is booked after it. `place` plans a
 * program as this one was planned.
 */
export function repairsOf(
  best: Placed,
  team: Team,
  place: (program: Program) => Placed | undefined,
): readonly Repair[] {
  const { way } = best.found;
  return way.setting.contexts.flatMap(({ track, framework, recorded }, lane): readonly Repair[] => {
    const { cycle, conventions } = framework;
    const months = conventions['modified-opinion']?.months;
    if (cycle.kind !== 'examination' || months === undefined) return [];
    const latest = recorded.findLast(({ type }) => type === cycle.period);
    const drafts = way.settled[lane]?.drafts ?? [];
    const modified = drafts.find((it) => it.recorded === latest && it.status === 'done');
    const next = drafts.find(
      ({ type, recorded: own, follows }) => type.id === cycle.period && !own && follows === modified,
    );
    if (!latest || !isModified(latest) || !modified || !next) return [];
    if (next.months === months) return [{ engagement: modified.id, months, price: 0, taken: true }];
    const tracks = team.program.tracks.map((it) =>
      it.id === track.id ? wishing(it, { [cycle.period]: { nextPeriod: months } }) : it,
    );
    const other = place({ ...team.program, tracks });
    const price = other ? Math.max(0, planCost(other, team) - planCost(best, team)) : null;
    return [{ engagement: modified.id, months, price: price === null ? null : inUnits(price), taken: false }];
  });
}
