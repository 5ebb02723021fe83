// The least of any range of days in two looks, and its converse: what is noted of ranges, asked for of single days.
// Ranges include both ends. Level k holds ranges of 2^k days, by their first day.

function levelsOf(count: number): readonly Float64Array[] {
  return Array.from({ length: 32 - Math.clz32(Math.max(1, count)) }, () => new Float64Array(count));
}

/** Answers the least value of ranges of days. */
export class RangeLeast {
  readonly #levels: readonly Float64Array[];

  /** `values` are copied, one a day. */
  constructor(values: Float64Array) {
    this.#levels = levelsOf(values.length);
    (this.#levels[0] as Float64Array).set(values);
    for (let k = 1; k < this.#levels.length; k += 1) {
      const [below, own] = [this.#levels[k - 1] as Float64Array, this.#levels[k] as Float64Array];
      const half = 1 << (k - 1);
      for (let i = 0; i + 2 * half <= own.length; i += 1) {
        own[i] = Math.min(below[i] as number, below[i + half] as number);
      }
    }
  }

  /** The least value from one day to another. */
  of(first: number, last: number): number {
    const k = 31 - Math.clz32(last - first + 1);
    const level = this.#levels[k] as Float64Array;
    return Math.min(level[first] as number, level[last - (1 << k) + 1] as number);
  }
}

/** Notes values of ranges of days; each day's is then the least noted of any range it lies in, Infinity where none was. */
export class LeastOver {
  readonly #levels: readonly Float64Array[];

  constructor(count: number) {
    this.#levels = levelsOf(count);
    for (const level of this.#levels) level.fill(Number.POSITIVE_INFINITY);
  }

  note(first: number, last: number, value: number): void {
    const k = 31 - Math.clz32(last - first + 1);
    const level = this.#levels[k] as Float64Array;
    const second = last - (1 << k) + 1;
    if (value < (level[first] as number)) level[first] = value;
    if (value < (level[second] as number)) level[second] = value;
  }

  /** By day, until the next note. */
  days(): Float64Array {
    for (let k = this.#levels.length - 1; k > 0; k -= 1) {
      const [own, below] = [this.#levels[k] as Float64Array, this.#levels[k - 1] as Float64Array];
      const half = 1 << (k - 1);
      for (let i = 0; i + 2 * half <= own.length; i += 1) {
        const value = own[i] as number;
        if (value < (below[i] as number)) below[i] = value;
        if (value < (below[i + half] as number)) below[i + half] = value;
      }
    }
    return this.#levels[0] as Float64Array;
  }
}
