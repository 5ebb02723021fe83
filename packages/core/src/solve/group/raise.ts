// Raises what an entity pays at least under the team's prices as they are, and finds better plans under these prices on
// the way.

import { follow, pricesOf } from './member.js';
import type { Depth } from './party.js';
import type { State } from './state.js';

/** One look at an entity if it may still pay less than its plan under these prices. */
export function raiseOne(state: State, e: number, depth: Depth): void {
  const { prices, least, parties } = state;
  const party = parties[e] as (typeof parties)[number];
  if (party.guidedPaid - (least[e] as number) <= 1e-6) return;
  const member = party.whole;
  const list = pricesOf(member, prices.units);
  party.proof.renew();
  const looked = party.prove(list, party.guidedPaid, depth, state.spending);
  if (looked.starts) {
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, looked.starts);
    party.offer(looked.starts, prices.units);
  }
  least[e] = Math.max(least[e] as number, looked.least);
}
