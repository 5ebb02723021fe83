// The visits of a plan, or of some of its lanes: who is in them, which days join them, and where there is room beside them.

import type { Day } from '../../calendar/index.js';
import { visitsOf } from '../visits.js';
import type { WorkDays } from './day-shares.js';

export interface PlanVisit {
  /** The first and the last day that all in it hold: work that holds one of them joins it. */
  readonly from: Day;
  readonly to: Day;
  /** The first and the last day on which there is work. */
  readonly begins: Day;
  readonly ends: Day;
  readonly lanes: ReadonlySet<number>;
}

/** The visits of these jobs, told by lane, in the order of their ends. */
export function visitsIn(plan: readonly (readonly WorkDays[])[], window: number): readonly PlanVisit[] {
  const jobs = plan.flatMap((own, lane) => own.map(({ from, to }) => ({ from, to, lane })));
  const byVisit: (typeof jobs)[] = [];
  visitsOf(jobs, window).forEach((visit, i) => {
    byVisit[visit] ??= [];
    byVisit[visit]?.push(jobs[i] as (typeof jobs)[number]);
  });
  return byVisit.map((members) => ({
    from: Math.max(...members.map(({ from }) => from)),
    to: Math.min(...members.map(({ to }) => to)) + window,
    begins: Math.min(...members.map(({ from }) => from)),
    ends: Math.max(...members.map(({ to }) => to)),
    lanes: new Set(members.map(({ lane }) => lane)),
  }));
}

/** The lanes in the visit nearest to a day; of visits as near the first. */
export function nearestTo(visits: readonly PlanVisit[], day: Day): ReadonlySet<number> {
  let [found, least]: [ReadonlySet<number>, number] = [new Set(), Number.POSITIVE_INFINITY];
  for (const { from, to, lanes } of visits) {
    const days = Math.max(from - day, day - to, 0);
    if (days < least) [found, least] = [lanes, days];
  }
  return found;
}

/** How many visits too many work would meet that is not in them, of a host that has room for one at a time. */
export class Crowd {
  readonly #visits: readonly PlanVisit[];
  readonly #window: number;
  readonly #first: Day;
  // Visits that have begun by each day, and those that have ended before it.
  readonly #begun: Int32Array;
  readonly #ended: Int32Array;

  /** Beside these visits, on so many days from `first` on. */
  constructor(visits: readonly PlanVisit[], window: number, first: Day, days: number) {
    this.#visits = visits.toSorted((a, b) => a.begins - b.begins);
    this.#window = window;
    this.#first = first;
    [this.#begun, this.#ended] = [new Int32Array(days), new Int32Array(days + 1)];
    for (const { begins, ends } of visits) {
      (this.#begun[begins - first] as number) += 1;
      (this.#ended[ends - first + 1] as number) += 1;
    }
    for (let day = 1; day < days; day += 1) {
      (this.#begun[day] as number) += this.#begun[day - 1] as number;
      (this.#ended[day] as number) += this.#ended[day - 1] as number;
    }
  }

  /** Of work on these days. */
  meets(from: Day, to: Day): number {
    const ended = this.#ended[from - this.#first] as number;
    const met = (this.#begun[to - this.#first] as number) - ended;
    if (met !== 1) return Math.max(0, met - 1);
    const { from: first, to: last } = this.#visits[ended] as PlanVisit;
    return from <= last && to + this.#window >= first ? 0 : 1;
  }
}
