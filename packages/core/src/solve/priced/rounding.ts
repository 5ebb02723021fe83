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
const CROWDED = 2 ** 50;

/** What days cost; Infinity for days that are not kept, or for none. */
export type ValueOf = (days: readonly Day[] | undefined) => number;

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

  /** Places each part where the prices of the bound want it, then each once more beside all others. */
  round(valueOf: ValueOf): void {
    this.#placed.fill(0);
    if (this.#relaxation.parts.every((part) => this.#place(part, false)))
      this.#settle(valueOf, valueOf(this.#days()));
  }

  /**
   * Looks for good days at length: from every part as the one that is placed first, in both orders of the rest; then
   * from the best of these, with two parts at a time taken out and placed anew.
   */
  search(valueOf: ValueOf, stop: () => boolean): void {
    const { parts } = this.#relaxation;
    const large = parts.filter(({ unknowns }) => unknowns.length > 1);
    const small = parts.filter(({ unknowns }) => unknowns.length === 1);
    let best = NONE;
    let kept = this.places.slice();
    const keep = (value: number): void => {
      if (value >= best) return;
      best = value;
      kept = this.places.slice();
    };
    for (let k = 0; k < Math.max(1, large.length) && !stop(); k += 1) {
      const turned = [...large.slice(k), ...large.slice(0, k)];
      for (const [wished, order] of [
        [true, [...turned, ...small]],
        [false, [...turned, ...small]],
        [false, [...small, ...turned.toReversed()]],
      ] as const) {
        this.#placed.fill(0);
        if (!order.every((part, n) => this.#place(part, n > 0 || !wished))) continue;
        keep(this.#settle(valueOf, valueOf(this.#days())));
      }
    }
    if (best === NONE) return;
    for (let better = true; better && !stop(); ) {
      better = false;
      for (const one of large) {
        for (const other of large) {
          if (stop()) return;
          this.places.set(kept);
          this.#placed.fill(1);
          for (const k of [...one.unknowns, ...other.unknowns]) this.#placed[k] = 0;
          const taken = one === other ? [one, ...small] : [one, other, ...small];
          for (const part of small) for (const k of part.unknowns) this.#placed[k] = one === other ? 0 : 1;
          if (!taken.every((part) => this.#place(part, true))) continue;
          const value = this.#settle(valueOf, valueOf(this.#days()));
          if (value < best) better = true;
          keep(value);
        }
      }
    }
  }

  // Goes over all parts until nothing gets better; the places are those of the last time that was.
  #settle(valueOf: ValueOf, value: number): number {
    let best = value;
    for (;;) {
      const before = this.places.slice();
      if (!this.#relaxation.parts.every((part) => this.#place(part, true))) break;
      if (before.every((place, k) => place === this.places[k])) break;
      const now = valueOf(this.#days());
      if (now >= best) {
        if (best < NONE) this.places.set(before);
        break;
      }
      best = now;
    }
    return best;
  }

  #days(): Day[] | undefined {
    if (!this.#placePendants()) return undefined;
    const { unknownOf, daysOf } = this.#relaxation.model.reading;
    return daysOf.map((days, v) => days[this.places[unknownOf[v] as number] as number] as Day);
  }

  #place(part: Part, beside: boolean): boolean {
    const { theta, left, guests, forward, backward, parts, model } = this.#relaxation;
    const p = parts.indexOf(part);
    const inPart = part.unknowns.flatMap((k) => guests[k] as Guest[]);
    const kept = inPart.map(({ paid }) => paid.slice());
    const held = part.links.map(({ onX, onY, least }) => ({ onX: onX.slice(), onY: onY.slice(), least }));
    const thetas = part.unknowns.map((k) => (theta[k] as Float64Array).slice());
    for (const k of part.unknowns) this.#placed[k] = 0;
    if (beside) this.#charge(inPart);
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
    const { price, shared, window, most } = problem.visits;
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
        const [start, end] = [span.first[i] as number, span.last[i] as number];
        let crowded = 0;
        let joined = NONE;
        let joinedCrowd = 0;
        for (const { from, to, served } of visits) {
          let [saved, crowds] = [0, 0];
          for (const { unknown, before, upTo, first, last } of served) {
            const at = this.places[unknown] as number;
            if ((first[at] as number) <= end && start <= (last[at] as number)) crowds = 1;
            const begin = Math.max(before[at] as number, span.before[i] as number);
            const until = Math.min(upTo[at] as number, span.upTo[i] as number);
            if (until > begin) saved += shared * (until - begin);
          }
          crowded += crowds;
          if (start > to || end + window < from || -saved >= joined) continue;
          joined = -saved;
          joinedCrowd = crowds;
        }
        // More visits at once than the host can take cost more than anything else.
        const limit = most ?? Number.POSITIVE_INFINITY;
        const alone = crowded >= limit ? price + CROWDED : price;
        const together = crowded - joinedCrowd >= limit ? joined + CROWDED : joined;
        paid[i] = Math.min(alone, together);
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
