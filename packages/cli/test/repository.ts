// A repository of git in a folder of its own, and the program run in it on the real machine: what git answers is
// nothing to make up.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Host, thisMachine } from '../src/host.js';
import { run } from '../src/run.js';

export interface Repository {
  readonly folder: string;
  /** Writes files; null takes one out. */
  put(files: Readonly<Record<string, string | null>>): void;
  /** Commits all there is, on this day. */
  commit(day: string, message?: string): void;
  git(...args: readonly string[]): string;
  /** Runs the program in a folder of the repository, the first plan that can be placed being good enough. */
  auditcal(
    args: string,
    within?: string,
  ): Promise<{ readonly exit: number; readonly out: string; readonly err: string }>;
  remove(): void;
}

export function repository(): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'auditcal-')));
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: ENV });
  const put: Repository['put'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      const at = join(folder, path);
      mkdirSync(dirname(at), { recursive: true });
      if (text === null) rmSync(at);
      else writeFileSync(at, text);
    }
  };
  git('init', '-q', '-b', 'main');
  return {
    folder,
    put,
    git,
    commit: (day, message = 'a change') => {
      git('add', '-A');
      const when = `${day}T12:00:00Z`;
      execFileSync('git', ['commit', '-q', '--allow-empty', '-m', message], {
        cwd: folder,
        env: { ...ENV, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when },
      });
    },
    auditcal: async (args, within = '') => {
      const said = { out: '', err: '' };
      const to = (name: keyof typeof said) => ({
        isTerminal: false,
        columns: undefined,
        write: (text: string) => {
          said[name] += text;
        },
      });
      const host: Host = {
        ...machine,
        cwd: join(folder, within),
        env: { AUDITCAL_EFFORT: '0' },
        out: to('out'),
        err: to('err'),
      };
      const exit = await run(
        args.split(' ').filter((it) => it !== ''),
        host,
      );
      return { exit, ...said };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** One machine for all, as one process has. */
const machine = thisMachine().host;

/** Nobody's settings, and somebody to commit. */
const ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};
