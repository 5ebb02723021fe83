// The starts made on the way to partial plans, last first; plans that share a beginning share it here too.

/** Starts, each with the one before it. */
export class Trails {
  #count = 0;
  #before = new Int32Array(256);
  #event = new Int32Array(256);
  #at = new Int32Array(256);

  /** A start after another; -1 stands for none. */
  add(before: number, event: number, at: number): number {
    if (this.#count === this.#before.length) {
      this.#before = doubled(this.#before);
      this.#event = doubled(this.#event);
      this.#at = doubled(this.#at);
    }
    const number = this.#count;
    this.#count += 1;
    this.#before[number] = before;
    this.#event[number] = event;
    this.#at[number] = at;
    return number;
  }

  /** Writes all starts up to this one. */
  read(last: number, starts: Int32Array): void {
    for (let k = last; k >= 0; k = this.#before[k] as number) {
      starts[this.#event[k] as number] = this.#at[k] as number;
    }
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
