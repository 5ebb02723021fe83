// Values by set of events served, in flat arrays: the loops in which a visit program spends its time. Each is a function
// of its own that ends with its loop, so the engine compiles it by itself.

const NEVER = Number.POSITIVE_INFINITY;

/** Values of the sets that others become; Infinity where they become none. */
export function copied(
  from: Float64Array,
  first: number,
  map: Int32Array | undefined,
  into: Float64Array,
  at: number,
  size: number,
): void {
  if (!map) {
    for (let set = 0; set < size; set += 1) into[at + set] = from[first + set] as number;
    return;
  }
  for (let set = 0; set < size; set += 1) {
    const then = map[set] as number;
    into[at + set] = then < 0 ? NEVER : (from[first + then] as number);
  }
}

/** Keeps the lesser of two values, one of them at a price. */
export function cheaper(
  from: Float64Array,
  more: number,
  into: Float64Array,
  at: number,
  size: number,
): void {
  for (let set = 0; set < size; set += 1) {
    const value = (from[set] as number) + more;
    if (value < (into[at + set] as number)) into[at + set] = value;
  }
}

/** An event, by its bit, is either served now at a price or is not. */
export function serve(values: Float64Array, first: number, bit: number, size: number, price: number): void {
  const end = first + size;
  if (bit === 1) {
    for (let k = first; k < end; k += 2) {
      const value = price + (values[k + 1] as number);
      if (value < (values[k] as number)) values[k] = value;
    }
    return;
  }
  if (bit === 2) {
    for (let k = first; k < end; k += 4) {
      const one = price + (values[k + 2] as number);
      const two = price + (values[k + 3] as number);
      if (one < (values[k] as number)) values[k] = one;
      if (two < (values[k + 1] as number)) values[k + 1] = two;
    }
    return;
  }
  for (let block = first; block < end; block += 2 * bit) {
    for (let k = block; k < block + bit; k += 1) {
      const value = price + (values[k + bit] as number);
      if (value < (values[k] as number)) values[k] = value;
    }
  }
}
