// Small changes of one entity's plan: one event moves, alone or with all that its visit serves, and events without a
// visit give way as far as they have to. A change is tried first, and what it costs is known before it is made.

import type { Table } from '../exact/instance.js';
import { visitsFor } from './descend.js';
import type { Member } from './member.js';
import type { Team } from './team.js';

// More events than this do not move at once, and none gives way further than this.
const MOST = 24;
const FAR = 26;

/** One entity's plan, open to changes; at most one is on trial, and it is in the team's load until it is taken back. */
export class Shifts {
  readonly #member: Member;
  readonly #team: Team;
  #starts: Int32Array = new Int32Array(0);
  /** Sorted starts of what is visited, now and after the change on trial; and the visits they need. */
  #sorted: Int32Array = new Int32Array(0);
  #trial: Int32Array = new Int32Array(0);
  #visits = 0;
  #visitsAfter = 0;
  /** Places on trial, where they move, and for each place whether it is among them: its position there, from 1 on. */
  readonly #places = new Int32Array(MOST);
  readonly #to = new Int32Array(MOST);
  readonly #mark: Int32Array;
  #count = 0;
  /** Places that a root's start limits, by place of the root. */
  readonly #limited = new Map<number, Int32Array>();

  /** Places right below each place. */
  readonly #below: readonly number[][];

