// Counts effort, so that a search ends at the same place on every machine; a caller who wants a clock brings it.

import type { Effort } from './problem.js';

// How much effort goes by between two questions to the caller.
const INTERVAL = 2000;

/** Effort spent and left. */
export class Meter {
  spent = 0;
  readonly #most: number;
  readonly #stop: () => boolean;
  #asked = 0;
  #stopped = false;

  constructor({ nodes, stop }: Effort) {
    this.#most = nodes ?? Number.POSITIVE_INFINITY;
    this.#stop = stop ?? (() => false);
  }

  /** Counts so many partial plans. */
  spend(nodes: number): void {
    this.spent += nodes;
    if (this.spent - this.#asked < INTERVAL) return;
    this.#asked = this.spent;
    this.#stopped ||= this.#stop();
  }

  /** Whether the effort is used up, or the caller asked to stop. */
  get ended(): boolean {
    return this.#stopped || this.spent >= this.#most;
  }
}
