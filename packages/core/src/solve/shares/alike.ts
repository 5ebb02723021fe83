// Which alternatives lay their lanes alike, found by what lanes are made from.

import type { Alternative } from '../alternatives.js';
import type { Made } from './ways.js';

export class Alike {
  readonly #alternatives: readonly Alternative[];
  readonly #numbers = new Map<object, number>();
  // By lane, what it is made from in alternatives that have all others alike.
  readonly #byOthers = new Map<number, ReadonlyMap<string, readonly object[]>>();
  #whole: ReadonlyMap<string, number> | undefined;

  constructor(alternatives: readonly Alternative[]) {
    this.#alternatives = alternatives;
  }

  /** What a lane is made from in alternatives that lay all others like this. */
  alikeBut(lane: number, made: Made): readonly object[] {
    const known = this.#byOthers.get(lane) ?? this.#listed(lane);
    this.#byOthers.set(lane, known);
    return known.get(this.#keyOf(made, lane)) ?? [];
  }

  /** The one that lays all lanes like this; -1 where there is none. */
  alternativeOf(made: Made): number {
    this.#whole ??= new Map(this.#alternatives.map((_, at) => [this.#keyOf(this.#madeOf(at)), at]));
    return this.#whole.get(this.#keyOf(made)) ?? -1;
  }

  #listed(lane: number): ReadonlyMap<string, readonly object[]> {
    const listed = new Map<string, object[]>();
    this.#alternatives.forEach((_, at) => {
      const made = this.#madeOf(at);
      const key = this.#keyOf(made, lane);
      const own = listed.get(key) ?? [];
      own.push(made[lane] as object);
      listed.set(key, own);
    });
    return listed;
  }

  #madeOf(alternative: number): Made {
    return (this.#alternatives[alternative]?.lanes ?? []).map(({ madeFrom }) => madeFrom);
  }

  #keyOf(made: Made, but = -1): string {
    return made.map((it, lane) => (lane === but ? '' : this.#numberOf(it))).join(' ');
  }

  #numberOf(madeFrom: object): number {
    const known = this.#numbers.get(madeFrom) ?? this.#numbers.size;
    this.#numbers.set(madeFrom, known);
    return known;
  }
}
