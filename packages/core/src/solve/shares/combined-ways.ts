// Every way of each lane with every way of the others: told by lane, as there are far too many to be told one by one.

import type { Left, Made, Values, Ways } from './ways.js';
import { togetherAtLeast } from './ways.js';

/** Ways of lanes all of which can be had with each other. */
interface Family {
  /** By lane its ways, each with what the whole costs at least with it. */
  readonly lanes: readonly ReadonlyMap<object, number>[];
  readonly least: number;
}

/** Tells which alternative is made of these ways of the lanes. */
export type Combine = (made: Made) => number;

export class CombinedWays implements Ways {
  readonly #families: readonly Family[];
  readonly #combine: Combine;
  readonly bounds: ReadonlyMap<number, number> = new Map();

  private constructor(families: readonly Family[], combine: Combine) {
    this.#families = families;
    this.#combine = combine;
  }

  /** By family and lane, what its ways are made from; no whole costs less than `least`. */
  static of(
    families: readonly (readonly (readonly object[])[])[],
    combine: Combine,
    least: number,
  ): CombinedWays {
    const told = families.map((lanes) => ({
      lanes: lanes.map((own) => new Map(own.map((madeFrom) => [madeFrom, least]))),
      least,
    }));
    return new CombinedWays(told, combine);
  }

  get least(): number {
    return this.#families.reduce((least, family) => Math.min(least, family.least), Number.POSITIVE_INFINITY);
  }

  get count(): number {
    return this.#families.reduce((count, { lanes }) => count + product(lanes.map(({ size }) => size)), 0);
  }

  get cheapest(): Left | undefined {
    const [family] = this.#families.toSorted((a, b) => a.least - b.least);
    return family && this.#left(family.lanes.map(cheapestIn), family.least);
  }

  get left(): readonly Left[] {
    return this.#rows().map(({ made, bound }) => this.#left(made, bound));
  }

  each(): readonly { readonly made: Made; readonly ways: Ways }[] {
    return this.#rows().map(({ made, bound }) => {
      const lanes = made.map((madeFrom) => new Map([[madeFrom, bound]]));
      return { made, ways: new CombinedWays([{ lanes, least: bound }], this.#combine) };
    });
  }

  #rows(): readonly { readonly made: Made; readonly bound: number }[] {
    return this.#families.flatMap(({ lanes }) => {
      const all = lanes.reduce<readonly (readonly (readonly [object, number])[])[]>(
        (rows, own) => rows.flatMap((row) => [...own].map((it) => [...row, it])),
        [[]],
      );
      return all.map((row) => ({
        made: row.map(([madeFrom]) => madeFrom),
        bound: row.reduce((most, [, bound]) => Math.max(most, bound), Number.NEGATIVE_INFINITY),
      }));
    });
  }

  #left(made: Made, bound: number): Left {
    return { alternative: this.#combine(made), bound };
  }

  raised(values: Values): Ways {
    const families = this.#families.map(({ lanes, least }) => {
      const priceOf = (lane: number, madeFrom: object): number =>
        values[lane]?.get(madeFrom) ?? Number.POSITIVE_INFINITY;
      const cheapest = lanes.map((own, lane) => {
        let cheapest = Number.POSITIVE_INFINITY;
        for (const madeFrom of own.keys()) cheapest = Math.min(cheapest, priceOf(lane, madeFrom));
        return cheapest;
      });
      const sum = cheapest.reduce((total, value) => total + value, 0);
      if (sum === Number.POSITIVE_INFINITY) return { lanes: lanes.map(() => new Map()), least: sum };
      const told = lanes.map((own, lane) => {
        const others = sum - (cheapest[lane] as number);
        return new Map(
          [...own].map(([madeFrom, known]) => [
            madeFrom,
            Math.max(known, togetherAtLeast(others + priceOf(lane, madeFrom))),
          ]),
        );
      });
      return { lanes: told, least: Math.max(least, togetherAtLeast(sum)) };
    });
    return new CombinedWays(families, this.#combine);
  }

  apart(): Ways {
    return this;
  }

  below(value: number): Ways {
    let isLess = false;
    const families = this.#families.flatMap((family) => {
      if (family.least >= value) {
        isLess = true;
        return [];
      }
      const lanes = family.lanes.map((own) => new Map([...own].filter(([, bound]) => bound < value)));
      isLess ||= lanes.some(({ size }, lane) => size < (family.lanes[lane]?.size ?? 0));
      return lanes.some(({ size }) => size === 0) ? [] : [{ lanes, least: family.least }];
    });
    return isLess ? new CombinedWays(families, this.#combine) : this;
  }

  needs(): (lane: number, madeFrom: object) => boolean {
    return (lane, madeFrom) => this.#families.some(({ lanes }) => lanes[lane]?.has(madeFrom));
  }

  leastBy(values: Values): Made | undefined {
    return this.leastOfEach(values)[0];
  }

  leastOfEach(values: Values): readonly Made[] {
    return this.#families
      .flatMap(({ lanes }) => {
        const told = lanes.map((own, lane) => {
          const known = new Map<object, number>();
          for (const madeFrom of own.keys()) {
            const value = values[lane]?.get(madeFrom);
            if (value !== undefined) known.set(madeFrom, value);
          }
          return known;
        });
        if (told.some(({ size }) => size === 0)) return [];
        const made = told.map(cheapestIn);
        const sum = made.reduce((total, madeFrom, lane) => total + (told[lane]?.get(madeFrom) as number), 0);
        return [{ made, sum }];
      })
      .sort((a, b) => a.sum - b.sum)
      .map(({ made }) => made);
  }

  alikeBut(lane: number, made: Made): readonly object[] {
    const family = this.#families.find(({ lanes }) =>
      lanes.every((own, i) => i === lane || own.has(made[i] as object)),
    );
    return [...(family?.lanes[lane]?.keys() ?? [])];
  }

  alternativeOf(made: Made): number {
    return this.#combine(made);
  }
}

function cheapestIn(own: ReadonlyMap<object, number>): object {
  let [found, least]: [object, number] = [{}, Number.POSITIVE_INFINITY];
  for (const [madeFrom, value] of own) if (value < least) [found, least] = [madeFrom, value];
  return found;
}

function product(sizes: readonly number[]): number {
  return sizes.reduce((count, size) => count * size, 1);
}
