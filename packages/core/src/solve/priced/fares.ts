// What is left of a visit for one guest, once the guests of other groups have named what they pay: the price of the
// visit, less what they pay and what all of them share, for those of them that make it least.

import type { Guest } from './guests.js';

const NONE = Number.POSITIVE_INFINITY;

// What the guests of other groups offer on one visit day: group after group, an offer for each remainder.
let remainders = new Int32Array(512);
let lengths = new Int32Array(512);
let offered = new Float64Array(512);
// Offers with what they share with the guest itself.
let joined = new Float64Array(512);
let starts = new Int32Array(16);
let best = new Float64Array(16);
let longest = new Int32Array(16);

function makeRoom(offers: number, groups: number): void {
  if (groups >= starts.length) {
    starts = new Int32Array(2 * groups);
    best = new Float64Array(2 * groups);
    longest = new Int32Array(2 * groups);
  }
  if (offers <= offered.length) return;
  remainders = new Int32Array(2 * offers);
  lengths = new Int32Array(2 * offers);
  offered = new Float64Array(2 * offers);
  joined = new Float64Array(2 * offers);
}

// Up to so many groups all sets of them are looked at.
const FEW = 6;

/** Sets the fares of a guest at places lo..hi to all that the others leave of each visit's price. */
export function takeFares(
  guest: Guest,
  groups: readonly (readonly Guest[])[],
  counted: Int32Array,
  price: number,
  saving: number,
  marks: Uint8Array,
  lo: number,
  hi: number,
): void {
  const { fares, first, count, least, width, length, span } = guest;
  reach(guest, counted, marks, lo, hi);
  let offers = 0;
  for (const guests of groups) for (const it of guests) offers += it.width;
  makeRoom(offers, groups.length);
  const from = Math.max(0, (span.from[lo] as number) - first);
  const until = Math.min(count, (span.to[hi] as number) - first + 1);
  for (let k = from; k < until; k += 1) {
    let any = false;
    for (let at = k * width; at < (k + 1) * width && !any; at += 1) any = fares[at] === 0;
    if (!any) continue;
    const many = gather(first + k, guest.group, groups);
    for (let r = 0; r < width; r += 1) {
      const at = k * width + r;
      if (fares[at] === 0) fares[at] = price - mostFrom(many, r + least, length, saving);
    }
  }
}

// Marks the fares that some place left may pay with 0.
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

// Lists the offers of all other groups on a day; answers how many groups make one.
function gather(u: number, own: number, groups: readonly (readonly Guest[])[]): number {
  let many = 0;
  let end = 0;
  for (let g = 0; g < groups.length; g += 1) {
    if (g === own) continue;
    const begin = end;
    const guests = groups[g] as readonly Guest[];
    let long = 0;
    for (let j = 0; j < guests.length; j += 1) {
      const { first, count, width, least, length, fares } = guests[j] as Guest;
      const k = u - first;
      if (k < 0 || k >= count) continue;
      for (let r = 0; r < width; r += 1) {
        const fare = fares[k * width + r] as number;
        if (fare === -NONE) continue;
        remainders[end] = r + least;
        lengths[end] = length;
        offered[end] = fare;
        end += 1;
        if (length > long) long = length;
      }
    }
    if (end === begin) continue;
    longest[many] = long;
    many += 1;
    starts[many] = end;
  }
  return many;
}

// The most that guests of other groups pay and share together with one of this remainder; at least nothing.
function mostFrom(many: number, remainder: number, length: number, saving: number): number {
  let most = 0;
  const rest = length - remainder;
  for (let g = 0; g < many; g += 1) {
    let top = -NONE;
    const end = starts[g + 1] as number;
    for (let a = starts[g] as number; a < end; a += 1) {
      const ra = remainders[a] as number;
      const la = (lengths[a] as number) - ra;
      const shared = Math.min(ra, remainder) + Math.min(la, rest);
      const value = (offered[a] as number) + (shared > 0 ? saving * shared : 0);
      joined[a] = value;
      if (value > top) top = value;
    }
    best[g] = top;
    if (top > most) most = top;
  }
  if (many > FEW) return mostOfMany(many, saving);
  for (let set = 3; set < 1 << many; set += 1) {
    if ((set & (set - 1)) === 0) continue;
    let value = 0;
    let size = 0;
    for (let g = 0; g < many; g += 1) {
      if ((set & (1 << g)) === 0) continue;
      size += 1;
      value += best[g] as number;
      for (let h = 0; h < g; h += 1) {
        if ((set & (1 << h)) !== 0) value += saving * Math.min(longest[g] as number, longest[h] as number);
      }
    }
    if (value <= most) continue;
    if (size === 2) {
      const g = 31 - Math.clz32(set);
      value = mostOfTwo(g, 31 - Math.clz32(set & ~(1 << g)), saving, most);
    }
    if (value > most) most = value;
  }
  return most;
}

// No set of the groups makes more: each counts where it makes something with half of what it could share with all.
function mostOfMany(many: number, saving: number): number {
  let sum = 0;
  for (let g = 0; g < many; g += 1) {
    let value = best[g] as number;
    for (let h = 0; h < many; h += 1) {
      if (h !== g) value += (saving * Math.min(longest[g] as number, longest[h] as number)) / 2;
    }
    if (value > 0) sum += value;
  }
  return Math.ceil(sum);
}

// The most of two groups together, where it is more than is known already.
function mostOfTwo(g: number, h: number, saving: number, known: number): number {
  let most = known;
  const room = (best[h] as number) + saving * Math.min(longest[g] as number, longest[h] as number);
  const [endA, beginB, endB] = [starts[g + 1] as number, starts[h] as number, starts[h + 1] as number];
  for (let a = starts[g] as number; a < endA; a += 1) {
    const value = joined[a] as number;
    if (value + room <= most) continue;
    const ra = remainders[a] as number;
    const la = (lengths[a] as number) - ra;
    for (let b = beginB; b < endB; b += 1) {
      const rb = remainders[b] as number;
      const lb = (lengths[b] as number) - rb;
      const shared = Math.min(ra, rb) + Math.min(la, lb);
      const sum = value + (joined[b] as number) + (shared > 0 ? saving * shared : 0);
      if (sum > most) most = sum;
    }
  }
  return most;
}
