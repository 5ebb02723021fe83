// A plan of the whole from lanes that are planned by themselves: each in turn finds its days anew beside those of the
// others, and another way where that is cheaper. No proof, but quick: most often better than any search had before.

import type { Day } from '../../calendar/index.js';
import type { DayShares } from './day-shares.js';
import type { Lane } from './lane.js';
import type { LanePlan } from './option.js';

/** Days by the names of variables. What several lanes ask of each other may be broken by them. */
export interface NearPlan {
  readonly alternative: number;
  readonly days: ReadonlyMap<string, Day>;
}

/** By alternative what its ways of lanes are made from. */
type Ways = ReadonlyMap<number, readonly object[]>;

/** An alternative, and what one of its lanes is made from. */
type Alike = readonly [alternative: number, madeFrom: object];

// How often each lane is planned beside the others.
const TURNS = 2;

/** Undefined where no alternative has all of its ways of lanes read. To be asked after a run under these shares. */
export function planInTurn(
  lanes: readonly Lane[],
  ways: Ways,
  shares: DayShares,
  stop?: () => boolean,
): NearPlan | undefined {
  let alternative = cheapestOf(lanes, ways);
  if (alternative === undefined) return undefined;
  const plans = ways.get(alternative)?.map((madeFrom, lane) => lanes[lane]?.planned(madeFrom)) ?? [];
  for (let turn = 0; turn < TURNS * plans.length && !stop?.(); turn += 1) {
    const of = turn % plans.length;
    const share = shares.beside(plans.flatMap((plan, i) => (plan && i !== of ? [plan.jobs] : [])));
    let best: LanePlan | undefined;
    const alike: readonly Alike[] = alikeBut(of, ways, alternative);
    for (const [other, madeFrom] of alike) {
      const plan = lanes[of]?.planned(madeFrom, share);
      if (!plan || plan.value >= (best?.value ?? Number.POSITIVE_INFINITY)) continue;
      [best, alternative] = [plan, other];
    }
    plans[of] = best;
  }
  if (plans.includes(undefined)) return undefined;
  return { alternative, days: new Map(plans.flatMap((plan) => [...(plan?.days ?? [])])) };
}

// Of alternatives whose ways of lanes were all read, the one that costs least.
function cheapestOf(lanes: readonly Lane[], ways: Ways): number | undefined {
  const values = lanes.map((lane) => lane.values());
  let [found, least]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [alternative, own] of ways) {
    const sum = own.reduce(
      (sum, madeFrom, lane) => sum + (values[lane]?.get(madeFrom) ?? Number.POSITIVE_INFINITY),
      0,
    );
    if (sum < least) [found, least] = [alternative, sum];
  }
  return found;
}

// Alternatives that lay all lanes but one like this one, itself among them, with what that lane is made from.
function alikeBut(lane: number, ways: Ways, alternative: number): readonly Alike[] {
  const own = ways.get(alternative) ?? [];
  return [...ways].flatMap(([other, made]) =>
    made.every((madeFrom, i) => i === lane || madeFrom === own[i]) ? [[other, made[lane] as object]] : [],
  );
}
