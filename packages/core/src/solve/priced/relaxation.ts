// A lower bound for all days that are left. Limits between unknowns are paid for at single places; visits and shared
// days are paid for and given by day, group by group. Moving prices from one holder to another only raises the bound.

import type { Bounds, Left } from './bounds.js';
import { takeFares } from './fares.js';
import { groupsOf } from './groups.js';
import { type Guest, guestOf, release, settle } from './guests.js';
import type { Model } from './model.js';
import { pull } from './pair.js';
import { funnelOf, type Link, type Part, partsOf, type Walk, walkOf } from './walks.js';

const NONE = Number.POSITIVE_INFINITY;

interface Group {
  readonly parts: Set<number>;
  readonly guests: Guest[];
  readonly funnels: Walk[];
}

export class Relaxation {
  readonly model: Model;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  left: Left;

  readonly #bounds: Bounds;
  readonly parts: readonly Part[];
  readonly #partOf: Int32Array;
  readonly forward: Walk[] = [];
  readonly backward: Walk[] = [];
  readonly groups: Group[] = [];
  readonly guests: Guest[][];
  readonly everyGuest: Guest[] = [];
  readonly #guestsOf: Guest[][] = [];
  readonly #counted: Int32Array;
  readonly base: Float64Array[];
  readonly theta: Float64Array[];
  readonly #least: Float64Array;
  #total = 0;
  readonly #weight: Float64Array;
  readonly #pulled: Float64Array;

