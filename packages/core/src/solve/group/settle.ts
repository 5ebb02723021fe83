// Prices of the team's time under which the plans known so far would ask for the load the team would choose. What those
// plans pay at least is no proof: there are others. So prices stay near those that have proven most, the more so the
// steeper what is known of them ends.

import { type Known, paidAt } from './pool.js';
import type { TeamPrices } from './prices.js';
import type { State } from './state.js';

// Steps, how far the first and the last go, and how much of the directions before is kept.
const STEPS = 200;
const FIRST = 0.4;
const LAST = 0.008;
const MEMORY = 0.8;

// What going further away weighs.
const NEAR = 0.4;

/** Moves the prices from those that have proven most. Nothing is then known of what entities pay at least. */
export function settle(state: State): void {
  const { prices, parties, meter, proof } = state;
  if (meter.ended) return;
  const from = proof.prices;
  const rows = parties.map(({ pool }) => pool.list);
  const weight = NEAR * state.stiffness;
  const at = from.slice();
  const asked = new Float64Array(at.length);
  const push = new Float64Array(at.length);
  let best = at.slice();
  let most = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < STEPS; step += 1) {
    const value = ask(rows, at, asked) - prices.keptAt(at) - weight * apart(at, from);
    if (value > most) {
      most = value;
      best = at.slice();
    }
    const slope = turn(prices, at, asked, push, from, weight);
    if (slope <= 1e-9) break;
    const length = (prices.scale * FIRST * (LAST / FIRST) ** (step / STEPS)) / slope;
    for (let t = 0; t < at.length; t += 1)
      at[t] = Math.max(0, (at[t] as number) + length * (push[t] as number));
  }
  state.spend(STEPS * 100 * parties.length);
  prices.set(best);
  state.least.fill(Number.NEGATIVE_INFINITY);
  for (const party of parties) {
    party.reprice(prices.units);
    const known = party.pool.cheapest(best);
    if (known) party.offer(known.starts, prices.units);
  }
}

// What the cheapest plans known cost, and the load they ask for.
function ask(rows: readonly (readonly Known[])[], at: Float64Array, asked: Float64Array): number {
  asked.fill(0);
  let sum = 0;
  for (const row of rows) {
    let least = Number.POSITIVE_INFINITY;
    let best: Known | undefined;
    for (let i = 0; i < row.length; i += 1) {
      const paid = paidAt(row[i] as Known, at);
      if (paid >= least) continue;
      least = paid;
      best = row[i];
    }
    if (!best) continue;
    sum += least;
    for (let i = 0; i < best.times.length; i += 1)
      (asked[best.times[i] as number] as number) += best.units[i] as number;
  }
  return sum;
}

function apart(at: Float64Array, from: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < at.length; t += 1) sum += ((at[t] as number) - (from[t] as number)) ** 2;
  return sum;
}

// Turns the direction to where more load is asked for than the team would choose, and back to where prices came from;
// its length.
function turn(
  prices: TeamPrices,
  at: Float64Array,
  asked: Float64Array,
  push: Float64Array,
  from: Float64Array,
  weight: number,
): number {
  let sum = 0;
  for (let t = 0; t < at.length; t += 1) {
    const price = at[t] as number;
    const over = (asked[t] as number) - prices.wanted(asked[t] as number, price);
    const slope = over - 2 * weight * (price - (from[t] as number));
    push[t] = MEMORY * (push[t] as number) + (1 - MEMORY) * (price <= 0 && slope < 0 ? 0 : slope);
    sum += (push[t] as number) ** 2;
  }
  return Math.sqrt(sum);
}
