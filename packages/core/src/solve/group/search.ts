// The order of work on a group: prices of the team's time and a bound under them, then plans as the load really stands,
// in rounds that look harder each time. What is at hand when the effort ends is a plan and a proof.

import { anneal } from './anneal.js';
import { follow, pricesOf } from './member.js';
import type { Depth, Party } from './party.js';
import { lay, place } from './place.js';
import { raise } from './raise.js';
import type { State } from './state.js';
import { tune } from './tune.js';

// A few entities stand for all while prices are first looked for among all starts, and for so many moves; then more of
// them, with starts near those taken so far; in the end all.
const FEW = 16;
const FIRST = 14;
const SAMPLE = 50;
const MOVES = 18;
const REST = 5;
const AGAIN = 20;
// How far those moves go, as a share of the first.
const SHORTER = 0.7;
const SHORTEST = 0.3;
// Looks at an entity that was not among the few, and how far from the starts it then took it may still be planned.
const LOOKS = 4;
const MARGIN = 6;
// A first proof, plans under the team's prices, plans laid anew, and plans beside others.
const ONCE: Depth = { iterations: 1, width: 0 };
const ALONE: Depth = { iterations: 8, width: 10 };
const LAYING: Depth = { iterations: 3, width: 6 };
const BESIDE: Depth = { iterations: 8, width: 10 };
// Proofs, round after round.
const ROUNDS: readonly Depth[] = [
  { iterations: 10, width: 100 },
  { iterations: 25, width: 400 },
  { iterations: 50, width: 1500 },
  { iterations: 100, width: 5000 },
  { iterations: 200, width: 15_000 },
];
// Rounds without any gain, after the hardest look, after which there is none to come.
const PATIENCE = 3;
// How much the team's prices count beside the load: where plans are laid anew, and pass after pass where they stand.
const ANEW = [0.8, 0.7, 0.9];
const SHARES = [0, 0.3, 0.1, 0.5];

/** Runs until the plan is proven, the effort is used up, or more of it changes nothing; false without any plan. */
export function search(state: State): boolean {
  const { parties, team } = state;
  for (const party of parties) if (!party.settleIn(team)) return false;
  // Another pass where the first plans do not fit beside each other.
  if (!team.fits) for (const party of parties) state.spend(party.descend(team));
  state.take();
  findPrices(state);
  raise(state, ONCE);
  let idle = 0;
  for (let round = 0; !state.done && idle < PATIENCE; round += 1) {
    const before = [state.value, state.bound];
    const depth = ROUNDS[Math.min(round, ROUNDS.length - 1)] as Depth;
    if (round % 2 === 0) {
      if (round > 0) refinePrices(state, SHORTEST / round);
      lay(state, LAYING, ANEW[round % ANEW.length] as number);
      anneal(state);
    }
    if (round > 0) {
      place(state, BESIDE, SHARES[round % SHARES.length] as number);
      anneal(state);
    }
    raise(state, depth);
    const same = round >= ROUNDS.length && before[0] === state.value && before[1] === state.bound;
    idle = same ? idle + 1 : 0;
  }
  return true;
}

// Prices from a few entities and all starts, then from more of them and starts near those taken so far.
function findPrices(state: State): void {
  const { parties, prices, meter } = state;
  tune(state, parties, 0);
  const few = sampleOf(parties, FEW);
  prices.restart(1);
  tune(state, few, FIRST);
  const known = new Set(few);
  for (const party of parties) {
    if (meter.ended) return;
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
    if (meter.ended) return;
    deepen(state, party);
  }
  for (const party of parties) party.teach();
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

// Once more, from the prices that have proven most.
function refinePrices(state: State, share: number): void {
  const { prices, parties } = state;
  prices.set(state.proof.prices);
  prices.restart(share);
  tune(state, parties, AGAIN);
}
