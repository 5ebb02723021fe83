// The cheapest visits and loads when every visited event may start anywhere at a price of its own: backwards over time,
// by the set of events served, the times left of the open visit and the load promised. Trees are unknown here; that
// this program and the tree programs agree is what the prices between them are for.

import type { Instance } from './instance.js';
import { LoadPrice } from './load-price.js';
import { type StartStep, type Turn, type Turns, turnsOf } from './visit-turns.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Values of what is still to come, by open times, then profile, then set served. */
type Layer = (Float64Array | undefined)[][];

/** The visit program of an instance. */
export class VisitProgram {
  readonly turns: Turns;
  /** Steps of arithmetic in one run, roughly. */
  readonly work: number;
  readonly #in: Instance;
  readonly #layers: Layer[];
  /** Values during one time, by profile. */
  readonly #during: Float64Array[] = [];
  readonly #load: LoadPrice;
  readonly #outside: Float64Array;

  constructor(instance: Instance) {
    this.#in = instance;
    this.turns = turnsOf(instance);
    const { list, after, bits, profiles } = this.turns;
    const { window } = instance.problem.visits;
    this.#load = new LoadPrice(instance.problem.load, profiles.base - 1);
    this.#outside = new Float64Array(instance.horizon + 2);
    const layer = (codes: readonly number[], size: number): Layer =>
      Array.from({ length: window }, () => {
        const values: (Float64Array | undefined)[] = [];
        for (let code = 0; code <= (codes.at(-1) as number); code += 1) values.push(undefined);
        for (const code of codes) values[code] = new Float64Array(size);
        return values;
      });
    this.#layers = list.map(({ before, sets }) => layer(before, (sets.at(-1) as number) + 1));
    this.#layers.push(layer(after, 1));
    for (const { during } of list) for (const p of during) this.#during[p] ??= new Float64Array(1 << bits);
    this.work = list.reduce(
      (sum, { during, sets, steps }) => sum + during.length * sets.length * (1 + steps.length / 2) * window,
      instance.horizon,
    );
  }

  /** The least price of all visits, starts (`starting`, per visited event and start) and load (`unit` of others). */
  run(starting: readonly Float64Array[], unit: Float64Array): number {
    const { first, list } = this.turns;
    const { visits } = this.#in.problem;
    for (let k = list.length - 1; k >= 0; k -= 1) {
      const turn = list[k] as Turn;
      const layer = this.#layers[k] as Layer;
      this.#load.set(unit[first + k] as number);
      this.#close(k, 0);
      this.#keep(turn, layer[0] as Layer[number], undefined);
      for (let open = 1; open <= visits.window; open += 1) {
        if (open > 1) this.#close(k, open - 1);
        for (const step of turn.steps) this.#start(step, starting, first + k);
        if (open < visits.window) this.#keep(turn, layer[open] as Layer[number], undefined);
        else this.#keep(turn, layer[0] as Layer[number], visits.price);
      }
    }
    this.#price(unit);
    return this.#outside[0] as number;
  }

