// Plans each entity again beside all others, as the load really stands: the whole entity at once, so its visits move
// with everything they serve. A plan is only left for one that is cheaper for all together.

import { follow, pricesOf, type UnitPrices } from './member.js';
import type { Depth, Party } from './party.js';
import type { State } from './state.js';

/** Takes the plans that are good under the team's prices, and moves each beside the others. */
export function gather(state: State): void {
  const { parties, team } = state;
  for (const party of parties) {
    team.add(party.member, party.starts, -1);
    party.starts = party.guided.slice();
    team.add(party.member, party.starts, 1);
  }
  descendAll(state);
}

/** Plans all anew, one after the other beside those that already are, guided by the team's prices for the rest. */
export function lay(state: State, depth: Depth, share: number): void {
  const { parties, team, prices } = state;
  for (const party of parties) team.add(party.member, party.starts, -1);
  for (const party of parties) {
    if (!state.meter.ended) {
      const units = team.more(prices.units, share);
      const looked = lookAt(state, party, units, party.guided, depth);
      party.starts = looked ?? party.guided.slice();
    }
    team.add(party.member, party.starts, 1);
  }
  descendAll(state);
}

function descendAll(state: State): void {
  for (const party of state.parties) {
    state.spend(party.descend(state.team));
    state.meet(party, party.starts);
  }
  state.take();
}

// A plan cheaper than the one at hand at prices of load, if one is found.
function lookAt(
  state: State,
  party: Party,
  units: UnitPrices,
  hand: Int32Array,
  depth: Depth,
): Int32Array | undefined {
  const { member, ascent } = party;
  const list = pricesOf(member, units);
  const learned = ascent.learned;
  ascent.renew();
  const { starts } = party.look(list, party.paidUnder(hand, units), depth, state.spending);
  ascent.learn(learned);
  if (!starts) return undefined;
  for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, starts);
  state.meet(party, starts);
  return starts;
}

/** One pass over all entities; the team's prices count for `share`, the load as it stands for the rest. */
export function place(state: State, depth: Depth, share: number): void {
  for (const party of state.parties) {
    if (state.done) break;
    placeOne(state, party, depth, share);
  }
  state.take();
}

/** One entity. */
export function placeOne(state: State, party: Party, depth: Depth, share: number): void {
  const { team, prices } = state;
  const old = party.starts;
  team.add(party.member, old, -1);
  const looked = lookAt(state, party, team.more(prices.units, share), old, depth);
  team.add(party.member, old, 1);
  if (looked) adopt(state, party, looked);
  adopt(state, party, party.guided);
}

/** Takes starts for an entity's plan, once they have settled in beside the others, if that is cheaper for all. */
export function adopt(state: State, party: Party, starts: Int32Array): void {
  const { team } = state;
  const { member, starts: old } = party;
  const before = team.paid + party.paid;
  team.add(member, old, -1);
  party.starts = starts.slice();
  team.add(member, party.starts, 1);
  state.spend(party.descend(team));
  if (team.paid + party.paid < before) return;
  team.add(member, party.starts, -1);
  party.starts = old;
  team.add(member, old, 1);
}
