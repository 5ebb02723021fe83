// A lower bound for all days that are left. Limits between unknowns are paid for at single places; visits and shared
// days are paid for and given by day, group by group. Moving prices from one holder to another only raises the bound.

import type { Bounds, Left } from './bounds.js';
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
  readonly fares: Float64Array;
  readonly gifts: Float64Array;
  visitLo: number;
  visitHi: number;
  dayLo: number;
  dayHi: number;
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
  readonly #rest: Float64Array;
  readonly base: Float64Array[];
  readonly theta: Float64Array[];
  readonly #least: Float64Array;
  #total = 0;
  readonly #saving: number;
  readonly #beyond: number;
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
    this.#saving = problem.visits.shared;
    this.#rest = new Float64Array(hosting.days.length).fill(problem.visits.price);
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
    this.#beyond = this.#saving * (Math.max(0, ...groups) + 1);
    hosting.spans.forEach((span, j) => {
      this.#invite(guestOf(span, groups[j] as number));
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
    for (const guests of this.guests) for (const guest of guests) settle(guest);
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
    for (let g = 0; g < this.groups.length; g += 1) if (!this.#visit(g, cutoff, sweeps)) return false;
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

  #invite(guest: Guest): void {
    const { unknown, from, to, before, upTo } = guest.span;
    (this.guests[unknown] as Guest[]).push(guest);
    const part = this.parts[this.#partOf[unknown] as number] as Part;
    let group = this.groups[guest.group];
    if (!group) {
      const { days, counted } = this.model.hosting;
      group = {
        parts: new Set(),
        guests: [],
        funnels: [],
        fares: new Float64Array(days.length),
        gifts: new Float64Array(counted).fill(this.#beyond),
        visitLo: days.length,
        visitHi: -1,
        dayLo: counted,
        dayHi: -1,
      };
      this.groups[guest.group] = group;
    }
    part.hosted = true;
    group.parts.add(this.#partOf[unknown] as number);
    group.guests.push(guest);
    group.funnels.push(funnelOf(unknown, part.links));
    const last = from.length - 1;
    group.visitLo = Math.min(group.visitLo, from[0] as number);
    group.visitHi = Math.max(group.visitHi, to[last] as number);
    group.dayLo = Math.min(group.dayLo, before[0] as number);
    group.dayHi = Math.max(group.dayHi, (upTo[last] as number) - 1);
  }

  // A group takes all that others leave, its part is gone through, and it gives back what it has no use for.
  #visit(g: number, cutoff: number, sweeps: number): boolean {
    const group = this.groups[g] as Group;
    this.#take(group, g);
    for (const p of group.parts) {
      for (let n = 0; n < sweeps; n += 1) if (!this.#sweep(p, n % 2 === 1, cutoff)) return false;
    }
    const most = this.#saving;
    for (let j = 0; j < group.guests.length; j += 1) {
      const guest = group.guests[j] as Guest;
      const k = guest.span.unknown;
      if (!this.walk(group.funnels[j] as Walk, true, true, cutoff)) return false;
      const theta = this.theta[k] as Float64Array;
      this.#without(k, guest);
      this.#with(k, guest);
      release(
        guest,
        theta,
        this.left[k] as Uint8Array,
        this.lo[k] as number,
        this.hi[k] as number,
        most,
        this.#beyond,
      );
      this.#without(k, guest);
      settle(guest);
      this.#with(k, guest);
    }
    this.#share(group);
    return true;
  }

  #without(k: number, { paid, given }: Guest): void {
    const theta = this.theta[k] as Float64Array;
    for (let i = 0; i < theta.length; i += 1)
      theta[i] = (theta[i] as number) - (paid[i] as number) + (given[i] as number);
  }

  #with(k: number, { paid, given }: Guest): void {
    const theta = this.theta[k] as Float64Array;
    for (let i = 0; i < theta.length; i += 1)
      theta[i] = (theta[i] as number) + (paid[i] as number) - (given[i] as number);
  }

  // All that is left of the visits' prices, and no more gifts than the others' make necessary.
  #take(group: Group, g: number): void {
    const { fares, gifts } = group;
    for (let u = group.visitLo; u <= group.visitHi; u += 1) {
      fares[u] = (fares[u] as number) + (this.#rest[u] as number);
      this.#rest[u] = 0;
    }
    if (this.#saving > 0) {
      for (let d = group.dayLo; d <= group.dayHi; d += 1) gifts[d] = this.#dueGift(g, d);
    }
    this.#hand(group);
  }

  // Whichever groups meet on a day, their gifts are to make what they save together.
  #dueGift(g: number, d: number): number {
    const [groups, others] = [this.groups, this.#others];
    let count = 0;
    for (let t = 0; t < groups.length; t += 1) {
      if (t === g) continue;
      const value = (groups[t] as Group).gifts[d] as number;
      if (value >= this.#beyond) continue;
      let at = count;
      while (at > 0 && (others[at - 1] as number) > value) {
        others[at] = others[at - 1] as number;
        at -= 1;
      }
      others[at] = value;
      count += 1;
    }
    let [due, sum] = [0, 0];
    for (let m = 1; m <= count; m += 1) {
      sum += others[m - 1] as number;
      due = Math.max(due, (this.#saving * m * (m + 1)) / 2 - sum);
    }
    return due;
  }
  readonly #others = new Float64Array(512);

  // Hands the group's prices to its guests.
  #hand({ guests, fares, gifts }: Group): void {
    for (const guest of guests) {
      const k = guest.span.unknown;
      this.#without(k, guest);
      for (let u = 0; u < guest.fares.length; u += 1) guest.fares[u] = fares[guest.firstVisit + u] as number;
      for (let d = 0; d < guest.gifts.length; d += 1) guest.gifts[d] = gifts[guest.firstDay + d] as number;
      settle(guest);
      this.#with(k, guest);
    }
  }

  // The group holds what any of its guests needs; that costs the others of the group nothing.
  #share(group: Group): void {
    const { fares, gifts, guests } = group;
    for (let u = group.visitLo; u <= group.visitHi; u += 1) {
      this.#rest[u] = (this.#rest[u] as number) + (fares[u] as number);
      fares[u] = 0;
    }
    for (let d = group.dayLo; d <= group.dayHi; d += 1) gifts[d] = this.#beyond;
    for (const guest of guests) {
      for (let u = 0; u < guest.fares.length; u += 1) {
        const at = guest.firstVisit + u;
        if ((guest.fares[u] as number) > (fares[at] as number)) fares[at] = guest.fares[u] as number;
      }
      for (let d = 0; d < guest.gifts.length; d += 1) {
        const at = guest.firstDay + d;
        if ((guest.gifts[d] as number) < (gifts[at] as number)) gifts[at] = guest.gifts[d] as number;
      }
    }
    for (let u = group.visitLo; u <= group.visitHi; u += 1) {
      this.#rest[u] = (this.#rest[u] as number) - (fares[u] as number);
    }
    this.#hand(group);
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
    for (const guest of this.guests[k] as Guest[]) this.#with(k, guest);
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
