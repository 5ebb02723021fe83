// Jobs on tables. A job hangs on one unknown; where its end is an unknown of its own, the span ends as late as it still
// can, which shares and hosts at least as much as any span it will have.

import type { Pair } from './pair.js';
import type { PricedProblem } from './problem.js';
import type { Reading } from './reading.js';

/** A job at the places of the unknown it hangs on. */
export interface Span {
  readonly unknown: number;
  /** First day, and the last day it can have. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** How many shared days lie before the first day, and up to the last. */
  readonly before: Int32Array;
  readonly upTo: Int32Array;
  /** First and last of the visit days that lie in the span, stretched at its end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The unknown of its end where that is another one: the end's day at each place, and what binds the two. */
  readonly ends:
    | { readonly unknown: number; readonly days: Int32Array; readonly pairs: readonly Pair[] }
    | undefined;
}

/** All jobs, and the days on which a visit need be looked at: it can be held on the first day of one of its jobs. */
export class Hosting {
  readonly days: Int32Array;
  readonly spans: readonly Span[];
  /** How many days that may count as shared lie before each visit day. */
  readonly countedBefore: Int32Array;
  readonly #window: number;
  // Shared days before each day, from an origin.
  readonly #origin: number;
  readonly #counted: Int32Array;

  constructor({ visits }: PricedProblem, { unknownOf, daysOf, sizes }: Reading, pairs: readonly Pair[]) {
    this.#window = visits.window;
    const days = new Set<number>();
    let last = 0;
    for (const { start, end } of visits.jobs) {
      for (const day of daysOf[start] as Int32Array) days.add(day);
      last = Math.max(last, (daysOf[end] as Int32Array).at(-1) as number);
    }
    this.days = Int32Array.from(days).sort();
    this.#origin = this.days[0] ?? 0;
    this.#counted = new Int32Array(Math.max(0, last - this.#origin) + 2);
    for (let k = 0; k + 1 < this.#counted.length; k += 1) {
      const day = this.#origin + k;
      this.#counted[k + 1] = (this.#counted[k] as number) + visits.daysIn(day, day);
    }
    this.countedBefore = this.days.map((day) => this.#counted[day - this.#origin] as number);
    this.spans = visits.jobs.map(({ start, end }) => {
      const [s, e] = [unknownOf[start] as number, unknownOf[end] as number];
      const unknown = sizes[s] === 1 ? e : s;
      const size = sizes[unknown] as number;
      const apart = e !== unknown && (sizes[e] as number) > 1;
      const [starts, ends] = [daysOf[start] as Int32Array, daysOf[end] as Int32Array];
      const between = pairs.filter(({ x, y }) => (x === s && y === e) || (x === e && y === s));
      return this.#spanOf(unknown, spread(starts, size), apart ? undefined : spread(ends, size), {
        unknown: e,
        days: ends,
        pairs: between,
      });
    });
  }

  /** Sets the ends of a span whose end is an unknown with these places left. */
  stretch({ unknown, ends, first, last, upTo, to }: Span, lo: Int32Array, hi: Int32Array): void {
    if (ends) {
      for (let i = 0; i < first.length; i += 1) {
        let at = hi[ends.unknown] as number;
        for (const { x, fromX, fromY } of ends.pairs) {
          const bounds = (x === unknown ? fromX : fromY).bounds.at(-1) as Int32Array;
          at = Math.min(at, (bounds[i] as number) - 1);
        }
        last[i] = ends.days[Math.max(at, lo[ends.unknown] as number)] as number;
      }
    }
    let place = -1;
    for (let i = 0; i < first.length; i += 1) {
      upTo[i] = this.#counted[(last[i] as number) - this.#origin + 1] as number;
      const end = (last[i] as number) + this.#window;
      while (place + 1 < this.days.length && (this.days[place + 1] as number) <= end) place += 1;
      to[i] = place;
    }
  }

  #spanOf(
    unknown: number,
    first: Int32Array,
    last: Int32Array | undefined,
    ends: NonNullable<Span['ends']>,
  ): Span {
    const size = first.length;
    const from = new Int32Array(size);
    const before = new Int32Array(size);
    for (let i = 0, at = 0; i < size; i += 1) {
      while ((this.days[at] as number) < (first[i] as number)) at += 1;
      from[i] = at;
      before[i] = this.#counted[(first[i] as number) - this.#origin] as number;
    }
    return {
      unknown,
      first,
      last: last ?? new Int32Array(size),
      before,
      upTo: new Int32Array(size),
      from,
      to: new Int32Array(size),
      ends: last ? undefined : ends,
    };
  }
}

function spread(days: Int32Array, size: number): Int32Array {
  return days.length === size ? days.slice() : new Int32Array(size).fill(days[0] as number);
}
