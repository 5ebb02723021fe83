// Minima over windows that only move forward, in one pass: the heart of every tree program.

import type { Table } from './instance.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Values from one time on; only those from `from` to `to`, both included, are looked at. */
export interface Stretch {
  readonly values: Float64Array;
  /** The time of `values[0]`. */
  first: number;
  from: number;
  to: number;
}

/**
 * For each time of `out` from `from` to `to` the least of `of` inside that time's window; Infinity where the window
 * holds nothing. Both sides of the table never decrease.
 */
export function windowMinima(of: Stretch, table: Table, out: Stretch): void {
  const { values, first } = of;
  const queue = queueOf(values.length);
  let head = 0;
  let tail = 0;
  let next = of.from;
  for (let p = out.from - out.first; p <= out.to - out.first; p += 1) {
    const from = table.from[p] as number;
    const to = Math.min(of.to, table.to[p] as number);
    if (next < from) next = from;
    for (; next <= to; next += 1) {
      const value = values[next - first] as number;
      while (tail > head && (values[(queue[tail - 1] as number) - first] as number) >= value) tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    while (head < tail && (queue[head] as number) < from) head += 1;
    out.values[p] = head < tail ? (values[(queue[head] as number) - first] as number) : NEVER;
  }
}

// One queue for all calls: none of them outlives its call.
let shared = new Int32Array(1024);

function queueOf(length: number): Int32Array {
  if (shared.length < length) shared = new Int32Array(2 * length);
  return shared;
}
