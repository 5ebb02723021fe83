// Whether the jobs that must lie within a stretch of days are more work than their host can take in there, in whatever
// order: a proof that needs no search. A stranger would get wrong: jobs of one party may be one visit, so of those that can
// meet only one counts.

import type { Day } from '../calendar/index.js';
import { type Days, type Host, timeOf } from './hosts.js';
import type { Job } from './problem.js';
import type { Windows } from './propagate.js';
import type { Work, Workload } from './workload.js';

/** Work that does not fit, and whose it is; without any one of these parties the rest of it may. */
export interface Overfull {
  readonly host: Host;
  readonly parties: ReadonlySet<number>;
  readonly jobs: readonly Job[];
}

/**
 * A stretch of days with too much work, that of the fewest parties; undefined where none is shown. Hosts with more than
 * `most` jobs are left out: each stretch is looked at by each of its jobs.
 */
export function overfullIn(
  workloads: readonly Workload[],
  windows: Windows,
  most: number,
): Overfull | undefined {
  let found: Overfull | undefined;
  for (const workload of workloads) {
    if (workload.works.length > most) continue;
    const fewer = found?.parties.size ?? Number.POSITIVE_INFINITY;
    found = overfullUnder(workload, windows, fewer) ?? found;
  }
  return found;
}

function overfullUnder(workload: Workload, { lo, hi }: Windows, fewer: number): Overfull | undefined {
  const { host, works } = workload;
  const spans = works
    .map((work) => ({ work, from: lo[work.job.start] as Day, to: hi[work.job.end] as Day }))
    .sort((a, b) => a.to - b.to);
  let found: Overfull | undefined;
  for (const first of new Set(spans.map(({ from }) => from))) {
    const within = new Within(host);
    for (const { work, from, to } of spans) {
      if (from < first) continue;
      within.add(work, { from, to });
      const needed = within.tooMuch(workload.roomIn(first, to), workload.timesIn(first, to));
      if (!needed) continue;
      const parties = new Set([...needed, ...workload.settledIn(first, to)]);
      const jobs = within.works.filter(({ party }) => needed.has(party)).map(({ job }) => job);
      if (parties.size < (found?.parties.size ?? fewer)) found = { host, parties, jobs };
      break;
    }
  }
  return found;
}

// Work within a stretch, by its last days: of each party what is no visit shared with other work of it.
class Within {
  readonly works: Work[] = [];
  readonly #host: Host;
  readonly #until = new Map<number, Day>();
  /** How many of them take so many times. */
  readonly #counts = new Map<number, number>();
  #sum = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  add(work: Work, { from, to }: Days): void {
    const until = this.#until.get(work.party);
    if (until !== undefined && timeOf(this.#host, from).from <= until) return;
    this.works.push(work);
    this.#sum += work.least;
    this.#counts.set(work.least, (this.#counts.get(work.least) ?? 0) + 1);
    this.#until.set(work.party, timeOf(this.#host, to).to);
  }

  /**
   * As few parties as are too much for so many visits at so many times. What takes `least` times goes so often into the
   * times of one visit as it takes to fill them, and no piece of it into what is left of one.
   */
  tooMuch(room: number, times: number): ReadonlySet<number> | undefined {
    if (this.#sum > room) return fewest(this.works, room, ({ least }) => least);
    for (const least of this.#counts.keys()) {
      const most = this.#host.visits * Math.floor(times / least);
      let count = 0;
      for (const [other, own] of this.#counts) if (other >= least) count += own;
      if (count <= most) continue;
      return fewest(
        this.works.filter((work) => work.least >= least),
        most,
        () => 1,
      );
    }
    return undefined;
  }
}

// Parties of some of this work that is still too much, the least of it left out.
function fewest(works: readonly Work[], room: number, size: (work: Work) => number): ReadonlySet<number> {
  const sizes = new Map<number, number>();
  for (const work of works) sizes.set(work.party, (sizes.get(work.party) ?? 0) + size(work));
  const parties = new Set(sizes.keys());
  let sum = [...sizes.values()].reduce((all, own) => all + own, 0);
  for (const [party, own] of [...sizes].sort(([, a], [, b]) => a - b)) {
    if (sum - own <= room) continue;
    sum -= own;
    parties.delete(party);
  }
  return parties;
}
