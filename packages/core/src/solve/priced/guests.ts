// A job as a guest of visits: what it pays for being hosted on each day, and what it is given for each day it is in
// progress. Spans only move up with their place, so all this is done in one pass over places and days.

import type { Span } from './spans.js';

const NONE = Number.POSITIVE_INFINITY;

export interface Guest {
  readonly span: Span;
  /** Its class: at most one job of a class is in progress on a day, or in a visit. */
  readonly group: number;
  /** What it pays for a visit on a day; by day of visit, from `firstVisit` on. */
  readonly fares: Float64Array;
  readonly firstVisit: number;
  /** What it is given for being in progress on a day; by counted day, from `firstDay` on. */
  readonly gifts: Float64Array;
  readonly firstDay: number;
  /** What that makes at each place: the cheapest fare, and all gifts of the span. */
  readonly paid: Float64Array;
  readonly given: Float64Array;
  readonly slack: Float64Array;
}

/** A guest whose span is stretched as far as it ever will be. */
export function guestOf(span: Span, group: number): Guest {
  const size = span.first.length;
  const firstVisit = span.from[0] as number;
  const firstDay = span.before[0] as number;
  return {
    span,
    group,
    fares: new Float64Array(Math.max(0, (span.to[size - 1] as number) - firstVisit + 1)),
    firstVisit,
    gifts: new Float64Array(Math.max(0, (span.upTo[size - 1] as number) - firstDay)),
    firstDay,
    paid: new Float64Array(size),
    given: new Float64Array(size),
    slack: new Float64Array(size),
  };
}

let queue = new Int32Array(1024);
let sums = new Float64Array(1024);

function room(length: number): void {
  if (queue.length > length) return;
  queue = new Int32Array(length * 2);
  sums = new Float64Array(length * 2);
}

/** Sets `paid` and `given` at all places. */
export function settle({ span, fares, gifts, firstVisit, firstDay, paid, given }: Guest): void {
  const { from, to, before, upTo } = span;
  const size = paid.length;
  room(Math.max(fares.length, gifts.length) + 1);
  let head = 0;
  let tail = 0;
  let next = 0;
  for (let i = 0; i < size; i += 1) {
    const begin = (from[i] as number) - firstVisit;
    const end = (to[i] as number) - firstVisit;
    for (; next <= end; next += 1) {
      const value = fares[next] as number;
      while (tail > head && (fares[queue[tail - 1] as number] as number) >= value) tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    while (head < tail && (queue[head] as number) < begin) head += 1;
    paid[i] = head < tail ? (fares[queue[head] as number] as number) : 0;
  }
  let sum = 0;
  sums[0] = 0;
  for (let d = 0; d < gifts.length; d += 1) {
    sum += gifts[d] as number;
    sums[d + 1] = sum;
  }
  for (let i = 0; i < size; i += 1) {
    const begin = (before[i] as number) - firstDay;
    const end = (upTo[i] as number) - firstDay;
    given[i] = end > begin ? (sums[end] as number) - (sums[begin] as number) : 0;
  }
}

/**
 * Lowers fares and raises gifts (not above `most`) as far as no place left gets cheaper than the cheapest of `theta`,
 * what each place costs in all. Gifts go first, from the cheapest place outward.
 */
export function release(
  guest: Guest,
  theta: Float64Array,
  marks: Uint8Array,
  lo: number,
  hi: number,
  most: number,
  beyond: number,
): void {
  const { span, slack } = guest;
  let best = lo;
  for (let i = lo; i <= hi; i += 1)
    if (marks[i] === 1 && (theta[i] as number) < (theta[best] as number)) best = i;
  const level = theta[best] as number;
  for (let i = lo; i <= hi; i += 1) slack[i] = marks[i] === 1 ? (theta[i] as number) - level : NONE;
  if (most > 0) {
    giveRight(guest, span.upTo[best] as number, lo, hi, most, beyond);
    giveLeft(guest, (span.before[best] as number) - 1, lo, hi, most, beyond);
  }
  lowerFares(guest, marks, lo, hi);
}

// What can be given for day d: the least slack of the places a..b that hold it.
function give(
  { gifts, firstDay, slack }: Guest,
  d: number,
  a: number,
  b: number,
  most: number,
  beyond: number,
): void {
  let least = NONE;
  for (let i = a; i <= b; i += 1) if ((slack[i] as number) < least) least = slack[i] as number;
  if (least === NONE) {
    gifts[d - firstDay] = beyond;
    return;
  }
  const had = gifts[d - firstDay] as number;
  const more = Math.min(least, most - had);
  if (more <= 0) return;
  gifts[d - firstDay] = had + more;
  for (let i = a; i <= b; i += 1) slack[i] = (slack[i] as number) - more;
}

function giveRight(guest: Guest, start: number, lo: number, hi: number, most: number, beyond: number): void {
  const { before, upTo } = guest.span;
  const end = guest.firstDay + guest.gifts.length;
  let a = lo;
  let b = lo - 1;
  for (let d = start; d < end; d += 1) {
    while (a <= hi && (upTo[a] as number) <= d) a += 1;
    while (b < hi && (before[b + 1] as number) <= d) b += 1;
    give(guest, d, a, b, most, beyond);
  }
}

function giveLeft(guest: Guest, start: number, lo: number, hi: number, most: number, beyond: number): void {
  const { before, upTo } = guest.span;
  let a = hi + 1;
  let b = hi;
  for (let d = start; d >= guest.firstDay; d -= 1) {
    while (b >= lo && (before[b] as number) > d) b -= 1;
    while (a > lo && (upTo[a - 1] as number) > d) a -= 1;
    give(guest, d, a, b, most, beyond);
  }
}

// The fare of a day need be no more than what keeps every place it hosts from getting cheaper than the cheapest.
function lowerFares(
  { span, fares, firstVisit, paid, slack }: Guest,
  marks: Uint8Array,
  lo: number,
  hi: number,
): void {
  const { from, to } = span;
  room(hi + 1);
  const needed = sums;
  for (let i = lo; i <= hi; i += 1) {
    needed[i] = marks[i] === 1 ? (paid[i] as number) - (slack[i] as number) : -NONE;
  }
  let head = 0;
  let tail = 0;
  let next = lo;
  for (let u = 0; u < fares.length; u += 1) {
    for (; next <= hi && (from[next] as number) - firstVisit <= u; next += 1) {
      while (tail > head && (needed[queue[tail - 1] as number] as number) <= (needed[next] as number))
        tail -= 1;
      queue[tail] = next;
      tail += 1;
    }
    while (head < tail && (to[queue[head] as number] as number) - firstVisit < u) head += 1;
    const need = head < tail ? (needed[queue[head] as number] as number) : 0;
    fares[u] = need > 0 ? need : 0;
  }
}
