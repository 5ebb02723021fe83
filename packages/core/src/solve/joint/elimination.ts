// The least price over tables, by taking out one variable after the other; then, on the way back, the least price with
// each single value. Exact: its work grows with the number of variables that are tied at a time, not with all of them.

import type { Order, Taken } from './order.js';
import type { BothNear, Tables } from './tables.js';

/** A table that ends in the step of `v`; `steps[d]` says how far apart the values of the step's d-th variable lie. */
interface Factor {
  readonly prices: Float64Array;
  /** After how many of the variables around it is known which row it is. */
  readonly depth: number;
  readonly steps: readonly number[];
  /** How far apart the values of `v` lie. */
  readonly step: number;
}

interface BothFactor {
  readonly both: BothNear;
  readonly depth: number;
  /** Where each stands among the variables around; -1 is `v` itself. */
  readonly of: number;
  readonly one: number;
  readonly other: number;
}

interface Step extends Taken {
  readonly size: number;
  readonly sizes: readonly number[];
  readonly factors: readonly (readonly Factor[])[];
  readonly both: readonly (readonly BothFactor[])[];
  /** What this step leaves: a price for each row of values around it. */
  readonly left: Float64Array;
  /** What earlier steps have left that ends here, and what all the others cost at least with each of its rows. */
  readonly children: readonly { readonly factor: Factor; readonly child: number }[];
  /** What all that is taken out later costs at least, with each row of values around this step. */
  readonly outside: Float64Array;
}

/** What is done on each row of values around a step: prices of `v` from `first` to before `last`; others are Infinity. */
type Row = (prices: Float64Array, first: number, last: number, row: number) => void;

export class Elimination {
  readonly #own: readonly Float64Array[];
  readonly #steps: readonly Step[] = [];
  readonly #values: Int32Array;
  readonly #rows: readonly Float64Array[];
  #least = Number.NaN;

  constructor(tables: Tables, order: Order) {
    this.#own = tables.own;
    this.#steps = compiled(tables, order);
    const deepest = Math.max(0, ...order.steps.map(({ around }) => around.length));
    const longest = Math.max(0, ...tables.sizes);
    this.#values = new Int32Array(deepest);
    this.#rows = Array.from({ length: deepest + 1 }, () => new Float64Array(longest));
  }

