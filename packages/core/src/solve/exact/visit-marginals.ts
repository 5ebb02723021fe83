// What each start would cost the visit program at least: its values from the end, met by values from the beginning.

import type { Instance } from './instance.js';
import type { VisitProgram } from './visit-program.js';
import { relax } from './visit-program.js';
import type { Turn } from './visit-turns.js';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * For each visited event and start the least price of all visits, starts and load with that start. The program has to
 * have been run on the same prices.
 */
export class VisitMarginals {
  readonly #in: Instance;
  readonly #visits: VisitProgram;
  readonly #window: number;
  /** Prices so far, by times left of the open visit, place of the profile and set: now and at the next time. */
  #now: Float64Array;
  #next: Float64Array;
  /** Values from the end while events start one after the other, one stretch per event. */
  readonly #ends: Float64Array;
  readonly #begun: Float64Array;

  constructor(instance: Instance, visits: VisitProgram) {
    this.#in = instance;
    this.#visits = visits;
    this.#window = instance.problem.visits.window;
    let states = 1;
    let steps = 1;
    let widest = 1;
    for (const { open, before, during, steps: starts } of visits.turns.list) {
      const size = during.codes.length << open.length;
      states = Math.max(states, (before.codes.length << open.length) * this.#window);
      widest = Math.max(widest, size);
      steps = Math.max(steps, size * (starts.length + 1));
    }
    states = Math.max(states, visits.turns.after.codes.length * this.#window);
    this.#now = new Float64Array(states);
    this.#next = new Float64Array(states);
    this.#ends = new Float64Array(steps);
    this.#begun = new Float64Array(widest);
  }

  run(starting: readonly Float64Array[], unit: Float64Array, into: readonly Float64Array[]): void {
    const { list, first } = this.#visits.turns;
    this.#in.problem.events.forEach(({ visited }, i) => {
      if (visited) into[i]?.fill(NEVER);
    });
    this.#now.fill(NEVER);
    this.#now[0] = 0;
    const outside =
      this.#visits.toGo(0, 0, 0, 0) - (list.length > 0 ? (this.#visits.values[0] as number) : 0);
    list.forEach((turn, k) => {
      this.#next.fill(NEVER);
      const load = this.#visits.setLoad(k, unit).price;
      this.#rest(k, turn, load);
      for (let open = 1; open <= this.#window; open += 1) {
        this.#end(k, turn, open, starting);
        this.#begin(turn, open);
        turn.steps.forEach(({ event, bit, to }, j) => {
          const s = first + k - (this.#in.lo[event] as number);
          const own = (starting[event] as Float64Array)[s] as number;
          const out = into[event] as Float64Array;
          out[s] = Math.min(out[s] as number, outside + own + this.#start(turn, j, bit, to, own));
        });
        this.#pass(k, turn, open - 1, this.#begun, load);
      }
      [this.#now, this.#next] = [this.#next, this.#now];
    });
  }

  // No visit is open, and none begins.
  #rest(k: number, { open, stay }: Turn, load: Float64Array): void {
    const size = 1 << open.length;
    this.#begun.fill(NEVER);
    stay.forEach((to, from) => {
      for (let set = 0; set < size; set += 1)
        this.#begun[to * size + set] = this.#now[from * size + set] as number;
    });
    this.#pass(k, this.#visits.turns.list[k] as Turn, 0, this.#begun, load);
  }

  // Prices so far with so many times left of a visit; one may begin where none is open.
  #begin({ open, stay }: Turn, left: number): void {
    const size = 1 << open.length;
    const { price } = this.#in.problem.visits;
    const begins = left === this.#window;
    const row = begins ? 0 : left * stay.length;
    this.#begun.fill(NEVER);
    stay.forEach((to, from) => {
      for (let set = 0; set < size; set += 1) {
        const before = this.#now[(row + from) * size + set] as number;
        this.#begun[to * size + set] = begins ? before + price : before;
      }
    });
  }

  // Values from the end: before any of the steps in the first stretch, after all of them in the last.
  #end(k: number, { open, during, steps }: Turn, left: number, starting: readonly Float64Array[]): void {
    const size = 1 << open.length;
    const width = during.codes.length * size;
    const last = this.#ends.subarray(steps.length * width, (steps.length + 1) * width);
    this.#visits.close(k, left - 1, last);
    for (let j = steps.length - 1; j > 0; j -= 1) {
      const { event, bit, to } = steps[j] as Turn['steps'][number];
      const s = this.#visits.turns.first + k - (this.#in.lo[event] as number);
      this.#ends.copyWithin(j * width, (j + 1) * width, (j + 2) * width);
      relax(
        this.#ends.subarray(j * width, (j + 1) * width),
        size,
        bit,
        to,
        (starting[event] as Float64Array)[s] as number,
      );
    }
  }

  // One event starts: the least of what it meets, its own price left out; then the prices so far with it.
  #start({ open, during }: Turn, j: number, bit: number, to: Int32Array, own: number): number {
    const size = 1 << open.length;
    const ends = (j + 1) * during.codes.length * size;
    let least = NEVER;
    // From the fullest profile on, so that no start is counted twice.
    for (let place = to.length - 1; place >= 0; place -= 1) {
      const target = to[place] as number;
      if (target < 0) continue;
      for (let set = 0; set < size; set += 1) {
        if ((set & bit) !== 0) continue;
        const before = this.#begun[place * size + set] as number;
        const there = target * size + (set | bit);
        const whole = before + (this.#ends[ends + there] as number);
        if (whole < least) least = whole;
        if (before + own < (this.#begun[there] as number)) this.#begun[there] = before + own;
      }
    }
    return least;
  }

  // Carries prices so far over to the next time.
  #pass(
    k: number,
    { open, follow, next, now }: Turn,
    left: number,
    from: Float64Array,
    load: Float64Array,
  ): void {
    const { list, after } = this.#visits.turns;
    const later = list[k + 1];
    const size = 1 << open.length;
    const sizeNext = later ? 1 << later.open.length : 1;
    const row = left * (later ? later.before : after).codes.length;
    for (let place = 0; place < next.length; place += 1) {
      const price = load[now[place] as number] as number;
      const to = (row + (next[place] as number)) * sizeNext;
      for (let set = 0; set < size; set += 1) {
        const set2 = follow ? (follow[set] as number) : set;
        if (set2 < 0) continue;
        const value = price + (from[place * size + set] as number);
        if (value < (this.#next[to + set2] as number)) this.#next[to + set2] = value;
      }
    }
  }
}
