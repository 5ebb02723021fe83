// The half of a search that proves: what each entity pays at least under the team's prices, looking harder each time
// round, and between two rounds prices under which more can be proven. Of the other half it knows the plans it met.

import type { Depth } from './party.js';
import { raiseOne } from './raise.js';
import { settle } from './settle.js';
import type { State } from './state.js';

// A first look at every entity under new prices, then one after the other.
const ONCE: Depth = { iterations: 1, width: 0 };
const LEVELS: readonly Depth[] = [
  { iterations: 10, width: 100 },
  { iterations: 25, width: 400 },
  { iterations: 50, width: 1500 },
  { iterations: 100, width: 5000 },
  { iterations: 200, width: 15_000 },
];

/** Where the proofs of a search are. */
export class Proving {
  /** Times all entities have been looked at. */
  rounds = 0;
  readonly #state: State;
  /** Plans under the prices as they were last told. */
  readonly #told: Int32Array[];
  #queue: readonly number[] = [];
  #next = 0;

  constructor(state: State) {
    this.#state = state;
    this.#told = state.parties.map(({ guided }) => guided);
  }

  /** The first round after which none looks harder. */
  get hardest(): number {
    return LEVELS.length;
  }

  /** Goes on for about so much effort, `value` being what is to be proven, and to the round's end at most. */
  step(effort: number, value: number): void {
    const state = this.#state;
    const { meter } = state;
    const until = meter.spent + effort;
    if (this.#next === this.#queue.length) this.#begin();
    const depth = LEVELS[Math.min(this.rounds, LEVELS.length - 1)] as Depth;
    while (this.#next < this.#queue.length && meter.spent < until && !meter.ended) {
      raiseOne(state, this.#queue[this.#next] as number, depth);
      this.#next += 1;
    }
    state.prove();
    this.#tell();
    if (this.#next < this.#queue.length && !state.provenTo(value)) return;
    this.#next = this.#queue.length;
    this.rounds += 1;
  }

  #tell(): void {
    const { parties, met } = this.#state;
    parties.forEach(({ guided }, party) => {
      if (this.#told[party] === guided) return;
      this.#told[party] = guided;
      met.push({ party, starts: guided });
    });
  }

  // Those first of whom least is known.
  #begin(): void {
    const state = this.#state;
    const { parties, least } = state;
    if (this.rounds > 0) settle(state);
    for (const party of parties) party.reprice(state.prices.units);
    for (let e = 0; e < parties.length && !state.meter.ended; e += 1) raiseOne(state, e, ONCE);
    state.prove();
    const open = parties.map(({ guidedPaid }, e) => guidedPaid - (least[e] as number));
    this.#queue = Array.from(parties.keys()).sort((a, b) => (open[b] as number) - (open[a] as number));
    this.#next = 0;
  }
}
