// What is left of a part, way by way: each is a joint problem, looked at a little at a time, the cheapest first. Where
// looking closes its gap too slowly, its days are still too many, and parting them leads further.

import type { Cut } from '../guests/across.js';
import { Queue } from '../queue.js';
import type { SharesSearch } from '../shares/index.js';
import type { JointHosting } from './hosting.js';

/** A way to lay the whole, and what it costs at least; its problem, once it was told. */
export interface Way {
  readonly alternative: number;
  readonly bound: number;
  readonly hosting: JointHosting | undefined;
  /** Days left to single variables, where plans broke what lanes ask of each other. */
  readonly cuts?: readonly Cut[];
}

// Looks are to close the gap by this part of it. So many are asked for at a time as if there were some more ways.
const CLOSED = 0.1;
const MORE_WAYS = 2;

export class Batch {
  /** Where its days come from, if they can be parted again. */
  readonly shares: SharesSearch | undefined;
  readonly #ways = new Queue<Way>();
  readonly #term: number;
  #looks = 0;
  #gap = Number.POSITIVE_INFINITY;

  /** `looks` are given to each way before it is seen whether that leads anywhere. */
  constructor(ways: readonly Way[], looks: number, shares?: SharesSearch) {
    for (const way of ways) this.put(way);
    this.shares = shares;
    this.#term = looks * (ways.length + MORE_WAYS);
  }

  /** What all of its ways cost at least. */
  get least(): number {
    return this.#ways.least;
  }

  put(way: Way): void {
    this.#ways.put(way.bound, way);
  }

  /** The cheapest way. */
  take(): Way | undefined {
    return this.#ways.take();
  }

  /** Tells of looks at it; whether it goes on being worth them, with a plan of this price at hand. */
  closes(looks: number, value: number): boolean {
    const gap = value - this.least;
    if (this.#looks === 0) this.#gap = gap;
    this.#looks += looks;
    if (this.#looks < this.#term) return true;
    const isCloser = gap <= this.#gap * (1 - CLOSED);
    [this.#looks, this.#gap] = [1, gap];
    return isCloser;
  }
}
