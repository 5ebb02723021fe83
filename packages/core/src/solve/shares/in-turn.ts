// A plan of the whole from lanes that are planned by themselves: each in turn finds its days anew beside those of the
// others, and another way where that is cheaper. No proof, but quick: most often better than any search had before.

import type { Day } from '../../calendar/index.js';
import type { DayShares } from './day-shares.js';
import type { Lane } from './lane.js';
import type { LanePlan } from './option.js';
import type { Ways } from './ways.js';

/** Days by the names of variables. What several lanes ask of each other may be broken by them. */
export interface NearPlan {
  readonly alternative: number;
  readonly days: ReadonlyMap<string, Day>;
}

// How often each lane is planned beside the others.
const TURNS = 2;

/** Undefined where no alternative has all of its ways of lanes read. To be asked after a run under these shares. */
export function planInTurn(
  lanes: readonly Lane[],
  ways: Ways,
  shares: DayShares,
  stop?: () => boolean,
): NearPlan | undefined {
  const cheapest = ways.leastBy(lanes.map((lane) => lane.values()));
  if (!cheapest) return undefined;
  const made = [...cheapest];
  const plans = made.map((madeFrom, lane) => lanes[lane]?.planned(madeFrom));
  for (let turn = 0; turn < TURNS * plans.length && !stop?.(); turn += 1) {
    const of = turn % plans.length;
    const share = shares.beside(plans.flatMap((plan, i) => (plan && i !== of ? [plan.jobs] : [])));
    let best: LanePlan | undefined;
    for (const madeFrom of ways.alikeBut(of, made)) {
      const plan = lanes[of]?.planned(madeFrom, share);
      if (!plan || plan.value >= (best?.value ?? Number.POSITIVE_INFINITY)) continue;
      [best, made[of]] = [plan, madeFrom];
    }
    plans[of] = best;
  }
  if (plans.includes(undefined)) return undefined;
  const alternative = ways.alternativeOf(made);
  return { alternative, days: new Map(plans.flatMap((plan) => [...(plan?.days ?? [])])) };
}
