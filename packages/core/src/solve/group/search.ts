// The order of work on a group: prices of the team's time first, then step by step plans as the load really stands on one
// side and proofs on the other. Neither side sees what the other does before both have made their step; so they may be
// made one after the other or in two threads, and come to the same.

import { effortOfChanges } from './anneal.js';
import { type Begun, begin, type Half, type Prepared, type Settled } from './begin.js';
import type { Party } from './party.js';
import { gather } from './place.js';
import { plan, takeUp } from './planning.js';
import { Proving, proveOnce } from './proving.js';
import type { Met, Proof, State } from './state.js';
import type { Asked } from './tune.js';

/** What one half tells the other after a step: plain data. */
export type Told = Settled | Asked | Prepared | Planned | Proven;

interface Step {
  /** Effort of the step, and whether no more is to be spent. */
  readonly spent: number;
  readonly ended: boolean;
  /** Plans met on the way; with proofs, those that are good under the prices. */
  readonly met: readonly Met[];
}

interface Planned extends Step {
  /** What the best plans cost. */
  readonly value: number;
}

interface Proven extends Step {
  readonly proof: Proof;
  /** As they are; the proof may be of others. */
  readonly prices: Float64Array;
  /** How often all entities have been looked at. */
  readonly rounds: number;
}

// Effort of a step of proofs, by what the step of plans before it took: it passes faster, once its code is compiled. What
// the second step of plans takes for each event, beside its changes; the first one takes no more than those.
const PACE = 1.4;
const EACH = 145;
// Rounds of proofs without any gain, after the hardest look, after which there is none to come.
const PATIENCE = 3;
// What counts as a gain of the bound, as a share of the value.
const GAIN = 1e-4;

/** Runs until the plan is proven, the effort is used up, or more of it changes nothing; false without any plan. */
export function* search(state: State, half: Half): Generator<Told, boolean, Told> {
  const begun = yield* begin(state, half) as Generator<Told, Begun, Told>;
  if (begun === 'impossible') return false;
  // Steps are counted from here.
  state.hear(0);
  const { parties } = state;
  const proving = new Proving(state);
  const events = parties.reduce((sum, { whole }) => sum + whole.all, 0);
  const changes = effortOfChanges(events);
  let effort = state.many ? Number.POSITIVE_INFINITY : changes;
  let [value, bound] = [state.value, state.bound];
  let gained = proving.hardest;
  for (let step = 0, ended = begun === 'ended'; !ended && !state.closed; step += 1) {
    const known = state.value;
    let plans = half === 'proofs' ? undefined : planned(state, step);
    let proofs = half === 'plans' ? undefined : proven(state, proving, effort, known);
    if (!proofs) proofs = (yield plans as Planned) as Proven;
    else if (!plans) plans = (yield proofs) as Planned;
    if (half !== 'plans') hearPlans(state, plans as Planned, half);
    if (half !== 'proofs') hearProofs(state, proofs, half);
    effort = PACE * (step === 0 ? changes + EACH * events : (plans as Planned).spent);
    // Without any plan, prices could rise forever.
    if (state.value < value || state.bound > bound + GAIN * Math.abs(value)) {
      gained = Math.max(gained, proofs.rounds);
      [value, bound] = [state.value, state.bound];
    }
    ended = (plans as Planned).ended || proofs.ended || proofs.rounds - gained >= PATIENCE;
  }
  if (half !== 'proofs' && begun === 'ended') gather(state);
  if (half !== 'proofs') takeUp(state);
  if (half !== 'proofs' && state.proof.bound === Number.NEGATIVE_INFINITY) proveOnce(state);
  return true;
}

function planned(state: State, step: number): Planned {
  plan(state, step);
  return { ...toldFrom(state), value: state.value };
}

function proven(state: State, proving: Proving, effort: number, value: number): Proven {
  proving.step(effort, value);
  const { proof, prices } = state;
  return { ...toldFrom(state), proof, prices: prices.at.slice(), rounds: proving.rounds };
}

function toldFrom({ meter, met, lately: spent }: State): Step {
  return { spent, ended: meter.ended, met: met.splice(0) };
}

function hearPlans(state: State, { met, value, spent }: Planned, half: Half): void {
  for (const { party, starts } of met) state.parties[party]?.pool.add(starts);
  if (half === 'both') return;
  state.value = value;
  state.hear(spent);
}

function hearProofs(state: State, { met, proof, prices, spent }: Proven, half: Half): void {
  state.offered.push(...met);
  if (half === 'both') return;
  for (const { party, starts } of met) (state.parties[party] as Party).guided = starts;
  state.proof = proof;
  state.prices.set(prices);
  state.hear(spent);
}
