// Who uses a shared resource when, while programs are placed and placed again. What is booked in a file is never moved,
// so a program that is taken out still uses its resources on the days of its bookings.

import { type Day, fromDay, type Span } from '../../calendar/index.js';
import { auditorOn, type Program, type Track } from '../../model/index.js';
import { type Hosted, lastDayOf, type Shared, useOf } from './shared.js';
import type { Sharing } from './sharing.js';

/** What one program takes of one resource: visits by day, and the days on which one of them can still be moved. */
interface Use {
  readonly visits: ReadonlyMap<Day, number>;
  readonly movable: ReadonlySet<Day>;
}

/** Says which spans are closed to the tracks of a program, as far as one firm audits them. */
export type Closed = (track: Track, firm: string | undefined) => readonly Span[];

export class Ledger {
  readonly #shared: readonly Shared[];
  readonly #programs: readonly Sharing[];
  readonly #bookings: readonly (readonly Hosted[])[];
  /** Use of each resource by each program that takes part in it. */
  readonly #uses: Map<number, Use>[];
  readonly #totals: Map<Day, number>[];

  /** `bookings` are those of each program; of one whose plan is noted for good they need not be known. */
  constructor(
    shared: readonly Shared[],
    programs: readonly Sharing[],
    bookings: readonly (readonly Hosted[])[],
  ) {
    this.#shared = shared;
    this.#programs = programs;
    this.#bookings = bookings;
    this.#uses = shared.map(() => new Map());
    this.#totals = shared.map(() => new Map());
    programs.forEach((_, index) => {
      this.forget(index);
    });
  }