  /** The least price; Infinity where nothing is possible. */
  run(): number {
    let sum = 0;
    for (const step of this.#steps) {
      const { left } = step;
      left.fill(Number.POSITIVE_INFINITY);
      this.#each(step, (prices, first, last, row) => {
        let least = Number.POSITIVE_INFINITY;
        for (let x = first; x < last; x += 1) if ((prices[x] as number) < least) least = prices[x] as number;
        left[row] = least;
      });
      if (step.around.length === 0) sum += left[0] as number;
      if (sum === Number.POSITIVE_INFINITY) break;
    }
    this.#least = sum;
    return sum;
  }

  /** The value of each variable in the cheapest answer; `run` must have found one. */
  answer(): Int32Array {
    const found = new Int32Array(this.#own.length);
    for (let k = this.#steps.length - 1; k >= 0; k -= 1) {
      const step = this.#steps[k] as Step;
      step.around.forEach((u, d) => {
        this.#values[d] = found[u] as number;
      });
      found[step.v] = this.#best(step);
    }
    return found;
  }

  /** For each variable the least price with each of its values; `run` must have found an answer. */
  withEach(): readonly Float64Array[] {
    const prices = this.#own.map(({ length }) => new Float64Array(length).fill(Number.POSITIVE_INFINITY));
    for (const { outside } of this.#steps) outside.fill(Number.POSITIVE_INFINITY);
    for (let k = this.#steps.length - 1; k >= 0; k -= 1) {
      const step = this.#steps[k] as Step;
      // Parts that hang on nothing left are apart: what they do not cost, the others do.
      if (step.around.length === 0) step.outside[0] = this.#least - (step.left[0] as number);
      this.#back(step, prices[step.v] as Float64Array);
    }
    return prices;
  }

  #back(step: Step, least: Float64Array): void {
    const { children, outside } = step;
    const below = children.map(({ child }) => (this.#steps[child] as Step).outside);
    this.#each(step, (prices, first, last, row) => {
      const more = outside[row] as number;
      if (more === Number.POSITIVE_INFINITY) return;
      for (let x = first; x < last; x += 1) {
        const all = (prices[x] as number) + more;
        if (all < (least[x] as number)) least[x] = all;
      }
      for (let c = 0; c < below.length; c += 1) {
        const { factor } = children[c] as Step['children'][number];
        const table = below[c] as Float64Array;
        const at = this.#rowOf(factor);
        for (let x = first; x < last; x += 1) {
          const all = (prices[x] as number) + more;
          if (all < (table[at + x] as number)) table[at + x] = all;
        }
      }
    });
    // So far with what the child itself costs.
    children.forEach(({ factor }, c) => {
      const table = below[c] as Float64Array;
      for (let i = 0; i < table.length; i += 1) {
        if ((table[i] as number) < Number.POSITIVE_INFINITY)
          (table[i] as number) -= factor.prices[i] as number;
      }
    });
  }

  #best(step: Step): number {
    const prices = this.#rows[0] as Float64Array;
    prices.set(this.#own[step.v] as Float64Array);
    for (let depth = 0; depth <= step.around.length; depth += 1) {
      this.#add(step, depth, prices, 0, step.size);
    }
    let best = 0;
    for (let x = 1; x < step.size; x += 1) if ((prices[x] as number) < (prices[best] as number)) best = x;
    return best;
  }

  #each(step: Step, row: Row): void {
    const prices = this.#rows[0] as Float64Array;
    prices.set(this.#own[step.v] as Float64Array);
    let [first, last] = [0, step.size];
    this.#add(step, 0, prices, first, last);
    while (first < last && prices[first] === Number.POSITIVE_INFINITY) first += 1;
    while (last > first && prices[last - 1] === Number.POSITIVE_INFINITY) last -= 1;
    if (first < last) this.#descend(step, 0, 0, first, last, row);
  }

  #descend(step: Step, depth: number, row: number, first: number, last: number, each: Row): void {
    const prices = this.#rows[depth] as Float64Array;
    if (depth === step.around.length) {
      each(prices, first, last, row);
      return;
    }
    const next = this.#rows[depth + 1] as Float64Array;
    const size = step.sizes[depth] as number;
    const own = this.#own[step.around[depth] as number] as Float64Array;
    for (let value = 0; value < size; value += 1) {
      if (own[value] === Number.POSITIVE_INFINITY) continue;
      this.#values[depth] = value;
      for (let x = first; x < last; x += 1) next[x] = prices[x] as number;
      this.#add(step, depth + 1, next, first, last);
      let [from, to] = [first, last];
      while (from < to && next[from] === Number.POSITIVE_INFINITY) from += 1;
      while (to > from && next[to - 1] === Number.POSITIVE_INFINITY) to -= 1;
      if (from < to) this.#descend(step, depth + 1, row * size + value, from, to, each);
    }
  }

  // The tables whose row is known once so many values are.
  #add(step: Step, depth: number, prices: Float64Array, first: number, last: number): void {
    const factors = step.factors[depth] as readonly Factor[];
    for (let f = 0; f < factors.length; f += 1) {
      const factor = factors[f] as Factor;
      const { prices: table, step: apart } = factor;
      for (let x = first, at = this.#rowOf(factor) + first * apart; x < last; x += 1, at += apart) {
        (prices[x] as number) += table[at] as number;
      }
    }
    const both = step.both[depth] as readonly BothFactor[];
    for (let f = 0; f < both.length; f += 1) this.#addBoth(both[f] as BothFactor, prices, first, last);
  }

  #addBoth({ both, of, one, other }: BothFactor, prices: Float64Array, first: number, last: number): void {
    const { nearOne, nearOther, price } = both;
    const ones = this.#own[both.one]?.length as number;
    const others = this.#own[both.other]?.length as number;
    const at = (place: number): number => (place < 0 ? 0 : (this.#values[place] as number));
    const [i, j, k] = [at(of), at(one), at(other)];
    if (of < 0) {
      for (let x = first; x < last; x += 1) {
        if (nearOne[x * ones + j] === 1 && nearOther[x * others + k] === 1) (prices[x] as number) += price;
      }
    } else if (one < 0 && other < 0) {
      for (let x = first; x < last; x += 1) {
        if (nearOne[i * ones + x] === 1 && nearOther[i * others + x] === 1) (prices[x] as number) += price;
      }
    } else if (one < 0) {
      if (nearOther[i * others + k] === 0) return;
      for (let x = first; x < last; x += 1) if (nearOne[i * ones + x] === 1) (prices[x] as number) += price;
    } else {
      if (nearOne[i * ones + j] === 0) return;
      for (let x = first; x < last; x += 1)
        if (nearOther[i * others + x] === 1) (prices[x] as number) += price;
    }
  }

  #rowOf({ steps }: Factor): number {
    let at = 0;
    for (let d = 0; d < steps.length; d += 1) at += (steps[d] as number) * (this.#values[d] as number);
    return at;
  }
}

