// Whether there is room for the jobs of several parties under the hosts they share: an exact search over who comes before
// whom. A stranger would get wrong: parties that never meet in a crowd are never looked at, so those that are named where
// there is no room have none whatever the others do.

import type { Day } from '../calendar/index.js';
import { delayed } from './delaying.js';
import { type Crowded, type Days, type Host, mostCrowded, onFirstDays, type Party, timeOf } from './hosts.js';
import { overfullIn } from './overfull.js';
import type { Constraint, Job, Problem } from './problem.js';
import {
  copyOf,
  initialWindows,
  leaveOut,
  type Network,
  networkOf,
  takeUp,
  tighten,
  type Windows,
} from './propagate.js';
import { Workload } from './workload.js';

/** Room for all, or why there is none. */
export type RoomTogether =
  /** `within`: windows whose first days fit all hosts; `windows` are those of the limits alone. */
  | { readonly status: 'placed'; readonly windows: Windows; readonly within: Windows }
  /** The limits alone leave this variable no day. */
  | { readonly status: 'conflict'; readonly variable: number }
  /** The limits can be kept, but not under the hosts; `proven` when every way was tried. */
  | ({ readonly status: 'overloaded'; readonly proven: boolean; readonly windows: Windows } & Involved);

/** Who is in each other's way. */
export interface Involved {
  /** Parties by number. */
  readonly parties: ReadonlySet<number>;
  readonly hosts: ReadonlySet<Host>;
  readonly jobs: ReadonlySet<Job>;
}

// Partial placements looked at before crowded hosts are given up unproven.
const EFFORT = 4_000;

// Decisions one after the other: with more of them the search is given up too, before it runs out of stack.
const DEEPEST = 600;

// Jobs under a host whose work is added up: once, and at each partial placement.
const MOST_AT_FIRST = 1_000;
const MOST_AT_EACH = 60;

/** Looks for room under the hard constraints and the hosts. */
export function roomTogether(problem: Problem, hosts: readonly Host[]): RoomTogether {
  const windows = initialWindows(problem);
  const own = { ...problem, constraints: [...problem.constraints] };
  const network = networkOf(own);
  const variable = tighten(network, windows);
  if (variable >= 0) return { status: 'conflict', variable };
  const search = new Search(network, own.constraints, hosts, windows);
  const within = search.room(windows);
  if (within) return { status: 'placed', windows, within };
  const { parties, hosts: met, jobs, left } = search;
  return { status: 'overloaded', proven: left > 0, windows, parties, hosts: met, jobs };
}

// All variables at their first days keep the limits. Where a host is overloaded then, two jobs of different parties are
// put one after the other, or some job of a party with several visits there ends or starts later. One of these holds in
// every placement that fits, and each is tried.
class Search implements Involved {
  left = EFFORT;
  readonly parties = new Set<number>();
  readonly hosts = new Set<Host>();
  readonly jobs = new Set<Job>();
  readonly #network: Network;
  readonly #constraints: Constraint[];
  readonly #hosts: readonly Host[];
  /** Of the windows that all others lie in; counted once there is a crowd. */
  readonly #workloads: () => readonly Workload[];

