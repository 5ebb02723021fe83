// A job as a guest of visits: what it pays for being hosted from each day, by how much of its span is still to come on
// that day. What it shares with another guest of the visit is then known from the two remainders alone.

import type { Span } from './spans.js';

const NONE = Number.POSITIVE_INFINITY;

export interface Guest {
  readonly span: Span;
  /** At most one job of a group is in progress on a day, or in a visit. */
  readonly group: number;
  /** The visit days it can have: `count` of them from `first` on. */
  readonly first: number;
  readonly count: number;
  /** Remainders go from `least` on, `width` of them; none has more than `length` counted days. */
  readonly least: number;
  readonly width: number;
  readonly length: number;
  /** By visit day and remainder; -Infinity where no place left has them. */
  readonly fares: Float64Array;
  /** The cheapest fare of each place. */
  readonly paid: Float64Array;
  /** Whether its fares have been set for all places left. */
  fared: boolean;
}

/** A guest whose span is stretched as far as it ever will be; `counted[u]` shared days lie before visit day u. */
export function guestOf(span: Span, group: number, counted: Int32Array): Guest {
  const { from, to, before, upTo } = span;
  const size = from.length;
  const first = from[0] as number;
  const count = Math.max(0, (to[size - 1] as number) - first + 1);
  let [least, length] = [0, 0];
  for (let i = 0; i < size; i += 1) {
    if ((to[i] as number) >= 0)
      least = Math.min(least, (upTo[i] as number) - (counted[to[i] as number] as number));
    length = Math.max(length, (upTo[i] as number) - (before[i] as number));
  }
  const width = length - least + 1;
  const fares = new Float64Array(count * width).fill(-NONE);
  return {
    span,
    group,
    first,
    count,
    least,
    width,
    length,
    fares,
    paid: new Float64Array(size),
    fared: false,
  };
}

/** Sets `paid` at places lo..hi. */
export function settle(
  { span, fares, first, least, width, paid }: Guest,
  counted: Int32Array,
  lo: number,
  hi: number,
) {
  const { from, to, upTo } = span;
  for (let i = lo; i <= hi; i += 1) {
    let cheapest = NONE;
    const end = to[i] as number;
    const remainder = (upTo[i] as number) - least;
    for (let u = from[i] as number; u <= end; u += 1) {
      const fare = fares[(u - first) * width + remainder - (counted[u] as number)] as number;
      if (fare < cheapest) cheapest = fare;
    }
    paid[i] = cheapest === NONE ? 0 : cheapest;
  }
}

/** Lowers fares as far as no place left gets cheaper than the cheapest of `theta`, what each place costs in all. */
export function release(
  { span, fares, first, least, width, paid }: Guest,
  counted: Int32Array,
  theta: Float64Array,
  marks: Uint8Array,
  lo: number,
  hi: number,
  useful: Uint8Array,
  among: number,
): void {
  const { from, to, upTo } = span;
  let level = NONE;
  for (let i = lo; i <= hi; i += 1)
    if (marks[i] === 1 && (theta[i] as number) < level) level = theta[i] as number;
  fares.fill(-NONE);
  for (let i = lo; i <= hi; i += 1) {
    if (marks[i] === 0) continue;
    const own = paid[i] as number;
    const needed = own - Math.floor(((theta[i] as number) - level) / among);
    const end = to[i] as number;
    const remainder = (upTo[i] as number) - least;
    for (let u = from[i] as number; u <= end; u += 1) {
      const at = (u - first) * width + remainder - (counted[u] as number);
      const fare = useful[u] === 0 && own > needed ? own : needed;
      if (fare > (fares[at] as number)) fares[at] = fare;
    }
  }
}
