// What comes before plans and proofs part: prices of the team's time that are nearly right, and what each entity's plans
// and bounds begin with under them.

import { follow, pricesOf } from './member.js';
import type { Depth, Party } from './party.js';
import type { State } from './state.js';
import { tune } from './tune.js';

// A few entities stand for all while prices are first looked for among all starts, and for so many moves; then more of
// them, with starts near those taken so far; in the end all.
const FEW = 16;
const FIRST = 14;
const SAMPLE = 50;
const MOVES = 18;
const REST = 5;
// How far those moves go, as a share of the first.
const SHORTER = 0.7;
const SHORTEST = 0.3;
// Looks at an entity that was not among the few, and how far from the starts it then took it may still be planned.
const LOOKS = 4;
const MARGIN = 6;
// Plans under the team's prices.
const ALONE: Depth = { iterations: 8, width: 10 };

/** First plans, then prices from a few entities and all starts, then from more of them and starts near those taken so far. */
export function begin(state: State): boolean {
  const { parties, team, prices, meter } = state;
  for (const party of parties) if (!party.settleIn(team)) return false;
  // Another pass where the first plans do not fit beside each other.
  if (!team.fits) for (const party of parties) state.spend(party.descend(team));
  state.take();
  tune(state, parties, 0);
  const few = sampleOf(parties, FEW);
  prices.restart(1);
  tune(state, few, FIRST);
  const known = new Set(few);
  for (const party of parties) {
    if (meter.ended) return true;
    if (!known.has(party)) meet(state, party);
  }
  for (const party of parties) party.narrow(MARGIN);
  const sample = sampleOf(parties, SAMPLE);
  prices.restart(SHORTER);
  tune(state, sample, MOVES);
  if (sample.length < parties.length) {
    prices.restart(SHORTEST);
    tune(state, parties, REST);
  }
  for (const party of parties) {
    if (meter.ended) return true;
    deepen(state, party);
  }
  for (const party of parties) party.teach();
  return true;
}

// About so many of them, evenly spread.
function sampleOf(parties: readonly Party[], size: number): readonly Party[] {
  const every = Math.ceil(parties.length / size);
  return parties.filter((_, e) => e % every === 0);
}

// Where an entity's starts are likely to be under the prices as they are.
function meet(state: State, party: Party): void {
  const { prices } = state;
  const { member, ascent } = party;
  const list = pricesOf(member, prices.units);
  party.reprice(prices.units);
  for (let look = 0; look < LOOKS; look += 1) {
    ascent.follow(list, party.guidedPaid);
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, ascent.starts);
    party.guide(prices.units, look % 2 === 0 ? ascent.starts : party.guided);
    party.see(ascent.starts);
    party.see(party.guided);
    state.spend(ascent.work + 6 * member.size);
  }
}

// A plan that is good under the prices, and what it takes to find more like it.
function deepen(state: State, party: Party): void {
  const { prices } = state;
  const { member } = party;
  const list = pricesOf(member, prices.units);
  party.reprice(prices.units);
  party.ascent.renew();
  const looked = party.look(list, party.guidedPaid, ALONE, state.spending);
  if (!looked.starts) return;
  for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, looked.starts);
  party.offer(looked.starts, prices.units);
}
