// A queue that hands out the least first; of equals the one put in first.

interface Entry<T> {
  readonly rank: number;
  readonly turn: number;
  readonly item: T;
}

export class Queue<T> {
  readonly #heap: Entry<T>[] = [];
  #turn = 0;

  /** The least rank; Infinity when empty. */
  get least(): number {
    return this.#heap[0]?.rank ?? Number.POSITIVE_INFINITY;
  }

  put(rank: number, item: T): void {
    const heap = this.#heap;
    this.#turn += 1;
    heap.push({ rank, turn: this.#turn, item });
    for (let i = heap.length - 1; i > 0; ) {
      const above = (i - 1) >> 1;
      if (!this.#before(i, above)) return;
      this.#swap(i, above);
      i = above;
    }
  }

  take(): T | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first?.item;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const below of [2 * i + 1, 2 * i + 2])
        if (below < heap.length && this.#before(below, least)) least = below;
      if (least === i) return first.item;
      this.#swap(i, least);
      i = least;
    }
  }

  #before(i: number, k: number): boolean {
    const [a, b] = [this.#heap[i] as Entry<T>, this.#heap[k] as Entry<T>];
    return a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn);
  }

  #swap(i: number, k: number): void {
    const entry = this.#heap[i] as Entry<T>;
    this.#heap[i] = this.#heap[k] as Entry<T>;
    this.#heap[k] = entry;
  }
}
