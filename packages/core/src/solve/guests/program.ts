// The least price of a network, whatever ties its variables: by elimination alone, or day by day of one variable, the hub,
// without which elimination can be had.

import { limitsBetween, type Network, pairPrice } from '../lanes/network.js';
import { Elimination } from './elimination.js';

/** Runs a network again and again under other prices of single days. */
export interface Program {
  /** The least price when each variable's days cost what `own` says; Infinity where nothing is possible. */
  run(own: (v: number) => Float64Array): number;
  /**
   * By variable the least price with each of its days, where it is no more than `most`: as the last run found it, under the
   * same prices. That run must have had an answer.
   */
  marginals(own: (v: number) => Float64Array, most: number): ReadonlyMap<number, Float64Array>;
  /** The index of each variable's day in the answer of the last run. */
  answer(): Map<number, number>;
}

/**
 * Undefined where even without some one variable the others hang together in too many ways; `last` is taken out last, if
 * given.
 */
export function programOf(
  network: Network,
  variables: readonly number[],
  hub: number | undefined,
  last?: number,
): Program | undefined {
  if (hub === undefined) return Elimination.of(network, variables, last);
  return DayByDay.of(network, variables, hub, last);
}

/** The program of a network known to have one: where one order leads to a dead end, another variable is taken out last. */
export function anyProgramOf(
  network: Network,
  variables: readonly number[],
  hub: number | undefined,
): Program {
  for (const last of [undefined, ...variables]) {
    const program = programOf(network, variables, hub, last);
    if (program) return program;
  }
  throw new Error('a network that could be worked off on all its days cannot on some');
}

/** The variable without which elimination can be had: undefined where none is needed, -1 where none is enough. */
export function hubOf(network: Network, variables: readonly number[]): number | undefined {
  if (Elimination.of(shapeOf(network), variables)) return undefined;
  const ties = (v: number): number => network.limits.filter(({ a, b }) => a === v || b === v).length;
  const candidates = variables.toSorted((a, b) => ties(b) - ties(a) || a - b);
  const without = (hub: number): boolean => {
    const rest = variables.filter((v) => v !== hub);
    return Elimination.of(shapeOf(network), rest) !== undefined;
  };
  return candidates.find(without) ?? -1;
}

// What hangs on what, on one day each: whether a network can be worked off does not depend on its days.
function shapeOf({ days, own, limits }: Network): Network {
  const one = new Int32Array(1);
  return {
    base: 0,
    days: days.map(() => one),
    own: own.map(() => new Float64Array(1)),
    limits: limits.map((limit) => ({ ...limit, p: one, q: one })),
  };
}

class DayByDay implements Program {
  readonly #hub: number;
  readonly #inner: Elimination;
  readonly #rest: readonly number[];
  readonly #ties: ReadonlyMap<number, ReturnType<typeof limitsBetween>>;
  #ofHub = new Float64Array(0);
  #answer = new Map<number, number>();

  private constructor(network: Network, inner: Elimination, hub: number, rest: readonly number[]) {
    this.#inner = inner;
    this.#hub = hub;
    this.#rest = rest;
    this.#ties = new Map(
      rest.flatMap((v) => {
        const limits = limitsBetween(network, hub, v);
        return limits.length > 0 ? [[v, limits] as const] : [];
      }),
    );
  }

  static of(network: Network, variables: readonly number[], hub: number, last = hub): DayByDay | undefined {
    const rest = variables.filter((v) => v !== hub);
    const inner = Elimination.of(network, rest, last === hub ? undefined : last);
    return inner && new DayByDay(network, inner, hub, rest);
  }

  run(own: (v: number) => Float64Array): number {
    const hub = own(this.#hub);
    this.#ofHub = new Float64Array(hub.length);
    let best = Number.POSITIVE_INFINITY;
    for (let h = 0; h < hub.length; h += 1) {
      const least = this.#on(h, own);
      this.#ofHub[h] = least;
      if (least >= best) continue;
      best = least;
      this.#answer = this.#inner.answer().set(this.#hub, h);
    }
    return best;
  }

  marginals(own: (v: number) => Float64Array, most: number): ReadonlyMap<number, Float64Array> {
    const found = new Map(
      this.#rest.map((v) => [v, new Float64Array(own(v).length).fill(Number.POSITIVE_INFINITY)]),
    );
    this.#ofHub.forEach((least, h) => {
      if (least > most || least === Number.POSITIVE_INFINITY) return;
      const price = own(this.#hub)[h] as number;
      this.#on(h, own);
      for (const [v, prices] of this.#inner.marginals(own, most - price))
        lower(found.get(v) as Float64Array, prices, price);
    });
    return found.set(this.#hub, this.#ofHub);
  }

  answer(): Map<number, number> {
    return this.#answer;
  }

  // The least price on one day of the hub.
  #on(h: number, own: (v: number) => Float64Array): number {
    const price = own(this.#hub)[h] as number;
    return price === Number.POSITIVE_INFINITY
      ? price
      : price + this.#inner.run((v) => this.#given(h, v, own(v)));
  }

  // What a variable's days cost on one day of the hub.
  #given(h: number, v: number, own: Float64Array): Float64Array {
    const limits = this.#ties.get(v);
    if (!limits) return own;
    const prices = own.slice();
    for (let j = 0; j < prices.length; j += 1) (prices[j] as number) += pairPrice(limits, this.#hub, h, j);
    return prices;
  }
}

function lower(prices: Float64Array, others: Float64Array, more: number): void {
  for (let i = 0; i < prices.length; i += 1) {
    const price = (others[i] as number) + more;
    if (price < (prices[i] as number)) prices[i] = price;
  }
}
