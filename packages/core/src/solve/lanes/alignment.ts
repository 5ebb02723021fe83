// The cheapest sequence of visits that serves every job: forward over the states of the turns, with the classes of the
// last days of two chains. Visits may be formed freely here, so the least price is a lower bound of the true one.

import type { ChainClasses, Classes } from './classes.js';
import { type Led, ledTo, nearRows } from './led.js';
import type { Range, Tight } from './node-prices.js';
import { indices, type Line, type Piece, slide } from './pieces.js';
import { dayOf, type ReadyChain, type Tables } from './ready-chain.js';
import { ToGo } from './to-go.js';
import type { Turn, Turns } from './turns.js';

const NEVER = Number.POSITIVE_INFINITY;
const NONE = new Float64Array(0);

/** A visit of the cheapest sequence; days of chains by index, ways of the others. */
export interface Served {
  readonly turn: Turn;
  readonly x: number;
  readonly y: number;
  readonly ways: readonly number[];
}

export class Alignment {
  readonly #turns: Turns;
  readonly #a: ReadyChain;
  readonly #b: ReadyChain;
  readonly #tables: Tables;
  readonly #price: number;
  readonly #value: Float64Array[];
  // How each value came about: state, turn, days of both chains, classes before.
  readonly #trail: Int32Array[];
  #range: Range = { lo: new Int32Array(0), hi: new Int32Array(0) };
  // What is to go at least, by classes as they were when it was made; the class of then for each class of now.
  #guide: ToGo | undefined;
  readonly #thenA: Int32Array[];
  readonly #thenB: Int32Array[];
  #limit = NEVER;
  // The least price of plans through each day of each job of a chain.
  readonly #least: readonly [readonly Float64Array[], readonly Float64Array[]];

  constructor(turns: Turns, chains: readonly [ReadyChain, ReadyChain], tables: Tables, price: number) {
    this.#turns = turns;
    [this.#a, this.#b] = chains;
    this.#tables = tables;
    this.#price = price;
    this.#value = turns.out.map(() => NONE);
    this.#trail = turns.out.map(() => new Int32Array(0));
    this.#thenA = this.#a.classes.levels.map(({ day }) => new Int32Array(day.length));
    this.#thenB = this.#b.classes.levels.map(({ day }) => new Int32Array(day.length));
    this.#least = [
      this.#a.jobs.map(({ price }) => new Float64Array(price.length)),
      this.#b.jobs.map(({ price }) => new Float64Array(price.length)),
    ];
  }

  /** Looks backwards once, to guide runs within narrower windows; answers a lower bound of what they find. */
  lookBack(range: Range): number {
    this.#a.classes.set(range);
    this.#b.classes.set(range);
    this.#guide = new ToGo(this.#turns, [this.#a, this.#b], this.#tables, this.#price, range);
    return this.#guide.least;
  }

  /** How many states with their classes a run within the windows goes through. */
  sizeOf(range: Range): number {
    this.#a.classes.set(range);
    this.#b.classes.set(range);
    const { out, doneA, doneB } = this.#turns;
    let size = 0;
    for (let at = 0; at < out.length; at += 1)
      size += this.#count(this.#a, doneA[at] as number) * this.#count(this.#b, doneB[at] as number);
    return size;
  }

  get guided(): boolean {
    return this.#guide !== undefined;
  }

