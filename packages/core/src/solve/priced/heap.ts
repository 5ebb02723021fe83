// A queue by rank: the least comes first, and of equals the one that came first.

/** Order does not depend on anything but what was added, and when. */
export class Heap<T> {
  readonly #items: { readonly item: T; readonly turn: number }[] = [];
  readonly #compare: (a: T, b: T) => number;
  #turns = 0;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  add(item: T): void {
    const items = this.#items;
    let at = items.length;
    items.push({ item, turn: this.#turns });
    this.#turns += 1;
    while (at > 0 && this.#precedes(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  take(): T | undefined {
    const items = this.#items;
    const [first] = items;
    if (!first) return undefined;
    this.#swap(0, items.length - 1);
    items.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && this.#precedes(child, least)) least = child;
      }
      if (least === at) return first.item;
      this.#swap(at, least);
      at = least;
    }
  }

  #precedes(a: number, b: number): boolean {
    const [x, y] = [this.#items[a], this.#items[b]];
    if (!x || !y) return false;
    const rank = this.#compare(x.item, y.item);
    return rank < 0 || (rank === 0 && x.turn < y.turn);
  }

  #swap(a: number, b: number): void {
    const items = this.#items;
    [items[a], items[b]] = [items[b] as (typeof items)[number], items[a] as (typeof items)[number]];
  }
}
