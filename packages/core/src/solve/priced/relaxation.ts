// A lower bound for all days that are left: what lies between unknowns is paid in prices of single places, what a visit
// costs in shares of the jobs it may host. Moving prices from one holder to the next only ever raises the bound.

import type { Bounds, Left } from './bounds.js';
import type { Model } from './model.js';
import { type Pair, priceOfPair, pull } from './pair.js';
import { lookAgain, pullShared, type Sight, sharedAt, sightOf } from './sharing.js';
import type { Span } from './spans.js';

const NONE = Number.POSITIVE_INFINITY;

// Something two unknowns of the core owe each other, or save together. `onX` and `onY` are what of it is paid at places.
interface Link {
  readonly x: number;
  readonly y: number;
  readonly pair: Pair | undefined;
  readonly sightX: Sight | undefined;
  readonly sightY: Sight | undefined;
  readonly onX: Float64Array;
  readonly onY: Float64Array;
  least: number;
}

// A job with its share of each day's visit, and what that makes at its places.
interface Guest {
  readonly span: Span;
  readonly shares: Float64Array;
  readonly paid: Float64Array;
  // Shares lie from here to there.
  lo: number;
  hi: number;
}

/** The state of one model. Prices stay as they are from one set of places to the next: they are valid for all. */
export class Relaxation {
  readonly model: Model;
  /** Places of the last rounding, by unknown; where the cheapest place of each lay, and what the choice lost there. */
  readonly rounded: Int32Array;
  readonly cheapest: Int32Array;
  readonly regret: Float64Array;
  /** Whether the last rounding found places that keep the limits. */
  roundable = false;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  left: Left;
  bound = -NONE;

  readonly #bounds: Bounds;
  readonly #before: Link[][];
  readonly #after: Link[][];
  readonly #guests: Guest[][];
  readonly #sights: Sight[] = [];
  // What is left of each day's price.
  readonly #rest: Float64Array;
  readonly #opened: Uint8Array;
  readonly #base: Float64Array[];
  readonly #theta: Float64Array[];
  readonly #least: Float64Array;
  #total = 0;
  #held = false;
  readonly #saving: number;
  readonly #weight: Float64Array;
  readonly #pulled: Float64Array;
  readonly #roundLo: Int32Array;
  readonly #roundHi: Int32Array;
  readonly #queue: Int32Array;

