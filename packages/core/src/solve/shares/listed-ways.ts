// Ways to lay the whole, one after the other.

import type { Alternative, LaneBound } from '../alternatives.js';
import { Alike } from './alike.js';
import { type Left, type Made, togetherAtLeast, type Values, type Ways } from './ways.js';

export class ListedWays implements Ways {
  readonly #alternatives: readonly Alternative[];
  readonly left: readonly Left[];
  // Those that come of this one add to it: there are thousands, and many moves.
  readonly bounds: Map<number, number>;
  readonly #alike: Alike;

  constructor(
    alternatives: readonly Alternative[],
    left: readonly Left[],
    bounds: Map<number, number> = new Map(),
    alike = new Alike(alternatives),
  ) {
    this.#alike = alike;
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
    return new ListedWays(this.#alternatives, left, this.bounds, this.#alike);
  }

  each(): readonly { readonly made: Made; readonly ways: Ways }[] {
    return this.left.map((it) => ({
      made: this.#lanesOf(it.alternative).map(({ madeFrom }) => madeFrom),
      ways: new ListedWays(this.#alternatives, [it], new Map(), this.#alike),
    }));
  }

  apart(): Ways {
    return new ListedWays(this.#alternatives, this.left, new Map(), this.#alike);
  }

  below(value: number): Ways {
    const left = this.left.filter(({ bound }) => bound < value);
    const isSame = left.length === this.left.length;
    return isSame ? this : new ListedWays(this.#alternatives, left, this.bounds, this.#alike);
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

  leastOfEach(values: Values): readonly Made[] {
    const lanes = this.left.map(({ alternative }) => this.#lanesOf(alternative));
    const main = mostVaried(lanes);
    const kinds: { readonly made: Made; readonly sum: number }[] = [];
    for (const own of lanes) {
      const sum = sumOf(own, values);
      if (sum === Number.POSITIVE_INFINITY) continue;
      const made = own.map(({ madeFrom }) => madeFrom);
      const at = kinds.findIndex((it) => it.made.every((other, i) => i === main || other === made[i]));
      if (at < 0) kinds.push({ made, sum });
      else if (sum < (kinds[at] as (typeof kinds)[number]).sum) kinds[at] = { made, sum };
    }
    return kinds.sort((a, b) => a.sum - b.sum).map(({ made }) => made);
  }

  alikeBut(lane: number, own: Made): readonly object[] {
    return this.#alike.alikeBut(lane, own);
  }

  alternativeOf(own: Made): number {
    return this.#alike.alternativeOf(own);
  }

  #lanesOf(alternative: number): readonly LaneBound[] {
    return this.#alternatives[alternative]?.lanes ?? [];
  }
}

// The lane that is laid in most ways.
function mostVaried(ways: readonly (readonly LaneBound[])[]): number {
  const counts = (ways[0] ?? []).map((_, lane) => new Set(ways.map((own) => own[lane]?.madeFrom)).size);
  return counts.indexOf(Math.max(...counts));
}

function sumOf(lanes: readonly LaneBound[], values: Values): number {
  let sum = 0;
  for (let lane = 0; lane < lanes.length; lane += 1)
    sum += values[lane]?.get(lanes[lane]?.madeFrom as object) ?? Number.POSITIVE_INFINITY;
  return sum;
}
