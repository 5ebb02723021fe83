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
    const { from, to, kind, states, ends } = this.#ways;
    const ahead = this.#ahead;
    const cost = this.#cost;
    ahead.fill(0, ends, states);
    for (let state = ends - 1, way = (from[ends] as number) - 1; state >= 0; state -= 1) {
      const first = from[state] as number;
      let least = NEVER;
      for (; way >= first; way -= 1) {
        const value = (cost[kind[way] as number] as number) + (ahead[to[way] as number] as number);
        if (value < least) least = value;
      }
      ahead[state] = least;
    }
    return this.#visits.around(ahead[0] as number, unit);
  }

  /**
   * For each visited event and start the least price of all visits, starts and load with that start, after `run` on the
   * same prices. Leaves out the ways above `most` from now on.
   */
  marginals(most: number, into: readonly Float64Array[]): void {
    const { from, to, kind, states, ends, kinds, events, slots, eventsFrom } = this.#ways;
    const [ahead, paid, cost, least] = [this.#ahead, this.#paid, this.#cost, this.#least];
    const outside = this.#visits.outside;
    const highest = most - outside + SLACK * (1 + Math.abs(most));
    least.fill(NEVER);
    paid.fill(NEVER);
    paid[0] = 0;
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
    from.fill(kept, ends, states + 1);
    this.#in.problem.events.forEach(({ visited }, i) => {
      if (visited) into[i]?.fill(NEVER);
    });
    for (let is = 0; is < kinds; is += 1) {
      const whole = outside + (least[is] as number);
      for (let k = eventsFrom[is] as number; k < (eventsFrom[is + 1] as number); k += 1) {
        const out = into[events[k] as number] as Float64Array;
        if (whole < (out[slots[k] as number] as number)) out[slots[k] as number] = whole;
      }
    }
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
    const { kindsFrom, now, begins, events, slots, eventsFrom } = this.#ways;
    const { list } = this.#visits.turns;
    const { price } = this.#in.problem.visits;
    for (let k = 0; k < list.length; k += 1) {
      const load = this.#visits.setLoad(k, unit).price;
      for (let is = kindsFrom[k] as number; is < (kindsFrom[k + 1] as number); is += 1) {
        let sum = (load[now[is] as number] as number) + (begins[is] === 1 ? price : 0);
        for (let e = eventsFrom[is] as number; e < (eventsFrom[is + 1] as number); e += 1) {
          const event = events[e] as number;
          const slot = slots[e] as number;
          sum += (starting[event] as Float64Array)[slot] as number;
          if ((gone[event] as Uint8Array)[slot] === 1) sum = NEVER;
        }
        this.#cost[is] = sum;
      }
    }
  }
}
