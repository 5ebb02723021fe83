// Plans each entity again beside all others, as the load really stands: the whole entity at once, so its visits move
// with everything they serve. A plan is only left for one that is cheaper for all together.

import { follow, price } from './member.js';
import type { Depth, Party } from './party.js';
import type { State } from './state.js';

/** One pass over all entities; the team's prices count for `share`, the load as it stands for the rest. */
export function place(state: State, depth: Depth, share: number): void {
  for (const party of state.parties) {
    if (state.done) return;
    placeOne(state, party, depth, share);
    state.take();
  }
}

/** One entity. */
export function placeOne(state: State, party: Party, depth: Depth, share: number): void {
  const { team, prices } = state;
  const { member, ascent } = party;
  const old = party.starts;
  const least = team.paid + party.paid;
  team.add(member, old, -1);
  const units = team.more(prices.units, share);
  const list = new Float64Array(member.size);
  price(member, units, list);
  const learned = ascent.learned;
  ascent.renew();
  const looked = party.look(list, party.paidUnder(old, units), depth);
  ascent.learn(learned);
  state.spend(looked.work);
  let best = { starts: old, paid: least };
  for (const starts of looked.starts ? [looked.starts, party.guided.slice()] : [party.guided.slice()]) {
    if (starts === looked.starts) {
      for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, starts);
      party.pool.add(starts);
    }
    party.starts = starts;
    team.add(member, starts, 1);
    state.spend(party.descend(team));
    party.pool.add(starts);
    const paid = team.paid + party.paid;
    team.add(member, starts, -1);
    if (paid < best.paid) best = { starts, paid };
  }
  party.starts = best.starts;
  team.add(member, best.starts, 1);
}
