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

// Guests that one visit may hold, for what they could save; main jobs apart.
const MOST_IN_ONE = 4;

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
  const saving = (i: number, j: number, others: number): number => {
    if (areApart(company, numbers[i] as readonly number[], numbers[j] as readonly number[])) return 0;
    return savedByTwo(guests[i] as Guest, guests[j] as Guest, visits, days, hosted, others);
  };
  // Who could be in one visit with whom, as generously as the most of them in one visit asks.
  const could = guests.map((_, i) => guests.map((_, j) => i < j && saving(i, j, MOST_IN_ONE - 1) > 0));
  const joined = (i: number, j: number): boolean => could[Math.min(i, j)]?.[Math.max(i, j)] ?? false;
  const around = guests.map((_, i) => guests.filter((_, j) => joined(i, j)).length);
  guests.forEach((_, i) => {
    guests.forEach((_, j) => {
      if (!could[i]?.[j]) return;
      const others = Math.max(around[i] as number, around[j] as number);
      const saved = saving(i, j, Math.min(others, MOST_IN_ONE - 1));
      const [one, other] = [numbers[i] as readonly number[], numbers[j] as readonly number[]];
      const pair = one.length + other.length === 2 ? ([one[0], other[0]] as [number, number]) : undefined;
      if (saved > 0) doubts.push({ name: nameOf(one, other), pair, saved });
    });
  });
  doubts.sort((a, b) => b.saved - a.saved);
  return { base: list.base, choose: list.choose, guests, numbers, doubts };
}

function nameOf(one: readonly number[], other: readonly number[]): string {
  return `${one.join('+')} ${other.join('+')}`;
}

// Also where one of each is: who shares a visit with two shares it with both.
function areApart({ apart }: Company, one: readonly number[], other: readonly number[]): boolean {
  return (
    apart.has(nameOf(one, other)) ||
    one.some((a) => other.some((b) => apart.has(nameOf([Math.min(a, b)], [Math.max(a, b)]))))
  );
}
