// Load already promised to the coming times, as one number: digit k is the load k times from now.

import type { TreeEvent } from './problem.js';

// More profiles than this are not worth telling apart.
const MOST = 1024;

/** How profiles are written for one problem. */
export class Profiles {
  readonly base: number;
  readonly #most: number;
  /** 1 for events whose load is kept in profiles; the load of others is bounded by prices. */
  readonly kept: Uint8Array;
  /** What each kept event adds when it starts now. */
  readonly added: Int32Array;
  readonly #events: readonly TreeEvent[];

  constructor(events: readonly TreeEvent[], most: number) {
    this.base = most + 1;
    this.#most = most;
    this.#events = events;
    const visited = events.filter((event) => event.visited && event.load > 0);
    const longest = Math.max(0, ...visited.map(({ length }) => length));
    const few = this.base ** longest <= MOST;
    this.kept = Uint8Array.from(events, ({ visited, load }) => (visited && few && load <= most ? 1 : 0));
    this.added = Int32Array.from(events, ({ length, load }, i) => {
      let sum = 0;
      if (this.kept[i] === 1 && load > 0) for (let k = 0; k < length; k += 1) sum += load * this.base ** k;
      return sum;
    });
  }

  /** Whether the event can start now without passing the ceiling. */
  fits(profile: number, event: number): boolean {
    if (this.added[event] === 0) return true;
    const { length, load } = this.#events[event] as TreeEvent;
    let rest = profile;
    for (let k = 0; k < length; k += 1) {
      if ((rest % this.base) + load > this.#most) return false;
      rest = Math.floor(rest / this.base);
    }
    return true;
  }

  /** Both loads together; -1 where they pass the ceiling. */
  sum(a: number, b: number): number {
    if (a === 0 || b === 0) return a + b;
    let [restA, restB] = [a, b];
    while (restA > 0 && restB > 0) {
      if ((restA % this.base) + (restB % this.base) > this.#most) return -1;
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
