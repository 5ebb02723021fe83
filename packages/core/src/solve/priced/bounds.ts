// First and last places under the hard limits. The limits rise with the day, so once nothing moves any more all first
// places are a solution together, and so are all last ones, whatever holes the lists of days have.

import type { Pair } from './pair.js';

/** Places left: one mark for each place of each unknown. */
export type Left = readonly Uint8Array[];

export class Bounds {
  readonly #touching: Pair[][];

  constructor(count: number, pairs: readonly Pair[]) {
    this.#touching = Array.from({ length: count }, () => []);
    for (const pair of pairs) {
      (this.#touching[pair.x] as Pair[]).push(pair);
      (this.#touching[pair.y] as Pair[]).push(pair);
    }
  }

  /** Moves `lo` and `hi` inward until the limits hold at both; false where an unknown has no place. */
  narrow(lo: Int32Array, hi: Int32Array, left: Left, changed: readonly number[]): boolean {
    const queue = [...changed];
    const waiting = new Uint8Array(lo.length);
    for (const k of queue) waiting[k] = 1;
    for (let head = 0; head < queue.length; head += 1) {
      const k = queue[head] as number;
      waiting[k] = 0;
      for (const pair of this.#touching[k] as Pair[]) {
        const isX = pair.x === k;
        const other = isX ? pair.y : pair.x;
        const { bounds } = isX ? pair.fromX : pair.fromY;
        const [from, until] = [bounds[0] as Int32Array, bounds[bounds.length - 1] as Int32Array];
        const marks = left[other] as Uint8Array;
        let first = lo[other] as number;
        let last = hi[other] as number;
        const low = from[lo[k] as number] as number;
        const high = (until[hi[k] as number] as number) - 1;
        if (low > first) {
          first = low;
          while (first <= last && marks[first] === 0) first += 1;
        }
        if (high < last) {
          last = high;
          while (first <= last && marks[last] === 0) last -= 1;
        }
        if (first > last) return false;
        if (first === lo[other] && last === hi[other]) continue;
        lo[other] = first;
        hi[other] = last;
        if (waiting[other] === 1) continue;
        waiting[other] = 1;
        queue.push(other);
      }
    }
    return true;
  }
}
