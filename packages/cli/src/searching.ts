// A search that a person can follow and end. Most plans are found at once: those are searched for right here, because
// a thread costs more than they do: it reads the whole program again, cold. What lasts is begun anew in one, where it comes
// to the same plan; Ctrl-C before that ends the program.

import type { Call } from './command.js';
import type { Job, SolvedOf, Watch } from './job.js';
import { progressBar } from './progress.js';
import type { WhyStopped } from './thread.js';

/** How long a search may last here, in milliseconds. */
const briefly = 750;
/** Between two looks at the clock. */
const tick = 50;

/** A search, and whether something ended it before its proof. */
export interface Searched<J extends Job = Job> {
  readonly solved: SolvedOf<J>;
  readonly stopped: WhyStopped | null;
  /** Milliseconds. */
  readonly lasted: number;
}

/** What to search for: as a job for a thread, and as a function that does the same here. */
export interface Search<J extends Job = Job> {
  readonly job: J;
  readonly here: (watch: Partial<Watch>) => SolvedOf<J>;
  /** Milliseconds after which the best plan so far is taken; undefined for none. */
  readonly limit: number | undefined;
  readonly currency: string;
}

/** Searches until the proof, the limit or Ctrl-C. */
export async function searched<J extends Job>(call: Call, search: Search<J>): Promise<Searched<J>> {
  const { host } = call;
  const began = host.elapsed();
  const lasted = () => host.elapsed() - began;
  const brief = isLong(search.job) ? undefined : searchedBriefly(search, lasted);
  return brief ?? searchedInThread(call, search, lasted);
}

// Several programs to be planned anew, one beside many, or one in every way take longer than a thread costs.
function isLong(job: Job): boolean {
  if ('question' in job) return job.nodes !== 0;
  return (
    'members' in job && job.nodes !== 0 && job.members.length > FEW && job.members.some(({ kept }) => !kept)
  );
}

const FEW = 4;

/** Searches here; undefined where that lasts. What was begun is dropped at once, wherever it stands. */
function searchedBriefly<J extends Job>(search: Search<J>, lasted: () => number): Searched<J> | undefined {
  const { limit = Number.POSITIVE_INFINITY } = search;
  let stopped: WhyStopped | null = null;
  const stop = () => {
    const now = lasted();
    if (now > briefly && limit > briefly) throw tooLong;
    if (now > limit) stopped = 'time';
    return stopped;
  };
  try {
    return { solved: search.here({ stop, elapsed: lasted }), stopped, lasted: lasted() };
  } catch (thrown) {
    if (thrown === tooLong) return undefined;
    throw thrown;
  }
}

/** Thrown through a search that nobody waits for any more, and caught right there. */
const tooLong = Symbol('too long');

async function searchedInThread<J extends Job>(
  call: Call,
  search: Search<J>,
  lasted: () => number,
): Promise<Searched<J>> {
  const { host } = call;
  const { job, limit = Number.POSITIVE_INFINITY, currency } = search;
  const bar = progressBar(call, currency);
  const thread = host.inThread(job, bar.heard);
  let stopped: WhyStopped | null = null;
  const end = (why: WhyStopped) => {
    stopped ??= why;
    thread.stop(why);
  };
  const deaf = host.onInterrupt(() => end('interrupt'));
  const still = host.every(tick, () => {
    if (lasted() > limit) end('time');
    bar.show(lasted(), stopped !== null);
  });
  try {
    return { solved: await thread.answer, stopped, lasted: lasted() };
  } finally {
    still();
    deaf();
    bar.end();
  }
}
