// The cheapest visits when every visited event may start anywhere at a price of its own: backwards over time, by the set
// of events served. Load is no matter here, it is paid for by the unit; so the events of one visit do not mind each
// other, each starts where it is cheapest while the visit lasts, and the next visit begins after it.

import type { Member } from './member.js';
import { cheaper, copied, serve } from './sets.js';
import { type Call, type Turns, turnsOf } from './turns.js';

const NEVER = Number.POSITIVE_INFINITY;

// Values of the run last made, of whichever entity: nothing is read after another entity's run.
let store = new Float64Array(1 << 14);
// The least price of each event in a visit that begins at each time, and what a visit makes of each set.
let least = new Float64Array(1 << 12);
let visit = new Float64Array(1 << 8);

/** The visit program of one entity. */
export class Visits {
  readonly turns: Turns;
  /** Steps of arithmetic in one run, roughly. */
  readonly work: number;
  readonly #member: Member;
  readonly #price: number;
  readonly #window: number;
  /** Where the values of each time lie while no visit is open, and those of one number of open times after the other's. */
  readonly #layer: Int32Array;
  readonly #open: Int32Array;
  /** Where the least price of a place lies for visits that begin at time 0. */
  readonly #leastAt: Int32Array;
  readonly #size: number;

  constructor(member: Member) {
    this.#member = member;
    this.#price = member.entity.visits.price;
    this.#window = member.entity.visits.window;
    this.turns = turnsOf(member);
    const { times, bits, calls } = this.turns;
    this.#layer = new Int32Array(times + 2);
    this.#open = new Int32Array(times + 1);
    let work = 0;
    for (let t = 0; t <= times; t += 1) {
      this.#layer[t + 1] = (this.#layer[t] as number) + (1 << (bits[t] as number));
      const places = calls[t]?.places.length ?? 0;
      work += (2 << (bits[t] as number)) + (places + 1) * (places > 0 ? 1 << places : 0);
    }
    this.#open[0] = this.#layer[times + 1] as number;
    for (let t = 0; t < times; t += 1)
      this.#open[t + 1] = (this.#open[t] as number) + ((this.#window - 1) << (bits[t] as number));
    this.#leastAt = new Int32Array(member.places);
    let size = 0;
    for (let k = 0; k < member.places; k += 1) {
      if (member.visited[k] === 0) continue;
      const from = (member.lo[k] as number) - this.#window + 1;
      this.#leastAt[k] = size - from;
      size += (member.hi[k] as number) - from + 1;
    }
    this.#size = size;
    this.work = work + size * this.#window;
  }

