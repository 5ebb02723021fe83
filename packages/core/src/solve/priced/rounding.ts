// Days from prices: part after part gets the places that are cheapest beside those already placed, then each part once
// more beside all others. Prices of the bound are put back afterwards.

import type { Day } from '../../calendar/index.js';
import { visitsOf } from '../visits.js';
import type { Bounds } from './bounds.js';
import type { Guest } from './guests.js';
import { priceOfPair } from './pair.js';
import type { Relaxation } from './relaxation.js';
import type { Part } from './walks.js';

const NONE = Number.POSITIVE_INFINITY;

export class Rounding {
  readonly #relaxation: Relaxation;
  readonly #bounds: Bounds;
  /** The place of each unknown. */
  readonly places: Int32Array;
  readonly #lo: Int32Array;
  readonly #hi: Int32Array;
  readonly #placed: Uint8Array;
  readonly #price: Float64Array;

  constructor(relaxation: Relaxation, bounds: Bounds) {
    const { sizes } = relaxation.model.reading;
    this.#relaxation = relaxation;
    this.#bounds = bounds;
    this.places = new Int32Array(sizes.length);
    this.#lo = new Int32Array(sizes.length);
    this.#hi = new Int32Array(sizes.length);
    this.#placed = new Uint8Array(sizes.length);
    this.#price = new Float64Array(Math.max(...sizes, 1));
  }

