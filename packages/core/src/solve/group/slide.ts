// Least values inside windows that only move forward, in one pass over flat arrays.

/** Values of the starts `from` to `to`, both included; that of start `s` lies at `at + s`. */
export interface Row {
  readonly values: Float64Array;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

let queue = new Int32Array(1024);

/** For each start of `out` the least of `of` in its window; the windows' ends are counted from start `first` on. */
export function slide(of: Row, from: Int32Array, to: Int32Array, first: number, out: Row): void {
  const { values, at, to: last } = of;
  const into = out.values;
  const size = last - of.from + 1;
  if (queue.length < size) queue = new Int32Array(2 * size);
  let head = 0;
  let tail = 0;
  let next = of.from;
  for (let p = out.from; p <= out.to; p += 1) {
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
    into[out.at + p] =
      head < tail ? (values[at + (queue[head] as number)] as number) : Number.POSITIVE_INFINITY;
  }
}
