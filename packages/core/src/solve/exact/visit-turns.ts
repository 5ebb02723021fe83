// What the visit program has to look at, time by time: which events can start, which bit stands for each, which load
// profiles can come up. Fixed for an instance; prices come later. The bit of an event is its place among the events
// whose windows hold the time, so it changes with the time.

import type { Instance } from './instance.js';
import { Profiles } from './profile.js';

/** Profiles that can come up, in rising order, and the place of each. */
export interface ProfileList {
  readonly codes: Int32Array;
  /** By profile; -1 where it is not in the list. */
  readonly place: Int32Array;
}

/** One event's start at one time: its bit, and by place of a profile the place of what the start makes of it, or -1. */
export interface StartStep {
  readonly event: number;
  readonly bit: number;
  readonly to: Int32Array;
}

/** One time. */
export interface Turn {
  /** Visited events whose windows hold this time; the k-th has bit 1 << k. */
  readonly open: readonly number[];
  /** Bits of events that have to be served by now. */
  readonly due: number;
  /** By set of events served: the same at the next time, -1 where one that is due is missing; left out if unchanged. */
  readonly follow: Int32Array | undefined;
  readonly steps: readonly StartStep[];
  /** Profiles at the beginning of this time, and during it. */
  readonly before: ProfileList;
  readonly during: ProfileList;
  /** By place in `before`: the place in `during`; by place in `during`: the place in the next time's `before`. */
  readonly stay: Int32Array;
  readonly next: Int32Array;
  /** By place in `during`: load at this time. */
  readonly now: Int32Array;
}

/** All times from the first start of a visited event to the end of the last one. */
export interface Turns {
  readonly first: number;
  readonly list: readonly Turn[];
  /** The profiles after the last of them. */
  readonly after: ProfileList;
  readonly profiles: Profiles;
}

/** Lays out the times of an instance; `told` is false where loads are only priced, not kept. */
export function turnsOf(instance: Instance, told: boolean): Turns {
  const { problem, lo, hi, prices } = instance;
  const profiles = new Profiles(instance, told);
  const lists = new Lists(profiles);
  const visited = problem.events.flatMap((event, i) => (event.visited ? [i] : []));
  const first = Math.min(...visited.map((i) => lo[i] as number));
  const last = Math.max(...visited.map((i) => (hi[i] as number) + Math.max(0, lengthOf(i) - 1)));
  const list: Turn[] = [];
  let before = lists.of([0]);
  let open = visited.filter((i) => lo[i] === first);
  for (let at = first; at <= last; at += 1) {
    const steps = open.filter(
      (i) => (prices[i] as Float64Array)[at - (lo[i] as number)] !== Number.POSITIVE_INFINITY,
    );
    const later = open.filter((i) => (hi[i] as number) > at);
    const begun = visited.filter((i) => lo[i] === at + 1);
    const changes = later.length < open.length || begun.length > 0;
    const { during, next, shared } = lists.through(before, steps);
    list.push({
      open,
      due: open.reduce((bits, i, k) => (hi[i] === at ? bits | (1 << k) : bits), 0),
      follow: changes ? followOf(open, later) : undefined,
      steps: steps.map((event) => ({ event, bit: 1 << open.indexOf(event), to: lists.move(during, event) })),
      before,
      during,
      ...shared,
    });
    before = next;
    open = changes ? [...later, ...begun] : open;
  }
  return { first: list.length > 0 ? first : 0, list, after: before, profiles };

  function lengthOf(i: number): number {
    return (problem.events[i] as { length: number }).length;
  }
}

function followOf(open: readonly number[], later: readonly number[]): Int32Array {
  const follow = new Int32Array(1 << open.length);
  let bits = 0;
  for (let k = 0; k < open.length; k += 1) {
    const keeps = later.includes(open[k] as number);
    // Sets with this bit follow from those without it.
    const half = 1 << k;
    for (let set = 0; set < half; set += 1) {
      const without = follow[set] as number;
      follow[set | half] = without < 0 || !keeps ? without : without | (1 << bits);
      if (!keeps) follow[set] = -1;
    }
    if (keeps) bits += 1;
  }
  return follow;
}

/** Lists of profiles met so far, each made once. */
class Lists {
  readonly #profiles: Profiles;
  readonly #known = new Map<string, ProfileList>();
  readonly #through = new Map<string, ReturnType<Lists['through']>>();
  readonly #moves = new Map<ProfileList, Map<number, Int32Array>>();

  constructor(profiles: Profiles) {
    this.#profiles = profiles;
  }

  of(codes: readonly number[]): ProfileList {
    const sorted = Int32Array.from(new Set(codes)).sort();
    const key = sorted.join();
    let list = this.#known.get(key);
    if (!list) {
      const place = new Int32Array(this.#profiles.size).fill(-1);
      sorted.forEach((code, k) => {
        place[code] = k;
      });
      list = { codes: sorted, place };
      this.#known.set(key, list);
    }
    return list;
  }

  /** What becomes of a list at a time at which these events can start. */
  through(
    before: ProfileList,
    events: readonly number[],
  ): { during: ProfileList; next: ProfileList; shared: Pick<Turn, 'stay' | 'next' | 'now'> } {
    const adding = events.map((i) => this.#profiles.added[i] as number).filter((added) => added > 0);
    const key = `${before.codes.join()};${adding.sort((a, b) => a - b).join()}`;
    const known = this.#through.get(key);
    if (known) return known;
    const reached = new Set(before.codes);
    for (const added of adding) {
      for (const code of [...reached]) {
        const sum = this.#profiles.sum(code, added);
        if (sum >= 0) reached.add(sum);
      }
    }
    const during = this.of([...reached]);
    const next = this.of([...reached].map((code) => this.#profiles.next(code)));
    const made = {
      during,
      next,
      shared: {
        stay: before.codes.map((code) => during.place[code] as number),
        next: during.codes.map((code) => next.place[this.#profiles.next(code)] as number),
        now: during.codes.map((code) => this.#profiles.now(code)),
      },
    };
    this.#through.set(key, made);
    return made;
  }

  /** By place in a list: the place of the profile with an event's load added; -1 where it passes the ceiling. */
  move(list: ProfileList, event: number): Int32Array {
    const added = this.#profiles.added[event] as number;
    let moves = this.#moves.get(list);
    if (!moves) {
      moves = new Map();
      this.#moves.set(list, moves);
    }
    let move = moves.get(added);
    if (!move) {
      move = list.codes.map((code) => {
        const sum = this.#profiles.sum(code, added);
        return sum < 0 ? -1 : (list.place[sum] as number);
      });
      moves.set(added, move);
    }
    return move;
  }
}
