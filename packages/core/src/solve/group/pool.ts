// The plans known of one entity, as prices of the team's time see them: what each pays itself, and when it loads the team.

import { paidFor } from './descend.js';
import type { Member } from './member.js';

/** A plan that some price of load may make the cheapest. */
export interface Known {
  readonly starts: Int32Array;
  /** Without load. */
  readonly paid: number;
  /** Times under load, ascending, and the units at each. */
  readonly times: Int32Array;
  readonly units: Float64Array;
}

/** Known plans of one entity, no two alike to the team. */
export class Pool {
  readonly list: Known[] = [];
  readonly #member: Member;
  readonly #most: number;
  #next = 0;

  /** More plans than `most` are not kept: the oldest go. */
  constructor(member: Member, most: number) {
    this.#member = member;
    this.#most = most;
  }

  /** Adds a plan unless one is known that loads the same times and pays no more. */
  add(starts: Int32Array, paid = paidFor(this.#member, starts)): void {
    const one = this.#seen(starts, paid);
    const like = this.list.findIndex((other) => same(other, one));
    if (like >= 0) {
      if ((this.list[like] as Known).paid > paid) this.list[like] = one;
      return;
    }
    if (this.list.length < this.#most) this.list.push(one);
    else {
      this.list[this.#next] = one;
      this.#next = (this.#next + 1) % this.#most;
    }
  }

  /** The cheapest plan when a unit of load has these prices. */
  cheapest(prices: Float64Array): Known | undefined {
    let least = Number.POSITIVE_INFINITY;
    let best: Known | undefined;
    for (const one of this.list) {
      const paid = paidAt(one, prices);
      if (paid >= least) continue;
      least = paid;
      best = one;
    }
    return best;
  }

  #seen(starts: Int32Array, paid: number): Known {
    const { all, load, length } = this.#member;
    const at = new Map<number, number>();
    for (let k = 0; k < all; k += 1) {
      const units = load[k] as number;
      if (units === 0) continue;
      for (let t = starts[k] as number; t < (starts[k] as number) + (length[k] as number); t += 1)
        at.set(t, (at.get(t) ?? 0) + units);
    }
    const times = Int32Array.from(at.keys()).sort();
    return {
      starts: starts.slice(),
      paid,
      times,
      units: Float64Array.from(times, (t) => at.get(t) as number),
    };
  }
}

/** What a plan costs when a unit of load has these prices. */
export function paidAt({ paid, times, units }: Known, prices: Float64Array): number {
  let sum = paid;
  for (let i = 0; i < times.length; i += 1)
    sum += (units[i] as number) * (prices[times[i] as number] as number);
  return sum;
}

function same(a: Known, b: Known): boolean {
  return (
    a.times.length === b.times.length &&
    a.times.every((t, i) => t === b.times[i]) &&
    a.units.every((units, i) => units === b.units[i])
  );
}
