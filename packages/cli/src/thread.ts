// Planning in a thread of its own, so that the first one hears Ctrl-C and the clock while the other searches. A stranger
// would get wrong: the search never waits, so it is told to stop by a number in memory that both threads see.

import type * as Threads from 'node:worker_threads';
import type { Job, SolvedOf, Watch } from './job.js';

/** What ends a search before its proof. */
export type WhyStopped = 'interrupt' | 'time';

/** A job that is being done elsewhere. */
export interface Thread<J extends Job = Job> {
  readonly answer: Promise<SolvedOf<J>>;
  /** Ends the search with the best plan so far; said again, it changes nothing. */
  stop(why: WhyStopped): void;
}

/** Told of the best value and of the bound, in the currency's main unit, and of which plan of several they are. */
export type Heard = (value: number, bound: number, step?: string) => void;

/** The same program, started with this word, is a thread that waits for nothing but its job. */
export const threadWord = '--in-a-thread';

interface Given {
  readonly job: Job;
  readonly stopped: Int32Array;
}

type News<J extends Job> =
  | { readonly value: number; readonly bound: number; readonly step: string | undefined }
  | { readonly solved: SolvedOf<J> };

const reasons = [null, 'interrupt', 'time'] as const;
/** Between two pieces of news, in milliseconds. */
const pause = 50;

/** Starts `program`, a path, as a thread that does the job. */
export function startThread<J extends Job>(
  threads: typeof Threads,
  program: string,
  job: J,
  heard: Heard,
): Thread<J> {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const given: Given = { job, stopped };
  const worker = new threads.Worker(program, { argv: [threadWord], workerData: given });
  const answer = new Promise<SolvedOf<J>>((resolve, reject) => {
    worker.on('message', (news: News<J>) => {
      if (!('solved' in news)) return heard(news.value, news.bound, news.step);
      // Nothing is left for it to do, so it ends by itself, as it has to for what it has compiled to be kept.
      resolve(news.solved);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the planning thread ended without an answer')));
  });
  return { answer, stop: (why) => void Atomics.compareExchange(stopped, 0, 0, reasons.indexOf(why)) };
}

/** In such a thread: its job, how to watch over it, and where its answer goes. */
export interface Task {
  readonly job: Job;
  readonly watch: Watch;
  done(solved: SolvedOf<Job>): void;
}

/** The task of this thread; undefined in the first one. */
export function taskOf(threads: typeof Threads, now: () => number): Task | undefined {
  const { parentPort } = threads;
  if (parentPort === null) return undefined;
  const { job, stopped } = threads.workerData as Given;
  const tell = (news: News<Job>) => parentPort.postMessage(news);
  let told = Number.NEGATIVE_INFINITY;
  let step: string | undefined;
  return {
    job,
    watch: {
      elapsed: now,
      onStep: (begun) => {
        step = begun;
        tell({ value: Number.POSITIVE_INFINITY, bound: Number.NEGATIVE_INFINITY, step });
      },
      stop: () => reasons[Atomics.load(stopped, 0)] ?? null,
      onProgress: (value, bound) => {
        if (now() - told < pause) return;
        told = now();
        tell({ value, bound, step });
      },
    },
    done: (solved) => tell({ solved }),
  };
}
