// The partial plans of one time, in flat arrays: of those that agree on everything still to come, the cheapest.

const SLOTS = 256;

/** Partial plans, by number. */
export class Layer {
  count = 0;
  paid = new Float64Array(64);
  /** At least this much in the end. */
  bound = new Float64Array(64);
  /** Times left of the open visit. */
  open = new Int32Array(64);
  /** What is served, as a set of the time. */
  served = new Int32Array(64);
  /** The last starts made; -1 before any. */
  trail = new Int32Array(64);
  /** States of the trees, one plan's after the other's. */
  trees: Int32Array;
  readonly #each: number;
  #slots = new Int32Array(SLOTS);
  /** How many of the slots are in use, less one. */
  #mask = SLOTS - 1;

  /** `each`: how many trees there are. */
  constructor(each: number) {
    this.#each = each;
    this.trees = new Int32Array(64 * each);
  }

  /** Empties it. */
  clear(): void {
    this.#slots.fill(0, 0, this.#mask + 1);
    // A time with many plans does not make all that follow it dear.
    while (this.#mask >= SLOTS && this.#mask > 8 * this.count) this.#mask >>= 1;
    this.count = 0;
  }

  /** Where a plan with these states and open times belongs: its number, a new one unless one like it is there. */
  place(states: Int32Array, open: number): number {
    if (2 * this.count > this.#mask) this.#grow();
    const mask = this.#mask;
    let slot = this.#hash(states, 0, open) & mask;
    for (;;) {
      const known = (this.#slots[slot] as number) - 1;
      if (known < 0) break;
      if (this.open[known] === open && this.#same(known, states)) return known;
      slot = (slot + 1) & mask;
    }
    const number = this.count;
    this.count += 1;
    if (number >= this.paid.length) this.#widen();
    this.#slots[slot] = this.count;
    this.trees.set(states, number * this.#each);
    this.open[number] = open;
    this.paid[number] = Number.POSITIVE_INFINITY;
    return number;
  }

  /** The highest bound of the given number of plans of the lowest bounds. */
  highest(width: number): number {
    return this.bound.slice(0, this.count).sort()[width - 1] as number;
  }

  /**
   * Keeps only the given number of plans, those of the lowest bound, in their order; nothing is placed afterwards. The
   * lowest bound of those that go.
   */
  narrow(width: number): number {
    const { bound, paid, open, served, trail, trees } = this;
    const each = this.#each;
    const sorted = bound.slice(0, this.count).sort();
    const highest = sorted[width - 1] as number;
    let below = 0;
    for (let k = 0; k < this.count; k += 1) if ((bound[k] as number) < highest) below += 1;
    let level = width - below;
    let kept = 0;
    for (let k = 0; k < this.count; k += 1) {
      if ((bound[k] as number) > highest) continue;
      if (bound[k] === highest) {
        if (level === 0) continue;
        level -= 1;
      }
      bound[kept] = bound[k] as number;
      paid[kept] = paid[k] as number;
      open[kept] = open[k] as number;
      served[kept] = served[k] as number;
      trail[kept] = trail[k] as number;
      trees.copyWithin(kept * each, k * each, (k + 1) * each);
      kept += 1;
    }
    this.count = kept;
    return sorted[width] as number;
  }

  #same(number: number, states: Int32Array): boolean {
    const first = number * this.#each;
    for (let k = 0; k < this.#each; k += 1) if (this.trees[first + k] !== states[k]) return false;
    return true;
  }

  #hash(states: Int32Array, first: number, open: number): number {
    let hash = open + 1;
    for (let k = first; k < first + this.#each; k += 1) {
      hash = Math.imul(hash ^ (states[k] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #grow(): void {
    const mask = 4 * this.#mask + 3;
    if (mask < this.#slots.length) this.#slots.fill(0, 0, mask + 1);
    else this.#slots = new Int32Array(mask + 1);
    this.#mask = mask;
    for (let number = 0; number < this.count; number += 1) {
      let slot = this.#hash(this.trees, number * this.#each, this.open[number] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }

  #widen(): void {
    const size = 2 * this.paid.length;
    this.paid = widened(this.paid, new Float64Array(size));
    this.bound = widened(this.bound, new Float64Array(size));
    this.open = widened(this.open, new Int32Array(size));
    this.served = widened(this.served, new Int32Array(size));
    this.trail = widened(this.trail, new Int32Array(size));
    this.trees = widened(this.trees, new Int32Array(size * this.#each));
  }
}

function widened<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
