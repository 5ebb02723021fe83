// Guests that may be there or not, decided with everything else. One that is not there costs nothing, and the guest that
// it changes has other prices beside it; both are told at once, the difference between the two prices moved from the one
// to the other. No choice costs less than that, and where nothing is in the way the cheapest choice costs just that.

import type { OptionalJob } from '../alternatives.js';
import type { HostedVisits } from '../priced/problem.js';
import type { Guest, GuestList, GuestPart } from './guest-list.js';

/**
 * The guests of a lane without and with all of these jobs as one list. Undefined where the two hang together in ways in
 * which they cannot be told at once.
 */
export function eitherWay(
  without: GuestPart,
  withAll: GuestPart,
  jobs: readonly OptionalJob[],
  visits: HostedVisits,
): GuestPart | undefined {
  if (without.lists !== 1 || withAll.lists !== 1) return undefined;
  const [plain, full] = [without.list(0), withAll.list(0)];
  if (!plain || !full || plain.base !== full.base) return undefined;
  const list = told(plain, full, jobs, visits);
  return list && { part: withAll.part, lists: 1, list: () => list };
}

function told(
  plain: GuestList,
  full: GuestList,
  jobs: readonly OptionalJob[],
  visits: HostedVisits,
): GuestList | undefined {
  const named = (list: GuestList, name: string): Guest | undefined =>
    list.guests.find((guest) => guest.name === name);
  const guests = new Map<string | undefined, Guest>(plain.guests.map((guest) => [guest.name, guest]));
  for (const { name, changes } of jobs) {
    const [own, before, after] = [named(full, name), named(plain, changes), named(full, changes)];
    if (!own || !before || !after) return undefined;
    const moved = before.least - after.least;
    guests.set(changes, either(before, after, moved));
    guests.set(name, optional(own, moved, visits));
  }
  return guests.size === full.guests.length ? { ...plain, guests: [...guests.values()] } : undefined;
}

// Alone it is there where that costs less than nothing; in another's visit it never pays for one of its own.
function optional(guest: Guest, moved: number, { price }: HostedVisits): Guest {
  const cost = guest.cost.map((it) => it - moved);
  const alone = Math.min(0, price + guest.least - moved);
  return { ...guest, cost, least: alone - price, optional: true };
}

// The spans of both, by first day.
function either(before: Guest, after: Guest, moved: number): Guest {
  const spans = [...spansOf(before, 0), ...spansOf(after, moved)].sort((a, b) => a.from - b.from);
  return {
    ...before,
    from: Int32Array.from(spans, ({ from }) => from),
    to: Int32Array.from(spans, ({ to }) => to),
    cost: Float64Array.from(spans, ({ cost }) => cost),
    least: Math.min(before.least, after.least + moved),
  };
}

function spansOf({ from, to, cost }: Guest, more: number) {
  return Array.from(from, (day, s) => ({ from: day, to: to[s] as number, cost: (cost[s] as number) + more }));
}
