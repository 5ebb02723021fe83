// An entity with fewer starts to choose from: those around the starts that plans take. What is found with it are plans
// of the entity and prices worth trying; what it proves holds only for the starts it has.

import type { Table } from '../exact/instance.js';
import { laidOut, type Member } from './member.js';

/** The same places with narrower windows, both ends included; they lie inside the member's own. */
export function narrowed(member: Member, lo: Int32Array, hi: Int32Array): Member {
  const { all, parent, root, within, withinRoot } = member;
  const at = new Int32Array(all);
  const messageAt = new Int32Array(all);
  let size = 0;
  let messageSize = 0;
  for (let k = 0; k < all; k += 1) {
    at[k] = size - (lo[k] as number);
    size += (hi[k] as number) - (lo[k] as number) + 1;
    const p = parent[k] as number;
    if (p < 0) continue;
    messageAt[k] = messageSize - (lo[p] as number);
    messageSize += (hi[p] as number) - (lo[p] as number) + 1;
  }
  const base = new Float64Array(size);
  for (let k = 0; k < all; k += 1) {
    const first = (member.at[k] as number) + (lo[k] as number);
    base.set(
      member.base.subarray(first, (member.at[k] as number) + (hi[k] as number) + 1),
      (at[k] as number) + (lo[k] as number),
    );
  }
  const cut = (table: Table | undefined, of: number): Table | undefined => {
    if (!table) return undefined;
    const first = (lo[of] as number) - (member.lo[of] as number);
    const end = (hi[of] as number) - (member.lo[of] as number) + 1;
    return { from: table.from.subarray(first, end), to: table.to.subarray(first, end) };
  };
  return laidOut({
    ...member,
    lo,
    hi,
    at,
    size,
    messageAt,
    messageSize,
    base,
    within: within.map((table, k) => cut(table, parent[k] as number)),
    withinRoot: withinRoot.map((table, k) => cut(table, root[k] as number)),
  });
}

// Beyond starts that are known, visits pay this share of what a start costs more, and trees the rest.
const SHARED = 0.5;

/**
 * Carries prices of starts over to a member with other windows. Beyond those known they go on from the nearest one that
 * is, so that neither side gains by going there.
 */
export function carried(from: Member, values: Float64Array, to: Member, into: Float64Array): void {
  for (let k = 0; k < from.places; k += 1) {
    const first = from.at[k] as number;
    const target = to.at[k] as number;
    const low = nearest(from, k, 1);
    const high = nearest(from, k, -1);
    for (let s = to.lo[k] as number; s <= (to.hi[k] as number); s += 1) {
      const known = Math.max(low, Math.min(high, s));
      const price = to.base[target + s] as number;
      const more =
        s === known || price === Number.POSITIVE_INFINITY ? 0 : price - (to.base[target + known] as number);
      into[target + s] = (values[first + known] as number) + SHARED * more;
    }
  }
}

// The first start that is open, or the last.
function nearest({ lo, hi, at, base }: Member, k: number, step: 1 | -1): number {
  let s = (step === 1 ? lo[k] : hi[k]) as number;
  while (base[(at[k] as number) + s] === Number.POSITIVE_INFINITY) s += step;
  return s;
}
