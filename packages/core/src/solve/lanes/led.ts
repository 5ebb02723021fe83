// One chain led from the classes of its last job to the days of its next one, for every class of the other chain.

import type { Classes } from './classes.js';
import type { Near } from './joins.js';
import type { Range, Tight } from './node-prices.js';
import { indices, type Line, type Piece, slide } from './pieces.js';
import type { ReadyChain } from './ready-chain.js';

const NEVER = Number.POSITIVE_INFINITY;

/** By class of the other chain and day from `lo` on: the least price and the class before. */
export interface Led {
  readonly lo: number;
  readonly size: number;
  /** The classes of the other chain that can be reached; the tables have a row for each. */
  readonly ids: Int32Array;
  readonly least: Float64Array;
  readonly before: Int32Array;
}

/** The least price of coming to each day of the chain's next job, by class of the other chain. */
export function ledTo(
  ready: ReadyChain,
  range: Range,
  done: number,
  value: Float64Array,
  own: number,
  others: number,
  strideOwn: number,
  strideOther: number,
): Led {
  const { v, jobs, forth, classes } = ready;
  const lo = range.lo[v[done] as number] as number;
  const size = (range.hi[v[done] as number] as number) - lo + 1;
  const { price } = jobs[done] as Tight;
  const ids = liveOf(value, own, others, strideOwn, strideOther);
  const least = new Float64Array(size * ids.length).fill(NEVER);
  const before = new Int32Array(size * ids.length);
  const { day } = classes.levels[done] as Classes;
  const of: Line = { values: value, first: 0, stride: strideOwn, days: day, from: 0, count: own };
  const to: Line = {
    values: least,
    first: 0,
    stride: 1,
    days: indices(price.length),
    from: lo,
    count: size,
  };
  for (let k = 0; k < ids.length; k += 1) {
    of.first = (ids[k] as number) * strideOther;
    to.first = k * size;
    slide(forth[done] as readonly Piece[], of, to, before);
    for (let i = 0; i < size; i += 1) (least[to.first + i] as number) += price[lo + i] as number;
  }
  return { lo, size, ids, least, before };
}

/** For each day of the chain that has been led: from where to before where the other chain's days are near. */
export function nearRows(
  { first, offset }: Near,
  a: Led,
  b: Led,
  ledA: boolean,
): { firstBy: Int32Array; endBy: Int32Array } {
  const led = ledA ? a : b;
  const firstBy = new Int32Array(led.size).fill(ledA ? b.lo : a.lo + a.size);
  const endBy = new Int32Array(led.size);
  for (let x = a.lo; x < a.lo + a.size; x += 1) {
    const from = Math.max(b.lo, first[x] as number);
    const to = Math.min(
      b.lo + b.size,
      (first[x] as number) + (offset[x + 1] as number) - (offset[x] as number),
    );
    if (ledA) {
      firstBy[x - a.lo] = from;
      endBy[x - a.lo] = to;
      continue;
    }
    for (let y = from; y < to; y += 1) {
      if (x < (firstBy[y - b.lo] as number)) firstBy[y - b.lo] = x;
      endBy[y - b.lo] = x + 1;
    }
  }
  return { firstBy, endBy };
}

// The classes of the other chain that come with any class of this one.
function liveOf(
  value: Float64Array,
  own: number,
  others: number,
  strideOwn: number,
  strideOther: number,
): Int32Array {
  const ids = new Int32Array(others);
  let count = 0;
  for (let other = 0; other < others; other += 1) {
    let live = false;
    const first = other * strideOther;
    for (let c = 0; c < own && !live; c += 1) live = (value[first + c * strideOwn] as number) < NEVER;
    if (!live) continue;
    ids[count] = other;
    count += 1;
  }
  return ids.subarray(0, count);
}
