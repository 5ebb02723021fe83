// A quick look for room before any search: day after day, whatever is too much waits until something there is over. It
// finds room most often where there is plenty, and shows nothing where it finds none.

import type { Day } from '../calendar/index.js';
import { type Crowded, crowdedTimes, type Host, type Present, timeOf } from './hosts.js';
import type { Job } from './problem.js';
import { copyOf, type Network, tighten, type Windows } from './propagate.js';

// Whoever has least time left goes first: by the last day it may end, or by the days that its start may still wait.
const RULES: readonly ((job: Job, windows: Windows) => number)[] = [
  ({ end }, { hi }) => hi[end] as Day,
  ({ start }, { lo, hi }) => (hi[start] as Day) - (lo[start] as Day),
];

// Times at which somebody is made to wait.
const MOST_ROUNDS = 400;

/** Windows within these whose first days fit all hosts, where waiting alone leads to some. */
export function delayed(network: Network, hosts: readonly Host[], windows: Windows): Windows | undefined {
  for (const rule of RULES) {
    const found = delayedBy(rule, network, hosts, windows);
    if (found) return found;
  }
  return undefined;
}

function delayedBy(
  rule: (job: Job, windows: Windows) => number,
  network: Network,
  hosts: readonly Host[],
  windows: Windows,
): Windows | undefined {
  const trial = copyOf(windows);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const crowded = earliest(hosts, trial);
    if (!crowded) return trial;
    const { host, present } = crowded;
    const rank = ({ fixed, job }: Present): number => (fixed ? Number.NEGATIVE_INFINITY : rule(job, trial));
    const inTurn = [...present].sort((a, b) => rank(a) - rank(b));
    const [first, waiting] = [inTurn.slice(0, host.visits), inTurn.slice(host.visits)];
    const over = Math.min(...first.map(({ job }) => trial.lo[job.end] as Day));
    const starts = waiting.filter(({ fixed }) => !fixed).map(({ job }) => job.start);
    for (const start of starts) {
      const next = Math.max((trial.lo[start] as Day) + 1, timeOf(host, over).to + 1);
      trial.lo[start] = network.problem.variables[start]?.grid.next(next) ?? next;
    }
    if (starts.length === 0 || tighten(network, trial, starts) >= 0) return undefined;
  }
  return undefined;
}

function earliest(hosts: readonly Host[], windows: Windows): Crowded | undefined {
  let found: Crowded | undefined;
  for (const crowded of crowdedTimes(hosts, windows)) if (!found || crowded.day < found.day) found = crowded;
  return found;
}
