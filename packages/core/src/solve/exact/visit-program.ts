// The cheapest visits and loads when every visited event may start anywhere at a price of its own: backwards over time,
// by the set of events served, the times left of the open visit and the load promised. Trees are unknown here; that
// this program and the tree programs agree is what the prices between them are for.

import type { Instance } from './instance.js';
import { LoadPrice } from './load-price.js';
import { type StartStep, type Turn, type Turns, turnsOf } from './visit-turns.js';

const NEVER = Number.POSITIVE_INFINITY;

/** The visit program of an instance. */
export class VisitProgram {
  readonly turns: Turns;
  /** Whether loads are kept, not only priced. */
  readonly told: boolean;
  /** Steps of arithmetic in one run, roughly. */
  readonly work: number;
  /** Values of what is still to come, by time, times left of the open visit, place of the profile, and set served. */
  readonly values: Float64Array;
  /** What the times before and after all visits cost at the prices of the last run. */
  outside = NEVER;
  /** Where the values of each time begin. */
  readonly offsets: Int32Array;
  readonly #in: Instance;
  readonly #window: number;
  /** Values during one time, by place of the profile and set. */
  readonly #during: Float64Array;
  readonly #load: LoadPrice;
  readonly #outside: Float64Array;

  /** `told` asks for loads to be kept: they are unless a run would take more than `heaviest` steps. */
  constructor(instance: Instance, told: boolean, heaviest = NEVER) {
    this.#in = instance;
    const turns = turnsOf(instance, told);
    const { window } = instance.problem.visits;
    this.told = told && workOf(turns, window) <= heaviest;
    this.turns = told && !this.told ? turnsOf(instance, false) : turns;
    const { list, after, profiles } = this.turns;
    this.#window = window;
    this.work = instance.horizon + workOf(this.turns, window);
    this.#load = new LoadPrice(instance.problem.load, profiles.base - 1, instance.ceiling);
    this.#outside = new Float64Array(instance.horizon + 2);
    this.offsets = new Int32Array(list.length + 1);
    let end = 0;
    let widest = 1;
    list.forEach(({ open, before, during }, k) => {
      this.offsets[k] = end;
      end += (window * before.codes.length) << open.length;
      widest = Math.max(widest, during.codes.length << open.length);
    });
    this.offsets[list.length] = end;
    this.values = new Float64Array(end + window * after.codes.length);
    this.#during = new Float64Array(widest);
  }

  /** The least price of all visits, starts (`starting`, per visited event and start) and load (`unit` of others). */
  run(starting: readonly Float64Array[], unit: Float64Array): number {
    for (let k = this.turns.list.length - 1; k >= 0; k -= 1) this.#turn(k, starting, unit);
    return this.around(this.values[0] as number, unit);
  }