  // Prices of the times before and after all visits, summed from the end; before them the whole program counts too.
  #price(unit: Float64Array): void {
    const { first, list } = this.turns;
    const sums = this.#outside;
    for (let at = this.#in.horizon - 1; at >= 0; at -= 1) {
      const inside = at >= first && at < first + list.length;
      if (!inside) this.#load.set(unit[at] as number);
      const whole = at === first && list.length > 0 ? ((this.#layers[0] as Layer)[0]?.[0]?.[0] as number) : 0;
      sums[at] = (sums[at + 1] as number) + (inside ? whole : (this.#load.price[0] as number));
    }
  }

  /** The least price from a time on, with so many times left of a visit, this profile and these events served. */
  toGo(at: number, open: number, profile: number, served: number): number {
    const { first, list } = this.turns;
    if (at < first || at >= first + list.length) return this.#outside[at] as number;
    const after = this.#outside[first + list.length] as number;
    return after + ((this.#layers[at - first] as Layer)[open]?.[profile]?.[served] ?? NEVER);
  }

  // Values at the end of a time, after its starts.
  #close(k: number, openNext: number): void {
    const { list, profiles } = this.turns;
    const { sets, due, during } = list[k] as Turn;
    const next = (this.#layers[k + 1] as Layer)[openNext] as Layer[number];
    for (const profile of during) {
      const values = this.#during[profile] as Float64Array;
      const after = next[profiles.next(profile)] as Float64Array;
      const price = this.#load.price[profiles.now(profile)] as number;
      for (let j = 0; j < sets.length; j += 1) {
        const set = sets[j] as number;
        values[set] = (set & due) === due ? price + (after[set & ~due] as number) : NEVER;
      }
    }
  }

  // One event starts at this time, or does not.
  #start({ event, bit, without, moves }: StartStep, starting: readonly Float64Array[], at: number): void {
    const price = (starting[event] as Float64Array)[at - (this.#in.lo[event] as number)] as number;
    for (const [from, to] of moves) {
      const here = this.#during[from] as Float64Array;
      const there = this.#during[to] as Float64Array;
      for (let j = 0; j < without.length; j += 1) {
        const set = without[j] as number;
        const value = price + (there[set | bit] as number);
        if (value < (here[set] as number)) here[set] = value;
      }
    }
  }

  // Stores the values of a time; with a fee, only where paying it is better than what is stored.
  #keep({ before, sets }: Turn, into: Layer[number], fee: number | undefined): void {
    for (const profile of before) {
      const values = this.#during[profile] as Float64Array;
      const kept = into[profile] as Float64Array;
      for (let j = 0; j < sets.length; j += 1) {
        const set = sets[j] as number;
        const value = (values[set] as number) + (fee ?? 0);
        if (fee === undefined || value < (kept[set] as number)) kept[set] = value;
      }
    }
  }

  /** Reads the starts of the last run, and how much other load it counted on at each time. */
  read(starting: readonly Float64Array[], unit: Float64Array, starts: Int32Array, others: Int32Array): void {
    const { first, list, profiles } = this.turns;
    const { visits } = this.#in.problem;
    for (let at = 0; at < this.#in.horizon; at += 1) {
      this.#load.set(unit[at] as number);
      others[at] = this.#load.others[0] as number;
    }
    let state = { served: 0, profile: 0, open: 0 };
    for (let k = 0; k < list.length; k += 1) {
      this.#load.set(unit[first + k] as number);
      const idle = this.#ending(k, state.served, state.profile, Math.max(0, state.open - 1));
      const layer = this.#layers[k] as Layer;
      const best = layer[state.open]?.[state.profile]?.[state.served] as number;
      const rests = state.open === 0 && idle <= best + 1e-9 * (1 + Math.abs(best));
      const open = rests ? 0 : state.open === 0 ? visits.window : state.open;
      const now = open === 0 ? state : this.#choose(k, { ...state, open }, starting, starts);
      others[first + k] = this.#load.others[profiles.now(now.profile)] as number;
      const { due } = list[k] as Turn;
      state = {
        served: now.served & ~due,
        profile: profiles.next(now.profile),
        open: Math.max(0, open - 1),
      };
    }
  }

  #ending(k: number, served: number, profile: number, openNext: number): number {
    const { list, profiles } = this.turns;
    const { due } = list[k] as Turn;
    if ((served & due) !== due) return NEVER;
    const next = (this.#layers[k + 1] as Layer)[openNext]?.[profiles.next(profile)] as Float64Array;
    return (this.#load.price[profiles.now(profile)] as number) + (next[served & ~due] as number);
  }

  // The best starts at one time of an open visit.
  #choose(
    k: number,
    from: { served: number; profile: number; open: number },
    starting: readonly Float64Array[],
    starts: Int32Array,
  ): { served: number; profile: number } {
    const { first, list, profiles } = this.turns;
    const { steps } = list[k] as Turn;
    let best = { value: NEVER, served: from.served, profile: from.profile, events: [] as readonly number[] };
    const tryFrom = (
      j: number,
      served: number,
      profile: number,
      paid: number,
      events: readonly number[],
    ): void => {
      const step = steps[j];
      if (!step) {
        const value = paid + this.#ending(k, served, profile, from.open - 1);
        if (value < best.value) best = { value, served, profile, events };
        return;
      }
      tryFrom(j + 1, served, profile, paid, events);
      const { event, bit } = step;
      if ((served & bit) !== 0 || !profiles.fits(profile, event)) return;
      const price = (starting[event] as Float64Array)[first + k - (this.#in.lo[event] as number)] as number;
      const added = profiles.added[event] as number;
      tryFrom(j + 1, served | bit, profile + added, paid + price, [...events, event]);
    };
    tryFrom(0, from.served, from.profile, 0, []);
    for (const event of best.events) starts[event] = first + k;
    return best;
  }
}
