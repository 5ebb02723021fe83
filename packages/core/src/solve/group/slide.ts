// Least values inside windows that only move forward, in one pass over flat arrays.

let queue = new Int32Array(1024);

/**
 * For each start from `outFrom` to `outTo` the least of the values in its window, which `from` and `to` tell from start
 * `first` on. Values are there from `low` to `last`; those of start `s` lie at `at + s`, what comes out at `outAt + s`.
 */
export function slide(
  values: Float64Array,
  at: number,
  low: number,
  last: number,
  from: Int32Array,
  to: Int32Array,
  first: number,
  into: Float64Array,
  outAt: number,
  outFrom: number,
  outTo: number,
): void {
  const size = last - low + 1;
  if (queue.length < size) queue = new Int32Array(2 * size);
  let head = 0;
  let tail = 0;
  let next = low;
  for (let p = outFrom; p <= outTo; p += 1) {
    const begin = from[p - first] as number;
    const window = to[p - first] as number;
    const end = Math.min(window, last);
    if (next < begin) next = begin;
    for (; next <= end; next += 1) {
      const value = values[at + next] as number;
      while (tail > head && (values[at + (queue[tail - 1] as number)] as number) >= value) tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    while (head < tail && (queue[head] as number) < begin) head += 1;
    into[outAt + p] =
      head < tail ? (values[at + (queue[head] as number)] as number) : Number.POSITIVE_INFINITY;
  }
}
