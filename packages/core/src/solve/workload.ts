// What hosts are asked for and what they can take in, counted once: by stretches of days it then shows where there is too
// much work, without any search. Times are days, or whatever a host counts in.

import type { Day } from '../calendar/index.js';
import { type Host, type Party, timeOf } from './hosts.js';
import type { Constraint, Job, Problem } from './problem.js';
import type { Windows } from './propagate.js';

/** A job of a party, with the least number of times that it takes, on whichever of its days. */
export interface Work {
  readonly party: number;
  readonly job: Job;
  readonly least: number;
}

/** The work under one host, and its room. */
export class Workload {
  readonly host: Host;
  readonly works: readonly Work[];
  readonly #first: Day;
  /** Parties with a settled job at a time, by its first day. */
  readonly #settled: ReadonlyMap<Day, ReadonlySet<number>>;
  /** Times, and visits, up to a day. */
  readonly #times: Int32Array;
  readonly #visits: Int32Array;
  readonly #free: Int32Array;

  constructor(problem: Problem, host: Host, windows: Windows) {
    const { lo, hi } = windows;
    this.host = host;
    const free = host.parties.flatMap((party) => freeJobs(party, windows).map((job) => ({ party, job })));
    const from = Math.min(...free.map(({ job }) => lo[job.start] as Day));
    const to = Math.max(...free.map(({ job }) => hi[job.end] as Day));
    this.#first = free.length === 0 ? 0 : timeOf(host, from).from;
    const length = free.length === 0 ? 0 : timeOf(host, to).to - this.#first + 1;
    const open = new Uint8Array(length);
    for (const grid of new Set(free.map(({ job }) => problem.variables[job.start]?.grid))) {
      for (let day = grid?.next(from) ?? to + 1; grid && day <= to; day = grid.next(day + 1))
        open[timeOf(host, day).from - this.#first] = 1;
    }
    this.#settled = settledAt(host, windows);
    this.#times = sums(open, () => 1);
    this.#visits = sums(open, (k) =>
      Math.max(0, host.visits - (this.#settled.get(this.#first + k)?.size ?? 0)),
    );
    this.#free = sums(open, (k) => (this.#visits[k + 1] === this.#visits[k] ? 0 : 1));
    const lengths = lengthsOf(problem);
    this.works = free.map(({ party, job }) => {
      const least = this.#leastTimes(problem, job, windows, lengths.get(job.start) ?? []);
      return { party: party.number, job, least };
    });
  }

  /** Visits that can be taken in from one day to another, both included. */
  roomIn(from: Day, to: Day): number {
    return this.#between(this.#visits, from, to);
  }

  /** Times there at which any visit can be taken in. */
  timesIn(from: Day, to: Day): number {
    return this.#between(this.#free, from, to);
  }

  /** Parties with settled jobs there: they take room that nothing makes free. */
  settledIn(from: Day, to: Day): readonly number[] {
    const [first, last] = [timeOf(this.host, from).from, timeOf(this.host, to).from];
    return [...this.#settled].flatMap(([time, own]) => (first <= time && time <= last ? [...own] : []));
  }

  #between(upTo: Int32Array, from: Day, to: Day): number {
    const first = timeOf(this.host, from).from - this.#first;
    const last = timeOf(this.host, to).from - this.#first;
    return (upTo[last + 1] as number) - (upTo[first] as number);
  }

  #leastTimes(
    { variables }: Problem,
    { start, end }: Job,
    { lo, hi }: Windows,
    lengths: readonly Constraint[],
  ): number {
    const own = lengths.filter(({ to }) => to === end);
    const grid = variables[start]?.grid;
    let least = Number.POSITIVE_INFINITY;
    for (
      let day = lo[start] as Day;
      grid && day <= (hi[start] as Day) && least > 1;
      day = grid.next(day + 1)
    ) {
      const last = Math.max(day, lo[end] as Day, ...own.map((it) => it.least?.(day) ?? day));
      if (last > (hi[end] as Day)) break;
      least = Math.min(least, this.#between(this.#times, day, last));
    }
    return Number.isFinite(least) ? least : 1;
  }
}

function sums(open: Uint8Array, of: (k: number) => number): Int32Array {
  const upTo = new Int32Array(open.length + 1);
  open.forEach((isOpen, k) => {
    upTo[k + 1] = (upTo[k] as number) + (isOpen === 1 ? of(k) : 0);
  });
  return upTo;
}

function lengthsOf({ constraints }: Problem): ReadonlyMap<number, readonly Constraint[]> {
  const lengths = new Map<number, Constraint[]>();
  for (const it of constraints)
    if (!it.soft && it.least) lengths.set(it.from, [...(lengths.get(it.from) ?? []), it]);
  return lengths;
}

// Jobs whose days are not settled, of which none can share a visit with one that may be.
function freeJobs({ jobs, window }: Party, { lo, hi }: Windows): readonly Job[] {
  const fixed = jobs.filter((job) => job.fixed);
  const isApart = (job: Job, other: Job): boolean =>
    (lo[other.start] as Day) - window > (hi[job.end] as Day) ||
    (hi[other.end] as Day) + window < (lo[job.start] as Day);
  return jobs.filter((job) => !job.fixed && fixed.every((other) => isApart(job, other)));
}

function settledAt(host: Host, { lo, hi }: Windows): ReadonlyMap<Day, ReadonlySet<number>> {
  const settled = new Map<Day, Set<number>>();
  for (const { number, jobs } of host.parties) {
    for (const { start, end, fixed } of jobs) {
      if (!fixed || lo[start] !== hi[start] || lo[end] !== hi[end]) continue;
      for (let day = lo[start] as Day; day <= (lo[end] as Day); day += 1) {
        const time = timeOf(host, day).from;
        settled.set(time, (settled.get(time) ?? new Set()).add(number));
      }
    }
  }
  return settled;
}
