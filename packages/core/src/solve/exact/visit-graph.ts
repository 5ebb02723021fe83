// What is left of the visit program once a limit is known: its states and the ways between them as lists, without those
// that no plan at or below the limit takes. A few in a hundred are left, so a run costs a small part of the program's.
// Whatever the prices, what is above the limit once is so for good: every run leaves out more.

import type { Instance } from './instance.js';
import type { VisitProgram } from './visit-program.js';
import type { Ways } from './visit-ways.js';

const NEVER = Number.POSITIVE_INFINITY;
// Sums in another order are a little off: what is left out is above the limit by more.
const SLACK = 1e-9;

/** The states of the visit program at each time, numbered by time, and the ways from each to those of the next time. */
export class VisitGraph {
  readonly #in: Instance;
  readonly #visits: VisitProgram;
  readonly #ways: Ways;
  /** By kind of way: what it costs at the prices of this run, and the least whole price of a plan that takes one. */
  readonly #cost: Float64Array;
  readonly #least: Float64Array;
  /** By state: the least price from there on, and so far. */
  readonly #ahead: Float64Array;
  readonly #paid: Float64Array;

  constructor(instance: Instance, visits: VisitProgram, ways: Ways) {
    this.#in = instance;
    this.#visits = visits;
    this.#ways = ways;
    this.#cost = new Float64Array(ways.kinds);
    this.#least = new Float64Array(ways.kinds);
    this.#ahead = new Float64Array(ways.states);
    this.#paid = new Float64Array(ways.states);
  }

  /** How many ways are left. */
  get work(): number {
    return this.#ways.from[this.#ways.states] as number;
  }

  /** The least price of all, as the visit program's `run` tells it; starts that are gone are not among them. */
  run(starting: readonly Float64Array[], unit: Float64Array, gone: readonly Uint8Array[]): number {
    this.#price(starting, unit, gone);
    this.#ahead.fill(0, this.#ways.ends, this.#ways.states);
    goBack(this.#ways, this.#cost, this.#ahead);
    return this.#visits.around(this.#ahead[0] as number, unit);
  }

  /**
   * For each visited event and start the least price of all visits, starts and load with that start, after `run` on the
   * same prices. Leaves out the ways above `most` from now on.
   */
  marginals(most: number, into: readonly Float64Array[]): void {
    const outside = this.#visits.outside;
    this.#least.fill(NEVER);
    this.#paid.fill(NEVER);
    this.#paid[0] = 0;
    const highest = most - outside + SLACK * (1 + Math.abs(most));
    const kept = goOn(this.#ways, this.#cost, this.#ahead, this.#paid, this.#least, highest);
    this.#ways.from.fill(kept, this.#ways.ends, this.#ways.states + 1);
    this.#in.problem.events.forEach(({ visited }, i) => {
      if (visited) into[i]?.fill(NEVER);
    });
    leastOfStarts(this.#ways, this.#least, outside, into);
  }

  /** How much other load the cheapest way of the last run counts on at each time. */
  read(unit: Float64Array, others: Int32Array): void {
    const { from, to, kind, ends, now } = this.#ways;
    const { first } = this.#visits.turns;
    for (let at = 0; at < this.#in.horizon; at += 1) {
      others[at] = this.#visits.setLoad(at - first, unit).others[0] as number;
    }
    for (let state = 0, k = 0; state < ends; k += 1) {
      const load = this.#visits.setLoad(k, unit);
      let best = -1;
      let least = NEVER;
      for (let way = from[state] as number; way < (from[state + 1] as number); way += 1) {
        const value =
          (this.#cost[kind[way] as number] as number) + (this.#ahead[to[way] as number] as number);
        if (value >= least) continue;
        least = value;
        best = way;
      }
      if (best < 0) return;
      others[first + k] = load.others[now[kind[best] as number] as number] as number;
      state = to[best] as number;
    }
  }

  #price(starting: readonly Float64Array[], unit: Float64Array, gone: readonly Uint8Array[]): void {
    const { length } = this.#visits.turns.list;
    for (let k = 0; k < length; k += 1) {
      const load = this.#visits.setLoad(k, unit).price;
      priceTurn(this.#ways, k, load, this.#in.problem.visits.price, starting, gone, this.#cost);
    }
  }
}

// The loops that take the time stand alone: engines compile what has been seen of a function while it runs, and would
// throw that away each time the rest of it begins.

function priceTurn(
  { kindsFrom, now, begins, events, slots, eventsFrom }: Ways,
  k: number,
  load: Float64Array,
  price: number,
  starting: readonly Float64Array[],
  gone: readonly Uint8Array[],
  cost: Float64Array,
): void {
  const end = kindsFrom[k + 1] as number;
  for (let is = kindsFrom[k] as number; is < end; is += 1) {
    let sum = (load[now[is] as number] as number) + (begins[is] === 1 ? price : 0);
    const last = eventsFrom[is + 1] as number;
    for (let e = eventsFrom[is] as number; e < last; e += 1) {
      const event = events[e] as number;
      const slot = slots[e] as number;
      sum += (starting[event] as Float64Array)[slot] as number;
      if ((gone[event] as Uint8Array)[slot] === 1) sum = NEVER;
    }
    cost[is] = sum;
  }
}

/** By state the least price from there on. */
function goBack({ from, to, kind, ends }: Ways, cost: Float64Array, ahead: Float64Array): void {
  for (let state = ends - 1, way = (from[ends] as number) - 1; state >= 0; state -= 1) {
    const first = from[state] as number;
    let least = NEVER;
    for (; way >= first; way -= 1) {
      const value = (cost[kind[way] as number] as number) + (ahead[to[way] as number] as number);
      if (value < least) least = value;
    }
    ahead[state] = least;
  }
}

/** By state the least price so far, by kind of way the least of the whole. Ways above the highest go; how many stay. */
function goOn(
  { from, to, kind, ends }: Ways,
  cost: Float64Array,
  ahead: Float64Array,
  paid: Float64Array,
  least: Float64Array,
  highest: number,
): number {
  let kept = 0;
  for (let state = 0, way = 0; state < ends; state += 1) {
    const end = from[state + 1] as number;
    const before = paid[state] as number;
    from[state] = kept;
    for (; way < end; way += 1) {
      const is = kind[way] as number;
      const next = to[way] as number;
      const sum = before + (cost[is] as number);
      const whole = sum + (ahead[next] as number);
      if (!(whole <= highest)) continue;
      if (whole < (least[is] as number)) least[is] = whole;
      if (sum < (paid[next] as number)) paid[next] = sum;
      to[kept] = next;
      kind[kept] = is;
      kept += 1;
    }
  }
  return kept;
}

function leastOfStarts(
  { kinds, events, slots, eventsFrom }: Ways,
  least: Float64Array,
  outside: number,
  into: readonly Float64Array[],
): void {
  for (let is = 0; is < kinds; is += 1) {
    const whole = outside + (least[is] as number);
    const last = eventsFrom[is + 1] as number;
    for (let k = eventsFrom[is] as number; k < last; k += 1) {
      const out = into[events[k] as number] as Float64Array;
      if (whole < (out[slots[k] as number] as number)) out[slots[k] as number] = whole;
    }
  }
}
