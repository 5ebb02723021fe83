// The times of an entity's visits: which events can start at each, and how a set of events served is written as a
// number. A set tells apart only events whose windows hold the time, so its bits change where windows begin or end.

import type { Member } from './member.js';

/** All times from the first to the last start of a visited event; arrays by time, counted from `first`. */
export interface Turns {
  readonly first: number;
  readonly times: number;
  /** How many events a set can hold; for one time more than there are, at which there is nothing left. */
  readonly bits: Uint8Array;
  /** Places that can start, those of time `t` from `startsAt[t]` on, and the bit of each in a set of that time. */
  readonly startsAt: Int32Array;
  readonly starts: Uint16Array;
  readonly bit: Int32Array;
  /** What a set becomes at the next time, -1 where something had to be served by now; undefined where it stays. */
  readonly after: readonly (Int32Array | undefined)[];
  /** What a visit that begins at a time may serve; undefined where nothing starts at that time. */
  readonly calls: readonly (Call | undefined)[];
  /** The bit of a place at a time, 0 where it cannot start. */
  bitOf(place: number, time: number): number;
}

/** One visit from its first time to its last. */
export interface Call {
  /**
   * Places whose windows meet the visit. Position is bit, first those of the sets of the visit's first time; those that
   * begin later come after.
   */
  readonly places: readonly number[];
  /** What such a set becomes at the first time after the visit, as `after`. */
  readonly after: Int32Array | undefined;
}

/** Lays out the times of an entity. */
export function turnsOf(member: Member): Turns {
  const { lo, hi, visited, at, base, places, entity } = member;
  const { window } = entity.visits;
  const list = Array.from({ length: places }, (_, k) => k).filter((k) => visited[k] === 1);
  const first = list.reduce((least, k) => Math.min(least, lo[k] as number), Number.POSITIVE_INFINITY);
  const last = list.reduce((most, k) => Math.max(most, hi[k] as number), -1);
  const times = list.length > 0 ? last - first + 1 : 0;
  const bits = new Uint8Array(times + 1);
  const startsAt = new Int32Array(times + 1);
  const starts: number[] = [];
  const bit: number[] = [];
  const after = new Array<Int32Array | undefined>(times).fill(undefined);
  const calls = new Array<Call | undefined>(times).fill(undefined);
  let call: Call | undefined;
  const held = heldFrom(list, lo, hi, first, times + window);
  for (let t = 0; t < times; t += 1) {
    const now = held[t] as readonly number[];
    bits[t] = now.length;
    now.forEach((k, position) => {
      if (base[(at[k] as number) + first + t] === Number.POSITIVE_INFINITY) return;
      starts.push(k);
      bit.push(1 << position);
    });
    startsAt[t + 1] = starts.length;
    after[t] = becomes(now, held[t + 1] as readonly number[]);
    if (startsAt[t] === startsAt[t + 1]) continue;
    let met = now;
    for (let u = t + 1; u < t + window; u += 1) {
      const then = held[u] as readonly number[];
      if (then !== now) met = [...met, ...then.filter((k) => !met.includes(k))];
    }
    const end = becomes(met, held[Math.min(times, t + window)] as readonly number[]);
    // Most times are like the one before.
    if (call?.places !== met || call.after !== end) call = { places: met, after: end };
    calls[t] = call;
  }
  return {
    first: times > 0 ? first : 0,
    times,
    bits,
    startsAt,
    starts: Uint16Array.from(starts),
    bit: Int32Array.from(bit),
    after,
    calls,
    bitOf: (place, time) => {
      const t = time - first;
      if (t < 0 || t >= times) return 0;
      for (let x = startsAt[t] as number; x < (startsAt[t + 1] as number); x += 1)
        if (starts[x] === place) return bit[x] as number;
      return 0;
    },
  };
}

// The places whose windows hold each of so many times from the first on; one list for as long as it stays.
function heldFrom(
  list: readonly number[],
  lo: Int32Array,
  hi: Int32Array,
  first: number,
  times: number,
): readonly (readonly number[])[] {
  const changes = new Set<number>(
    list.flatMap((k) => [(lo[k] as number) - first, (hi[k] as number) + 1 - first]),
  );
  const held: (readonly number[])[] = [];
  for (let t = 0; t <= times; t += 1) {
    const before = held[t - 1];
    held.push(
      before && !changes.has(t)
        ? before
        : list.filter((k) => (lo[k] as number) <= first + t && first + t <= (hi[k] as number)),
    );
  }
  return held;
}

// Few ways of change come up again and again, in all entities: each is written out once.
const known = new Map<string, Int32Array>();
const MOST = 6000;

// Undefined where nothing changes.
function becomes(now: readonly number[], then: readonly number[]): Int32Array | undefined {
  if (now === then || (now.length === then.length && now.every((k, i) => k === then[i]))) return undefined;
  const positions = now.map((k) => then.indexOf(k));
  const key = positions.join();
  const before = known.get(key);
  if (before) return before;
  const made = Int32Array.from({ length: 1 << now.length }, (_, set) => {
    let next = 0;
    for (let i = 0; i < positions.length; i += 1) {
      const position = positions[i] as number;
      const served = ((set >> i) & 1) === 1;
      if (position < 0 && !served) return -1;
      if (position >= 0 && served) next |= 1 << position;
    }
    return next;
  });
  if (known.size >= MOST) known.clear();
  known.set(key, made);
  return made;
}