  #turn(k: number, starting: readonly Float64Array[], unit: Float64Array): void {
    const { first, list } = this.turns;
    const { steps, open: events } = list[k] as Turn;
    const { lo } = this.#in;
    this.#load.set(first + k, unit[first + k] as number);
    this.close(k, 0, this.#during);
    this.#keep(k, 0);
    for (let open = 1; open <= this.#window; open += 1) {
      if (open > 1) this.close(k, open - 1, this.#during);
      for (let j = 0; j < steps.length; j += 1) {
        const { event, bit, to } = steps[j] as StartStep;
        const own = (starting[event] as Float64Array)[first + k - (lo[event] as number)] as number;
        relax(this.#during, 0, 1 << events.length, bit, to, own);
      }
      if (open < this.#window) this.#keep(k, open);
      else this.#pay(k, this.#in.problem.visits.price);
    }
  }

  /** The least price of all, given the least price inside the times of visits: other load outside them is paid too. */
  around(inside: number, unit: Float64Array): number {
    this.values[0] = inside;
    this.#price(unit);
    return this.#outside[0] as number;
  }

  // Prices of the times before and after all visits, summed from the end; before them the whole program counts too.
  #price(unit: Float64Array): void {
    const { first, list } = this.turns;
    const sums = this.#outside;
    this.outside = 0;
    for (let at = this.#in.horizon - 1; at >= 0; at -= 1) {
      const inside = at >= first && at < first + list.length;
      if (!inside) {
        this.#load.set(at, unit[at] as number);
        this.outside += this.#load.price[0] as number;
      }
      const whole = at === first && list.length > 0 ? (this.values[0] as number) : 0;
      sums[at] = (sums[at + 1] as number) + (inside ? whole : (this.#load.price[0] as number));
    }
  }

  /** The least price from a time on, with so many times left of a visit, this profile and these events served. */
  toGo(at: number, open: number, profile: number, served: number): number {
    const { first, list } = this.turns;
    const k = at - first;
    if (k < 0 || k >= list.length) return this.#outside[at] as number;
    const { before, open: events } = list[k] as Turn;
    const after = this.#outside[first + list.length] as number;
    const place = before.place[profile] as number;
    if (place < 0) return NEVER;
    const row = open * before.codes.length + place;
    return after + (this.values[(this.offsets[k] as number) + (row << events.length) + served] as number);
  }

  /** Writes the values at the end of a time, after its starts; the load's price is that of the last `set`. */
  close(k: number, openNext: number, into: Float64Array, first = 0): void {
    const { list, after } = this.turns;
    const { open, follow, next, now } = list[k] as Turn;
    const size = 1 << open.length;
    const later = k + 1 < list.length ? list[k + 1] : undefined;
    const sizeNext = later ? later.open.length : 0;
    const rows = (later ? later.before : after).codes.length * openNext;
    const { values } = this;
    for (let place = 0; place < next.length; place += 1) {
      const price = this.#load.price[now[place] as number] as number;
      const from = (this.offsets[k + 1] as number) + ((rows + (next[place] as number)) << sizeNext);
      const to = first + place * size;
      if (!follow) {
        for (let set = 0; set < size; set += 1) into[to + set] = price + (values[from + set] as number);
        continue;
      }
      for (let set = 0; set < size; set += 1) {
        const set2 = follow[set] as number;
        into[to + set] = set2 < 0 ? NEVER : price + (values[from + set2] as number);
      }
    }
  }

  #keep(k: number, open: number): void {
    const { stay, open: events } = this.turns.list[k] as Turn;
    const size = 1 << events.length;
    let to = (this.offsets[k] as number) + open * stay.length * size;
    for (let place = 0; place < stay.length; place += 1) {
      const from = (stay[place] as number) * size;
      for (let set = 0; set < size; set += 1) this.values[to + set] = this.#during[from + set] as number;
      to += size;
    }
  }

  // Where no visit is open, one may begin.
  #pay(k: number, fee: number): void {
    const { stay, open: events } = this.turns.list[k] as Turn;
    const size = 1 << events.length;
    let to = this.offsets[k] as number;
    for (let place = 0; place < stay.length; place += 1) {
      const from = (stay[place] as number) * size;
      for (let set = 0; set < size; set += 1) {
        const value = fee + (this.#during[from + set] as number);
        if (value < (this.values[to + set] as number)) this.values[to + set] = value;
      }
      to += size;
    }
  }

  /** Sets the time whose load prices `close` and `ending` use. */
  setLoad(k: number, unit: Float64Array): LoadPrice {
    const at = this.turns.first + k;
    this.#load.set(at, unit[at] as number);
    return this.#load;
  }

  /** Reads the starts of the last run, and how much other load it counted on at each time. */
  read(starting: readonly Float64Array[], unit: Float64Array, starts: Int32Array, others: Int32Array): void {
    const { first, list, profiles } = this.turns;
    for (let at = 0; at < this.#in.horizon; at += 1) {
      this.#load.set(at, unit[at] as number);
      others[at] = this.#load.others[0] as number;
    }
    let state = { served: 0, profile: 0, open: 0 };
    for (let k = 0; k < list.length; k += 1) {
      this.#load.set(first + k, unit[first + k] as number);
      const { open: events, before, follow } = list[k] as Turn;
      const idle = this.#ending(k, state.served, state.profile, Math.max(0, state.open - 1));
      const row = state.open * before.codes.length + (before.place[state.profile] as number);
      const best = this.values[(this.offsets[k] as number) + (row << events.length) + state.served] as number;
      const rests = state.open === 0 && idle <= best + 1e-9 * (1 + Math.abs(best));
      const open = rests ? 0 : state.open === 0 ? this.#window : state.open;
      const now = open === 0 ? state : this.#choose(k, { ...state, open }, starting, starts);
      others[first + k] = this.#load.others[profiles.now(now.profile)] as number;
      state = {
        served: follow ? (follow[now.served] as number) : now.served,
        profile: profiles.next(now.profile),
        open: Math.max(0, open - 1),
      };
    }
  }

  #ending(k: number, served: number, profile: number, openNext: number): number {
    const { list, after, profiles } = this.turns;
    const { follow } = list[k] as Turn;
    const set = follow ? (follow[served] as number) : served;
    if (set < 0) return NEVER;
    const later = k + 1 < list.length ? list[k + 1] : undefined;
    const { codes, place } = later ? later.before : after;
    const row = openNext * codes.length + (place[profiles.next(profile)] as number);
    const at = (this.offsets[k + 1] as number) + (row << (later ? later.open.length : 0)) + set;
    return (this.#load.price[profiles.now(profile)] as number) + (this.values[at] as number);
  }

  // The best starts at one time of an open visit.
  #choose(
    k: number,
    from: { served: number; profile: number; open: number },
    starting: readonly Float64Array[],
    starts: Int32Array,
  ): { served: number; profile: number } {
    const { first, list, profiles } = this.turns;
    const { steps, during } = list[k] as Turn;
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
      const { event, bit, to } = step;
      if ((served & bit) !== 0 || (to[during.place[profile] as number] as number) < 0) return;
      const price = (starting[event] as Float64Array)[first + k - (this.#in.lo[event] as number)] as number;
      const added = profiles.added[event] as number;
      tryFrom(j + 1, served | bit, profile + added, paid + price, [...events, event]);
    };
    tryFrom(0, from.served, from.profile, 0, []);
    for (const event of best.events) starts[event] = first + k;
    return best;
  }
}

/** Steps of arithmetic in all times, roughly. */
function workOf({ list }: Turns, window: number): number {
  return list.reduce(
    (sum, { open, during, steps }) =>
      sum + during.codes.length * 2 ** open.length * window * (2 + steps.length / 2),
    0,
  );
}

/** Backwards over one event that may start now, or not: for every set without it. */
export function relax(
  values: Float64Array,
  first: number,
  size: number,
  bit: number,
  to: Int32Array,
  price: number,
): void {
  for (let place = 0; place < to.length; place += 1) {
    const target = to[place] as number;
    if (target < 0) continue;
    const here = first + place * size;
    const there = first + target * size + bit;
    for (let high = 0; high < size; high += 2 * bit) {
      for (let set = high; set < high + bit; set += 1) {
        const value = price + (values[there + set] as number);
        if (value < (values[here + set] as number)) values[here + set] = value;
      }
    }
  }
}