  constructor(model: Model, bounds: Bounds) {
    this.model = model;
    this.#bounds = bounds;
    const { reading, hosting, core, corePairs, problem } = model;
    const { sizes } = reading;
    const count = sizes.length;
    const longest = Math.max(...sizes, hosting.days.length, 1);
    this.rounded = new Int32Array(count);
    this.cheapest = new Int32Array(count);
    this.regret = new Float64Array(count);
    this.lo = new Int32Array(count);
    this.hi = new Int32Array(count);
    this.#roundLo = new Int32Array(count);
    this.#roundHi = new Int32Array(count);
    this.left = model.left;
    this.#base = Array.from(sizes, (size) => new Float64Array(size));
    this.#theta = Array.from(sizes, (size) => new Float64Array(size));
    this.#least = new Float64Array(count);
    this.#weight = new Float64Array(longest);
    this.#pulled = new Float64Array(longest);
    this.#queue = new Int32Array(longest);
    this.#saving = problem.visits.shared;
    this.#rest = new Float64Array(hosting.days.length).fill(problem.visits.price);
    this.#opened = new Uint8Array(hosting.days.length);
    this.#before = Array.from(sizes, () => []);
    this.#after = Array.from(sizes, () => []);
    this.#guests = Array.from(sizes, () => []);
    for (const span of hosting.spans) {
      const shares = new Float64Array(hosting.days.length);
      const paid = new Float64Array(sizes[span.unknown] as number);
      (this.#guests[span.unknown] as Guest[]).push({ span, shares, paid, lo: 0, hi: -1 });
    }
    this.#everyEnd();
    for (const span of hosting.spans) hosting.stretch(span, this.lo, this.hi);
    const rank = new Int32Array(count);
    core.forEach((unknown, k) => {
      rank[unknown] = k;
    });
    for (const pair of corePairs) this.#link(rank, pair.x, pair.y, pair);
    if (this.#saving > 0) this.#linkShared(rank);
  }

  /** Turns to other places left, which it may mark off further. False where some unknown has none. */
  turnTo(left: Left): boolean {
    this.left = left;
    this.#held = false;
    if (!this.#everyEnd()) return false;
    const { reading, pendants, core } = this.model;
    reading.prices.forEach((prices, k) => {
      (this.#base[k] as Float64Array).set(prices);
    });
    for (const { unknown, on, pair } of pendants) {
      this.#weigh(this.#base[unknown] as Float64Array, unknown, 1);
      const view = pair.x === on ? pair.fromX : pair.fromY;
      const [first, last] = [this.lo[on] as number, this.hi[on] as number];
      pull(
        view,
        this.#weight,
        this.lo[unknown] as number,
        this.hi[unknown] as number,
        this.#pulled,
        first,
        last,
      );
      const [base, marks] = [this.#base[on] as Float64Array, left[on] as Uint8Array];
      for (let i = first; i <= last; i += 1) {
        if (marks[i] === 0) continue;
        if (this.#pulled[i] === NONE) marks[i] = 0;
        else base[i] = (base[i] as number) + (this.#pulled[i] as number);
      }
      if (!this.#ends(on)) return false;
    }
    for (const span of this.model.hosting.spans) {
      if (span.ends) this.model.hosting.stretch(span, this.lo, this.hi);
    }
    for (const sight of this.#sights) if (sight.own.ends || sight.other.ends) lookAgain(sight);
    for (const k of core) this.#gather(k);
    return true;
  }

  /**
   * Moves prices through all unknowns once, forward or backward. Places that cannot be part of days cheaper than
   * `cutoff` are marked off; false where nothing is left. `round` also picks places on the way.
   */
  sweep(forward: boolean, cutoff: number, round: boolean): boolean {
    const { core } = this.model;
    if (round) this.#beginRound();
    for (let at = 0; at < core.length; at += 1) {
      const k = core[forward ? at : core.length - 1 - at] as number;
      const behind = (forward ? this.#before : this.#after)[k] as Link[];
      const ahead = (forward ? this.#after : this.#before)[k] as Link[];
      const theta = this.#theta[k] as Float64Array;
      for (const link of behind) this.#collect(k, link, theta);
      if (!this.#held) for (const link of ahead) this.#collect(k, link, theta);
      if (!this.#ends(k)) return false;
      for (const guest of this.#guests[k] as Guest[]) this.#host(k, guest, theta);
      if (!this.#settle(k, theta, cutoff)) return false;
      if (round) this.#pick(k, behind, theta);
      const parts = Math.max(ahead.length, behind.length);
      // Each takes one part of those that are left, so that all take the same.
      for (let t = 0; t < ahead.length; t += 1) this.#push(k, ahead[t] as Link, theta, parts - t);
      if (ahead.length > 0) this.#setLeast(k, this.#leastOf(k, theta));
    }
    if (!this.#held) {
      this.#held = true;
      this.#total = 0;
      for (const k of core) this.#total += this.#least[k] as number;
    }
    this.bound = this.#total;
    if (round) this.#roundPendants();
    return true;
  }

  /** Marks off what the hard limits rule out at both ends; false where an unknown has no place. */
  narrow(left: Left): boolean {
    const count = left.length;
    const [lo, hi] = [new Int32Array(count), new Int32Array(count)];
    for (let k = 0; k < count; k += 1) {
      const marks = left[k] as Uint8Array;
      lo[k] = marks.indexOf(1);
      hi[k] = marks.lastIndexOf(1);
      if ((lo[k] as number) < 0) return false;
    }
    if (!this.#bounds.narrow(lo, hi, left, this.model.every)) return false;
    for (let k = 0; k < count; k += 1) {
      const marks = left[k] as Uint8Array;
      marks.fill(0, 0, lo[k]);
      marks.fill(0, (hi[k] as number) + 1);
    }
    return true;
  }

  #beginRound(): void {
    this.#opened.fill(0);
    this.#roundLo.set(this.lo);
    this.#roundHi.set(this.hi);
    this.roundable = this.#bounds.narrow(this.#roundLo, this.#roundHi, this.left, this.model.every);
  }

  // Picks a place that goes with those picked behind; where limits leave no way on from the cheapest, the first one.
  #pick(k: number, behind: readonly Link[], theta: Float64Array): void {
    if (!this.roundable) return;
    const [marks, price] = [this.left[k] as Uint8Array, this.#pulled];
    const [first, last] = [this.#roundLo[k] as number, this.#roundHi[k] as number];
    const guests = this.#guests[k] as Guest[];
    let [least, cheapest, best, place] = [NONE, first, NONE, first];
    for (let i = first; i <= last; i += 1) price[i] = theta[i] as number;
    for (const guest of guests) this.#reprice(guest, price, first, last);
    for (const link of behind) this.#replace(k, link, price, first, last);
    for (let i = this.lo[k] as number; i <= (this.hi[k] as number); i += 1) {
      if (marks[i] === 0 || (theta[i] as number) >= least) continue;
      least = theta[i] as number;
      cheapest = i;
    }
    for (let i = first; i <= last; i += 1) {
      if (marks[i] === 0 || (price[i] as number) >= best) continue;
      best = price[i] as number;
      place = i;
    }
    if (!this.#fix(k, place)) this.roundable = this.#fix(k, first);
    if (!this.roundable) return;
    place = this.#roundLo[k] as number;
    this.rounded[k] = place;
    this.cheapest[k] = cheapest;
    this.regret[k] = (theta[place] as number) - least;
    for (const { span, shares } of guests) {
      const day = this.#visitAt(span, shares, place);
      if (day >= 0) this.#opened[day] = 1;
    }
  }

  #fix(k: number, place: number): boolean {
    const [lo, hi] = [this.#roundLo.slice(), this.#roundHi.slice()];
    lo[k] = place;
    hi[k] = place;
    if (!this.#bounds.narrow(lo, hi, this.left, [k])) return false;
    this.#roundLo.set(lo);
    this.#roundHi.set(hi);
    return true;
  }

  // A visit that is open costs nothing more.
  #reprice({ span, shares, paid }: Guest, price: Float64Array, first: number, last: number): void {
    for (let i = first; i <= last; i += 1) {
      const day = this.#visitAt(span, shares, i);
      const cost = day < 0 || this.#opened[day] === 1 ? 0 : (shares[day] as number);
      price[i] = (price[i] as number) + cost - (paid[i] as number);
    }
  }

  #visitAt({ from, to }: Span, shares: Float64Array, i: number): number {
    let found = -1;
    for (let u = from[i] as number; u <= (to[i] as number); u += 1) {
      if (this.#opened[u] === 1) return u;
      if (found < 0 || (shares[u] as number) < (shares[found] as number)) found = u;
    }
    return found;
  }

  // Instead of what a link costs at least, what it costs with the place already picked.
  #replace(k: number, link: Link, price: Float64Array, first: number, last: number): void {
    const isX = link.x === k;
    const on = isX ? link.onX : link.onY;
    const other = this.rounded[isX ? link.y : link.x] as number;
    for (let i = first; i <= last; i += 1) {
      let cost: number;
      if (link.pair) cost = isX ? priceOfPair(link.pair, i, other) : priceOfPair(link.pair, other, i);
      else {
        const { own, other: seen } = (isX ? link.sightX : link.sightY) as Sight;
        cost = -this.#saving * sharedAt(own, i, seen, other);
      }
      price[i] = (price[i] as number) + cost - (on[i] as number);
    }
  }

  #roundPendants(): void {
    const { pendants } = this.model;
    for (let p = pendants.length - 1; p >= 0 && this.roundable; p -= 1) {
      const { unknown, on, pair } = pendants[p] as Model['pendants'][number];
      const [marks, base] = [this.left[unknown] as Uint8Array, this.#base[unknown] as Float64Array];
      const at = this.rounded[on] as number;
      let [best, place] = [NONE, -1];
      for (let j = this.#roundLo[unknown] as number; j <= (this.#roundHi[unknown] as number); j += 1) {
        if (marks[j] === 0) continue;
        const cost =
          (base[j] as number) + (pair.x === on ? priceOfPair(pair, at, j) : priceOfPair(pair, j, at));
        if (cost >= best) continue;
        best = cost;
        place = j;
      }
      this.roundable = place >= 0;
      this.rounded[unknown] = place;
    }
  }

  #everyEnd(): boolean {
    for (let k = 0; k < this.lo.length; k += 1) {
      this.lo[k] = 0;
      this.hi[k] = (this.left[k] as Uint8Array).length - 1;
      if (!this.#ends(k)) return false;
    }
    return true;
  }

  #ends(k: number): boolean {
    const marks = this.left[k] as Uint8Array;
    let [lo, hi] = [this.lo[k] as number, this.hi[k] as number];
    while (lo <= hi && marks[lo] === 0) lo += 1;
    while (lo <= hi && marks[hi] === 0) hi -= 1;
    this.lo[k] = lo;
    this.hi[k] = hi;
    return lo <= hi;
  }

  #link(rank: Int32Array, x: number, y: number, pair?: Pair, sightX?: Sight, sightY?: Sight): void {
    const { sizes } = this.model.reading;
    const onX = new Float64Array(sizes[x] as number);
    const onY = new Float64Array(sizes[y] as number);
    const link = { x, y, pair, sightX, sightY, onX, onY, least: 0 };
    const [first, second] = (rank[x] as number) < (rank[y] as number) ? [x, y] : [y, x];
    (this.#after[first] as Link[]).push(link);
    (this.#before[second] as Link[]).push(link);
  }

  #linkShared(rank: Int32Array): void {
    const { hosting } = this.model;
    hosting.spans.forEach((a, i) => {
      for (const b of hosting.spans.slice(i + 1)) {
        if (a.unknown === b.unknown) continue;
        if ((a.first[0] as number) > (b.last.at(-1) as number)) continue;
        if ((b.first[0] as number) > (a.last.at(-1) as number)) continue;
        const [sightX, sightY] = [sightOf(a, b), sightOf(b, a)];
        this.#sights.push(sightX, sightY);
        this.#link(rank, a.unknown, b.unknown, undefined, sightX, sightY);
      }
    });
  }

  // Everything that is paid at the places of an unknown.
  #gather(k: number): void {
    const theta = this.#theta[k] as Float64Array;
    theta.set(this.#base[k] as Float64Array);
    for (const link of this.#before[k] as Link[]) add(theta, link.x === k ? link.onX : link.onY);
    for (const link of this.#after[k] as Link[]) add(theta, link.x === k ? link.onX : link.onY);
    const guests = this.#guests[k] as Guest[];
    for (const guest of guests) {
      this.#pay(guest, 0, theta.length - 1);
      add(theta, guest.paid);
    }
    if (this.#saving === 0) return;
    guests.forEach((a, g) => {
      for (const b of guests.slice(g + 1)) {
        for (let i = 0; i < theta.length; i += 1) {
          theta[i] = (theta[i] as number) - this.#saving * sharedAt(a.span, i, b.span, i);
        }
      }
    });
  }

  #weigh(values: Float64Array, k: number, sign: number): void {
    const [marks, weight] = [this.left[k] as Uint8Array, this.#weight];
    const hi = this.hi[k] as number;
    for (let i = this.lo[k] as number; i <= hi; i += 1) {
      weight[i] = marks[i] === 0 ? NONE : sign * (values[i] as number);
    }
  }

  // Takes over what a link costs at least at each place of k.
  #collect(k: number, link: Link, theta: Float64Array): void {
    const isX = link.x === k;
    const other = isX ? link.y : link.x;
    const on = isX ? link.onX : link.onY;
    this.#weigh(isX ? link.onY : link.onX, other, -1);
    const [pulled, marks] = [this.#pulled, this.left[k] as Uint8Array];
    const [first, last] = [this.lo[k] as number, this.hi[k] as number];
    const [lo, hi] = [this.lo[other] as number, this.hi[other] as number];
    if (link.pair) {
      pull(isX ? link.pair.fromX : link.pair.fromY, this.#weight, lo, hi, pulled, first, last);
    } else {
      pullShared(
        (isX ? link.sightX : link.sightY) as Sight,
        this.#saving,
        this.#weight,
        lo,
        hi,
        pulled,
        first,
        last,
      );
    }
    for (let i = first; i <= last; i += 1) {
      if (marks[i] === 0) continue;
      const value = pulled[i] as number;
      if (value === NONE) {
        marks[i] = 0;
        continue;
      }
      theta[i] = (theta[i] as number) + value - (on[i] as number);
      on[i] = value;
    }
    this.#total -= link.least;
    link.least = 0;
  }

  // Hands a part of what is paid at each place of k over to a link.
  #push(k: number, link: Link, theta: Float64Array, rest: number): void {
    const on = link.x === k ? link.onX : link.onY;
    const marks = this.left[k] as Uint8Array;
    const hi = this.hi[k] as number;
    let least = NONE;
    for (let i = this.lo[k] as number; i <= hi; i += 1) {
      if (marks[i] === 0) continue;
      const part = Math.floor((theta[i] as number) / rest);
      on[i] = (on[i] as number) - part;
      theta[i] = (theta[i] as number) - part;
      if (part < least) least = part;
    }
    link.least = least;
    this.#total += least;
  }

  // Raises the least price of k as far as the jobs on it can pay for visits, and gives back shares it has no use for.
  #host(k: number, guest: Guest, theta: Float64Array): void {
    const { span, shares, paid } = guest;
    const { from, to } = span;
    const marks = this.left[k] as Uint8Array;
    const [first, last] = [this.lo[k] as number, this.hi[k] as number];
    const [queue, cheapest, rest] = [this.#queue, this.#pulled, this.#rest];
    // A job that no visit can host costs none.
    for (let i = first; i <= last; i += 1)
      if (marks[i] === 1 && (from[i] as number) > (to[i] as number)) return;
    for (let i = first; i <= last; i += 1) theta[i] = (theta[i] as number) - (paid[i] as number);
    const [low, high] = [from[first] as number, to[last] as number];
    let [head, tail, next] = [0, 0, first];
    let level = NONE;
    for (let u = low; u <= high; u += 1) {
      for (; next <= last && (from[next] as number) <= u; next += 1) {
        if (marks[next] === 0) continue;
        const value = theta[next] as number;
        while (tail > head && (theta[queue[tail - 1] as number] as number) >= value) tail -= 1;
        queue[tail] = next;
        tail += 1;
      }
      while (head < tail && (to[queue[head] as number] as number) < u) head += 1;
      const least = head < tail ? (theta[queue[head] as number] as number) : NONE;
      cheapest[u] = least;
      const reach = least + (shares[u] as number) + (rest[u] as number);
      if (reach < level) level = reach;
    }
    for (let u = guest.lo; u <= guest.hi; u += 1) {
      rest[u] = (rest[u] as number) + (shares[u] as number);
      shares[u] = 0;
    }
    guest.lo = low;
    guest.hi = high;
    for (let u = low; u <= high; u += 1) {
      const needed = level - (cheapest[u] as number);
      if (needed <= 0) continue;
      shares[u] = needed;
      rest[u] = (rest[u] as number) - needed;
    }
    this.#pay(guest, first, last);
    for (let i = first; i <= last; i += 1) theta[i] = (theta[i] as number) + (paid[i] as number);
  }

  // What the shares make at least at each place: a visit on the cheapest day of the stretched span.
  #pay({ span, shares, paid }: Guest, first: number, last: number): void {
    const { from, to } = span;
    const queue = this.#queue;
    let [head, tail, next] = [0, 0, from[first] as number];
    for (let i = first; i <= last; i += 1) {
      const end = to[i] as number;
      for (; next <= end; next += 1) {
        const value = shares[next] as number;
        while (tail > head && (shares[queue[tail - 1] as number] as number) >= value) tail -= 1;
        queue[tail] = next;
        tail += 1;
      }
      while (head < tail && (queue[head] as number) < (from[i] as number)) head += 1;
      paid[i] = head < tail ? (shares[queue[head] as number] as number) : 0;
    }
  }

  // Marks off places that cost too much.
  #settle(k: number, theta: Float64Array, cutoff: number): boolean {
    this.#setLeast(k, this.#leastOf(k, theta));
    if (!this.#held || cutoff === NONE) return true;
    const most = cutoff - this.#total + (this.#least[k] as number);
    const [marks, hi] = [this.left[k] as Uint8Array, this.hi[k] as number];
    for (let i = this.lo[k] as number; i <= hi; i += 1) if ((theta[i] as number) >= most) marks[i] = 0;
    return this.#ends(k);
  }

  #setLeast(k: number, least: number): void {
    this.#total += least - (this.#least[k] as number);
    this.#least[k] = least;
  }

  #leastOf(k: number, theta: Float64Array): number {
    const [marks, hi] = [this.left[k] as Uint8Array, this.hi[k] as number];
    let least = NONE;
    for (let i = this.lo[k] as number; i <= hi; i += 1) {
      if (marks[i] === 1 && (theta[i] as number) < least) least = theta[i] as number;
    }
    return least;
  }
}

function add(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + (values[i] as number);
}
