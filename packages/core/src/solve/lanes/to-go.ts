// What is still to be paid at least from each state of the turns on: the program of visits run backwards, once, within
// the widest windows. Within narrower ones it can only be more, so it guides every later run forwards. Where classes are
// many, neighboring ones are thrown together and the least of them counts: quicker, and still a lower bound.

import type { Classes } from './classes.js';
import type { Near } from './joins.js';
import type { Range, Tight } from './node-prices.js';
import { indices, type Line, type Piece, slide } from './pieces.js';
import type { ReadyChain, Tables } from './ready-chain.js';
import type { Turn, Turns } from './turns.js';

const NEVER = Number.POSITIVE_INFINITY;

// Classes of one chain are thrown together to at most so many.
const MOST = 24;

/** One chain's part: its classes as they were, thrown together, by jobs done and day of the last. */
interface Frozen {
  readonly of: readonly Int32Array[];
  readonly count: readonly number[];
  /** The place of each class of then. */
  readonly place: readonly Int32Array[];
}

export class ToGo {
  readonly values: readonly Float64Array[];
  readonly a: Frozen;
  readonly b: Frozen;
  readonly #turns: Turns;
  readonly #chains: readonly [ReadyChain, ReadyChain];
  readonly #tables: Tables;
  readonly #price: number;
  readonly #range: Range;
  #scratch = new Int32Array(0);

  /** From the jobs' prices and classes as they are set now. */
  constructor(
    turns: Turns,
    chains: readonly [ReadyChain, ReadyChain],
    tables: Tables,
    price: number,
    range: Range,
  ) {
    this.#turns = turns;
    this.#chains = chains;
    this.#tables = tables;
    this.#price = price;
    this.#range = range;
    this.a = frozen(chains[0]);
    this.b = frozen(chains[1]);
    this.values = turns.out.map((_, at) => {
      const [na, nb] = this.#counts(at);
      return new Float64Array(na * nb).fill(NEVER);
    });
    const last = turns.out.length - 1;
    this.values[last]?.fill(0);
    for (let at = last - 1; at >= 0; at -= 1) this.#enter(at);
  }

  /** At least this much in all. */
  get least(): number {
    return this.values[0]?.[0] as number;
  }

  #counts(at: number): [number, number] {
    const [doneA, doneB] = [this.#turns.doneA[at] as number, this.#turns.doneB[at] as number];
    return [this.a.count[doneA] as number, this.b.count[doneB] as number];
  }

  #enter(at: number): void {
    const [na, nb] = this.#counts(at);
    const out = this.values[at] as Float64Array;
    if (this.#scratch.length < out.length) this.#scratch = new Int32Array(out.length);
    const [chainA, chainB] = this.#chains;
    const [doneA, doneB] = [this.#turns.doneA[at] as number, this.#turns.doneB[at] as number];
    const a = this.#days(chainA, doneA);
    const b = this.#days(chainB, doneB);
    let byA: Float64Array | undefined;
    let byB: Float64Array | undefined;
    for (const turn of this.#turns.out[at] as readonly Turn[]) {
      if (turn.a >= 0 && turn.b < 0) byA ??= new Float64Array(nb * a.size).fill(NEVER);
      if (turn.b >= 0) byB ??= new Float64Array(na * b.size).fill(NEVER);
      if (turn.a < 0 && turn.b < 0) this.#stay(turn, out);
      else if (turn.b < 0) this.#one(turn, chainA, doneA, a, byA as Float64Array, nb, true);
      else if (turn.a < 0) this.#one(turn, chainB, doneB, b, byB as Float64Array, na, false);
      else this.#two(turn, doneA, doneB, a, b, byB as Float64Array);
    }
    if (byA) this.#lead(chainA, doneA, a, byA, out, nb, nb, true);
    if (byB) this.#lead(chainB, doneB, b, byB, out, na, nb, false);
  }

  #days({ v }: ReadyChain, done: number): Days {
    const variable = v[done];
    if (variable === undefined) return { lo: 0, size: 0 };
    const lo = this.#range.lo[variable] as number;
    return { lo, size: (this.#range.hi[variable] as number) - lo + 1 };
  }

  #stay(turn: Turn, out: Float64Array): void {
    const price = this.#price + this.#tables.alone(turn.loose);
    const next = this.values[turn.to] as Float64Array;
    for (let i = 0; i < out.length; i += 1) {
      const sum = (next[i] as number) + price;
      if (sum < (out[i] as number)) out[i] = sum;
    }
  }

  #one(
    turn: Turn,
    { jobs }: ReadyChain,
    done: number,
    { lo, size }: Days,
    by: Float64Array,
    others: number,
    isA: boolean,
  ): void {
    const { price } = jobs[done] as Tight;
    const mine = isA ? this.a : this.b;
    const of = mine.of[done + 1] as Int32Array;
    const count = mine.count[done + 1] as number;
    const next = this.values[turn.to] as Float64Array;
    const joint = turn.loose.length > 0 ? this.#tables.withOne(isA ? turn.a : turn.b, turn.loose) : undefined;
    for (let other = 0; other < others; other += 1) {
      for (let i = 0; i < size; i += 1) {
        const c = of[lo + i] as number;
        const rest = next[isA ? c * others + other : other * count + c] as number;
        const sum = rest + (price[lo + i] as number) + this.#price + (joint ? (joint[lo + i] as number) : 0);
        if (sum < (by[other * size + i] as number)) by[other * size + i] = sum;
      }
    }
  }

