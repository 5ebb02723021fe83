// Takes out variables that leave no choice of their own: those that follow from another one day by day, and those that
// hang on one other variable alone and start or end no job. What was taken out is found again from what was kept.

import type { Day } from '../../calendar/index.js';
import type { Job } from '../problem.js';
import { type Limit, type Network, neighborsOf, settle } from './network.js';
import { piecesOf, slide, wholeLine } from './pieces.js';

/** How the day of a variable that was taken out follows: by index of `from`'s day, or always the same one. */
interface Followed {
  readonly v: number;
  readonly from: number;
  readonly by: Int32Array;
}

/** A job's first or last day as a function of a kept variable. */
export interface JobEnd {
  readonly v: number;
  readonly day: Int32Array;
}

export interface Reduced {
  readonly network: Network;
  readonly kept: readonly number[];
  readonly starts: readonly JobEnd[];
  readonly ends: readonly JobEnd[];
  /** The days of all variables, given the index of the day of each kept one. */
  readonly daysAt: (index: ArrayLike<number>) => Day[];
}

export function reduced(network: Network, jobs: readonly Job[]): Reduced {
  const { days } = network;
  const followed: Followed[] = [];
  const gone = new Uint8Array(days.length);
  const ends: { v: number; day: Int32Array }[] = [];
  for (const { start, end } of jobs) {
    ends.push({ v: start, day: days[start] as Int32Array }, { v: end, day: days[end] as Int32Array });
  }
  const starting = new Set(jobs.map(({ start }) => start));
  const isEnd = new Uint8Array(days.length);
  for (const { v } of ends) isEnd[v] = 1;
  for (let changed = true; changed; ) {
    changed = false;
    // Starts are kept where there is a choice: what follows from a start is told by it.
    for (const first of [false, true]) {
      for (let v = 0; v < days.length; v += 1) {
        if (gone[v] === 1 || starting.has(v) !== first || (days[v] as Int32Array).length === 1) continue;
        const from = neighborsOf(network, v);
        for (const u of from) {
          const by = functionOf(network, u, v);
          if (!by) continue;
          substitute(network, u, v, by);
          for (const end of ends) {
            if (end.v !== v) continue;
            end.day = gathered(end.day, by);
            end.v = u;
            isEnd[u] = 1;
          }
          followed.push({ v, from: u, by });
          gone[v] = 1;
          changed = true;
          break;
        }
      }
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (let v = 0; v < days.length; v += 1) {
      if (gone[v] === 1 || isEnd[v] === 1) continue;
      const around = neighborsOf(network, v);
      if (around.length > 1) continue;
      followed.push(eliminate(network, v, around[0] ?? -1));
      gone[v] = 1;
      changed = true;
    }
  }
  const kept = days.flatMap((_, v) => (gone[v] === 1 ? [] : [v]));
  return {
    network,
    kept,
    starts: ends.filter((_, i) => i % 2 === 0),
    ends: ends.filter((_, i) => i % 2 === 1),
    daysAt: (index) => daysAt(days, followed, index),
  };
}

function daysAt(days: readonly Int32Array[], followed: readonly Followed[], index: ArrayLike<number>): Day[] {
  const at = Array.from({ length: days.length }, (_, v) => index[v] ?? 0);
  for (let k = followed.length - 1; k >= 0; k -= 1) {
    const { v, from, by } = followed[k] as Followed;
    at[v] = by[from < 0 ? 0 : (at[from] as number)] as number;
  }
  return days.map((list, v) => list[at[v] as number] as Day);
}

// The index of v's only day for each day of u, where every day of u leaves one day at most.
function functionOf(network: Network, u: number, v: number): Int32Array | undefined {
  if (leavesChoice(network, u, v)) return undefined;
  const size = (network.days[u] as Int32Array).length;
  const others = (network.days[v] as Int32Array).length;
  const first = new Int32Array(size);
  const last = new Int32Array(size).fill(others - 1);
  let [below, above] = [false, false];
  for (const { a, b, p, q, hard } of network.limits) {
    if (!hard) continue;
    if (a === u && b === v) {
      below = true;
      for (let i = 0, j = 0; i < size; i += 1) {
        while (j < others && (q[j] as number) < (p[i] as number)) j += 1;
        if (j > (first[i] as number)) first[i] = j;
      }
    } else if (a === v && b === u) {
      above = true;
      for (let i = size - 1, j = others - 1; i >= 0; i -= 1) {
        while (j >= 0 && (p[j] as number) > (q[i] as number)) j -= 1;
        if (j < (last[i] as number)) last[i] = j;
      }
    }
  }
  if (!below && !above) return undefined;
  for (let i = 0; i < size; i += 1) if ((last[i] as number) > (first[i] as number)) return undefined;
  const own = network.own[u] as Float64Array;
  for (let i = 0; i < size; i += 1) {
    if ((last[i] as number) === (first[i] as number)) continue;
    own[i] = Number.POSITIVE_INFINITY;
    first[i] = Math.min(first[i] as number, others - 1);
  }
  return first;
}

// Whether the middle day of u leaves v more than one day: most variables are told apart by that alone.
function leavesChoice({ days, limits }: Network, u: number, v: number): boolean {
  const i = (days[u] as Int32Array).length >> 1;
  const others = (days[v] as Int32Array).length;
  let first = 0;
  let last = others - 1;
  for (const { a, b, p, q, hard } of limits) {
    if (!hard) continue;
    if (a === u && b === v) while (first < others && (q[first] as number) < (p[i] as number)) first += 1;
    else if (a === v && b === u) while (last >= 0 && (p[last] as number) > (q[i] as number)) last -= 1;
  }
  return last > first;
}

function substitute(network: Network, u: number, v: number, by: Int32Array): void {
  const own = network.own[u] as Float64Array;
  const other = network.own[v] as Float64Array;
  for (let i = 0; i < own.length; i += 1) (own[i] as number) += other[by[i] as number] as number;
  const { limits } = network;
  network.limits = [];
  for (const limit of limits) {
    if (limit.a === v) moved(limit, u, limit.b, gathered(limit.p, by), limit.q);
    else if (limit.b === v) moved(limit, limit.a, u, limit.p, gathered(limit.q, by));
    else network.limits.push(limit);
  }
  function moved(limit: Limit, a: number, b: number, p: Int32Array, q: Int32Array): void {
    settle(network, { ...limit, a, b, p, q });
  }
}

function gathered(table: Int32Array, by: Int32Array): Int32Array {
  const out = new Int32Array(by.length);
  for (let i = 0; i < by.length; i += 1) out[i] = table[by[i] as number] as number;
  return out;
}

// Its best day for each day of the one variable it hangs on; its price goes there.
function eliminate(network: Network, v: number, u: number): Followed {
  const own = network.own[v] as Float64Array;
  if (u < 0) {
    let best = 0;
    for (let j = 1; j < own.length; j += 1) if ((own[j] as number) < (own[best] as number)) best = j;
    network.base += own[best] as number;
    return { v, from: -1, by: Int32Array.of(best) };
  }
  const above = network.own[u] as Float64Array;
  const by = new Int32Array(above.length);
  const least = new Float64Array(above.length).fill(Number.POSITIVE_INFINITY);
  slide(piecesOf(network, v, u), wholeLine(own), wholeLine(least), by);
  for (let i = 0; i < above.length; i += 1) (above[i] as number) += least[i] as number;
  network.limits = network.limits.filter(({ a, b }) => a !== v && b !== v);
  return { v, from: u, by };
}
