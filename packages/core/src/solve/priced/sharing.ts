// Two jobs that may share days: each shared day saves the same. The least of `weight − saved` over all places of the
// other job is found in one pass, since spans only move up: where neither holds the other, only two days matter.

import { lineOver } from './pieces.js';
import type { Span } from './spans.js';

/** Where the spans of `other` begin and end as seen from each place of `own`. */
export interface Sight {
  readonly own: Span;
  readonly other: Span;
  /** First place of `other` that begins, or ends, no earlier. */
  begins: Int32Array;
  ends: Int32Array;
}

export function sightOf(own: Span, other: Span): Sight {
  return {
    own,
    other,
    begins: lineOver(own.before, other.before, true),
    ends: lineOver(own.upTo, other.upTo, true),
  };
}

/** To be called when the ends of either span have changed. */
export function lookAgain(sight: Sight): void {
  sight.ends = lineOver(sight.own.upTo, sight.other.upTo, true);
}

/** How many days places i and j of two spans share. */
export function sharedAt(a: Span, i: number, b: Span, j: number): number {
  const from = Math.max(a.before[i] as number, b.before[j] as number);
  const to = Math.min(a.upTo[i] as number, b.upTo[j] as number);
  return to > from ? to - from : 0;
}

let prefix = new Float64Array(512);
let suffix = new Float64Array(512);

/** As `pull` of a pair: the least of `weight` less what is saved, for each place `first..last` of `own`. */
export function pullShared(
  sight: Sight,
  saving: number,
  weight: Float64Array,
  lo: number,
  hi: number,
  out: Float64Array,
  first: number,
  last: number,
): void {
  const { own, other, begins, ends } = sight;
  const size = other.before.length;
  if (prefix.length <= size) {
    prefix = new Float64Array(size * 2);
    suffix = new Float64Array(size * 2);
  }
  let all = Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  // prefix[j]: least of the places before j when the other span ends first.
  prefix[lo] = least;
  for (let j = lo; j <= hi; j += 1) {
    const value = weight[j] as number;
    if (value < all) all = value;
    const ended = value - saving * (other.upTo[j] as number);
    if (ended < least) least = ended;
    prefix[j + 1] = least;
  }
  least = Number.POSITIVE_INFINITY;
  suffix[hi + 1] = least;
  for (let j = hi; j >= lo; j -= 1) {
    const begun = (weight[j] as number) + saving * (other.before[j] as number);
    if (begun < least) least = begun;
    suffix[j] = least;
  }
  for (let i = first; i <= last; i += 1) {
    const [b, e] = [begins[i] as number, ends[i] as number];
    let low = b < e ? b : e;
    let high = b < e ? e : b;
    if (low < lo) low = lo;
    if (low > hi + 1) low = hi + 1;
    if (high < lo) high = lo;
    if (high > hi + 1) high = hi + 1;
    let value = all;
    const [from, to] = [own.before[i] as number, own.upTo[i] as number];
    const ahead = (prefix[low] as number) + saving * from;
    if (ahead < value) value = ahead;
    const behind = (suffix[high] as number) - saving * to;
    if (behind < value) value = behind;
    // Between: the other lies within this span, or this one within the other.
    const inside = b < e;
    for (let j = low; j < high; j += 1) {
      const shared = inside ? (other.upTo[j] as number) - (other.before[j] as number) : to - from;
      const held = (weight[j] as number) - saving * shared;
      if (held < value) value = held;
    }
    out[i] = value;
  }
}