  // Both chains take part: led back over the link of the first chain here, over the second's with its own turns.
  #two(turn: Turn, doneA: number, doneB: number, a: Days, b: Days, by: Float64Array): void {
    const near = this.#tables.withTwo(turn.a, turn.b, turn.loose);
    const [chainA, chainB] = this.#chains;
    const priceA = (chainA.jobs[doneA] as Tight).price;
    const priceB = (chainB.jobs[doneB] as Tight).price;
    const next = this.values[turn.to] as Float64Array;
    const ofA = this.a.of[doneA + 1] as Int32Array;
    const ofB = this.b.of[doneB + 1] as Int32Array;
    const count = this.b.count[doneB + 1] as number;
    const pieces = chainA.back[doneA] as readonly Piece[];
    const { day, count: classes } = chainA.classes.levels[doneA] as Classes;
    const columns = { values: by, first: 0, stride: b.size, days: day, from: 0, count: classes };
    const places = this.a.place[doneA] as Int32Array;
    const rows: Line = {
      values: new Float64Array(a.size),
      first: 0,
      stride: 1,
      days: indices(priceA.length),
      from: a.lo,
      count: 0,
    };
    const scratch = by.length > this.#scratch.length ? new Int32Array(by.length) : this.#scratch;
    const { low, high } = nearFirst(near, a, b);
    for (let y = b.lo; y < b.lo + b.size; y += 1) {
      const from = low[y - b.lo] as number;
      const to = high[y - b.lo] as number;
      if (from >= to) continue;
      for (let x = from; x < to; x += 1) {
        const place = near.offset[x] as number;
        const column = y - (near.first[x] as number);
        const joint =
          column >= 0 && place + column < (near.offset[x + 1] as number)
            ? (near.price[place + column] as number)
            : NEVER;
        const rest = next[(ofA[x] as number) * count + (ofB[y] as number)] as number;
        rows.values[x - from] = joint + rest + (priceA[x] as number) + (priceB[y] as number) + this.#price;
      }
      rows.from = from;
      rows.count = to - from;
      columns.first = y - b.lo;
      slide(pieces, rows, columns, scratch, places);
    }
  }

  // From the days of the next job back to the classes before it.
  #lead(
    { back, classes, jobs }: ReadyChain,
    done: number,
    { lo, size }: Days,
    by: Float64Array,
    out: Float64Array,
    others: number,
    columns: number,
    isA: boolean,
  ): void {
    const { day, count } = classes.levels[done] as Classes;
    const days = indices((jobs[done] as Tight).price.length);
    const places = (isA ? this.a : this.b).place[done] as Int32Array;
    const [strideOwn, strideOther] = isA ? [others, 1] : [1, columns];
    for (let other = 0; other < others; other += 1) {
      slide(
        back[done] as readonly Piece[],
        { values: by, first: other * size, stride: 1, days, from: lo, count: size },
        { values: out, first: other * strideOther, stride: strideOwn, days: day, from: 0, count },
        this.#scratch,
        places,
      );
    }
  }
}

interface Days {
  readonly lo: number;
  readonly size: number;
}

function frozen({ classes }: ReadyChain): Frozen {
  const place = classes.levels.map(({ count }) => {
    const width = Math.ceil(count / MOST);
    return Int32Array.from({ length: count }, (_, c) => Math.floor(c / width));
  });
  return {
    place,
    of: classes.levels.map(({ of }, k) => of.map((c) => place[k]?.[c] ?? 0)),
    count: place.map((list) => (list[list.length - 1] as number) + 1),
  };
}

// For each day of b: from where to before where the days of a are near.
function nearFirst({ first, offset }: Near, a: Days, b: Days): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(b.size).fill(a.lo + a.size);
  const high = new Int32Array(b.size);
  for (let x = a.lo; x < a.lo + a.size; x += 1) {
    const from = Math.max(b.lo, first[x] as number);
    const to = Math.min(
      b.lo + b.size,
      (first[x] as number) + (offset[x + 1] as number) - (offset[x] as number),
    );
    for (let y = from; y < to; y += 1) {
      if (x < (low[y - b.lo] as number)) low[y - b.lo] = x;
      high[y - b.lo] = x + 1;
    }
  }
  return { low, high };
}
