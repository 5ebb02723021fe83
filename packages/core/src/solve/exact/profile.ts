// Load already promised to the coming times, as one number: digit k is the load k times from now.

import type { Instance } from './instance.js';
import type { TreeEvent } from './problem.js';

// More profiles than this are not worth telling apart.
const MOST = 1024;

/** How profiles are written for one problem. */
export class Profiles {
  readonly base: number;
  /** How many numbers there are, reachable or not. */
  readonly size: number;
  /** 1 for events whose load is kept in profiles; the load of others is bounded by prices. */
  readonly kept: Uint8Array;
  /** What each kept event adds when it starts now. */
  readonly added: Int32Array;

  /** `told` is false where no load is to be kept at all. */
  constructor({ problem, ceiling }: Instance, told: boolean) {
    const { events } = problem;
    const loading = events.filter((event) => event.visited && event.load > 0 && event.load <= ceiling);
    const all = loading.reduce((sum, { load }) => sum + load, 0);
    this.base = Math.min(ceiling, all) + 1;
    const longest = Math.max(0, ...loading.map(({ length }) => length));
    const few = told && this.base ** longest <= MOST;
    this.size = few ? this.base ** longest : 1;
    this.kept = Uint8Array.from(events, (event) => (few && event.visited && event.load <= ceiling ? 1 : 0));
    this.added = Int32Array.from(events, (event, i) => (this.kept[i] === 1 ? this.#digits(event) : 0));
  }

  #digits({ length, load }: TreeEvent): number {
    let sum = 0;
    for (let k = 0; k < length; k += 1) sum += load * this.base ** k;
    return sum;
  }

  /** Both loads together; -1 where they pass the highest ceiling. */
  sum(a: number, b: number): number {
    if (a === 0 || b === 0) return a + b;
    let [restA, restB] = [a, b];
    while (restA > 0 && restB > 0) {
      if ((restA % this.base) + (restB % this.base) >= this.base) return -1;
      restA = Math.floor(restA / this.base);
      restB = Math.floor(restB / this.base);
    }
    return a + b;
  }

  /** Load now. */
  now(profile: number): number {
    return profile % this.base;
  }

  /** The same promises seen one time later. */
  next(profile: number): number {
    return Math.floor(profile / this.base);
  }
}
