// The half of a search that looks for plans: at first those that are good under the team's prices, then planned again one
// by one or laid anew beside each other; and changed in small ways each time. Of the other half it knows the prices and
// the plans that are good under them.

import { anneal } from './anneal.js';
import type { Depth, Party } from './party.js';
import { adopt, gather, lay, place } from './place.js';
import type { State } from './state.js';

const LAYING: Depth = { iterations: 3, width: 6 };
const BESIDE: Depth = { iterations: 8, width: 10 };
// Plans are laid anew every so many steps.
const EVERY = 3;
// How much the team's prices count beside the load: where plans are laid anew, and pass after pass where they stand.
const ANEW = [0.8, 0.9, 0.7];
const SHARES = [0.3, 0.1, 0.5, 0];

/** One step of it. */
export function plan(state: State, step: number): void {
  takeUp(state);
  const round = Math.floor(step / EVERY);
  if (step === 0) gather(state);
  else if (step % EVERY === 0) lay(state, LAYING, ANEW[round % ANEW.length] as number);
  else place(state, BESIDE, SHARES[(step - 1 - round) % SHARES.length] as number);
  anneal(state);
}

/** Takes plans that are good under the prices where they are good beside the others too. */
export function takeUp(state: State): void {
  if (state.offered.length === 0) return;
  for (const { party, starts } of state.offered.splice(0))
    adopt(state, state.parties[party] as Party, starts);
  state.take();
}
