// Variables some of whose values are of another kind: a job beside another one and without it, and that other one on its
// days and not there at all. The values of each kind are told by first day, one kind after the other.

import { type Stretches, stretchesOf } from '../guests/stretches.js';
import type { Joint, JointJob } from './joint.js';

export class Kinds {
  // By variable the first value of the other kind.
  readonly #from = new Map<number, number>();

  constructor({ alike }: Pick<Joint, 'alike'>) {
    for (const { a, b, fromA, fromB } of alike) {
      this.#from.set(a, fromA);
      this.#from.set(b, fromB);
    }
  }

  /** Each variable's values cut into so many stretches at most, or one more; each of values of one kind. */
  stretches(values: readonly Int32Array[], most: number): readonly Stretches[] {
    return values.map((own, v) => {
      const at = this.#cut(v, own);
      return at <= 0 || at >= own.length
        ? stretchesOf(own, most)
        : inTwo(stretchesOf(own.subarray(0, at), shareOf(at, own, most)), own, at, most);
    });
  }

  /** Over how many days a job can start, of one kind or the other; 0 where nothing is left to choose. */
  width({ v, from }: JointJob, values: Int32Array): number {
    if (values.length < 2) return 0;
    const at = this.#cut(v, values);
    const between = (first: number, last: number): number =>
      first > last ? 0 : (from[values[last] as number] as number) - (from[values[first] as number] as number);
    return Math.max(between(0, at - 1), between(Math.max(0, at), values.length - 1)) + 1;
  }

  /** Where to part what is left of a variable: between kinds first. */
  middle(v: number, values: Int32Array): number {
    const at = this.#cut(v, values);
    return at > 0 ? at : values.length >> 1;
  }

  // The place of the first value of the other kind; -1 where all are of one.
  #cut(v: number, values: Int32Array): number {
    const from = this.#from.get(v);
    return from === undefined ? -1 : values.findIndex((value) => value >= from);
  }
}

function shareOf(count: number, { length }: Int32Array, most: number): number {
  return Math.max(1, Math.round((most * count) / length));
}

function inTwo(one: Stretches, values: Int32Array, at: number, most: number): Stretches {
  const other = stretchesOf(values.subarray(at), shareOf(values.length - at, values, most));
  return {
    first: Int32Array.of(...one.first, ...other.first),
    last: Int32Array.of(...one.last, ...other.last),
    days: values,
    at: Int32Array.of(...one.at, ...other.at.subarray(1).map((place) => place + at)),
  };
}
