// Raises what each entity pays at least under the team's prices as they are, those first of whom least is known, and
// looks for better plans under these prices on the way.

import { follow, pricesOf } from './member.js';
import type { Depth, Party } from './party.js';
import { adopt } from './place.js';
import type { State } from './state.js';

/** One look at each of these entities that may still pay less than its plan under these prices. */
export function raise(state: State, depth: Depth, parties = state.parties): void {
  const { prices, least } = state;
  const known = new Map(state.parties.map((party, e) => [party, e]));
  const open = (party: Party): number => party.guidedPaid - (least[known.get(party) as number] as number);
  for (const party of parties) party.reprice(prices.units);
  for (const party of [...parties].sort((a, b) => open(b) - open(a))) {
    if (state.done) break;
    if (open(party) <= 1e-6) continue;
    const member = party.whole;
    const list = pricesOf(member, prices.units);
    party.proof.renew();
    const looked = party.prove(list, party.guidedPaid, depth, state.spending);
    if (looked.starts) {
      for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, looked.starts);
      party.offer(looked.starts, prices.units);
      adopt(state, party, looked.starts);
    }
    const e = known.get(party) as number;
    least[e] = Math.max(least[e] as number, looked.least);
  }
  state.prove();
  state.take();
}