  /** After a guided run: takes days off the ends of windows through which no plan below the limit leads. */
  trim({ lo, hi }: Range): boolean {
    for (const [ready, least] of [
      [this.#a, this.#least[0]],
      [this.#b, this.#least[1]],
    ] as const) {
      for (const [k, v] of ready.v.entries()) {
        const through = least[k] as Float64Array;
        while ((lo[v] as number) <= (hi[v] as number) && (through[lo[v] as number] as number) >= this.#limit)
          (lo[v] as number) += 1;
        while ((hi[v] as number) >= (lo[v] as number) && (through[hi[v] as number] as number) >= this.#limit)
          (hi[v] as number) -= 1;
        if ((lo[v] as number) > (hi[v] as number)) return false;
      }
    }
    return true;
  }

  /** The least price within the windows, if below the limit; the jobs' own prices are set before. */
  run(range: Range, limit: number): number {
    this.#range = range;
    this.#limit = limit;
    this.#a.classes.set(range);
    this.#b.classes.set(range);
    if (this.#guide) {
      matched(this.#a.classes, this.#guide.a.of, this.#thenA);
      matched(this.#b.classes, this.#guide.b.of, this.#thenB);
      for (const list of this.#least) for (const through of list) through.fill(NEVER);
    }
    const { out, doneA, doneB } = this.#turns;
    for (let at = 0; at < out.length; at += 1) {
      const size = this.#count(this.#a, doneA[at] as number) * this.#count(this.#b, doneB[at] as number);
      if ((this.#value[at] as Float64Array).length < size) {
        this.#value[at] = new Float64Array(size);
        this.#trail[at] = new Int32Array(6 * size);
      }
      (this.#value[at] as Float64Array).fill(NEVER, 0, size);
    }
    (this.#value[0] as Float64Array)[0] = 0;
    for (let at = 0; at + 1 < out.length; at += 1) this.#leave(at);
    return (this.#value[out.length - 1] as Float64Array)[0] as number;
  }

  /** The visits of the cheapest sequence. */
  read(): Served[] {
    const served: Served[] = [];
    let at = this.#turns.out.length - 1;
    let place = 0;
    while (at > 0) {
      const trail = this.#trail[at] as Int32Array;
      const [from, index, x, y, ca, cb] = trail.subarray(6 * place, 6 * place + 6);
      const turn = this.#turns.out[from as number]?.[index as number] as Turn;
      const placed: { from: number; to: number }[] = [];
      if (turn.a >= 0) placed.push(dayOf(this.#a, turn.a, x as number));
      if (turn.b >= 0) placed.push(dayOf(this.#b, turn.b, y as number));
      const { joins } = this.#tables;
      const ways =
        turn.loose.length > 0
          ? joins.chosen(
              placed,
              turn.loose.map((job) => this.#tables.ways(job)),
            )
          : [];
      served.push({ turn, x: x as number, y: y as number, ways });
      at = from as number;
      place = (ca as number) * this.#count(this.#b, this.#turns.doneB[at] as number) + (cb as number);
    }
    return served;
  }

  #count(ready: ReadyChain, done: number): number {
    return (ready.classes.levels[done] as Classes).count;
  }

  #leave(at: number): void {
    const value = this.#value[at] as Float64Array;
    const [doneA, doneB] = [this.#turns.doneA[at] as number, this.#turns.doneB[at] as number];
    const [na, nb] = [this.#count(this.#a, doneA), this.#count(this.#b, doneB)];
    let reached = false;
    for (let i = 0; i < na * nb && !reached; i += 1) reached = (value[i] as number) < NEVER;
    if (!reached) return;
    let a: Led | undefined;
    let b: Led | undefined;
    const turns = this.#turns.out[at] as readonly Turn[];
    for (let index = 0; index < turns.length; index += 1) {
      const turn = turns[index] as Turn;
      if (turn.a >= 0 && !a) a = ledTo(this.#a, this.#range, doneA, value, na, nb, nb, 1);
      if (turn.b >= 0 && !b) b = ledTo(this.#b, this.#range, doneB, value, nb, na, 1, nb);
      if (turn.a < 0 && turn.b < 0) this.#stay(at, index, turn, na * nb, nb);
      else if (turn.b < 0) this.#one(at, index, turn, a as Led, nb, true);
      else if (turn.a < 0) this.#one(at, index, turn, b as Led, na, false);
      else this.#two(at, index, turn, a as Led, b as Led, na, nb);
    }
  }

  #stay(at: number, index: number, turn: Turn, size: number, nb: number): void {
    const price = this.#price + this.#tables.alone(turn.loose);
    const value = this.#value[at] as Float64Array;
    const next = this.#value[turn.to] as Float64Array;
    const passes = this.#passes(turn, this.#turns.doneA[at] as number, this.#turns.doneB[at] as number);
    for (let i = 0; i < size; i += 1) {
      const sum = (value[i] as number) + price;
      if (passes && sum < NEVER && sum + restOf(passes, (i / nb) | 0, i % nb) >= this.#limit) continue;
      if (sum < (next[i] as number)) this.#put(turn.to, i, sum, at, index, 0, 0, (i / nb) | 0, i % nb);
    }
  }

  #one(at: number, index: number, turn: Turn, step: Led, others: number, isA: boolean): void {
    const { lo, size, ids, least, before } = step;
    const ready = isA ? this.#a : this.#b;
    const done = (isA ? this.#turns.doneA[at] : this.#turns.doneB[at]) as number;
    const { of, count } = ready.classes.levels[done + 1] as Classes;
    const next = this.#value[turn.to] as Float64Array;
    const joint = turn.loose.length > 0 ? this.#tables.withOne(isA ? turn.a : turn.b, turn.loose) : undefined;
    const doneA = (this.#turns.doneA[at] as number) + (isA ? 1 : 0);
    const doneB = (this.#turns.doneB[at] as number) + (isA ? 0 : 1);
    const passes = this.#passes(turn, doneA, doneB);
    const through = this.#least[isA ? 0 : 1][done] as Float64Array;
    for (let k = 0; k < ids.length; k += 1) {
      const other = ids[k] as number;
      for (let i = 0; i < size; i += 1) {
        if (least[k * size + i] === NEVER) continue;
        const sum = (least[k * size + i] as number) + this.#price + (joint ? (joint[lo + i] as number) : 0);
        const c = of[lo + i] as number;
        const to = isA ? c * others + other : other * count + c;
        if (passes) {
          const all = sum + restOf(passes, isA ? c : other, isA ? other : c);
          if (all < (through[lo + i] as number)) through[lo + i] = all;
          if (all >= this.#limit) continue;
        }
        if (sum >= (next[to] as number)) continue;
        const was = before[k * size + i] as number;
        if (isA) this.#put(turn.to, to, sum, at, index, lo + i, 0, was, other);
        else this.#put(turn.to, to, sum, at, index, 0, lo + i, other, was);
      }
    }
  }

  // Both chains take part: the chain with more classes has been led to its days, the other one is led here.
  #two(at: number, index: number, turn: Turn, a: Led, b: Led, na: number, nb: number): void {
    const near = this.#tables.withTwo(turn.a, turn.b, turn.loose);
    const ledA = na > nb;
    const done = (ledA ? this.#turns.doneB[at] : this.#turns.doneA[at]) as number;
    const { classes, jobs, forth } = ledA ? this.#b : this.#a;
    const { ids } = ledA ? a : b;
    const { day: days } = classes.levels[done] as Classes;
    const inner = ids.length;
    const day = Int32Array.from(ids, (c) => days[c] as number);
    const pieces = forth[done] as readonly Piece[];
    const own = (jobs[done] as Tight).price;
    const [doneA, doneB] = [this.#turns.doneA[at] as number, this.#turns.doneB[at] as number];
    const next = this.#value[turn.to] as Float64Array;
    const ofA = (this.#a.classes.levels[doneA + 1] as Classes).of;
    const levelB = this.#b.classes.levels[doneB + 1] as Classes;
    const led = ledA ? a : b;
    const free = ledA ? b : a;
    const least = new Float64Array(free.size);
    const before = new Int32Array(free.size);
    const { firstBy, endBy } = nearRows(near, a, b, ledA);
    const of: Line = { values: led.least, first: 0, stride: led.size, days: day, from: 0, count: inner };
    const to: Line = { values: least, first: 0, stride: 1, days: indices(own.length), from: 0, count: 0 };
    const passes = this.#passes(turn, doneA + 1, doneB + 1);
    const throughA = this.#least[0][doneA] as Float64Array;
    const throughB = this.#least[1][doneB] as Float64Array;
    for (let k = 0; k < led.size; k += 1) {
      const from = firstBy[k] as number;
      const size = (endBy[k] as number) - from;
      if (size <= 0) continue;
      for (let i = 0; i < size; i += 1) least[i] = NEVER;
      of.first = k;
      to.from = from;
      to.count = size;
      slide(pieces, of, to, before);
      for (let i = 0; i < size; i += 1) {
        if (least[i] === NEVER) continue;
        const x = ledA ? led.lo + k : from + i;
        const y = ledA ? from + i : led.lo + k;
        const place = near.offset[x] as number;
        const column = y - (near.first[x] as number);
        if (column < 0 || place + column >= (near.offset[x + 1] as number)) continue;
        const sum =
          (least[i] as number) +
          (near.price[place + column] as number) +
          this.#price +
          (own[from + i] as number);
        if (passes) {
          const all = sum + restOf(passes, ofA[x] as number, levelB.of[y] as number);
          if (all < (throughA[x] as number)) throughA[x] = all;
          if (all < (throughB[y] as number)) throughB[y] = all;
          if (all >= this.#limit) continue;
        }
        const target = (ofA[x] as number) * levelB.count + (levelB.of[y] as number);
        if (sum >= (next[target] as number)) continue;
        const c = ids[before[i] as number] as number;
        const was = led.before[(before[i] as number) * led.size + k] as number;
        this.#put(turn.to, target, sum, at, index, x, y, ledA ? was : c, ledA ? c : was);
      }
    }
  }

  // What is to go after a turn, to be looked up by the classes of now.
  #passes(turn: Turn, doneA: number, doneB: number): Rest | undefined {
    if (!this.#guide) return undefined;
    return {
      values: this.#guide.values[turn.to] as Float64Array,
      a: this.#thenA[doneA] as Int32Array,
      b: this.#thenB[doneB] as Int32Array,
      columns: this.#guide.b.count[doneB] as number,
    };
  }

  #put(
    state: number,
    place: number,
    value: number,
    at: number,
    index: number,
    x: number,
    y: number,
    ca: number,
    cb: number,
  ): void {
    (this.#value[state] as Float64Array)[place] = value;
    const trail = this.#trail[state] as Int32Array;
    const k = 6 * place;
    trail[k] = at;
    trail[k + 1] = index;
    trail[k + 2] = x;
    trail[k + 3] = y;
    trail[k + 4] = ca;
    trail[k + 5] = cb;
  }
}

interface Rest {
  readonly values: Float64Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly columns: number;
}

function restOf({ values, a, b, columns }: Rest, ca: number, cb: number): number {
  return values[(a[ca] as number) * columns + (b[cb] as number)] as number;
}

// The class of then for each class of now.
function matched({ levels }: ChainClasses, then: readonly Int32Array[], out: readonly Int32Array[]): void {
  for (let k = 1; k < levels.length; k += 1) {
    const { count, day } = levels[k] as Classes;
    for (let c = 0; c < count; c += 1) (out[k] as Int32Array)[c] = then[k]?.[day[c] as number] as number;
  }
}
