// What is left of a visit for one guest, once the guests of other groups have named what they pay: the price of the
// visit, less what they pay and what all of them share, for those of them that make it least.

import { type Guest, sharedDays } from './guests.js';

const NONE = Number.POSITIVE_INFINITY;

/** One guest of a visit day: its remainders that some place left has, and what it pays with each. */
interface Offer {
  readonly group: number;
  readonly length: number;
  readonly remainders: number[];
  readonly fares: number[];
}

/** Sets the fares of a guest at places lo..hi to all that the others leave of each visit's price. */
export function takeFares(
  guest: Guest,
  guests: readonly Guest[],
  counted: Int32Array,
  price: number,
  saving: number,
  marks: Uint8Array,
  lo: number,
  hi: number,
): void {
  const { fares, first, count, least, width, length } = guest;
  reach(guest, counted, marks, lo, hi);
  for (let k = 0; k < count; k += 1) {
    const offers = offersOn(first + k, guest.group, guests);
    for (let r = 0; r < width; r += 1) {
      const at = k * width + r;
      if (fares[at] === -NONE) continue;
      fares[at] = price - mostFrom(offers, r + least, length, saving);
    }
  }
}

// Marks the fares that some place left may pay.
function reach(
  { span, fares, first, least, width }: Guest,
  counted: Int32Array,
  marks: Uint8Array,
  lo: number,
  hi: number,
): void {
  const { from, to, upTo } = span;
  fares.fill(-NONE);
  for (let i = lo; i <= hi; i += 1) {
    if (marks[i] === 0) continue;
    const remainder = (upTo[i] as number) - least;
    for (let u = from[i] as number; u <= (to[i] as number); u += 1) {
      fares[(u - first) * width + remainder - (counted[u] as number)] = 0;
    }
  }
}

function offersOn(u: number, group: number, guests: readonly Guest[]): Offer[][] {
  const byGroup: Offer[][] = [];
  for (const guest of guests) {
    const k = u - guest.first;
    if (guest.group === group || k < 0 || k >= guest.count) continue;
    const remainders: number[] = [];
    const fares: number[] = [];
    for (let r = 0; r < guest.width; r += 1) {
      const fare = guest.fares[k * guest.width + r] as number;
      if (fare === -NONE) continue;
      remainders.push(r + guest.least);
      fares.push(fare);
    }
    if (fares.length === 0) continue;
    const home = byGroup.find((offers) => offers[0]?.group === guest.group);
    const offer = { group: guest.group, length: guest.length, remainders, fares };
    if (home) home.push(offer);
    else byGroup.push([offer]);
  }
  return byGroup;
}

// The most that guests of other groups pay and share together with one of this remainder; at least nothing.
function mostFrom(byGroup: readonly Offer[][], remainder: number, length: number, saving: number): number {
  const count = byGroup.length;
  if (count === 0) return 0;
  const single = byGroup.map((offers) => {
    let best = -NONE;
    for (const offer of offers) {
      for (let a = 0; a < offer.fares.length; a += 1) {
        const shared = sharedDays(offer.remainders[a] as number, offer.length, remainder, length);
        const value = (offer.fares[a] as number) + saving * shared;
        if (value > best) best = value;
      }
    }
    return best;
  });
  let most = Math.max(0, ...single);
  if (count === 1) return most;
  const couple = (g: number, h: number): number =>
    saving * Math.min(longest(byGroup[g] as Offer[]), longest(byGroup[h] as Offer[]));
  for (let set = 3; set < 1 << count; set += 1) {
    if ((set & (set - 1)) === 0) continue;
    let value = 0;
    for (let g = 0; g < count; g += 1) {
      if ((set & (1 << g)) === 0) continue;
      value += single[g] as number;
      for (let h = 0; h < g; h += 1) if ((set & (1 << h)) !== 0) value += couple(g, h);
    }
    if (value <= most) continue;
    if ((set & (set - 1) & ((set & (set - 1)) - 1)) === 0) {
      const g = 31 - Math.clz32(set);
      const h = 31 - Math.clz32(set & ~(1 << g));
      value = mostOfTwo(byGroup[g] as Offer[], byGroup[h] as Offer[], remainder, length, saving);
    }
    if (value > most) most = value;
  }
  return most;
}

function longest(offers: readonly Offer[]): number {
  let most = 0;
  for (const { length } of offers) if (length > most) most = length;
  return most;
}

function mostOfTwo(one: Offer[], other: Offer[], remainder: number, length: number, saving: number): number {
  let most = -NONE;
  for (const a of one) {
    for (let i = 0; i < a.fares.length; i += 1) {
      const ra = a.remainders[i] as number;
      const own = (a.fares[i] as number) + saving * sharedDays(ra, a.length, remainder, length);
      for (const b of other) {
        for (let j = 0; j < b.fares.length; j += 1) {
          const rb = b.remainders[j] as number;
          const shared = sharedDays(rb, b.length, remainder, length) + sharedDays(ra, a.length, rb, b.length);
          const value = own + (b.fares[j] as number) + saving * shared;
          if (value > most) most = value;
        }
      }
    }
  }
  return most;
}