function compiled({ sizes, pairs, both }: Tables, { steps }: Order): readonly Step[] {
  const place = new Map(steps.map(({ v }, at) => [v, at]));
  const made: Step[] = [];
  const waiting = steps.map((): { readonly scope: readonly number[]; readonly child: number }[] => []);
  const first = (scope: readonly number[]): number => Math.min(...scope.map((v) => place.get(v) as number));
  const pairsOf = steps.map((): Tables['pairs'][number][] => []);
  for (const pair of pairs) pairsOf[first([pair.a, pair.b])]?.push(pair);
  const bothOf = steps.map((): BothNear[] => []);
  for (const it of both) bothOf[first([it.of, it.one, it.other])]?.push(it);
  steps.forEach(({ v, around }, k) => {
    const depthOf = (others: readonly number[]): number =>
      Math.max(0, ...others.map((u) => around.indexOf(u) + 1));
    const ofPair = ({ a, b, prices }: Tables['pairs'][number]): Factor => {
      const [u, step, apart] = a === v ? [b, sizes[b] as number, 1] : [a, 1, sizes[v] as number];
      const at = around.indexOf(u);
      return {
        prices,
        depth: at + 1,
        step,
        steps: around.slice(0, at + 1).map((_, d) => (d === at ? apart : 0)),
      };
    };
    const children = (waiting[k] ?? []).map(({ scope, child }) => {
      // Its rows are in the order of its scope; `v` is taken out first of all and stands last.
      const apart = new Map<number, number>();
      scope.reduceRight((step, u) => {
        apart.set(u, step);
        return step * (sizes[u] as number);
      }, 1);
      const depth = depthOf(scope.filter((u) => u !== v));
      const prices = (made[child] as Step).left;
      const steps = around.slice(0, depth).map((u) => apart.get(u) ?? 0);
      return { child, factor: { prices, depth, step: 1, steps } };
    });
    const factors = [...(pairsOf[k] ?? []).map(ofPair), ...children.map(({ factor }) => factor)];
    const at = (u: number): number => around.indexOf(u);
    const boths = (bothOf[k] ?? []).map((it): BothFactor => {
      const [of, one, other] = [at(it.of), at(it.one), at(it.other)];
      return { both: it, depth: Math.max(of, one, other) + 1, of, one, other };
    });
    const rows = around.reduce((count, u) => count * (sizes[u] as number), 1);
    const depths = Array.from({ length: around.length + 1 }, (_, depth) => depth);
    made.push({
      v,
      around,
      size: sizes[v] as number,
      sizes: around.map((u) => sizes[u] as number),
      factors: depths.map((depth) => factors.filter((factor) => factor.depth === depth)),
      both: depths.map((depth) => boths.filter((it) => it.depth === depth)),
      left: new Float64Array(rows),
      children,
      outside: new Float64Array(rows),
    });
    if (around.length > 0) waiting[first(around)]?.push({ scope: around, child: k });
  });
  return made;
}
