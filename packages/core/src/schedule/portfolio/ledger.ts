// Who uses a shared resource when, while programs are placed and placed again.

import { type Day, fromDay, type Span } from '../../calendar/index.js';
import type { Engagement, Program, Track } from '../../model/index.js';
import { lastDayOf, type Shared, useOf } from './shared.js';

export class Ledger {
  readonly #shared: readonly Shared[];
  readonly #programs: readonly Program[];
  /** Use of each resource by each program. */
  readonly #uses: Map<number, ReadonlyMap<Day, number>>[];
  readonly #totals: Map<Day, number>[];

  constructor(shared: readonly Shared[], programs: readonly Program[]) {
    this.#shared = shared;
    this.#programs = programs;
    this.#uses = shared.map(() => new Map());
    this.#totals = shared.map(() => new Map());
  }

  /** Notes where a program's fieldwork lies now; what it used before is free again. */
  note(index: number, engagements: readonly Engagement[]): void {
    this.forget(index);
    this.#shared.forEach((resource, r) => {
      if (!resource.programs.includes(index)) return;
      const use = useOf(resource, this.#programs[index] as Program, engagements);
      this.#uses[r]?.set(index, use);
      this.#add(r, use, 1);
    });
  }

  forget(index: number): void {
    this.#shared.forEach((_, r) => {
      const use = this.#uses[r]?.get(index);
      if (!use) return;
      this.#add(r, use, -1);
      this.#uses[r]?.delete(index);
    });
  }

  #add(r: number, use: ReadonlyMap<Day, number>, sign: 1 | -1): void {
    const totals = this.#totals[r] as Map<Day, number>;
    for (const [day, count] of use) totals.set(day, (totals.get(day) ?? 0) + sign * count);
  }

  /** Spans in which a track of a program finds its team or its auditor taken by other programs. */
  closedTo(index: number): (track: Track) => readonly Span[] {
    const closed = this.#shared.map((resource, r) => this.#full(resource, r, index));
    return (track) =>
      this.#shared.flatMap(({ kind, name }, r) =>
        kind === 'team' || track.auditor === name ? (closed[r] as readonly Span[]) : [],
      );
  }

  #full(resource: Shared, r: number, index: number): readonly Span[] {
    if (!resource.programs.includes(index)) return [];
    const own = this.#uses[r]?.get(index);
    const days = [...(this.#totals[r] as Map<Day, number>)]
      .filter(([day, total]) => total - (own?.get(day) ?? 0) >= resource.capacity)
      .map(([day]) => day)
      .sort((a, b) => a - b);
    const spans: { from: Day; to: Day }[] = [];
    for (const day of days) {
      const last = spans.at(-1);
      if (last && last.to + 1 === day) last.to = lastDayOf(resource, day);
      else spans.push({ from: day, to: lastDayOf(resource, day) });
    }
    return spans.map(({ from, to }) => ({ from: fromDay(from), to: fromDay(to) }));
  }

  /** Programs that take part in an overload, on any day. */
  overloaded(): ReadonlySet<number> {
    const found = new Set<number>();
    this.#shared.forEach(({ capacity }, r) => {
      for (const [day, total] of this.#totals[r] as Map<Day, number>) {
        if (total <= capacity) continue;
        for (const [index, use] of this.#uses[r] as Map<number, ReadonlyMap<Day, number>>) {
          if (use.has(day)) found.add(index);
        }
      }
    });
    return found;
  }

  /** Most visits at the same time under each resource. */
  peaks(): readonly number[] {
    return this.#totals.map((totals) => Math.max(0, ...totals.values()));
  }
}
