// Jobs that never meet, such as one track's, form a group: at most one of them is in progress on a day or in a visit.
// Of each day's visit and of what two jobs in progress save, a group as a whole holds one share.

import type { Pair } from './pair.js';
import type { Span } from './spans.js';

/** The group of each job, numbered in order; jobs are taken in order of `rank` of their unknown. */
export function groupsOf(
  spans: readonly Span[],
  pairs: readonly Pair[],
  rank: ArrayLike<number>,
  part: ArrayLike<number>,
  window: number,
): Int32Array {
  const groups = new Int32Array(spans.length).fill(-1);
  const lastOf: number[] = [];
  const touching = new Map<number, Pair[]>();
  for (const pair of pairs) {
    for (const k of [pair.x, pair.y]) {
      const list = touching.get(k);
      if (list) list.push(pair);
      else touching.set(k, [pair]);
    }
  }
  const alone = spans.map(
    ({ unknown }) => spans.filter((it) => part[it.unknown] === part[unknown]).length === 1,
  );
  const order = spans.map((_, j) => j);
  const middle = ({ first }: Span): number => (first[0] as number) + (first.at(-1) as number);
  order.sort((a, b) => middle(spans[a] as Span) - middle(spans[b] as Span) || a - b);
  for (const j of order) {
    const span = spans[j] as Span;
    const home = lastOf.findIndex((last) => {
      const before = spans[last] as Span;
      if (part[before.unknown] === part[span.unknown]) return isApart(before, span, touching, rank, window);
      const end = (before.ends ? before.ends.days : before.last).at(-1) as number;
      return alone[j] === true && alone[last] === true && end + window < (span.first[0] as number);
    });
    groups[j] = home < 0 ? lastOf.length : home;
    lastOf[groups[j] as number] = j;
  }
  return groups;
}

// Whether `after` starts, whatever the days, later than the stretched end of `before`.
function isApart(
  before: Span,
  after: Span,
  touching: ReadonlyMap<number, readonly Pair[]>,
  rank: ArrayLike<number>,
  window: number,
): boolean {
  const source = before.ends ? before.ends.unknown : before.unknown;
  const ends = before.ends ? before.ends.days : before.last;
  const earliest = earliestOf(source, ends.length, after.unknown, touching, rank);
  for (let i = 0; i < ends.length; i += 1) {
    const at = earliest ? (earliest[i] as number) : 0;
    if (at >= after.first.length) continue;
    if ((after.first[at] as number) <= (ends[i] as number) + window) return false;
  }
  return true;
}

// The earliest place of `target` for each place of `source`, as far as limits read once in order of time tell.
function earliestOf(
  source: number,
  size: number,
  target: number,
  touching: ReadonlyMap<number, readonly Pair[]>,
  rank: ArrayLike<number>,
): Int32Array | undefined {
  const known = new Map<number, Int32Array>([[source, Int32Array.from({ length: size }, (_, i) => i)]]);
  const waiting = [source];
  while (waiting.length > 0) {
    waiting.sort((a, b) => (rank[b] as number) - (rank[a] as number));
    const k = waiting.pop() as number;
    if (k === target) return known.get(k);
    const places = known.get(k) as Int32Array;
    for (const { x, y, fromX, fromY } of touching.get(k) ?? []) {
      const other = x === k ? y : x;
      if (
        (rank[other] as number) <= (rank[k] as number) ||
        (rank[other] as number) > (rank[target] as number)
      )
        continue;
      const lower = (x === k ? fromX : fromY).bounds[0] as Int32Array;
      const own = known.get(other) ?? new Int32Array(size);
      for (let i = 0; i < size; i += 1) {
        const at = places[i] as number;
        const least = at < lower.length ? (lower[at] as number) : 1 << 30;
        if (least > (own[i] as number)) own[i] = least;
      }
      if (!known.has(other)) waiting.push(other);
      known.set(other, own);
    }
  }
  return undefined;
}
