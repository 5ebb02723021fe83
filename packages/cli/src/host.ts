// The machine, as the program is handed it: streams, files, the clock. Nothing but this file and those in `host/` touches
// any of them.

import { kindOf, matching, readFile, writeFiles } from './host/files.js';
import { isTerminal, outOn, printedBy, readInput } from './host/streams.js';
import type { Job } from './job.js';
import { listening, type NotServing, type Server } from './listening.js';
import type { Prompts } from './prompts.js';
import type { Answered, Asked } from './serving.js';
import { type Heard, startThread, type Task, type Thread, taskOf, threadWord } from './thread.js';

/** Why a file could not be read or written. */
export type FileTrouble = 'missing' | 'no-folder' | 'directory' | 'forbidden' | 'too-big' | 'other';

/** A file that could not be read or written: which, why, and in the system's words. */
export interface FileRefusal {
  readonly ok: false;
  readonly path: string;
  readonly trouble: FileTrouble;
  readonly detail: string;
}

/** Where text goes. */
export interface Out {
  readonly isTerminal: boolean;
  /** Characters in a line; undefined where no terminal says. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** Bytes to be written to a path. */
export interface Write {
  readonly path: string;
  /** In parts where the whole would be too long to hold. */
  readonly text: string | Iterable<string>;
}

/** What git printed, and its exit status; null where it could not be started. */
export interface GitAnswer {
  readonly status: number | null;
  readonly out: Uint8Array;
  readonly err: string;
}

/** All that the program may know of the computer it runs on. Relative paths start at `cwd`. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Out;
  readonly err: Out;
  readonly input: { readonly isTerminal: boolean; read(limit: number): Promise<Uint8Array | FileRefusal> };
  /** The civil day it is now in a time zone that is known to exist: YYYY-MM-DD. */
  dayIn(zone: string): string;
  /** This moment as HTTP writes it: `Sat, 21 Nov 2026 12:00:00 GMT`. */
  httpDate(): string;
  /** Milliseconds since some moment, by a clock that nobody sets back. */
  elapsed(): number;
  /** Does something again and again, so many milliseconds apart; answers how to end that. */
  every(pause: number, what: () => void): () => void;
  /** The next Ctrl-C does this instead of ending the run, and the one after ends it; answers how to take it back. */
  onInterrupt(what: () => void): () => void;
  /** Does a job in a thread of its own; `heard` is told how far it is. */
  inThread<J extends Job>(job: J, heard: Heard): Thread<J>;
  /** At most `limit` bytes; a longer file is refused as too big. */
  read(path: string, limit: number): Uint8Array | FileRefusal;
  kindOf(path: string): 'file' | 'directory' | 'other' | null;
  /** Files that a pattern names, sorted; relative to `cwd` unless the pattern is not. */
  matching(pattern: string): Promise<readonly string[]>;
  /** All of them or none. Folders on the way are made where `folders` says so. */
  write(files: readonly Write[], folders: boolean): { readonly ok: true } | FileRefusal;
  /** Listens for requests over HTTP; each is answered by `answer`. */
  serve(
    at: { readonly port: number; readonly address: string },
    answer: (asked: Asked) => Promise<Answered>,
  ): Promise<Server | NotServing>;
  /** What git answers in a folder; it changes nothing there and asks nobody. */
  git(folder: string, args: readonly string[]): GitAnswer;
  /** Questions to a person; only where `input` and `err` are terminals. */
  prompts(): Promise<Prompts>;
  /** What a library that prints on its own would have printed. */
  printedBy(run: () => void): string;
}

/** The real machine, with the arguments it was started with and the way to end. */
export interface Machine {
  readonly host: Host;
  readonly argv: readonly string[];
  /** What this thread is there for; undefined in the first one, which has a user. */
  readonly task: Task | undefined;
  /** Sets the exit status; what is still on its way out is let go first. */
  end(status: number): void;
}

export function thisMachine(): Machine {
  const interrupts = interruptions();
  const host: Host = {
    cwd: process.cwd(),
    env: process.env,
    out: outOn(() => process.stdout, 1),
    err: outOn(() => process.stderr, 2),
    input: {
      get isTerminal() {
        return isTerminal(0);
      },
      read: readInput,
    },
    dayIn,
    httpDate: () => new Date().toUTCString(),
    elapsed: () => performance.now(),
    every,
    onInterrupt: interrupts,
    inThread: (job, heard) => startThread(threads(), process.argv[1] ?? '', job, heard),
    read: readFile,
    kindOf,
    matching,
    write: writeFiles,
    serve: (at, answer) => listening(process.getBuiltinModule('node:http'), at, answer),
    git,
    prompts: async () => (await import('./prompts.js')).promptsAt(process.stdin, process.stderr),
    printedBy,
  };
  return {
    host,
    argv: process.argv.slice(2),
    // Loading Node's threads to ask whether this is one of them costs seven milliseconds at every start.
    task: process.argv[2] === threadWord ? taskOf(threads(), () => performance.now()) : undefined,
    end: (status) => {
      process.exitCode = status;
    },
  };
}

function threads() {
  return process.getBuiltinModule('node:worker_threads');
}

function every(pause: number, what: () => void): () => void {
  const timer = setInterval(what, pause);
  return () => clearInterval(timer);
}

/** Ctrl-C ends the run, unless someone waits to do something else once. */
function interruptions(): Host['onInterrupt'] {
  let waiting: (() => void) | undefined;
  process.on('SIGINT', () => {
    if (!waiting) process.exit(130);
    const what = waiting;
    waiting = undefined;
    what();
  });
  return (what) => {
    waiting = what;
    return () => {
      if (waiting === what) waiting = undefined;
    };
  };
}

/** Neither the user's settings nor those of a repository start another program, and a lock is left to others. */
const GIT_SETTINGS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
const MOST_OF_GIT = 64 * 1024 * 1024;

function git(folder: string, args: readonly string[]): GitAnswer {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...GIT_SETTINGS, ...args], {
    env,
    maxBuffer: MOST_OF_GIT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, out: stdout ?? new Uint8Array(0), err: stderr?.toString() ?? '' };
}

/** By the process's own zone, because loading Intl for one date costs twelve milliseconds at every start. */
function dayIn(zone: string): string {
  const { TZ } = process.env;
  process.env.TZ = zone;
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
  return parts.map((it) => String(it).padStart(2, '0')).join('-');
}
