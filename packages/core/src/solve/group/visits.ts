// The cheapest visits when every visited event may start anywhere at a price of its own: backwards over time, by the
// times left of an open visit and the set of events served. Load is no matter here, it is paid for by the unit.

import type { Member } from './member.js';
import { type Turns, turnsOf } from './turns.js';

const NEVER = Number.POSITIVE_INFINITY;

// Values of the run last made, of whichever entity: nothing is read after another entity's run.
let store = new Float64Array(1 << 14);
let beginning = new Float64Array(1 << 8);

/** The visit program of one entity. */
export class Visits {
  readonly turns: Turns;
  /** Steps of arithmetic in one run, roughly. */
  readonly work: number;
  readonly #member: Member;
  readonly #price: number;
  readonly #window: number;
  /** Where the values of each time lie, those of one number of open times after the other's. */
  readonly #layer: Int32Array;
  /** Where the price of each start lies. */
  readonly #priceAt: Int32Array;

  constructor(member: Member) {
    this.#member = member;
    this.#price = member.entity.visits.price;
    this.#window = member.entity.visits.window;
    this.turns = turnsOf(member);
    const { times, bits, startsAt, starts: places, first } = this.turns;
    this.#layer = new Int32Array(times + 2);
    this.#priceAt = new Int32Array(this.turns.starts.length);
    let work = 0;
    for (let t = 0; t <= times; t += 1) {
      const size = this.#window << (bits[t] as number);
      this.#layer[t + 1] = (this.#layer[t] as number) + size;
      for (let x = startsAt[t] as number; x < (startsAt[t + 1] ?? 0); x += 1)
        this.#priceAt[x] = (member.at[places[x] as number] as number) + first + t;
      const starts = (startsAt[t + 1] ?? 0) - (startsAt[t] as number);
      if (t < times) work += size * (2 + starts / 2);
    }
    this.work = work;
  }

  /** The least price of visits and starts; `paid` by place and start, as the member's prices. */
  run(paid: Float64Array): number {
    const { times, bits, startsAt } = this.turns;
    const layer = this.#layer;
    const window = this.#window;
    if (store.length < (layer[times + 1] as number))
      store = new Float64Array(2 * (layer[times + 1] as number));
    const values = store;
    values.fill(0, layer[times] as number, layer[times + 1] as number);
    for (let t = times - 1; t >= 0; t -= 1) {
      const size = 1 << (bits[t] as number);
      const here = layer[t] as number;
      const starting = startsAt[t] !== startsAt[t + 1];
      this.#close(t, 0, values, here);
      for (let open = 1; open < window; open += 1) {
        // No visit open and one in its last time come to the same once the time is over.
        if (open === 1) values.copyWithin(here + size, here, here + size);
        else this.#close(t, open - 1, values, here + open * size);
        if (starting) this.#start(t, paid, values, here + open * size, size);
      }
      if (!starting) continue;
      if (beginning.length < size) beginning = new Float64Array(size);
      const begun = beginning;
      this.#close(t, window - 1, begun, 0);
      this.#start(t, paid, begun, 0, size);
      for (let set = 0; set < size; set += 1) {
        const value = (begun[set] as number) + this.#price;
        if (value < (values[here + set] as number)) values[here + set] = value;
      }
    }
    return values[0] as number;
  }

  /** The least price from a time on, by the last run: times left of a visit, and the set served as of that time. */
  toGo(time: number, open: number, served: number): number {
    return this.valueAt(this.rowOf(time, open), served);
  }

