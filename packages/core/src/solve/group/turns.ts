// The times of an entity's visits: which events can start at each, and how a set of events served is written as a
// number. A set tells apart only events whose windows hold the time, so its bits change where windows begin or end.

import type { Member } from './member.js';

/** All times from the first to the last start of a visited event; arrays by time, counted from `first`. */
export interface Turns {
  readonly first: number;
  readonly times: number;
  /** How many events a set can hold. One time more than there are, at which there is nothing left. */
  readonly bits: Int32Array;
  /** Places that can start, and the bit of each in a set. */
  readonly starts: readonly Int32Array[];
  readonly bit: readonly Int32Array[];
  /** What a set becomes at the next time, -1 where something had to be served by now; left out where it stays. */
  readonly after: readonly (Int32Array | undefined)[];
  /** The bit of a place at a time, 0 outside its window. */
  bitOf(place: number, time: number): number;
}

/** Lays out the times of an entity. */
export function turnsOf(member: Member): Turns {
  const { lo, hi, visited, at, base, places } = member;
  const list = Array.from({ length: places }, (_, k) => k).filter((k) => visited[k] === 1);
  const first = Math.min(...list.map((k) => lo[k] as number));
  const times = list.length > 0 ? Math.max(...list.map((k) => hi[k] as number)) - first + 1 : 0;
  const openAt = (t: number): number[] =>
    list.filter((k) => (lo[k] as number) <= first + t && first + t <= (hi[k] as number));
  const open = Array.from({ length: times + 1 }, (_, t) => openAt(t));
  const starts = open
    .slice(0, times)
    .map((held, t) =>
      held.filter((k) => (base[(at[k] as number) + first + t] as number) < Number.POSITIVE_INFINITY),
    );
  return {
    first: list.length > 0 ? first : 0,
    times,
    bits: Int32Array.from(open, (held) => held.length),
    starts: starts.map((held) => Int32Array.from(held)),
    bit: starts.map((held, t) => Int32Array.from(held, (k) => 1 << (open[t] as number[]).indexOf(k))),
    after: starts.map((_, t) =>
      same(open[t] as number[], open[t + 1] as number[])
        ? undefined
        : becomes(open[t] as number[], open[t + 1] as number[]),
    ),
    bitOf: (place, time) => {
      const position = open[time - first]?.indexOf(place) ?? -1;
      return position < 0 ? 0 : 1 << position;
    },
  };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((k, i) => k === b[i]);
}

function becomes(now: readonly number[], then: readonly number[]): Int32Array {
  return Int32Array.from({ length: 1 << now.length }, (_, set) => {
    let next = 0;
    for (let i = 0; i < now.length; i += 1) {
      const position = then.indexOf(now[i] as number);
      const served = ((set >> i) & 1) === 1;
      if (position < 0 && !served) return -1;
      if (position >= 0 && served) next |= 1 << position;
    }
    return next;
  });
}
