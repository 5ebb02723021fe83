// How many days work of different lanes could have in common, told before anything of them is read.

import type { LaneBound } from '../alternatives.js';

/** The most that guests could have in common with one job of each other lane. */
export function mostCommon(lined: readonly LaneBound[], guests: readonly LaneBound[]): number {
  const jobs = ({ jobs: sure, more = 0 }: LaneBound): number => sure + more;
  const pairs = guests.flatMap((guest, i) => [
    ...lined.map((line) => jobs(guest) * Math.min(guest.days, line.days)),
    ...guests
      .slice(i + 1)
      .map((other) => Math.min(jobs(guest), jobs(other)) * Math.min(guest.days, other.days)),
  ]);
  return pairs.reduce((sum, days) => sum + days, 0);
}