  constructor(member: Member, team: Team) {
    this.#member = member;
    this.#team = team;
    this.#below = Array.from({ length: member.all }, () => []);
    for (let k = 0; k < member.all; k += 1) this.#below[member.parent[k] as number]?.push(k);
    this.#mark = new Int32Array(member.all);
    for (const [root] of member.trees) {
      const limited = Array.from(member.root.keys()).filter((k) => k !== root && member.root[k] === root);
      this.#limited.set(
        root as number,
        Int32Array.from(limited.filter((k) => member.withinRoot[k] !== undefined)),
      );
    }
  }

  /** Begins with a plan that is part of the team's load; changes are made in it. */
  begin(starts: Int32Array): void {
    const { visited, entity } = this.#member;
    this.#starts = starts;
    this.#sorted = starts.filter((_, k) => visited[k] === 1).sort();
    this.#trial = this.#sorted.slice();
    this.#visits = visitsFor(this.#sorted, entity.visits.window);
  }

  /** Tries one event at another start; what that costs, Infinity where it cannot be. */
  one(place: number, to: number): number {
    this.#count = 0;
    return this.#tried(this.#put(place, to));
  }

  /** Tries an event and all that could share a visit with it, each moved by so many times. */
  together(place: number, by: number): number {
    const { visited, places, entity } = this.#member;
    const starts = this.#starts;
    const start = starts[place] as number;
    this.#count = 0;
    for (let k = 0; k < places; k += 1) {
      if (visited[k] === 0 || Math.abs((starts[k] as number) - start) >= entity.visits.window) continue;
      if (!this.#put(k, (starts[k] as number) + by)) return this.#tried(false);
    }
    return this.#tried(true);
  }

  /** Makes the change on trial. */
  take(): void {
    for (let i = 0; i < this.#count; i += 1) this.#starts[this.#places[i] as number] = this.#to[i] as number;
    [this.#sorted, this.#trial] = [this.#trial, this.#sorted];
    this.#visits = this.#visitsAfter;
    this.#forget();
  }

  /** Takes it back. */
  leave(): void {
    for (let i = this.#count - 1; i >= 0; i -= 1) {
      const k = this.#places[i] as number;
      this.#carry(k, this.#to[i] as number, this.#starts[k] as number);
    }
    this.#forget();
  }

  #forget(): void {
    for (let i = 0; i < this.#count; i += 1) this.#mark[this.#places[i] as number] = 0;
    this.#count = 0;
  }

  #tried(possible: boolean): number {
    if (possible && this.#settled()) return this.#price();
    this.#forget();
    return Number.POSITIVE_INFINITY;
  }

  #start(k: number): number {
    const mark = this.#mark[k] as number;
    return (mark > 0 ? this.#to[mark - 1] : this.#starts[k]) as number;
  }

  #put(k: number, to: number): boolean {
    const { lo, hi, at, base } = this.#member;
    if (this.#mark[k] !== 0 || this.#count === MOST) return false;
    if (to < (lo[k] as number) || to > (hi[k] as number)) return false;
    if (base[(at[k] as number) + to] === Number.POSITIVE_INFINITY) return false;
    this.#places[this.#count] = k;
    this.#to[this.#count] = to;
    this.#count += 1;
    this.#mark[k] = this.#count;
    return true;
  }

  // Whether all limits hold, once what has no visit has given way.
  #settled(): boolean {
    const { parent, within, withinRoot, lo, root } = this.#member;
    for (let i = 0; i < this.#count; i += 1) {
      const k = this.#places[i] as number;
      const start = this.#to[i] as number;
      const p = parent[k] as number;
      if (p >= 0) {
        const limits = within[k] as Table;
        if (!holds(limits, this.#start(p) - (lo[p] as number), start) && !this.#makeRoom(p, limits, start))
          return false;
        const byRoot = withinRoot[k];
        const r = root[k] as number;
        if (byRoot && !holds(byRoot, this.#start(r) - (lo[r] as number), start)) return false;
      } else if (!this.#rootHolds(k, start)) return false;
      const below = this.#below[k] as number[];
      for (let c = 0; c < below.length; c += 1)
        if (!this.#follows(below[c] as number, k, start)) return false;
    }
    return true;
  }

  #rootHolds(r: number, start: number): boolean {
    const { lo, withinRoot } = this.#member;
    const limited = this.#limited.get(r) as Int32Array;
    for (let i = 0; i < limited.length; i += 1) {
      const k = limited[i] as number;
      if (!holds(withinRoot[k] as Table, start - (lo[r] as number), this.#start(k))) return false;
    }
    return true;
  }

  // A parent without a visit moves to the nearest start that leaves its child where it is.
  #makeRoom(p: number, limits: Table, start: number): boolean {
    const { visited, lo, hi, at, base } = this.#member;
    if (visited[p] === 1 || this.#mark[p] !== 0) return false;
    const from = this.#starts[p] as number;
    for (let far = 1; far <= FAR; far += 1) {
      for (let s = from - far; s <= from + far; s += 2 * far) {
        if (s < (lo[p] as number) || s > (hi[p] as number)) continue;
        if (base[(at[p] as number) + s] === Number.POSITIVE_INFINITY) continue;
        if (holds(limits, s - (lo[p] as number), start)) return this.#put(p, s);
      }
    }
    return false;
  }

  // A child without a visit moves to the nearest start its parent allows.
  #follows(c: number, k: number, start: number): boolean {
    const { within, lo, visited, at, base, hi } = this.#member;
    const { from, to } = within[c] as Table;
    const row = start - (lo[k] as number);
    const now = this.#start(c);
    const first = Math.max(lo[c] as number, from[row] as number);
    const last = Math.min(hi[c] as number, to[row] as number);
    if (first <= now && now <= last) return true;
    if (visited[c] === 1 || this.#mark[c] !== 0) return false;
    const step = now < first ? 1 : -1;
    for (let s = step === 1 ? first : last; first <= s && s <= last; s += step) {
      if (base[(at[c] as number) + s] !== Number.POSITIVE_INFINITY) return this.#put(c, s);
    }
    return false;
  }

  #price(): number {
    const { at, base, visited, entity } = this.#member;
    let sum = 0;
    let stays = true;
    for (let i = 0; i < this.#count; i += 1) {
      const k = this.#places[i] as number;
      const [from, to] = [this.#starts[k] as number, this.#to[i] as number];
      sum += (base[(at[k] as number) + to] as number) - (base[(at[k] as number) + from] as number);
      sum += this.#carry(k, from, to);
      if (visited[k] === 0) continue;
      if (stays) this.#trial.set(this.#sorted);
      stays = false;
      moveIn(this.#trial, from, to);
    }
    if (stays) this.#trial.set(this.#sorted);
    this.#visitsAfter = stays ? this.#visits : visitsFor(this.#trial, entity.visits.window);
    return sum + entity.visits.price * (this.#visitsAfter - this.#visits);
  }

  // Moves an event's load; what that costs the team.
  #carry(k: number, from: number, to: number): number {
    const { load, length } = this.#member;
    const units = load[k] as number;
    if (units === 0) return 0;
    const team = this.#team;
    const n = length[k] as number;
    let sum = 0;
    for (let t = from; t < from + n; t += 1) sum += team.change(t, -units);
    for (let t = to; t < to + n; t += 1) sum += team.change(t, units);
    return sum;
  }
}

function holds(table: Table, row: number, start: number): boolean {
  return (table.from[row] as number) <= start && start <= (table.to[row] as number);
}

// One of the sorted values becomes another.
function moveIn(sorted: Int32Array, from: number, to: number): void {
  let k = 0;
  while (sorted[k] !== from) k += 1;
  for (; k + 1 < sorted.length && (sorted[k + 1] as number) < to; k += 1) sorted[k] = sorted[k + 1] as number;
  for (; k > 0 && (sorted[k - 1] as number) > to; k -= 1) sorted[k] = sorted[k - 1] as number;
  sorted[k] = to;
}
