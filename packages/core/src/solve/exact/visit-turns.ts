// What the visit program has to look at, time by time: which events can start, which bit stands for each, which load
// profiles can come up. Fixed for an instance; prices come later.

import type { Instance } from './instance.js';
import { Profiles } from './profile.js';

/** One event's start at one time: its bit, the sets without it, and what it does to each load profile. */
export interface StartStep {
  readonly event: number;
  readonly bit: number;
  readonly without: Int32Array;
  readonly moves: readonly (readonly [number, number])[];
}

/** One time. */
export interface Turn {
  /** Sets of events served so far, of those that can be told apart now. */
  readonly sets: Int32Array;
  /** Bits of events that have to be served by now. */
  readonly due: number;
  readonly steps: readonly StartStep[];
  /** Profiles at the beginning of this time, and during it. */
  readonly before: readonly number[];
  readonly during: readonly number[];
}

/** All times from the first to the last start of a visited event. */
export interface Turns {
  readonly first: number;
  readonly list: readonly Turn[];
  /** The profiles after the last of them. */
  readonly after: readonly number[];
  /** The bit of each visited event; 0 for others. Events share a bit when their windows lie apart. */
  readonly bit: Int32Array;
  readonly bits: number;
  readonly profiles: Profiles;
}

/** Lays out the times of an instance. */
export function turnsOf(instance: Instance): Turns {
  const { problem, lo, hi, prices } = instance;
  const profiles = new Profiles(problem.events, problem.load.most);
  const visited = problem.events.flatMap((event, i) => (event.visited ? [i] : []));
  visited.sort((a, b) => (lo[a] as number) - (lo[b] as number) || a - b);
  const { bit, bits } = bitsOf(instance, visited);
  const first = visited.length > 0 ? (lo[visited[0] as number] as number) : 0;
  const last = Math.max(first - 1, ...visited.map((i) => hi[i] as number));
  const subsets = subsetsOf();
  const list: Turn[] = [];
  let before: readonly number[] = [0];
  for (let at = first; at <= last; at += 1) {
    const open = visited.filter((i) => (lo[i] as number) <= at && at <= (hi[i] as number));
    const free = open.filter(
      (i) => (prices[i] as Float64Array)[at - (lo[i] as number)] !== Number.POSITIVE_INFINITY,
    );
    const during = profilesFrom(before, free, profiles);
    const all = sum(open, bit);
    const steps = free.map((event) => stepOf(event, bit[event] as number));
    const due = sum(
      open.filter((i) => hi[i] === at),
      bit,
    );
    list.push({ sets: subsets(all), due, steps, before, during });
    before = sorted(new Set(during.map((profile) => profiles.next(profile))));

    function stepOf(event: number, one: number): StartStep {
      const known = new Set(during);
      const moves = during.flatMap((from) => {
        const to = from + (profiles.added[event] as number);
        return profiles.fits(from, event) && known.has(to) ? [[from, to] as const] : [];
      });
      return { event, bit: one, without: subsets(all & ~one), moves };
    }
  }
  return { first, list, after: before, bit, bits, profiles };
}

function bitsOf({ lo, hi }: Instance, byStart: readonly number[]): { bit: Int32Array; bits: number } {
  const bit = new Int32Array(lo.length);
  const taken: number[] = [];
  for (const i of byStart) {
    let slot = taken.findIndex((until) => until < (lo[i] as number));
    if (slot < 0) slot = taken.length;
    taken[slot] = hi[i] as number;
    bit[i] = 1 << slot;
  }
  return { bit, bits: taken.length };
}

function profilesFrom(before: readonly number[], free: readonly number[], profiles: Profiles): number[] {
  const during = new Set(before);
  for (const i of free) {
    for (const profile of [...during]) {
      if (profiles.fits(profile, i)) during.add(profile + (profiles.added[i] as number));
    }
  }
  return sorted(during);
}

function sorted(values: ReadonlySet<number>): number[] {
  return [...values].sort((a, b) => a - b);
}

function sum(events: readonly number[], bit: Int32Array): number {
  return events.reduce((bits, i) => bits | (bit[i] as number), 0);
}

// All subsets of a set of bits, in rising order; each set's list is made once.
function subsetsOf(): (mask: number) => Int32Array {
  const made = new Map<number, Int32Array>();
  return (mask) => {
    const known = made.get(mask);
    if (known) return known;
    const list: number[] = [];
    for (let set = mask; ; set = (set - 1) & mask) {
      list.push(set);
      if (set === 0) break;
    }
    const subsets = Int32Array.from(list.reverse());
    made.set(mask, subsets);
    return subsets;
  };
}