  /** Notes where a program's fieldwork lies now, instead of where it lay before. */
  note(index: number, engagements: readonly Hosted[]): void {
    this.#shared.forEach((resource, r) => {
      if (resource.programs.includes(index)) this.#set(r, index, this.#use(resource, index, engagements));
    });
  }

  /** Takes a program out, but for its bookings. */
  forget(index: number): void {
    this.note(index, this.#bookings[index] ?? []);
  }

  #use(resource: Shared, index: number, engagements: readonly Hosted[]): Use {
    const program = this.#programs[index] as Sharing;
    const planned = engagements.filter(({ status }) => status === 'planned');
    return {
      visits: useOf(resource, program, engagements),
      movable: new Set(useOf(resource, program, planned).keys()),
    };
  }

  #set(r: number, index: number, use: Use): void {
    const totals = this.#totals[r] as Map<Day, number>;
    const uses = this.#uses[r] as Map<number, Use>;
    for (const [day, visits] of uses.get(index)?.visits ?? []) {
      totals.set(day, (totals.get(day) as number) - visits);
    }
    for (const [day, visits] of use.visits) totals.set(day, (totals.get(day) ?? 0) + visits);
    uses.set(index, use);
  }

  /** Whether a program with these engagements stays within what the others leave, on every day it can choose. */
  fits(index: number, engagements: readonly Hosted[]): boolean {
    return this.blockers(index, engagements).size === 0;
  }

  /** The programs that would have to move for these engagements, the program itself if it can move no more. */
  blockers(index: number, engagements: readonly Hosted[]): ReadonlySet<number> {
    const found = new Set<number>();
    this.#shared.forEach((resource, r) => {
      if (!resource.programs.includes(index)) return;
      const { visits, movable } = this.#use(resource, index, engagements);
      for (const [day, count] of visits) {
        const movers = this.#moversOn(r, index, day);
        if (!movable.has(day) && movers.length === 0) continue;
        if (this.#others(r, index, day) + count <= resource.capacity) continue;
        for (const it of movers.length > 0 ? movers : [index]) found.add(it);
      }
    });
    return found;
  }

  #others(r: number, index: number, day: Day): number {
    const own = this.#uses[r]?.get(index)?.visits.get(day) ?? 0;
    return (this.#totals[r]?.get(day) ?? 0) - own;
  }

  #moversOn(r: number, index: number, day: Day): readonly number[] {
    return [...(this.#uses[r] as Map<number, Use>)].flatMap(([other, { movable }]) =>
      other !== index && movable.has(day) ? [other] : [],
    );
  }

  /**
   * Spans in which a track of a program finds its team or its auditor taken by other programs, where the program itself
   * has at most `own` visits at a time.
   */
  closedTo(index: number, own: number): Closed {
    const closed = this.#shared.map((resource, r) => this.#taken(resource, r, index, own));
    return (_, firm) =>
      this.#shared.flatMap(({ kind, name }, r) =>
        kind === 'team' || firm === name ? (closed[r] as readonly Span[]) : [],
      );
  }

  #takenDays(r: number, index: number, own: number): readonly Day[] {
    const { kind, capacity, programs } = this.#shared[r] as Shared;
    if (!programs.includes(index)) return [];
    const room = capacity - (kind === 'team' ? own : 1);
    return [...(this.#totals[r] as Map<Day, number>).keys()]
      .filter((day) => this.#others(r, index, day) > room)
      .sort((a, b) => a - b);
  }

  #taken(resource: Shared, r: number, index: number, own: number): readonly Span[] {
    const days = this.#takenDays(r, index, own);
    const spans: { from: Day; to: Day }[] = [];
    for (const day of days) {
      const last = spans.at(-1);
      if (last && last.to + 1 === day) last.to = lastDayOf(resource, day);
      else spans.push({ from: day, to: lastDayOf(resource, day) });
    }
    return spans.map(({ from, to }) => ({ from: fromDay(from), to: fromDay(to) }));
  }

  /** The first shared thing that the others leave no room in on one of these days; undefined where they leave some. */
  takenIn(index: number, engagement: Hosted): Shared | undefined {
    return this.#shared.find((resource, r) => {
      if (!resource.programs.includes(index)) return false;
      const { visits } = this.#use(resource, index, [engagement]);
      return [...visits.keys()].some((day) => this.#others(r, index, day) >= resource.capacity);
    });
  }

  /** The days closed to a program by others, where it has at most `own` visits at a time: each under what is taken. */
  closedDays(index: number, own: number): ReadonlySet<string> {
    return new Set(
      this.#shared.flatMap((_, r) => this.#takenDays(r, index, own).map((day) => `${r} ${day}`)),
    );
  }

  /** Whether audits that can move lie on days closed to their program. */
  touchesClosed(index: number, own: number, engagements: readonly Hosted[]): boolean {
    return this.#shared.some((resource, r) => {
      if (!resource.programs.includes(index)) return false;
      const { movable } = this.#use(resource, index, engagements);
      return this.#takenDays(r, index, own).some((day) => movable.has(day));
    });
  }

  #othersOf(r: number, index: number): readonly (readonly [Day, number])[] {
    return [...(this.#totals[r] as Map<Day, number>).keys()]
      .map((day) => [day, this.#others(r, index, day)] as const)
      .filter(([, visits]) => visits > 0)
      .sort(([a], [b]) => a - b);
  }

  /** Whether others use anything of what a program shares. */
  isCrowded(index: number): boolean {
    return this.#shared.some(
      (resource, r) => resource.programs.includes(index) && this.#othersOf(r, index).length > 0,
    );
  }

  /** Programs that take part in an overload with audits that can be moved. */
  crowded(): ReadonlySet<number> {
    const found = new Set<number>();
    this.#shared.forEach(({ capacity }, r) => {
      for (const [day, total] of this.#totals[r] as Map<Day, number>) {
        if (total > capacity) for (const index of this.#moversOn(r, -1, day)) found.add(index);
      }
    });
    return found;
  }

  /** Most visits at the same time under each resource. */
  peaks(): readonly number[] {
    return this.#totals.map((totals) => Math.max(0, ...totals.values()));
  }
}

/** What a file says of the days of audits that are not finished. */
export function bookingsOf({ audits, tracks }: Program): readonly Hosted[] {
  return audits.map(({ fieldwork, interim, period, asOf, auditor, track }) => {
    const on = period?.from ?? asOf ?? fieldwork?.from;
    const own = tracks.find(({ id }) => id === track);
    const named = auditor ?? (own && on !== undefined ? auditorOn(own, on) : own?.auditor);
    const sessions: Hosted['sessions'] = interim
      ? [{ kind: 'interim', mode: 'remote', ...interim, jointWith: [] }]
      : [];
    return { fieldwork: fieldwork ?? null, sessions, status: 'booked', auditor: named ?? null };
  });
}
