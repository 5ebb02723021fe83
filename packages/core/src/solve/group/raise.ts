// Raises what each entity pays at least under the team's prices as they are, those first of whom least is known.

import { follow, price } from './member.js';
import type { Depth, Party } from './party.js';
import type { State } from './state.js';

/** One look at every entity that may still pay less than its plan under these prices. */
export function raise(state: State, depth: Depth): void {
  const { parties, prices, least } = state;
  for (const party of parties) party.reprice(prices.units);
  const open = (e: number): number => (parties[e] as Party).guidedPaid - (least[e] as number);
  const order = Array.from(parties.keys()).sort((a, b) => open(b) - open(a) || a - b);
  for (const e of order) {
    if (state.done) break;
    const party = parties[e] as Party;
    const { member } = party;
    if (open(e) <= 1e-6) continue;
    const list = new Float64Array(member.size);
    price(member, prices.units, list);
    party.ascent.renew();
    const looked = party.look(list, party.guidedPaid, depth);
    if (looked.starts) {
      for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, looked.starts);
      party.offer(looked.starts, prices.units);
      party.pool.add(looked.starts);
    }
    least[e] = Math.max(least[e] as number, looked.least);
    state.spend(looked.work);
  }
  state.prove();
}