  constructor(model: Model, bounds: Bounds) {
    this.model = model;
    this.#bounds = bounds;
    const { reading, hosting, core, corePairs, problem } = model;
    const { sizes } = reading;
    const count = sizes.length;
    this.lo = new Int32Array(count);
    this.hi = new Int32Array(count);
    this.left = model.left;
    this.base = Array.from(sizes, (size) => new Float64Array(size));
    this.theta = Array.from(sizes, (size) => new Float64Array(size));
    this.#least = new Float64Array(count);
    this.#weight = new Float64Array(Math.max(...sizes, 1));
    this.#pulled = new Float64Array(Math.max(...sizes, 1));
    this.#counted = hosting.countedBefore;
    this.guests = Array.from(sizes, () => []);
    this.#partOf = new Int32Array(count).fill(-1);
    this.#everyEnd();
    for (const span of hosting.spans) hosting.stretch(span, this.lo, this.hi);
    this.parts = partsOf(core, corePairs, model.rank, sizes);
    this.parts.forEach((part, p) => {
      for (const k of part.unknowns) this.#partOf[k] = p;
      this.forward.push(walkOf(part.unknowns, part.links));
      this.backward.push(walkOf(part.unknowns.toReversed(), part.links));
    });
    const groups = groupsOf(hosting.spans, model.pairs, model.rank, this.#partOf, problem.visits.window);
    hosting.spans.forEach((span, j) => {
      this.#invite(guestOf(span, groups[j] as number, this.#counted));
    });
  }

  /** The lower bound of the places left. */
  get bound(): number {
    return this.#total;
  }

  /** Turns to other places left, which it may mark off further. False where some unknown has none. */
  turnTo(left: Left): boolean {
    this.left = left;
    if (!this.#everyEnd()) return false;
    const { reading, pendants, core, hosting } = this.model;
    reading.prices.forEach((prices, k) => {
      (this.base[k] as Float64Array).set(prices);
    });
    for (const { unknown, on, pair } of pendants) {
      this.#weigh(this.base[unknown] as Float64Array, unknown, 1);
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
      const [base, marks] = [this.base[on] as Float64Array, left[on] as Uint8Array];
      for (let i = first; i <= last; i += 1) {
        if (marks[i] === 0) continue;
        if (this.#pulled[i] === NONE) marks[i] = 0;
        else base[i] = (base[i] as number) + (this.#pulled[i] as number);
      }
      if (!this.#ends(on)) return false;
    }
    for (const span of hosting.spans) if (span.ends) hosting.stretch(span, this.lo, this.hi);
    for (const part of this.parts) {
      part.held = false;
      for (const link of part.links) link.least = 0;
    }
    for (const guest of this.everyGuest) this.#fare(guest);
    for (const k of core) {
      this.gather(k);
      this.#least[k] = 0;
    }
    this.#total = 0;
    // Places that came back may owe less than nothing: every part is gone through before its prices count.
    for (let p = 0; p < this.parts.length; p += 1) if (!this.#sweep(p, true, NONE)) return false;
    return true;
  }

  /** Raises the bound once around all groups. False where nothing cheaper than `cutoff` is left. */
  round(cutoff: number, sweeps: number): boolean {
    // Before all fares are set the bound is none.
    const bounded = this.everyGuest.every(({ fared }) => fared) ? cutoff : NONE;
    for (let g = 0; g < this.groups.length; g += 1) if (!this.#visit(g, bounded, sweeps)) return false;
    for (let p = 0; p < this.parts.length; p += 1) {
      if ((this.parts[p] as Part).hosted) continue;
      for (let n = 0; n < sweeps; n += 1) if (!this.#sweep(p, n % 2 === 1, cutoff)) return false;
    }
    return true;
  }

  /** What is to be put back after prices were tried that are none of the bound's. */
  keepTotals(): { readonly total: number; readonly least: Float64Array } {
    return { total: this.#total, least: this.#least.slice() };
  }

  putBack({ total, least }: { readonly total: number; readonly least: Float64Array }): void {
    this.#total = total;
    this.#least.set(least);
  }

  /** Takes away what the hard limits rule out at both ends; false where an unknown has no place. */
  narrow(left: Uint8Array[]): boolean {
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
      const [first, last] = [lo[k] as number, hi[k] as number];
      if (marks.indexOf(1) === first && marks.lastIndexOf(1) === last) continue;
      const narrowed = new Uint8Array(marks.length);
      narrowed.set(marks.subarray(first, last + 1), first);
      left[k] = narrowed;
    }
    return true;
  }

  #invite(guest: Guest): void {
    const { unknown } = guest.span;
    const p = this.#partOf[unknown] as number;
    const part = this.parts[p] as Part;
    (this.guests[unknown] as Guest[]).push(guest);
    this.everyGuest.push(guest);
    const group = this.groups[guest.group] ?? { parts: new Set(), guests: [], funnels: [] };
    this.groups[guest.group] = group;
    part.hosted = true;
    group.parts.add(p);
    group.guests.push(guest);
    this.#guestsOf[guest.group] = group.guests;
    group.funnels.push(funnelOf(unknown, part.links));
  }

  // Fares of places that were not left the last time are yet to be set.
  #fare(guest: Guest): void {
    const { unknown } = guest.span;
    const marks = this.left[unknown] as Uint8Array;
    settle(guest, this.#counted, 0, marks.length - 1);
    if (guest.fared) {
      for (let i = 0; i < marks.length; i += 1)
        if (marks[i] === 1 && guest.paid[i] === -NONE) guest.fared = false;
    }
    if (!guest.fared) guest.fares.fill(-NONE);
    for (let i = 0; i < marks.length; i += 1) if (!guest.fared || guest.paid[i] === -NONE) guest.paid[i] = 0;
  }

  // A group takes all that others leave, its part is gone through, and it gives back what it has no use for.
  #visit(g: number, cutoff: number, sweeps: number): boolean {
    const group = this.groups[g] as Group;
    for (const guest of group.guests) this.#take(guest);
    for (const p of group.parts) {
      for (let n = 0; n < sweeps; n += 1) if (!this.#sweep(p, n % 2 === 1, cutoff)) return false;
    }
    const useful = this.#usefulTo(g);
    const wanted = group.guests.map((guest) => this.#isWanted(guest, useful));
    for (let j = 0; j < group.guests.length; j += 1) {
      const guest = group.guests[j] as Guest;
      if (wanted[j] === false) continue;
      let among = 0;
      for (let l = j; l < wanted.length; l += 1) {
        if (wanted[l] && group.funnels[l]?.unknowns.includes(guest.span.unknown)) among += 1;
      }
      const k = guest.span.unknown;
      if (!this.walk(group.funnels[j] as Walk, true, true, cutoff)) return false;
      const [lo, hi] = [this.lo[k] as number, this.hi[k] as number];
      release(
        guest,
        this.#counted,
        this.theta[k] as Float64Array,
        this.left[k] as Uint8Array,
        lo,
        hi,
        useful,
        among,
      );
      this.#charge(guest);
    }
    return true;
  }

  // Visit days that a guest of another group may have.
  #usefulTo(g: number): Uint8Array {
    const useful = new Uint8Array(this.model.hosting.days.length);
    for (const { group, span } of this.everyGuest) {
      if (group === g) continue;
      const k = span.unknown;
      const end = span.to[this.hi[k] as number] as number;
      for (let u = span.from[this.lo[k] as number] as number; u <= end; u += 1) useful[u] = 1;
    }
    return useful;
  }

  #isWanted({ span }: Guest, useful: Uint8Array): boolean {
    const k = span.unknown;
    const end = span.to[this.hi[k] as number] as number;
    for (let u = span.from[this.lo[k] as number] as number; u <= end; u += 1)
      if (useful[u] === 1) return true;
    return false;
  }

  #take(guest: Guest): void {
    const { price, shared } = this.model.problem.visits;
    const k = guest.span.unknown;
    const [lo, hi] = [this.lo[k] as number, this.hi[k] as number];
    takeFares(guest, this.#guestsOf, this.#counted, price, shared, this.left[k] as Uint8Array, lo, hi);
    this.#charge(guest);
    guest.fared = true;
  }

  // Charges the fares as they are now.
  #charge(guest: Guest): void {
    const k = guest.span.unknown;
    const theta = this.theta[k] as Float64Array;
    const marks = this.left[k] as Uint8Array;
    const { paid } = guest;
    for (let i = 0; i < theta.length; i += 1) theta[i] = (theta[i] as number) - (paid[i] as number);
    settle(guest, this.#counted, this.lo[k] as number, this.hi[k] as number);
    for (let i = 0; i < theta.length; i += 1) {
      if (marks[i] === 0) paid[i] = 0;
      theta[i] = (theta[i] as number) + (paid[i] as number);
    }
  }

  #sweep(p: number, forward: boolean, cutoff: number): boolean {
    const walk = (forward ? this.forward : this.backward)[p] as Walk;
    return this.walk(walk, (this.parts[p] as Part).held, false, cutoff, this.parts[p]);
  }

  // Goes through a part. Held: all links owe nothing below nothing. All: nothing of the prices is kept on the way.
  walk(walk: Walk, held: boolean, all: boolean, cutoff: number, part?: Part): boolean {
    const { unknowns, behind, ahead } = walk;
    for (let at = 0; at < unknowns.length; at += 1) {
      const k = unknowns[at] as number;
      const [from, onto] = [behind[at] as readonly Link[], ahead[at] as readonly Link[]];
      const theta = this.theta[k] as Float64Array;
      for (const link of from) this.#collect(k, link, theta);
      if (!held) for (const link of onto) this.#collect(k, link, theta);
      if (!this.#ends(k)) return false;
      if (!this.#settle(k, theta, held ? cutoff : NONE)) return false;
      const parts = all ? onto.length : Math.max(onto.length, from.length);
      // Each takes one part of those that are left, so that all take the same.
      for (let t = 0; t < onto.length; t += 1) this.#push(k, onto[t] as Link, theta, parts - t);
      if (onto.length > 0) this.#setLeast(k, this.#leastOf(k, theta));
    }
    if (part) part.held = true;
    return true;
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

  gather(k: number): void {
    const theta = this.theta[k] as Float64Array;
    theta.set(this.base[k] as Float64Array);
    const part = this.parts[this.#partOf[k] as number] as Part;
    for (const link of part.links) {
      if (link.x === k) add(theta, link.onX);
      else if (link.y === k) add(theta, link.onY);
    }
    for (const { paid } of this.guests[k] as Guest[]) add(theta, paid);
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
    pull(isX ? link.pair.fromX : link.pair.fromY, this.#weight, lo, hi, pulled, first, last);
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

  // Marks off places that cost too much.
  #settle(k: number, theta: Float64Array, cutoff: number): boolean {
    this.#setLeast(k, this.#leastOf(k, theta));
    if (cutoff === NONE) return true;
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
