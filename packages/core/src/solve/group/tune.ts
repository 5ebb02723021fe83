// Moves the team's prices until the load they lead to is the load the team would choose. Every entity's bound makes one
// step between two moves, so both come to rest together.

import { follow, type Member, pricesOf } from './member.js';
import type { Party } from './party.js';
import type { State } from './state.js';

// How often plans under the team's prices are made anew while these move.
const ANEW = 8;
/** Where time is short, prices move until this share of all time is over: what begins with them is worth the more. */
export const MOVING = 0.6;
// Moves after which starts taken are likely to be taken again.
const SEEN = 4;

/** What one half's entities ask for at each time: plain data. */
export interface Asked {
  readonly asked: Float64Array;
  readonly spent: number;
  /** Whether prices are not to move any more. */
  readonly ended: boolean;
}

/**
 * Moves the prices so many times, going by these entities, as if all others asked for as much in proportion. Entities
 * that are not `mine` are the other half's, which tells what they ask for.
 */
export function* tune(
  state: State,
  parties: readonly Party[],
  moves: number,
  mine?: ReadonlySet<Party>,
): Generator<Asked, void, Asked> {
  const { prices, meter } = state;
  const part = asking(parties) / asking(state.parties);
  for (let k = 0; k <= moves; k += 1) {
    const asked = new Float64Array(prices.at.length);
    for (const party of parties) {
      if (meter.ended) break;
      if (mine && !mine.has(party)) continue;
      step(state, party, k);
      addLoad(party.member, party.ascent.starts, asked);
    }
    const own = { asked, spent: state.lately, ended: meter.ended || state.used() > MOVING };
    const other = mine ? yield own : undefined;
    state.hear(other?.spent ?? 0);
    if (own.ended || other?.ended) return;
    const sum = asked.map((load, t) => load + (other?.asked[t] ?? 0));
    if (k < moves) prices.move(part > 0 ? sum.map((load) => load / part) : sum);
  }
}

function step(state: State, party: Party, k: number): void {
  const { prices } = state;
  const { member, ascent } = party;
  const list = pricesOf(member, prices.units);
  party.reprice(prices.units);
  if (k % ANEW === 0) party.guide(prices.units, party.guided);
  if (k % (2 * ANEW) === ANEW) party.guide(prices.units, ascent.starts);
  ascent.follow(list, party.guidedPaid);
  for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, ascent.starts);
  if (member === party.whole && k >= SEEN) {
    party.see(ascent.starts);
    party.see(party.guided);
  }
  state.spend(ascent.work + 6 * member.size);
}

function addLoad({ all, load, length }: Member, starts: Int32Array, into: Float64Array): void {
  for (let k = 0; k < all; k += 1) {
    for (let t = starts[k] as number; t < (starts[k] as number) + (length[k] as number); t += 1)
      (into[t] as number) += load[k] as number;
  }
}

function asking(parties: readonly Party[]): number {
  let sum = 0;
  for (const { member } of parties) {
    for (let k = 0; k < member.all; k += 1) sum += (member.load[k] as number) * (member.length[k] as number);
  }
  return sum;
}
