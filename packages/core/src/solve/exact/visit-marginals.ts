// What each start would cost the visit program at least: its values from the end, met by values from the beginning.

import type { Instance } from './instance.js';
import type { VisitProgram } from './visit-program.js';
import { relax } from './visit-program.js';
import type { StartStep, Turn } from './visit-turns.js';

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
    for (let k = 0; k < list.length; k += 1) {
      const turn = list[k] as Turn;
      this.#next.fill(NEVER);
      const load = this.#visits.setLoad(k, unit).price;
      // No visit is open, and none begins.
      this.#begin(turn, 0, 0);
      this.#pass(k, turn, 0, load);
      for (let open = 1; open <= this.#window; open += 1) {
        const begins = open === this.#window;
        this.#begin(turn, begins ? 0 : open, begins ? this.#in.problem.visits.price : 0);
        if (turn.steps.length > 0) this.#end(k, turn, open, starting);
        for (let j = 0; j < turn.steps.length; j += 1) {
          const step = turn.steps[j] as StartStep;
          const s = first + k - (this.#in.lo[step.event] as number);
          const own = (starting[step.event] as Float64Array)[s] as number;
          const out = into[step.event] as Float64Array;
          out[s] = Math.min(out[s] as number, outside + own + this.#start(turn, j, step, own));
        }
        this.#pass(k, turn, open - 1, load);
      }
      [this.#now, this.#next] = [this.#next, this.#now];
    }
  }

  // Prices so far with so many times left of a visit, and a fee.
  #begin({ open, stay, during }: Turn, left: number, fee: number): void {
    const size = 1 << open.length;
    const now = this.#now;
    const begun = this.#begun;
    begun.fill(NEVER, 0, during.codes.length * size);
    for (let place = 0; place < stay.length; place += 1) {
      const from = (left * stay.length + place) * size;
      const to = (stay[place] as number) * size;
      for (let set = 0; set < size; set += 1) begun[to + set] = fee + (now[from + set] as number);
    }
  }

  // Values from the end: before any of the steps in the first stretch, after all of them in the last.
  #end(k: number, { open, during, steps }: Turn, left: number, starting: readonly Float64Array[]): void {
    const size = 1 << open.length;
    const width = during.codes.length * size;
    this.#visits.close(k, left - 1, this.#ends, steps.length * width);
    for (let j = steps.length - 1; j > 0; j -= 1) {
      const { event, bit, to } = steps[j] as StartStep;
      const s = this.#visits.turns.first + k - (this.#in.lo[event] as number);
      this.#ends.copyWithin(j * width, (j + 1) * width, (j + 2) * width);
      relax(this.#ends, j * width, size, bit, to, (starting[event] as Float64Array)[s] as number);
    }
  }

  // One event starts: the least of what it meets, its own price left out; then the prices so far with it.
  #start({ open, during }: Turn, j: number, { bit, to }: StartStep, own: number): number {
    const size = 1 << open.length;
    const first = (j + 1) * during.codes.length * size + bit;
    const ends = this.#ends;
    const begun = this.#begun;
    let least = NEVER;
    // From the fullest profile on, so that no start is counted twice.
    for (let place = to.length - 1; place >= 0; place -= 1) {
      const target = (to[place] as number) * size;
      if (target < 0) continue;
      const here = place * size;
      for (let high = 0; high < size; high += 2 * bit) {
        for (let set = high; set < high + bit; set += 1) {
          const before = begun[here + set] as number;
          const whole = before + (ends[first + target + set] as number);
          if (whole < least) least = whole;
          const both = before + own;
          if (both < (begun[target + bit + set] as number)) begun[target + bit + set] = both;
        }
      }
    }
    return least;
  }

  // Carries prices so far over to the next time.
  #pass(k: number, { open, follow, next, now }: Turn, left: number, load: Float64Array): void {
    const { list, after } = this.#visits.turns;
    const later = k + 1 < list.length ? list[k + 1] : undefined;
    const size = 1 << open.length;
    const sizeNext = later ? 1 << later.open.length : 1;
    const row = left * (later ? later.before : after).codes.length;
    const begun = this.#begun;
    const into = this.#next;
    for (let place = 0; place < next.length; place += 1) {
      const price = load[now[place] as number] as number;
      const from = place * size;
      const to = (row + (next[place] as number)) * sizeNext;
      for (let set = 0; set < size; set += 1) {
        const set2 = follow ? (follow[set] as number) : set;
        if (set2 < 0) continue;
        const value = price + (begun[from + set] as number);
        if (value < (into[to + set2] as number)) into[to + set2] = value;
      }
    }
  }
}
