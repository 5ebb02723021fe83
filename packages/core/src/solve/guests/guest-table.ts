// What each start of a main job saves at most by the best of some guests, by when they could start and what waiting costs.

import { RangeLeast } from '../shares/range-least.js';
import type { MainLine } from './main-line.js';
import type { Member } from './member.js';

/** Of a job by its start: the first and the last day on which a guest near it starts, by index, and what that saves. */
interface Near {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly worth: Float64Array;
}

export class GuestTable {
  readonly #first: number;
  readonly #count: number;
  readonly #near: readonly Near[];

  /** Guests take so many days at most. */
  constructor({ part: { jobs, problem } }: MainLine, longest: number) {
    const { window, price, shared, daysIn } = problem.visits;
    const begin = jobs.reduce(
      (least, { from }) => Math.min(least, from[0] as number),
      Number.POSITIVE_INFINITY,
    );
    const end = jobs.reduce((most, { to }) => Math.max(most, to[to.length - 1] as number), begin);
    this.#first = startBefore(begin - window, longest, daysIn);
    this.#count = end + window - this.#first + 1;
    const upTo = new Int32Array(this.#count + 1);
    for (let i = 0; i < this.#count; i += 1) {
      upTo[i + 1] = (upTo[i] as number) + daysIn(this.#first + i, this.#first + i);
    }
    this.#near = jobs.map(({ from, to }) => {
      const first = new Int32Array(from.length);
      const worth = new Float64Array(from.length);
      let day = 0;
      for (let x = 0; x < from.length; x += 1) {
        const [a, b] = [(from[x] as number) - this.#first, (to[x] as number) - this.#first];
        // A guest on its first day still takes no more days than any does when the visit's reach begins.
        while ((upTo[a - window + 1] as number) - (upTo[day] as number) > longest) day += 1;
        first[x] = day;
        worth[x] = price + shared * ((upTo[b + 1] as number) - (upTo[a] as number));
      }
      return { first, last: to.map((last) => last + window - this.#first), worth };
    });
  }

  /** By job what its starts save. */
  saves(members: readonly Member[]): readonly Float64Array[] {
    const waiting = new RangeLeast(this.#waiting(members));
    return this.#near.map(({ first, last, worth }) =>
      worth.map((most, x) => Math.max(0, most - waiting.of(first[x] as number, last[x] as number))),
    );
  }

  // What it costs at least that some guest starts on each day.
  #waiting(members: readonly Member[]): Float64Array {
    const waiting = new Float64Array(this.#count).fill(Number.POSITIVE_INFINITY);
    const seen = new Set<string>();
    for (const { from, first, perDay } of members.flatMap(({ waits }) => waits)) {
      const key = `${from} ${first} ${perDay}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (let i = Math.max(0, from - this.#first); i < waiting.length; i += 1) {
        const cost = perDay * Math.max(0, this.#first + i - first);
        if (cost < (waiting[i] as number)) waiting[i] = cost;
      }
    }
    return waiting;
  }
}

// Years without a day that counts are more than any calendar has.
const MOST_DAYS_BEFORE = 4000;

// A day so early that a guest starting on it has taken more days than any takes by the given one.
function startBefore(day: number, longest: number, daysIn: (from: number, to: number) => number): number {
  let first = day;
  for (let count = daysIn(day, day); count <= longest && day - first < MOST_DAYS_BEFORE; ) {
    first -= 1;
    count += daysIn(first, first);
  }
  return first;
}