  /** Where the values of a time lie, by the times left of a visit; good for `valueAt`. */
  rowOf(time: number, open: number): number {
    const { first, times, bits } = this.turns;
    const t = time - first;
    if (t >= times) return -1;
    return t < 0 ? 0 : (this.#layer[t] as number) + (open << (bits[t] as number));
  }

  /** The value of a set served in a row of the last run. */
  valueAt(row: number, served: number): number {
    return row < 0 ? 0 : (store[row + served] as number);
  }

  // Values at the end of a time, after its starts.
  #close(t: number, openNext: number, into: Float64Array, at: number): void {
    const { bits, after } = this.turns;
    const values = store;
    const size = 1 << (bits[t] as number);
    const next = (this.#layer[t + 1] as number) + (openNext << (bits[t + 1] as number));
    const map = after[t];
    if (!map) {
      for (let set = 0; set < size; set += 1) into[at + set] = values[next + set] as number;
      return;
    }
    for (let set = 0; set < size; set += 1) {
      const then = map[set] as number;
      into[at + set] = then < 0 ? NEVER : (values[next + then] as number);
    }
  }

  // Whatever can start at a time of a visit may: each event either starts now, and is served, or does not.
  #start(t: number, paid: Float64Array, values: Float64Array, first: number, size: number): void {
    const { startsAt, bit } = this.turns;
    const priceAt = this.#priceAt;
    const end = first + size;
    for (let x = startsAt[t] as number; x < (startsAt[t + 1] as number); x += 1) {
      const price = paid[priceAt[x] as number] as number;
      const step = bit[x] as number;
      if (step === 1) {
        for (let k = first; k < end; k += 2) {
          const value = price + (values[k + 1] as number);
          if (value < (values[k] as number)) values[k] = value;
        }
      } else if (step === 2) {
        for (let k = first; k < end; k += 4) {
          const one = price + (values[k + 2] as number);
          const two = price + (values[k + 3] as number);
          if (one < (values[k] as number)) values[k] = one;
          if (two < (values[k + 1] as number)) values[k + 1] = two;
        }
      } else {
        for (let block = first; block < end; block += 2 * step) {
          for (let k = block; k < block + step; k += 1) {
            const value = price + (values[k + step] as number);
            if (value < (values[k] as number)) values[k] = value;
          }
        }
      }
    }
  }

  /** Reads the starts of the last run, which was made on the same prices. */
  read(paid: Float64Array, into: Int32Array): void {
    const { first, times, startsAt, starts, bit } = this.turns;
    let served = 0;
    let open = 0;
    for (let t = 0; t < times; t += 1) {
      const value = this.toGo(first + t, open, served);
      const next = this.#next(t, served);
      const idle = next < 0 ? NEVER : this.toGo(first + t + 1, Math.max(0, open - 1), next);
      if (idle > value + 1e-9 * (1 + Math.abs(value))) {
        if (open === 0) open = this.#window;
        const now = this.#choose(t, open, served, startsAt[t] as number, paid).served;
        for (let x = startsAt[t] as number; x < (startsAt[t + 1] as number); x += 1) {
          if ((now & ~served & (bit[x] as number)) !== 0) into[starts[x] as number] = first + t;
        }
        served = now;
      }
      served = this.#next(t, served);
      open = Math.max(0, open - 1);
    }
  }

  #next(t: number, served: number): number {
    const map = this.turns.after[t];
    return map ? (map[served] as number) : served;
  }

  // The best starts at one time of an open visit, from the `x`th start on.
  #choose(
    t: number,
    open: number,
    served: number,
    x: number,
    paid: Float64Array,
  ): { value: number; served: number } {
    const { first, startsAt, starts, bit } = this.turns;
    if (x === startsAt[t + 1]) {
      const next = this.#next(t, served);
      return { value: next < 0 ? NEVER : this.toGo(first + t + 1, open - 1, next), served };
    }
    const without = this.#choose(t, open, served, x + 1, paid);
    const one = bit[x] as number;
    if ((served & one) !== 0) return without;
    const withIt = this.#choose(t, open, served | one, x + 1, paid);
    const value =
      withIt.value + (paid[(this.#member.at[starts[x] as number] as number) + first + t] as number);
    return value < without.value ? { value, served: withIt.served } : without;
  }
}
