// A limit seen from the other side.

import type { Instance, Table } from './instance.js';

/** The starts of `of` that allow each start of `event`, of a limit told by the starts of `of`. */
export function backwards({ lo, hi }: Instance, { from, to }: Table, event: number, of: number): Table {
  const first = lo[of] as number;
  const count = (hi[event] as number) - (lo[event] as number) + 1;
  const table = { from: new Int32Array(count), to: new Int32Array(count) };
  let soonest = 0;
  let latest = 0;
  for (let k = 0; k < count; k += 1) {
    const start = (lo[event] as number) + k;
    while (soonest < to.length && (to[soonest] as number) < start) soonest += 1;
    while (latest < from.length && (from[latest] as number) <= start) latest += 1;
    table.from[k] = first + soonest;
    table.to[k] = first + latest - 1;
  }
  return table;
}
