// The order of work on a group: prices of the team's time and a bound under them, then plans as the load really stands,
// in rounds that look harder each time. What is at hand when the effort ends is a plan and a proof.

import { mix } from './mix.js';
import type { Depth } from './party.js';
import { lay, place } from './place.js';
import { raise } from './raise.js';
import type { State } from './state.js';
import { tune } from './tune.js';

// About so many entities stand for all while prices are first looked for.
const SAMPLE = 50;
// Groups of more than so many samples ask all of them less often.
const MANY = 4;
// Moves of prices: at first, once plans under them are good, and when all are asked that were not in the sample.
const MOVES = 36;
const AGAIN = 20;
const REST = 5;
// How far those moves go, as a share of the first.
const SHORTER = 0.5;
const SHORTEST = 0.2;
// A first look, one in passing at plans beside others, and those of the rounds.
const GLANCE: Depth = { iterations: 3, nodes: 300, width: 5 };
const PASSING: Depth = { iterations: 8, nodes: 1000, width: 8 };
const ROUNDS: readonly Depth[] = [
  { iterations: 25, nodes: 5000, width: 6 },
  { iterations: 60, nodes: 30_000, width: 16 },
  { iterations: 80, nodes: 100_000, width: 30 },
  { iterations: 120, nodes: 300_000, width: 60 },
  { iterations: 250, nodes: 1_000_000, width: 120 },
  { iterations: 500, nodes: 4_000_000, width: 250 },
];
// How much the team's prices count beside the load: where plans are laid anew, and pass after pass where they stand.
const ANEW = [0.8, 0.7, 0.9];
const SHARES = [0.3, 0.2, 0, 0.5];

/** Runs until the plan is proven, the effort is used up, or more of it changes nothing; false without any plan. */
export function search(state: State): boolean {
  const { parties, team } = state;
  for (const party of parties) if (!party.settleIn(team)) return false;
  for (let pass = 0; pass < 2; pass += 1) for (const party of parties) state.spend(party.descend(team));
  state.take();
  findPrices(state);
  for (let round = 0; !state.done; round += 1) {
    const before = [state.value, state.bound];
    const depth = ROUNDS[Math.min(round, ROUNDS.length - 1)] as Depth;
    if (round > 0 && round % 2 === 0) refinePrices(state, SHORTEST / round);
    raise(state, depth);
    mix(state);
    const passing = round === 0 ? PASSING : depth;
    lay(state, PASSING, ANEW[round % ANEW.length] as number);
    mix(state);
    place(state, passing, SHARES[round % SHARES.length] as number);
    mix(state);
    if (round >= ROUNDS.length && before[0] === state.value && before[1] === state.bound) break;
  }
  return true;
}

// Prices from a sample of the entities, then with all of them; where these are many the sample does more of it.
function findPrices(state: State): void {
  const { parties, prices } = state;
  const every = Math.ceil(parties.length / SAMPLE);
  const sample = parties.filter((_, e) => e % every === 0);
  const many = every > MANY;
  tune(state, parties, 0);
  prices.restart(1);
  tune(state, sample, MOVES);
  if (many) {
    raise(state, GLANCE, sample);
    prices.restart(SHORTER);
    tune(state, sample, AGAIN);
  }
  if (every > 1) {
    prices.restart(SHORTEST);
    tune(state, parties, REST);
  }
  raise(state, GLANCE);
  prices.restart(SHORTER);
  tune(state, parties, many ? AGAIN / 2 : AGAIN);
  mix(state);
}

// Once more, from the prices that have proven most.
function refinePrices(state: State, share: number): void {
  const { prices, parties } = state;
  prices.set(state.proof.prices);
  prices.restart(share);
  tune(state, parties, AGAIN);
}
