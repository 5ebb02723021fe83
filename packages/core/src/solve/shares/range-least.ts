// The least of any range of days in two looks, and its converse: what is noted of ranges, asked for of single days.
// Ranges include both ends. Level k holds ranges of 2^k days, by their first day.

/** Answers the least value of ranges of days. */
export class RangeLeast {
  readonly #levels: Float64Array[];

  /** `values`, one a day, are not to change as long as they are asked for. */
  constructor(values: Float64Array) {
    this.#levels = [values];
  }

  /** The least value from one day to another. */
  of(first: number, last: number): number {
    const k = 31 - Math.clz32(last - first + 1);
    const level = this.#levels[k] ?? this.#upTo(k);
    return Math.min(level[first] as number, level[last - (1 << k) + 1] as number);
  }

  // Ranges are short mostly: longer ones are looked through when first asked for.
  #upTo(k: number): Float64Array {
    for (let at = this.#levels.length; at <= k; at += 1) {
      const below = this.#levels[at - 1] as Float64Array;
      const own = new Float64Array(below.length);
      const half = 1 << (at - 1);
      for (let i = 0; i + 2 * half <= own.length; i += 1) {
        own[i] = Math.min(below[i] as number, below[i + half] as number);
      }
      this.#levels[at] = own;
    }
    return this.#levels[k] as Float64Array;
  }
}

/** Notes values of ranges of days; each day's is then the least noted of any range it lies in, Infinity where none was. */
export class LeastOver {
  readonly #count: number;
  readonly #levels: Float64Array[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  note(first: number, last: number, value: number): void {
    const k = 31 - Math.clz32(last - first + 1);
    const level = this.#levels[k] ?? this.#upTo(k);
    const second = last - (1 << k) + 1;
    if (value < (level[first] as number)) level[first] = value;
    if (value < (level[second] as number)) level[second] = value;
  }

  #upTo(k: number): Float64Array {
    for (let at = this.#levels.length; at <= k; at += 1) {
      this.#levels[at] = new Float64Array(this.#count).fill(Number.POSITIVE_INFINITY);
    }
    return this.#levels[k] as Float64Array;
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
    return this.#upTo(0);
  }
}