  constructor(network: Network, constraints: Constraint[], hosts: readonly Host[], windows: Windows) {
    this.#network = network;
    this.#constraints = constraints;
    this.#hosts = hosts;
    const whole = copyOf(windows);
    const shared = hosts.filter(({ parties, visits }) => parties.length > visits);
    let known: readonly Workload[] | undefined;
    this.#workloads = () => {
      known ??= shared.map((host) => new Workload(network.problem, host, whole));
      return known;
    };
  }

  /** Windows within these whose first days fit: looked for by waiting first, unless it is shown that there are none. */
  room(windows: Windows): Windows | undefined {
    if (!mostCrowded(this.#hosts, windows)) return windows;
    if (this.#isOverfull(windows, MOST_AT_FIRST)) return undefined;
    return delayed(this.#network, this.#hosts, windows) ?? this.from(windows);
  }

  /** The same by searching. */
  from(windows: Windows, depth = 0): Windows | undefined {
    this.left = depth > DEEPEST ? 0 : this.left - 1;
    if (this.left <= 0 || this.#clashes(windows)) return undefined;
    const crowded = mostCrowded(this.#hosts, windows);
    if (!crowded) return windows;
    if (this.#isOverfull(windows, MOST_AT_EACH)) return undefined;
    const { host, day } = crowded;
    const present = fewestTooMany(crowded);
    this.hosts.add(host);
    for (const { party, job } of present) {
      this.parties.add(party.number);
      this.jobs.add(job);
    }
    for (const [first, then] of turns(present, windows)) {
      const found = this.#inTurn(host, windows, first, then, depth);
      if (found || this.left <= 0) return found;
    }
    return this.#later(windows, severalOf(present), timeOf(host, day), depth);
  }

  // Whether the work of some of them is too much for their days, in whatever order.
  #isOverfull(windows: Windows, most: number): boolean {
    const overfull = overfullIn(this.#workloads(), windows, most);
    if (!overfull) return false;
    this.hosts.add(overfull.host);
    for (const number of overfull.parties) this.parties.add(number);
    for (const job of overfull.jobs) this.jobs.add(job);
    return true;
  }

  // With one job over before another begins.
  #inTurn(host: Host, windows: Windows, first: Job, then: Job, depth: number): Windows | undefined {
    const least = (day: Day): Day => timeOf(host, day).to + 1;
    const index = this.#constraints.push({ from: first.end, to: then.start, least, soft: false }) - 1;
    takeUp(this.#network, index);
    const trial = copyOf(windows);
    const fits = tighten(this.#network, trial, [first.end, then.start]) < 0;
    const found = fits ? this.from(trial, depth + 1) : undefined;
    leaveOut(this.#network, index);
    this.#constraints.pop();
    return found;
  }

  // Each job in reach of a party's crowd ends or starts later, those before it held where they are.
  #later(windows: Windows, parties: readonly Party[], time: Days, depth: number): Windows | undefined {
    let rest = windows;
    for (const party of parties) {
      const crowd = crowdAt(onFirstDays(party, windows), time, party.window);
      for (const variable of movable(party, windows, time, crowd)) {
        const first = rest.lo[variable] as Day;
        const last = rest.hi[variable] as Day;
        // Out of the crowd, then further back within it.
        const found =
          this.#within(rest, variable, Math.max(first, crowd.to) + 1, last, depth) ??
          this.#within(rest, variable, first + 1, Math.min(last, crowd.to), depth);
        if (found || this.left <= 0) return found;
        rest = this.#narrowed(rest, variable, first, first) ?? rest;
        if (this.#clashes(rest)) return undefined;
      }
    }
    return undefined;
  }

  #within(windows: Windows, variable: number, from: Day, to: Day, depth: number): Windows | undefined {
    const later = this.#narrowed(windows, variable, from, to);
    return later && this.from(later, depth + 1);
  }

  // The windows with one variable kept between two days, or undefined where some variable then has no day.
  #narrowed(windows: Windows, variable: number, from: Day, to: Day): Windows | undefined {
    if (from > to) return undefined;
    const grid = this.#network.problem.variables[variable]?.grid;
    const trial = copyOf(windows);
    trial.lo[variable] = grid?.next(from) ?? from;
    trial.hi[variable] = grid?.previous(to) ?? to;
    return tighten(this.#network, trial, [variable]) < 0 ? trial : undefined;
  }

  // Where one visit at a time is taken in, jobs of a party in progress on one day are one visit, and a visit has a day that
  // all of its jobs hold. Jobs whose days are settled and that cannot be so grouped never fit, whatever the others do.
  #clashes(windows: Windows): boolean {
    const clash = this.#hosts
      .filter(({ visits, stretch }) => visits === 1 && !stretch)
      .flatMap(({ parties }) => parties)
      .find((party) => isTorn(party, windows));
    if (clash) this.parties.add(clash.number);
    return clash !== undefined;
  }
}

function isTorn({ jobs, window }: Party, { lo, hi }: Windows): boolean {
  const settled = jobs
    .filter(({ start, end }) => lo[start] === hi[start] && lo[end] === hi[end])
    .map(({ start, end, fixed }) => ({ from: lo[start] as Day, to: lo[end] as Day, fixed }))
    .sort((a, b) => a.from - b.from);
  return settled.some((job, i) => {
    if (job.fixed) return false;
    const met = settled.filter((other, k) => k !== i && other.from <= job.to && job.from <= other.to);
    return Math.max(...met.map(({ from }) => from)) > Math.min(...met.map(({ to }) => to)) + window;
  });
}

type Presences = Crowded['present'];

// One visit more than the host takes, one of which can move: those with the least room.
function fewestTooMany({ host, present }: Crowded): Presences {
  const fixed = present.filter((it) => it.fixed).slice(0, host.visits);
  const open = present.filter((it) => !it.fixed).sort((a, b) => a.room - b.room);
  return [...fixed, ...open].slice(0, host.visits + 1);
}

// Every two of them in either order, what leaves the later one most room first.
function turns(present: Presences, { lo, hi }: Windows): readonly (readonly [Job, Job])[] {
  const roomLeft = ([first, then]: readonly [Job, Job]): number =>
    (hi[then.start] as Day) - (lo[first.end] as Day);
  return present
    .flatMap((one) =>
      present
        .filter((other) => other.party !== one.party && !(one.fixed && other.fixed))
        .map((other) => [one.job, other.job] as const),
    )
    .sort((a, b) => roomLeft(b) - roomLeft(a));
}

// Parties with more than one of these visits.
function severalOf(present: Presences): readonly Party[] {
  const parties = present.map(({ party }) => party);
  return [...new Set(parties.filter((party, i) => parties.indexOf(party) !== i))];
}

// Starts and ends of the jobs that can come within reach of the crowd, those of the crowded time first.
function movable({ jobs, window }: Party, { lo, hi }: Windows, time: Days, crowd: Days): readonly number[] {
  const near = jobs.filter(
    ({ start, end }) => (lo[start] as Day) <= crowd.to && (hi[end] as Day) + window >= crowd.from,
  );
  const onDay = ({ start, end }: Job): number =>
    (lo[start] as Day) <= time.to && time.from <= (lo[end] as Day) ? 0 : 1;
  const sorted = near.sort((a, b) => onDay(a) - onDay(b));
  return [...new Set(sorted.flatMap(({ start, end }) => [start, end]))];
}

// The days of all jobs that hang together with those of a time, each stretched at its end.
function crowdAt(placed: readonly Days[], time: Days, window: number): Days {
  let crowd = time;
  for (;;) {
    const { from, to } = crowd;
    const touching = placed.filter((job) => job.from <= to && job.to + window >= from);
    const wider = {
      from: Math.min(from, ...touching.map((job) => job.from)),
      to: Math.max(to, ...touching.map((job) => job.to + window)),
    };
    if (wider.from === from && wider.to === to) return crowd;
    crowd = wider;
  }
}
