// The least price of a network with many days: first between long stretches of days, then, without those in which nothing
// cheap enough can lie, between shorter ones, down to single days. Exact: only what is proven too dear is left out.

import type { Network } from '../lanes/network.js';
import { anyProgramOf, type Program } from './program.js';
import { daysIn, daysOfKept, leastIn, possible, type Stretches, seenFrom, stretchesOf } from './stretches.js';

/** The least price and the index of each variable's day; Infinity where nothing is cheap enough. */
export interface Least {
  readonly value: number;
  readonly index: ReadonlyMap<number, number>;
}

type Days = ReadonlyMap<number, Int32Array>;
type Own = (v: number) => Float64Array;

// How many stretches each variable is cut into at first; fewer where everything is done once for each day of a hub.
const STRETCHES = 32;
const STRETCHES_BY_HUB = 14;

/** Days in stretches, and the program between them. */
interface Sight {
  readonly days: Days;
  readonly view: ReadonlyMap<number, Stretches>;
  readonly program: Program;
}

const NOTHING: Least = { value: Number.POSITIVE_INFINITY, index: new Map() };

export class CoarseToFine {
  readonly #network: Network;
  readonly #variables: readonly number[];
  readonly #hub: number | undefined;
  // What everything begins with is seen the same way under all prices.
  #first: Sight | undefined;

  /** `hub` as `hubOf` tells it. */
  constructor(network: Network, variables: readonly number[], hub: number | undefined) {
    this.#network = network;
    this.#variables = variables;
    this.#hub = hub;
  }

  /** The least price when each variable's days cost what `own` says, where that is no more than `most`. */
  least(own: Own, most: number): Least {
    let days: Days = this.#all();
    let best = NOTHING;
    let limit = most;
    for (let stretches = this.#stretches; ; stretches *= 2) {
      if ([...days.values()].some(({ length }) => length === 0)) return best;
      if (longestOf(days) <= 2 * stretches) break;
      const { view, program } = this.#sight(days, stretches);
      const prices = pricesIn(view, own);
      const ofDays = (v: number): Float64Array => prices.get(v) as Float64Array;
      const least = program.run(ofDays);
      if (least > limit || least === Number.POSITIVE_INFINITY) return best;
      const near = this.#dive(daysAround(program, view), own, stretches);
      if (near.value < best.value) best = near;
      limit = Math.min(limit, best.value);
      const each = program.marginals(ofDays, limit);
      const isKept = (price: number): boolean => price <= limit;
      days = new Map([...view].map(([v, it]) => [v, daysOfKept(it, each.get(v) as Float64Array, isKept)]));
    }
    const last = this.#exact(days, own);
    return last.value < best.value ? last : best;
  }

  /** A plan close to where the cheapest seems to lie from far away: soon had, and most often nearly the least. */
  near(own: Own): Least {
    const days = this.#all();
    if ([...days.values()].some(({ length }) => length === 0)) return NOTHING;
    const { view, program } = this.#sight(days, this.#stretches);
    const prices = pricesIn(view, own);
    const least = program.run((v) => prices.get(v) as Float64Array);
    if (least === Number.POSITIVE_INFINITY) return NOTHING;
    return this.#dive(daysAround(program, view), own, this.#stretches);
  }

  /** No more than `least`: as it is seen from furthest away. */
  bound(own: Own): number {
    const days = this.#all();
    if ([...days.values()].some(({ length }) => length === 0)) return Number.POSITIVE_INFINITY;
    const { view, program } = this.#sight(days, this.#stretches);
    const prices = pricesIn(view, own);
    return program.run((v) => prices.get(v) as Float64Array);
  }

  get #stretches(): number {
    return this.#hub === undefined ? STRETCHES : STRETCHES_BY_HUB;
  }

  // The days that the network itself leaves each variable.
  #all(): Days {
    return (
      this.#first?.days ??
      new Map(this.#variables.map((v) => [v, possible(this.#network.own[v] as Float64Array)]))
    );
  }

  #sight(days: Days, stretches: number): Sight {
    if (days === this.#first?.days) return this.#first;
    const view = this.#view(days, stretches);
    const made = { days, view, program: this.#anyProgram(seenFrom(this.#network, view)) };
    this.#first ??= made;
    return made;
  }

  #view(days: Days, count: number): ReadonlyMap<number, Stretches> {
    return new Map([...days].map(([v, list]) => [v, stretchesOf(list, count)]));
  }

  #anyProgram(network: Network): Program {
    return anyProgramOf(network, this.#variables, this.#hub);
  }

  // A plan close to where the cheapest seems to lie: around it, from shorter and shorter stretches.
  #dive(around: Days, own: Own, stretches: number): Least {
    let days = around;
    while (longestOf(days) > 2 * stretches) {
      const view = this.#view(days, stretches);
      const program = this.#anyProgram(seenFrom(this.#network, view));
      const prices = pricesIn(view, own);
      if (program.run((v) => prices.get(v) as Float64Array) === Number.POSITIVE_INFINITY) return NOTHING;
      days = daysAround(program, view);
    }
    return this.#exact(days, own);
  }

  // Between single days, of those that are left.
  #exact(days: Days, own: Own): Least {
    const view = this.#view(days, Number.POSITIVE_INFINITY);
    const program = this.#anyProgram(seenFrom(this.#network, view));
    const prices = pricesIn(view, own);
    const value = program.run((v) => prices.get(v) as Float64Array);
    if (value === Number.POSITIVE_INFINITY) return NOTHING;
    const index = new Map([...program.answer()].map(([v, at]) => [v, view.get(v)?.first[at] as number]));
    return { value, index };
  }
}

function longestOf(days: Days): number {
  return Math.max(0, ...[...days.values()].map(({ length }) => length));
}

function pricesIn(view: ReadonlyMap<number, Stretches>, own: Own): ReadonlyMap<number, Float64Array> {
  return new Map([...view].map(([v, stretches]) => [v, leastIn(stretches, own(v))]));
}

// The stretches of a program's answer and those beside them.
function daysAround(program: Program, view: ReadonlyMap<number, Stretches>): Days {
  return new Map(
    [...program.answer()].map(([v, at]) => [v, daysIn(view.get(v) as Stretches, at - 1, at + 1)]),
  );
}
