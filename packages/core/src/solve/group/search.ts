// The order of work on a group: prices of the team's time and a bound under them, then plans as the load really stands,
// in rounds that look harder each time. What is at hand when the effort ends is a plan and a proof.

import { mix } from './mix.js';
import type { Depth } from './party.js';
import { place } from './place.js';
import { raise } from './raise.js';
import type { State } from './state.js';
import { tune } from './tune.js';

// Moves of the team's prices: in the first round, the fewest, and how many fewer and shorter in each later round.
const MOVES = 40;
const FEWEST = 8;
const FEWER = 0.5;
// About so many entities stand for all while prices are first looked for.
const SAMPLE = 60;
// From this round on the prices that prove most are kept, and only looked at harder.
const SETTLED = 3;
// Choices among known plans after the first round.
const CHOICES = 4;

const DEPTHS: readonly Depth[] = [
  { iterations: 40, nodes: 3000, width: 0 },
  { iterations: 40, nodes: 10_000, width: 12 },
  { iterations: 60, nodes: 30_000, width: 25 },
  { iterations: 100, nodes: 100_000, width: 50 },
  { iterations: 200, nodes: 400_000, width: 100 },
  { iterations: 400, nodes: 2_000_000, width: 200 },
];
// How much the team's prices count beside the load as it stands, from pass to pass.
const SHARES = [0.5, 0.2, 0.3, 0, 0.6, 0.1];

/** Runs until the plan is proven, the effort is used up, or more of it changes nothing; false without any plan. */
export function search(state: State): boolean {
  const { parties, team } = state;
  for (const party of parties) if (!party.settleIn(team)) return false;
  for (let pass = 0; pass < 2; pass += 1) for (const party of parties) state.spend(party.descend(team));
  state.take();
  for (let round = 0; !state.done; round += 1) {
    const before = [state.value, state.bound];
    const depth = DEPTHS[Math.min(round, DEPTHS.length - 1)] as Depth;
    price(state, round);
    if (round === 0) mix(state);
    raise(state, depth);
    for (let k = 0; k < CHOICES && round === 0 && !state.done; k += 1) mix(state);
    for (let k = 0; k < 2 && round > 0 && !state.done; k += 1) {
      mix(state);
      place(state, depth, SHARES[(2 * round + k) % SHARES.length] as number);
    }
    if (round >= DEPTHS.length && before[0] === state.value && before[1] === state.bound) break;
  }
  return true;
}

function price(state: State, round: number): void {
  const { parties, prices } = state;
  if (round >= SETTLED) {
    prices.set(state.proof.prices);
    state.least = [...state.proof.least];
    return;
  }
  prices.restart(FEWER ** round);
  const every = Math.ceil(parties.length / SAMPLE);
  if (round > 0 || every === 1) tune(state, parties, Math.max(FEWEST, Math.round(MOVES * FEWER ** round)));
  else {
    tune(
      state,
      parties.filter((_, e) => e % every === 0),
      MOVES,
    );
    tune(state, parties, FEWEST);
  }
}
