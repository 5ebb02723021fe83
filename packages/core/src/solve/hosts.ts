// Hosts that several parties depend on, each with jobs of its own, and where too many visits meet under one of them. Jobs
// of one party that are close to each other are one visit; jobs of different parties never are.

import type { Day } from '../calendar/index.js';
import type { Job } from './problem.js';
import type { Windows } from './propagate.js';
import { visitsOf } from './visits.js';

/** Days from the first to the last, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** The jobs of one party under a host, and the days by which they are stretched at their ends when visits are formed. */
export interface Party {
  /** The same number under every host. */
  readonly number: number;
  readonly jobs: readonly Job[];
  readonly window: number;
}

/** At most `visits` visits at one time, whosever they are. */
export interface Host {
  readonly visits: number;
  readonly parties: readonly Party[];
  /** All days that are one time with a day, such as its week; where absent each day is a time by itself. */
  readonly stretch?: (day: Day) => Days;
}

/** A job on the first days that are left to it. */
export interface PlacedJob extends Days {
  readonly job: Job;
  readonly fixed: boolean;
}

/** Jobs of one visit that are in progress at a crowded time. */
export interface Present {
  readonly party: Party;
  /** One of them; one that can still move where any of them can. */
  readonly job: Job;
  readonly fixed: boolean;
  /** Days by which those that can move could end later. */
  readonly room: number;
}

/** A time at which a host has too many visits. */
export interface Crowded {
  readonly host: Host;
  readonly day: Day;
  readonly present: readonly Present[];
}

/** The jobs of a party on the first days that are left to them. */
export function onFirstDays({ jobs }: Party, { lo }: Windows): readonly PlacedJob[] {
  return jobs.map((job) => ({
    job,
    from: lo[job.start] as Day,
    to: lo[job.end] as Day,
    fixed: job.fixed,
  }));
}

/** The times at which a host has too many visits, all jobs on their first days. Fixed jobs may be too many among themselves. */
export function* crowdedTimes(hosts: readonly Host[], windows: Windows): Iterable<Crowded> {
  for (const host of hosts) {
    const parties = host.parties.map((party) => {
      const placed = onFirstDays(party, windows);
      return { party, placed, visit: visitsOf(placed, party.window) };
    });
    // The number in progress only grows at a time at which some job starts.
    const days = new Set(parties.flatMap(({ placed }) => placed.map(({ from }) => from)));
    for (const day of days) {
      const present = parties.flatMap((it) => presentAt(it, timeOf(host, day), windows));
      if (present.length > host.visits && present.some(({ fixed }) => !fixed)) yield { host, day, present };
    }
  }
}

/** Of these times the one whose jobs have the least room: where there is none at all, that is where it shows soonest. */
export function mostCrowded(hosts: readonly Host[], windows: Windows): Crowded | undefined {
  let least = Number.POSITIVE_INFINITY;
  let found: Crowded | undefined;
  for (const crowded of crowdedTimes(hosts, windows)) {
    const room = crowded.present.reduce((sum, it) => sum + (it.fixed ? 0 : it.room), 0);
    if (room >= least) continue;
    least = room;
    found = crowded;
  }
  return found;
}

/** All days that are one time with a day under a host. */
export function timeOf({ stretch }: Host, day: Day): Days {
  return stretch ? stretch(day) : { from: day, to: day };
}

interface Laid {
  readonly party: Party;
  readonly placed: readonly PlacedJob[];
  readonly visit: readonly number[];
}

function presentAt({ party, placed, visit }: Laid, { from, to }: Days, { lo, hi }: Windows): Present[] {
  const byVisit = new Map<number, PlacedJob[]>();
  placed.forEach((it, k) => {
    if (it.from > to || it.to < from) return;
    const number = visit[k] as number;
    byVisit.set(number, [...(byVisit.get(number) ?? []), it]);
  });
  const roomOf = ({ end }: Job): number => (hi[end] as Day) - (lo[end] as Day);
  return [...byVisit.values()].map((together) => {
    const movable = together.filter(({ fixed }) => !fixed).map(({ job }) => job);
    const [tightest] = movable.sort((a, b) => roomOf(a) - roomOf(b));
    return {
      party,
      job: tightest ?? (together[0] as PlacedJob).job,
      fixed: tightest === undefined,
      room: movable.reduce((sum, job) => sum + roomOf(job), 0),
    };
  });
}
