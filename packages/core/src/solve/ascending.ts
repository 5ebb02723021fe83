// A list gone through by what stands in it, without a queue: most of it is never reached.

/** Places in a list by what stands there, the least first; of equals the one that comes first. */
export class Ascending {
  readonly #values: readonly number[];
  readonly #order: readonly number[] | undefined;
  #at = 0;

  constructor(values: readonly number[]) {
    this.#values = values;
    // Most often they are in order already.
    const isSorted = values.every((value, i) => i === 0 || (values[i - 1] as number) <= value);
    const order = values.map((_, i) => i);
    this.#order = isSorted
      ? undefined
      : order.sort((a, b) => Math.sign((values[a] as number) - (values[b] as number)) || a - b);
  }

  get least(): number {
    return this.#values[this.#next] ?? Number.POSITIVE_INFINITY;
  }

  take(): number {
    const place = this.#next;
    this.#at += 1;
    return place;
  }

  get #next(): number {
    return this.#order ? (this.#order[this.#at] as number) : this.#at;
  }
}