  /** The least price of visits and starts; `paid` by place and start, as the member's prices. */
  run(paid: Float64Array): number {
    const { times, calls } = this.turns;
    const layer = this.#layer;
    const end = this.#open[times] as number;
    if (store.length < end) store = new Float64Array(2 * end);
    this.#gather(paid);
    store.fill(0, layer[times] as number, layer[times + 1] as number);
    for (let t = times - 1; t >= 0; t -= 1) {
      const here = layer[t] as number;
      const size = (layer[t + 1] as number) - here;
      copied(store, layer[t + 1] as number, this.turns.after[t], store, here, size);
      const call = calls[t];
      if (!call) continue;
      this.#call(t, call);
      cheaper(visit, this.#price, store, here, size);
    }
    return store[0] as number;
  }

  // The least price of each event while a visit lasts, by the time at which the visit begins.
  #gather(paid: Float64Array): void {
    const { places, visited, lo, hi, at, base } = this.#member;
    if (least.length < this.#size) least = new Float64Array(2 * this.#size);
    const window = this.#window;
    for (let k = 0; k < places; k += 1) {
      if (visited[k] === 0) continue;
      const to = this.#leastAt[k] as number;
      const from = at[k] as number;
      const first = lo[k] as number;
      const last = hi[k] as number;
      least.fill(NEVER, to + first - window + 1, to + last + 1);
      for (let s = first; s <= last; s += 1) {
        if (base[from + s] === NEVER) continue;
        const price = paid[from + s] as number;
        for (let t = to + s - window + 1; t <= to + s; t += 1)
          if (price < (least[t] as number)) least[t] = price;
      }
    }
  }

  // What a visit that begins at a time makes of each set, without its own price.
  #call(t: number, { places, after }: Call): void {
    const time = this.turns.first + t;
    let size = 1 << places.length;
    if (visit.length < size) visit = new Float64Array(size);
    copied(store, this.#layer[Math.min(this.turns.times, t + this.#window)] as number, after, visit, 0, size);
    const held = this.turns.bits[t] as number;
    for (let i = places.length - 1; i >= 0; i -= 1) {
      const price = least[(this.#leastAt[places[i] as number] as number) + time] as number;
      if (price < NEVER) serve(visit, 0, 1 << i, size, price);
      // Nobody asks whether what begins later was served before.
      if (i >= held) size >>= 1;
    }
  }

  /** Works out what is left while a visit is open, after a run on the same prices. */
  openUp(paid: Float64Array): void {
    const { times, bits, startsAt, starts, bit, after, first } = this.turns;
    const { at } = this.#member;
    for (let t = times - 1; t >= 0; t -= 1) {
      const size = 1 << (bits[t] as number);
      for (let open = 1; open < this.#window; open += 1) {
        const here = this.rowOf(first + t, open);
        const next = t + 1 < times ? this.rowOf(first + t + 1, open - 1) : (this.#layer[times] as number);
        copied(store, next, after[t], store, here, size);
        for (let x = startsAt[t] as number; x < (startsAt[t + 1] as number); x += 1)
          serve(
            store,
            here,
            bit[x] as number,
            size,
            paid[(at[starts[x] as number] as number) + first + t] as number,
          );
      }
    }
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
    if (t < 0) return 0;
    return open === 0
      ? (this.#layer[t] as number)
      : (this.#open[t] as number) + ((open - 1) << (bits[t] as number));
  }

  /** The value of a set served in a row of the last run. */
  valueAt(row: number, served: number): number {
    return row < 0 ? 0 : (store[row + served] as number);
  }

  /** Reads the starts of the last run, which was made on the same prices. */
  read(paid: Float64Array, into: Int32Array): void {
    const { times, after, calls } = this.turns;
    let served = 0;
    for (let t = 0; t < times; ) {
      const map = after[t];
      const value = store[(this.#layer[t] as number) + served] as number;
      const next = map ? (map[served] as number) : served;
      const idle = next < 0 ? NEVER : (store[(this.#layer[t + 1] as number) + next] as number);
      const call = calls[t];
      if (!call || idle <= value + 1e-9 * (1 + Math.abs(value))) {
        served = next;
        t += 1;
        continue;
      }
      served = this.#choose(t, call, served, paid, into);
      t = Math.min(times, t + this.#window);
    }
  }

  // What a visit serves at best, written into starts; the set after it.
  #choose(t: number, { places, after }: Call, served: number, paid: Float64Array, into: Int32Array): number {
    const { times, first } = this.turns;
    const then = this.#layer[Math.min(times, t + this.#window)] as number;
    const sums = new Float64Array(1 << places.length);
    let best = NEVER;
    let chosen = 0;
    let reached = 0;
    for (let set = 0; set < sums.length; set += 1) {
      if (set > 0) {
        const i = 31 - Math.clz32(set & -set);
        sums[set] =
          (sums[set & (set - 1)] as number) +
          (least[(this.#leastAt[places[i] as number] as number) + first + t] as number);
      }
      if ((set & served) !== 0 || sums[set] === NEVER) continue;
      const next = after ? (after[served | set] as number) : served | set;
      const value = next < 0 ? NEVER : (sums[set] as number) + (store[then + next] as number);
      if (value >= best) continue;
      best = value;
      chosen = set;
      reached = next;
    }
    places.forEach((k, i) => {
      if (((chosen >> i) & 1) === 1) into[k] = this.#cheapest(k, first + t, paid);
    });
    return reached;
  }

  // The cheapest start while a visit lasts; of equals the first.
  #cheapest(k: number, time: number, paid: Float64Array): number {
    const { lo, hi, at, base } = this.#member;
    let best = NEVER;
    let start = -1;
    const last = Math.min(hi[k] as number, time + this.#window - 1);
    for (let s = Math.max(lo[k] as number, time); s <= last; s += 1) {
      const price = base[(at[k] as number) + s] === NEVER ? NEVER : (paid[(at[k] as number) + s] as number);
      if (price >= best) continue;
      best = price;
      start = s;
    }
    return start;
  }
}
