// Guests who share a visit among themselves. Whether two of them do is decided pair by pair: together they are one guest,
// apart they save each other nothing, and until it is decided they are held to save all they could.

import type { HostedVisits } from '../priced/problem.js';
import type { Guest, GuestList } from './guest-list.js';
import { type SharedDays, savedByTwo, together } from './joins.js';

/** What is decided of pairs of guests, by their numbers in the list. */
export interface Company {
  readonly together: readonly (readonly [number, number])[];
  /** Pairs of those who count as one guest each, by name. */
  readonly apart: ReadonlySet<string>;
}

/** Nothing decided. */
export const FREE: Company = { together: [], apart: new Set() };

/** A pair that could save something, not decided yet. */
export interface Doubt {
  /** Its name among those apart. */
  readonly name: string;
  /** Their numbers in the list; undefined where one of them is two already. */
  readonly pair: readonly [number, number] | undefined;
  readonly saved: number;
}

/** The guests of a list under what is decided, and what is left to decide, the largest saving first. */
export interface Gathered extends Pick<GuestList, 'base' | 'guests' | 'choose'> {
  /** The numbers in the list of each guest. */
  readonly numbers: readonly (readonly number[])[];
  readonly doubts: readonly Doubt[];
}

/** Undefined where two who are to share a visit cannot. */
export function gather(
  list: GuestList,
  company: Company,
  visits: HostedVisits,
  days: SharedDays,
  hosted: number,
): Gathered | undefined {
  const guests: Guest[] = [];
  const numbers: (readonly number[])[] = [];
  for (const [k, guest] of list.guests.entries()) {
    const pair = company.together.find((it) => it.includes(k));
    if (pair && pair[0] !== k) continue;
    const made = pair ? together(guest, list.guests[pair[1]] as Guest, visits, days, hosted) : guest;
    if (!made) return undefined;
    guests.push(made);
    numbers.push(pair ?? [k]);
  }
  const doubts: Doubt[] = [];
  for (const [i, a] of guests.entries()) {
    for (const [j, b] of guests.entries()) {
      if (j <= i) continue;
      const [one, other] = [numbers[i] as readonly number[], numbers[j] as readonly number[]];
      const name = `${one.join('+')} ${other.join('+')}`;
      const saved = company.apart.has(name) ? 0 : savedByTwo(a, b, visits, days, hosted);
      const pair = one.length + other.length === 2 ? ([one[0], other[0]] as [number, number]) : undefined;
      if (saved > 0) doubts.push({ name, pair, saved });
    }
  }
  doubts.sort((a, b) => b.saved - a.saved);
  return { base: list.base, choose: list.choose, guests, numbers, doubts };
}
