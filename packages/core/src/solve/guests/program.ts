// The least price of a network, whatever ties its variables: by elimination alone, or day by day of one variable, the hub,
// without which elimination can be had.

import { limitsBetween, type Network, pairPrice } from '../lanes/network.js';
import { Elimination } from './elimination.js';

/** Runs a network again and again under other prices of single days. */
export interface Program {
  /** The variable whose prices can be asked for; undefined in a network without variables. */
  readonly anchor: number | undefined;
  /** The least price when each variable's days cost what `own` says; Infinity where nothing is possible. */
  run(own: (v: number) => Float64Array): number;
  /** The least price with each day of the anchor, as the last run found it; that run must have had an answer. */
  ofAnchor(): Float64Array;
  /** The index of each variable's day in the answer of the last run. */
  answer(): Map<number, number>;
}

/** Undefined where even without some one variable the others hang together in too many ways. */
export function programOf(
  network: Network,
  variables: readonly number[],
  hub: number | undefined,
  anchor?: number,
): Program | undefined {
  if (hub === undefined) return Elimination.of(network, variables, anchor);
  return DayByDay.of(network, variables, hub, anchor);
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
  readonly anchor: number;
  readonly #hub: number;
  readonly #inner: Elimination;
  readonly #network: Network;
  readonly #ties: ReadonlyMap<number, ReturnType<typeof limitsBetween>>;
  #prices = new Float64Array(0);
  #answer = new Map<number, number>();

  private constructor(
    network: Network,
    inner: Elimination,
    hub: number,
    anchor: number,
    rest: readonly number[],
  ) {
    this.#network = network;
    this.#inner = inner;
    this.#hub = hub;
    this.anchor = anchor;
    this.#ties = new Map(
      rest.flatMap((v) => {
        const limits = limitsBetween(network, hub, v);
        return limits.length > 0 ? [[v, limits] as const] : [];
      }),
    );
  }

  static of(network: Network, variables: readonly number[], hub: number, anchor = hub): DayByDay | undefined {
    const rest = variables.filter((v) => v !== hub);
    const inner = Elimination.of(network, rest, anchor === hub ? undefined : anchor);
    return inner && new DayByDay(network, inner, hub, anchor, rest);
  }

  run(own: (v: number) => Float64Array): number {
    const hub = own(this.#hub);
    const ofHub = this.anchor === this.#hub;
    const count = (this.#network.days[this.anchor] as Int32Array).length;
    this.#prices = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    let best = Number.POSITIVE_INFINITY;
    for (let h = 0; h < hub.length; h += 1) {
      const price = hub[h] as number;
      if (price === Number.POSITIVE_INFINITY) continue;
      const least = price + this.#inner.run((v) => this.#given(h, v, own(v)));
      if (least === Number.POSITIVE_INFINITY) continue;
      if (ofHub) this.#prices[h] = least;
      else {
        const prices = this.#inner.ofAnchor();
        for (let i = 0; i < prices.length; i += 1) this.#lower(i, price + (prices[i] as number));
      }
      if (least >= best) continue;
      best = least;
      this.#answer = this.#inner.answer().set(this.#hub, h);
    }
    return best;
  }

  ofAnchor(): Float64Array {
    return this.#prices;
  }

  answer(): Map<number, number> {
    return this.#answer;
  }

  #lower(i: number, price: number): void {
    if (price < (this.#prices[i] as number)) this.#prices[i] = price;
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
