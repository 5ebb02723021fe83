// Days from prices: part after part gets the places that are cheapest beside those already placed, then each part once
// more beside all others. Prices of the bound are put back afterwards.

import type { Day } from '../../calendar/index.js';
import { visitsOf } from '../visits.js';
import type { Bounds } from './bounds.js';
import type { Guest } from './guests.js';
import { priceOfPair } from './pair.js';
import type { Relaxation } from './relaxation.js';
import type { Span } from './spans.js';
import { funnelOf, type Part, type Walk } from './walks.js';

const NONE = Number.POSITIVE_INFINITY;
const CROWDED = 2 ** 50;

/** What days cost; Infinity for days that are not kept, or for none. */
export type PriceOfDays = (days: readonly Day[] | undefined) => number;

export class Rounding {
  readonly #relaxation: Relaxation;
  readonly #bounds: Bounds;
  /** The place of each unknown. */
  readonly places: Int32Array;
  readonly #lo: Int32Array;
  readonly #hi: Int32Array;
  readonly #placed: Uint8Array;
  readonly #price: Float64Array;
  readonly #funnels = new Map<number, Walk>();

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
  round(priceOfDays: PriceOfDays): void {
    this.#placed.fill(0);
    if (this.#relaxation.parts.every((part) => this.#place(part, 'wished')))
      this.#settle(priceOfDays, priceOfDays(this.#days()));
  }

  /**
   * Looks for good days at length: from every part as the one that is placed first, in both orders of the rest; then
   * from the best of these, with two parts at a time taken out and placed anew.
   */
  search(priceOfDays: PriceOfDays, stop: () => boolean): void {
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
    const turns = Math.max(1, large.length);
    for (let k = 0; k < turns && !stop(); k += 1) {
      const turned = [...large.slice(k), ...large.slice(0, k)];
      for (const [first, rest, order] of [
        ['wished', 'beside', [...turned, ...small]],
        ['beside', 'beside', [...turned, ...small]],
        ['beside', 'beside', [...small, ...turned.toReversed()]],
      ] as const) {
        this.#placed.fill(0);
        if (!order.every((part, n) => this.#place(part, n > 0 ? rest : first))) continue;
        keep(this.#settle(priceOfDays, priceOfDays(this.#days())));
      }
    }
    if (best === NONE) return;
    for (let better = true; better && !stop(); ) {
      better = false;
      for (const part of large) {
        if (stop()) return;
        this.places.set(kept);
        this.#placed.fill(1);
        if (!this.#place(part, 'followed')) continue;
        // The others come to the part that has moved before it looks around itself.
        const others = [...large.filter((it) => it !== part), ...small];
        if (!others.every((it) => this.#place(it, 'beside'))) continue;
        const value = this.#settle(priceOfDays, priceOfDays(this.#days()));
        if (value < best) better = true;
        keep(value);
      }
      for (const one of large) {
        for (const other of large) {
          if (stop()) return;
          this.places.set(kept);
          this.#placed.fill(1);
          for (const k of [...one.unknowns, ...other.unknowns]) this.#placed[k] = 0;
          const taken = one === other ? [one, ...small] : [one, other, ...small];
          for (const part of small) for (const k of part.unknowns) this.#placed[k] = one === other ? 0 : 1;
          if (!taken.every((part) => this.#place(part, 'beside'))) continue;
          const value = this.#settle(priceOfDays, priceOfDays(this.#days()));
          if (value < best) better = true;
          keep(value);
        }
      }
    }
  }

  // Goes over all parts until nothing gets better; the places are those of the last time that was.
  #settle(priceOfDays: PriceOfDays, value: number): number {
    let best = value;
    for (;;) {
      const before = this.places.slice();
      if (!this.#relaxation.parts.every((part) => this.#place(part, 'beside'))) break;
      if (before.every((place, k) => place === this.places[k])) break;
      const now = priceOfDays(this.#days());
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

  // Places a part: where the prices of the bound want it, beside the others, or as if each other would follow.
  #place(part: Part, how: 'wished' | 'beside' | 'followed'): boolean {
    const { theta, left, guests, forward, model, parts } = this.#relaxation;
    const own = part.unknowns.flatMap((k) => guests[k] as Guest[]);
    for (const k of part.unknowns) this.#placed[k] = 0;
    const followers = how === 'followed' ? this.#followers(part) : [];
    return this.#aside(part, own, () => {
      if (how !== 'wished') this.#charge(own);
      for (const follower of followers) for (const guest of own) this.#letFollow(guest, follower);
      if (!this.#sweep(part)) return false;
      this.#lo.set(this.#relaxation.lo);
      this.#hi.set(this.#relaxation.hi);
      if (!this.#bounds.narrow(this.#lo, this.#hi, left, model.every)) return false;
      const { unknowns, behind } = forward[parts.indexOf(part)] as Walk;
      for (let at = 0; at < unknowns.length; at += 1) {
        const k = unknowns[at] as number;
        const price = this.#price;
        const [lo, hi] = [this.#lo[k] as number, this.#hi[k] as number];
        for (let i = lo; i <= hi; i += 1) price[i] = (theta[k] as Float64Array)[i] as number;
        for (const { x, y, pair, onX, onY } of behind[at] as Part['links']) {
          const on = x === k ? onX : onY;
          const other = this.places[x === k ? y : x] as number;
          for (let i = lo; i <= hi; i += 1) {
            const cost = x === k ? priceOfPair(pair, i, other) : priceOfPair(pair, other, i);
            price[i] = (price[i] as number) + cost - (on[i] as number);
          }
        }
        if (!this.#fix(k, price)) return false;
      }
      return true;
    });
  }

  // What every job of the other large parts would cost at each of its places, its own visit left out.
  #followers(part: Part): Follower[] {
    const { theta, guests, parts, lo, hi } = this.#relaxation;
    const followers: Follower[] = [];
    for (const other of parts) {
      if (other === part || !other.hosted) continue;
      const own = other.unknowns.flatMap((k) => guests[k] as Guest[]);
      const was = other.unknowns.map((k) => this.#placed[k] as number);
      for (const k of other.unknowns) this.#placed[k] = 0;
      this.#aside(other, own, () => {
        this.#charge(own);
        if (!this.#sweep(other)) return false;
        for (const { span, paid } of own) {
          if (
            other.links.length > 0 &&
            !this.#relaxation.walk(this.#funnelOf(span.unknown, other), true, true, NONE)
          ) {
            return false;
          }
          const k = span.unknown;
          const costs = (theta[k] as Float64Array).slice();
          let level = NONE;
          for (let i = lo[k] as number; i <= (hi[k] as number); i += 1) {
            if ((this.#relaxation.left[k] as Uint8Array)[i] === 0) costs[i] = NONE;
            if ((costs[i] as number) < level) level = costs[i] as number;
          }
          for (let i = 0; i < costs.length; i += 1)
            costs[i] = (costs[i] as number) - (paid[i] as number) - level;
          followers.push({ span, costs });
        }
        return true;
      });
      other.unknowns.forEach((k, n) => {
        this.#placed[k] = was[n] as number;
      });
    }
    return followers;
  }

  #funnelOf(unknown: number, part: Part): Walk {
    const known = this.#funnels.get(unknown) ?? funnelOf(unknown, part.links);
    this.#funnels.set(unknown, known);
    return known;
  }

  // A guest may have a visit with a job that comes to join it and is told what that costs.
  #letFollow({ span, paid }: Guest, follower: Follower): void {
    const { lo, hi, model } = this.#relaxation;
    const { price, shared, window } = model.problem.visits;
    const other = follower.span;
    const [k, f] = [span.unknown, other.unknown];
    const [end, until] = [hi[k] as number, hi[f] as number];
    let from = lo[f] as number;
    for (let i = lo[k] as number; i <= end; i += 1) {
      const [start, last] = [span.first[i] as number, (span.last[i] as number) + window];
      while (from <= until && (other.last[from] as number) + window < start) from += 1;
      let least = (paid[i] as number) - price;
      for (let j = from; j <= until && (other.first[j] as number) <= last; j += 1) {
        const common =
          Math.min(span.upTo[i] as number, other.upTo[j] as number) -
          Math.max(span.before[i] as number, other.before[j] as number);
        const cost = (follower.costs[j] as number) - (common > 0 ? shared * common : 0);
        if (cost < least) least = cost;
      }
      paid[i] = least + price;
    }
  }

  // Goes through a part once each way.
  #sweep(part: Part): boolean {
    const { forward, backward, parts } = this.#relaxation;
    const p = parts.indexOf(part);
    for (const k of part.unknowns) this.#relaxation.gather(k);
    return [forward[p], backward[p]].every(
      (walk) => walk !== undefined && this.#relaxation.walk(walk, true, false, NONE),
    );
  }

  // Works on the prices of a part, and puts those of the bound back.
  #aside(part: Part, own: readonly Guest[], work: () => boolean): boolean {
    const { theta } = this.#relaxation;
    const paid = own.map((guest) => guest.paid.slice());
    const held = part.links.map(({ onX, onY, least }) => ({ onX: onX.slice(), onY: onY.slice(), least }));
    const thetas = part.unknowns.map((k) => (theta[k] as Float64Array).slice());
    const ends = this.#relaxation.keepTotals();
    const done = work();
    part.links.forEach((link, l) => {
      const { onX, onY, least } = held[l] as (typeof held)[number];
      link.onX.set(onX);
      link.onY.set(onY);
      link.least = least;
    });
    own.forEach((guest, g) => {
      guest.paid.set(paid[g] as Float64Array);
    });
    part.unknowns.forEach((k, at) => {
      (theta[k] as Float64Array).set(thetas[at] as Float64Array);
    });
    this.#relaxation.putBack(ends);
    return done;
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
    const { price, shared, window, most = NONE } = problem.visits;
    const { lo, hi } = this.#relaxation;
    const visits = visitsHeld(
      hosting.spans.filter(({ unknown }) => this.#placed[unknown] === 1),
      this.places,
      window,
    );
    for (const { span, paid } of guests) {
      const k = span.unknown;
      const [first, last] = [lo[k] as number, hi[k] as number];
      const [soonest, latest] = [span.first[first] as number, (span.last[last] as number) + window];
      const near = visits.filter((it) => it.end >= soonest && it.begin <= latest);
      for (let i = first; i <= last; i += 1) paid[i] = fareAt(near, span, i, price, shared, window, most);
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

// A job that may come to a visit, with what each of its places costs more than it does now; its own visit left out.
interface Follower {
  readonly span: Span;
  readonly costs: Float64Array;
}

// A visit of placed jobs: the days on which it can be held, and each job's days and counted days.
interface Held {
  from: number;
  to: number;
  /** First and last day on which it matters to others: of the jobs, stretched at their ends. */
  begin: number;
  end: number;
  readonly starts: number[];
  readonly ends: number[];
  readonly before: number[];
  readonly upTo: number[];
}

function visitsHeld(spans: readonly Span[], places: Int32Array, window: number): readonly Held[] {
  const placed = spans.map(({ unknown, first, last }) => {
    const i = places[unknown] as number;
    return { from: first[i] as number, to: last[i] as number };
  });
  const held: Held[] = [];
  visitsOf(placed, window).forEach((v, j) => {
    const { unknown, before, upTo } = spans[j] as Span;
    const { from, to } = placed[j] as (typeof placed)[number];
    const i = places[unknown] as number;
    held[v] ??= {
      from,
      to: to + window,
      begin: from,
      end: to + window,
      starts: [],
      ends: [],
      before: [],
      upTo: [],
    };
    const it = held[v];
    it.from = Math.max(it.from, from);
    it.to = Math.min(it.to, to + window);
    it.begin = Math.min(it.begin, from);
    it.end = Math.max(it.end, to + window);
    it.starts.push(from);
    it.ends.push(to);
    it.before.push(before[i] as number);
    it.upTo.push(upTo[i] as number);
  });
  return held;
}

// What place i of a span costs beside these visits: one of its own, or joining the one that saves most.
function fareAt(
  visits: readonly Held[],
  { first, last, before, upTo }: Span,
  i: number,
  price: number,
  shared: number,
  window: number,
  most: number,
): number {
  const [start, end] = [first[i] as number, last[i] as number];
  const [own, until] = [before[i] as number, upTo[i] as number];
  let crowded = 0;
  let joined = NONE;
  let crowdedByJoined = 0;
  for (let v = 0; v < visits.length; v += 1) {
    const it = visits[v] as Held;
    if (start > it.end || end + window < it.begin) continue;
    let [days, crowds] = [0, 0];
    for (let j = 0; j < it.starts.length; j += 1) {
      if ((it.starts[j] as number) <= end && start <= (it.ends[j] as number)) crowds = 1;
      const common = Math.min(it.upTo[j] as number, until) - Math.max(it.before[j] as number, own);
      if (common > 0) days += common;
    }
    crowded += crowds;
    if (start > it.to || end + window < it.from || -shared * days >= joined) continue;
    joined = -shared * days;
    crowdedByJoined = crowds;
  }
  // More visits at once than the host can take cost more than anything else.
  const alone = crowded >= most ? price + CROWDED : price;
  const together = crowded - crowdedByJoined >= most ? joined + CROWDED : joined;
  return Math.min(alone, together);
}
