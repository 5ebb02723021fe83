// Ways to lay the whole, one after the other.

import type { Alternative, LaneBound } from '../alternatives.js';
import { type Left, type Made, togetherAtLeast, type Values, type Ways } from './ways.js';

export class ListedWays implements Ways {
  readonly #alternatives: readonly Alternative[];
  readonly left: readonly Left[];
  // Those that come of this one add to it: there are thousands, and many moves.
  readonly bounds: Map<number, number>;

  constructor(
    alternatives: readonly Alternative[],
    left: readonly Left[],
    bounds: Map<number, number> = new Map(),
  ) {
    this.#alternatives = alternatives;
    this.left = left;
    this.bounds = bounds;
  }

  get least(): number {
    return this.left.reduce((least, { bound }) => Math.min(least, bound), Number.POSITIVE_INFINITY);
  }

  get count(): number {
    return this.left.length;
  }

  get cheapest(): Left | undefined {
    const [first] = this.left.toSorted((a, b) => a.bound - b.bound);
    return first;
  }

  raised(values: Values): Ways {
    const left = this.left.map(({ alternative, bound }) => {
      const raised = Math.max(bound, togetherAtLeast(sumOf(this.#lanesOf(alternative), values)));
      this.bounds.set(alternative, raised);
      return { alternative, bound: raised };
    });
    return new ListedWays(this.#alternatives, left, this.bounds);
  }

  each(): readonly { readonly made: Made; readonly ways: Ways }[] {
    return this.left.map((it) => ({
      made: this.#lanesOf(it.alternative).map(({ madeFrom }) => madeFrom),
      ways: new ListedWays(this.#alternatives, [it]),
    }));
  }

  apart(): Ways {
    return new ListedWays(this.#alternatives, this.left);
  }

  below(value: number): Ways {
    const left = this.left.filter(({ bound }) => bound < value);
    return left.length === this.left.length ? this : new ListedWays(this.#alternatives, left, this.bounds);
  }

  needs(): (lane: number, madeFrom: object) => boolean {
    const needed = new Set<object>();
    for (const { alternative } of this.left)
      for (const { madeFrom } of this.#lanesOf(alternative)) needed.add(madeFrom);
    return (_, madeFrom) => needed.has(madeFrom);
  }

  leastBy(values: Values): Made | undefined {
    let [found, least]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const { alternative } of this.left) {
      const sum = sumOf(this.#lanesOf(alternative), values);
      if (sum < least) [found, least] = [alternative, sum];
    }
    return found === undefined ? undefined : this.#lanesOf(found).map(({ madeFrom }) => madeFrom);
  }

  alikeBut(lane: number, own: Made): readonly object[] {
    return this.left.flatMap(({ alternative }) => {
      const lanes = this.#lanesOf(alternative);
      const isAlike = lanes.every(({ madeFrom }, i) => i === lane || madeFrom === own[i]);
      return isAlike ? [(lanes[lane] as LaneBound).madeFrom] : [];
    });
  }

  alternativeOf(own: Made): number {
    const found = this.left.find(({ alternative }) =>
      this.#lanesOf(alternative).every(({ madeFrom }, i) => madeFrom === own[i]),
    );
    return (found as Left).alternative;
  }

  #lanesOf(alternative: number): readonly LaneBound[] {
    return this.#alternatives[alternative]?.lanes ?? [];
  }
}

function sumOf(lanes: readonly LaneBound[], values: Values): number {
  let sum = 0;
  for (let lane = 0; lane < lanes.length; lane += 1)
    sum += values[lane]?.get(lanes[lane]?.madeFrom as object) ?? Number.POSITIVE_INFINITY;
  return sum;
}