  /** Places of the parts beside each other; `again` times over. Undefined where limits leave no way on. */
  *plans(again: number): Iterable<readonly Day[]> {
    const { parts } = this.#relaxation;
    this.#placed.fill(0);
    for (let n = 0; n <= again; n += 1) {
      for (const part of parts) if (!this.#place(part)) return;
      const days = this.#days();
      if (days) yield days;
    }
  }

  #days(): Day[] | undefined {
    if (!this.#placePendants()) return undefined;
    const { unknownOf, daysOf } = this.#relaxation.model.reading;
    return daysOf.map((days, v) => days[this.places[unknownOf[v] as number] as number] as Day);
  }

  #place(part: Part): boolean {
    const { theta, left, guests, forward, backward, parts, model } = this.#relaxation;
    const p = parts.indexOf(part);
    const inPart = part.unknowns.flatMap((k) => guests[k] as Guest[]);
    const kept = inPart.map(({ paid }) => paid.slice());
    const held = part.links.map(({ onX, onY, least }) => ({ onX: onX.slice(), onY: onY.slice(), least }));
    const thetas = part.unknowns.map((k) => (theta[k] as Float64Array).slice());
    for (const k of part.unknowns) this.#placed[k] = 0;
    this.#charge(inPart);
    for (const k of part.unknowns) this.#relaxation.gather(k);
    const ends = this.#relaxation.keepTotals();
    let placed = true;
    for (const walk of [forward[p], backward[p]]) {
      placed &&= walk !== undefined && this.#relaxation.walk(walk, false, false, NONE);
    }
    this.#lo.set(this.#relaxation.lo);
    this.#hi.set(this.#relaxation.hi);
    placed &&= this.#bounds.narrow(this.#lo, this.#hi, left, model.every);
    const walk = forward[p];
    if (placed && walk) {
      walk.unknowns.forEach((k, at) => {
        const price = this.#price;
        const [lo, hi] = [this.#lo[k] as number, this.#hi[k] as number];
        for (let i = lo; i <= hi; i += 1) price[i] = (theta[k] as Float64Array)[i] as number;
        for (const { x, y, pair, onX, onY } of walk.behind[at] as Part['links']) {
          const on = x === k ? onX : onY;
          const other = this.places[x === k ? y : x] as number;
          for (let i = lo; i <= hi; i += 1) {
            const cost = x === k ? priceOfPair(pair, i, other) : priceOfPair(pair, other, i);
            price[i] = (price[i] as number) + cost - (on[i] as number);
          }
        }
        placed &&= this.#fix(k, price);
      });
    }
    part.links.forEach((link, l) => {
      const { onX, onY, least } = held[l] as (typeof held)[number];
      link.onX.set(onX);
      link.onY.set(onY);
      link.least = least;
    });
    inPart.forEach((guest, g) => {
      guest.paid.set(kept[g] as Float64Array);
    });
    part.unknowns.forEach((k, at) => {
      (theta[k] as Float64Array).set(thetas[at] as Float64Array);
    });
    this.#relaxation.putBack(ends);
    return placed;
  }

  // The cheapest place that leaves the others one each; the first always does.
  #fix(k: number, price: Float64Array): boolean {
    const marks = this.#relaxation.left[k] as Uint8Array;
    const first = this.#lo[k] as number;
    let best = first;
    for (let i = first; i <= (this.#hi[k] as number); i += 1) {
      if (marks[i] === 1 && (price[i] as number) < (price[best] as number)) best = i;
    }
    for (const place of best === first ? [first] : [best, first]) {
      const [lo, hi] = [this.#lo.slice(), this.#hi.slice()];
      lo[k] = place;
      hi[k] = place;
      if (!this.#bounds.narrow(lo, hi, this.#relaxation.left, [k])) continue;
      this.#lo.set(lo);
      this.#hi.set(hi);
      this.places[k] = place;
      this.#placed[k] = 1;
      return true;
    }
    return false;
  }

  // Charges guests what a visit of their own costs, or joining one of the jobs already placed.
  #charge(guests: readonly Guest[]): void {
    const { hosting, problem } = this.#relaxation.model;
    const { price, shared, window } = problem.visits;
    const inPlace = hosting.spans.filter(({ unknown }) => this.#placed[unknown] === 1);
    const spans = inPlace.map(({ unknown, first, last }) => {
      const i = this.places[unknown] as number;
      return { from: first[i] as number, to: last[i] as number };
    });
    const visit = visitsOf(spans, window);
    const visits: { from: number; to: number; served: typeof inPlace }[] = [];
    for (let v = 0; visit.includes(v); v += 1) {
      const jobs = spans.filter((_, j) => visit[j] === v);
      const from = Math.max(...jobs.map((it) => it.from));
      const to = Math.min(...jobs.map((it) => it.to + window));
      visits.push({ from, to, served: inPlace.filter((_, j) => visit[j] === v) });
    }
    for (const { span, paid } of guests) {
      for (let i = 0; i < paid.length; i += 1) {
        paid[i] = price;
        for (const { from, to, served } of visits) {
          if ((span.first[i] as number) > to || (span.last[i] as number) + window < from) continue;
          let saved = 0;
          for (const { unknown, before, upTo } of served) {
            const at = this.places[unknown] as number;
            const begin = Math.max(before[at] as number, span.before[i] as number);
            const end = Math.min(upTo[at] as number, span.upTo[i] as number);
            if (end > begin) saved += shared * (end - begin);
          }
          if (-saved < (paid[i] as number)) paid[i] = -saved;
        }
      }
    }
  }

  #placePendants(): boolean {
    const { model, left, base } = this.#relaxation;
    for (let p = model.pendants.length - 1; p >= 0; p -= 1) {
      const { unknown, on, pair } = model.pendants[p] as (typeof model.pendants)[number];
      const [marks, prices] = [left[unknown] as Uint8Array, base[unknown] as Float64Array];
      const at = this.places[on] as number;
      let [best, place] = [NONE, -1];
      for (let j = 0; j < marks.length; j += 1) {
        if (marks[j] === 0) continue;
        const cost =
          (prices[j] as number) + (pair.x === on ? priceOfPair(pair, at, j) : priceOfPair(pair, j, at));
        if (cost >= best) continue;
        best = cost;
        place = j;
      }
      if (place < 0) return false;
      this.places[unknown] = place;
    }
    return true;
  }
}
