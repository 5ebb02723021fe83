// A machine in memory: files are a map, the clock stands still, what is printed is kept. Paths are absolute inside.

import { dirname, relative, resolve } from 'node:path';
import { printedBy } from '../src/host/streams.js';
import type { FileRefusal, FileTrouble, Host } from '../src/host.js';
import { doJob } from '../src/job.js';
import type { NotServing } from '../src/listening.js';
import type { Prompts } from '../src/prompts.js';
import { run } from '../src/run.js';
import type { Answered, Asked } from '../src/serving.js';
import type { WhyStopped } from '../src/thread.js';

/** What a test may say of its machine; the rest is ordinary. */
export interface Setting {
  /** Text or bytes by path from `cwd`; a trouble instead of bytes is what reading or writing the path meets. */
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly trouble: FileTrouble }>>;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Whether all three streams are terminals. */
  readonly terminal?: boolean;
  readonly columns?: number | undefined;
  /** This instant, as `2026-11-21T12:00:00Z`. */
  readonly now?: string;
  /** Answers to questions, in order; null gives up. */
  readonly answers?: readonly (string | readonly string[] | null)[];
  /** What a server is asked, one after the other, before Ctrl-C ends it; files may be changed before each. */
  readonly requests?: readonly (Partial<Asked> & { readonly change?: Readonly<Record<string, string>> })[];
  /** Why there can be no server. */
  readonly noServer?: NotServing['trouble'];
  /** Milliseconds that pass between two looks at the clock; none where absent. */
  readonly pace?: number;
}

/** What a run left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** Files that are new or changed, by path from `cwd`. */
  readonly written: Readonly<Record<string, string>>;
  readonly questions: readonly string[];
  /** What a server answered. */
  readonly answers: readonly Answered[];
}

/** Runs the program in memory. */
export async function auditcal(args: string | readonly string[], setting: Setting = {}): Promise<Ran> {
  const argv = typeof args === 'string' ? args.split(' ').filter((it) => it !== '') : args;
  const { host, ran } = fakeHost(setting);
  const exit = await run(argv, host);
  return { exit, ...ran() };
}

export function fakeHost(setting: Setting) {
  const cwd = setting.cwd ?? '/repos/northwind';
  const at = (path: string) => resolve(cwd, path);
  const files = new Map(Object.entries(setting.files ?? {}).map(([path, it]) => [at(path), it]));
  const written: Record<string, string> = {};
  const questions: string[] = [];
  const answers: Answered[] = [];
  let interrupt: (() => void) | undefined;
  let moment = Date.parse(setting.now ?? '2026-11-21T12:00:00Z');
  const printed = { out: '', err: '' };
  let elapsed = 0;
  const refusal = (path: string, trouble: FileTrouble): FileRefusal => ({
    ok: false,
    path,
    trouble,
    detail: 'EIO',
  });
  const isFolder = (path: string) =>
    path === cwd || [...files.keys()].some((it) => it.startsWith(`${path}/`));
  const out = (to: 'out' | 'err') => ({
    isTerminal: setting.terminal === true,
    columns: setting.columns,
    write: (text: string) => {
      printed[to] += text;
    },
  });
  const kindOf: Host['kindOf'] = (path) => {
    const file = files.get(path);
    if (file === undefined) return isFolder(path) ? 'directory' : null;
    return typeof file === 'object' && 'trouble' in file && file.trouble === 'directory'
      ? 'directory'
      : 'file';
  };
  const host: Host = {
    cwd,
    // Few tests of the shell ask for the cheapest plan; those that do say how hard to search.
    env: { AUDITCAL_EFFORT: '0', ...setting.env },
    out: out('out'),
    err: out('err'),
    input: {
      isTerminal: setting.terminal === true,
      read: async () => new TextEncoder().encode(setting.stdin ?? ''),
    },
    dayIn: (zone) => dayIn(zone, setting.now ?? '2026-11-21T12:00:00Z'),
    elapsed: () => {
      elapsed += setting.pace ?? 0;
      return elapsed;
    },
    every: () => () => {},
    onInterrupt: (what) => {
      interrupt = what;
      return () => {};
    },
    httpDate: () => {
      moment += 1000;
      return new Date(moment).toUTCString();
    },
    async serve({ port }, answer) {
      if (setting.noServer) return { ok: false, trouble: setting.noServer, detail: 'EIO' };
      setTimeout(async () => {
        for (const { change = {}, ...asked } of setting.requests ?? []) {
          for (const [path, text] of Object.entries(change)) files.set(at(path), text);
          answers.push(await answer({ method: 'GET', target: '/', headers: {}, ...asked }));
        }
        interrupt?.();
      });
      return { ok: true, port, close: async () => {} };
    },
    inThread: (job, heard) => {
      let stopped: WhyStopped | null = null;
      const watch = { stop: () => stopped, onProgress: heard, elapsed: host.elapsed, onStep: () => {} };
      const answer = Promise.resolve().then(() => doJob(job, watch));
      return {
        answer,
        stop: (why) => {
          stopped ??= why;
        },
      };
    },
    read(path, limit) {
      const file = files.get(path);
      if (file === undefined) return refusal(path, isFolder(path) ? 'directory' : 'missing');
      if (typeof file === 'object' && 'trouble' in file) return refusal(path, file.trouble);
      const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
      return bytes.length > limit ? refusal(path, 'too-big') : bytes;
    },
    kindOf,
    async matching(pattern) {
      const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
      const names = [...files.keys()].map((it) => relative(cwd, it));
      return names.filter((it) => new RegExp(`^${source}$`).test(it)).sort();
    },
    write(wanted, folders) {
      for (const { path } of wanted) {
        const there = files.get(path);
        if (typeof there === 'object' && 'trouble' in there) return refusal(path, there.trouble);
        if (isFolder(path)) return refusal(path, 'directory');
        if (files.has(dirname(path)) || (!folders && !isFolder(dirname(path))))
          return refusal(path, 'no-folder');
      }
      for (const { path, text } of wanted) {
        const whole = typeof text === 'string' ? text : [...text].join('');
        files.set(path, whole);
        written[relative(cwd, path)] = whole;
      }
      return { ok: true };
    },
    git: () => ({ status: null, out: new Uint8Array(0), err: '' }),
    prompts: async () => prompts(setting, questions),
    printedBy,
  };
  return { host, ran: () => ({ ...printed, written, questions, answers }) };
}

/** The same machine, where Ctrl-C comes as soon as something is waited for. */
export function interrupted(host: Host): Host {
  let interrupt = () => {};
  return {
    ...host,
    onInterrupt: (what) => {
      interrupt = what;
      return () => {};
    },
    every: (pause, what) => {
      interrupt();
      return host.every(pause, what);
    },
  };
}

function dayIn(zone: string, now: string): string {
  const parts = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date(now));
}

/** Answers come from the list; an answer the question would not take is a mistake of the test. */
function prompts({ answers = [] }: Setting, questions: string[]): Prompts {
  const left = [...answers];
  const next = (message: string) => {
    questions.push(message);
    if (left.length === 0) throw new Error(`no answer to: ${message}`);
    return left.shift() ?? null;
  };
  return {
    open: () => {},
    close: () => {},
    async text({ message, check }) {
      const answer = next(message) as string | null;
      const wrong = answer === null ? undefined : check?.(answer);
      if (wrong) throw new Error(`${message}: ${wrong}`);
      return answer;
    },
    async choose({ message }) {
      return next(message) as readonly string[] | null;
    },
  };
}
