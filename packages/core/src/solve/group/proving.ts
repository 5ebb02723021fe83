// The half of a search that proves: what each entity pays at least under the team's prices, looking harder each time
// round, and between two rounds prices under which more can be proven. Of the other half it knows the plans it met.

import type { Depth } from './party.js';
import { raiseOne } from './raise.js';
import { settle } from './settle.js';
import type { State } from './state.js';

// A first look at every entity under new prices, then one after the other.
const ONCE: Depth = { iterations: 1, width: 0 };
/** How hard all entities are looked at in a round, and whether prices settle before it: then nothing is known at first. */
interface Round extends Depth {
  readonly settles?: true;
}
const ROUNDS: readonly Round[] = [
  { iterations: 10, width: 100 },
  { iterations: 25, width: 400 },
  { iterations: 25, width: 400, settles: true },
  { iterations: 50, width: 1500 },
  { iterations: 50, width: 1500, settles: true },
  { iterations: 100, width: 5000 },
  { iterations: 200, width: 15_000, settles: true },
];

// A first round in two: all entities have a fair bound sooner. Many entities are made ready anew for each look, so one is
// better.
const IN_TWO: readonly Round[] = [
  { iterations: 8, width: 0 },
  { iterations: 4, width: 100 },
];

/** A first proof under the prices as they are; where there is none at all yet, whatever it takes. */
export function proveOnce(state: State): void {
  const known = state.proof.bound > Number.NEGATIVE_INFINITY;
  for (const [e, party] of state.parties.entries()) {
    if (known && state.meter.ended) break;
    party.reprice(state.prices.units);
    raiseOne(state, e, ONCE);
  }
  state.prove();
}

/** Where the proofs of a search are. */
export class Proving {
  /** Times all entities have been looked at. */
  rounds = 0;
  readonly #state: State;
  readonly #rounds: readonly Round[];
  /** Plans under the prices as they were last told. */
  readonly #told: Int32Array[];
  #queue: readonly number[] = [];
  #next = 0;

  constructor(state: State) {
    this.#state = state;
    this.#rounds = state.many ? ROUNDS : [...IN_TWO, ...ROUNDS.slice(1)];
    this.#told = state.parties.map(({ guided }) => guided);
  }

  /** The first round after which none looks harder. */
  get hardest(): number {
    return this.#rounds.length;
  }

  /**
   * Goes on for about so much effort, `value` being what is to be proven. What is left of it when a round ends goes into
   * the next one, unless that is no harder or there is no end to the effort.
   */
  step(effort: number, value: number): void {
    const { meter } = this.#state;
    const until = meter.spent + effort;
    const goesOn = (): boolean => meter.spent < until && !meter.ended;
    while (this.#round(goesOn, value) && effort < Number.POSITIVE_INFINITY && goesOn()) {
      if (this.rounds >= this.hardest || this.#state.provenTo(value)) break;
    }
    this.#tell();
  }

  // Goes on with a round, or begins one; whether it has come to its end.
  #round(goesOn: () => boolean, value: number): boolean {
    const state = this.#state;
    const depth = this.#rounds[Math.min(this.rounds, this.hardest - 1)] as Round;
    if (this.#next === this.#queue.length) this.#begin(depth);
    while (this.#next < this.#queue.length && goesOn()) {
      raiseOne(state, this.#queue[this.#next] as number, depth);
      this.#next += 1;
    }
    state.prove();
    if (this.#next < this.#queue.length && !state.provenTo(value)) return false;
    this.#next = this.#queue.length;
    this.rounds += 1;
    return true;
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
  #begin({ settles }: Round): void {
    const state = this.#state;
    const { parties, least } = state;
    if (settles) settle(state);
    if (settles || this.rounds === 0) proveOnce(state);
    const open = parties.map(({ guidedPaid }, e) => guidedPaid - (least[e] as number));
    this.#queue = Array.from(parties.keys()).sort((a, b) => (open[b] as number) - (open[a] as number));
    this.#next = 0;
  }
}
