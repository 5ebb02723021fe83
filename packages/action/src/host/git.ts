// The commits of the checkout, read by git as data: objects only, no filters, no hooks, nothing fetched. A stranger
// would get wrong: a shallow checkout still tells the parents of its commit, though it does not have them.

import { execFileSync } from 'node:child_process';
import type { Commits, TextRead } from '../host.js';
import { decoded, refusal } from './files.js';

const id = /^[0-9a-f]{40,64}$/;
/** Room for a file of the largest size that is read, and its headers. */
const mostBytes = 11_000_000;

/** The checkout at `root`; everything is undefined where there is none, or no git. */
export function commitsAt(root: string): Commits {
  const git = (...args: string[]) => run(root, args);
  const has = (commit: string) => id.test(commit) && said(git('cat-file', '-t', commit)) === 'commit';
  return {
    head: () => headOf(git),
    mergeBase(a, b) {
      if (!has(a) || !has(b)) return undefined;
      const base = said(git('merge-base', a, b));
      return base !== undefined && id.test(base) ? base : undefined;
    },
    madeAt(commit) {
      const text = has(commit) ? git('cat-file', 'commit', commit)?.toString() : undefined;
      const [, seconds] = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(text ?? '') ?? [];
      return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
    },
    renames(commit) {
      if (!has(commit)) return undefined;
      const flags = ['-r', '-z', '-M', '--diff-filter=R', '--name-status'];
      const words =
        git('diff-tree', ...flags, commit, 'HEAD')
          ?.toString()
          .split('\0') ?? [];
      const found = new Map<string, string>();
      for (let i = 0; i + 2 < words.length; i += 3) found.set(words[i + 2] ?? '', words[i + 1] ?? '');
      return found;
    },
    read: (commit, path, limit) => (has(commit) ? readAt(git, commit, path, limit) : undefined),
  };
}

type Git = (...args: string[]) => Buffer | undefined;

function headOf(git: Git): ReturnType<Commits['head']> {
  const sha = said(git('rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}'));
  if (sha === undefined || !id.test(sha)) return undefined;
  const [header = ''] = (git('cat-file', 'commit', sha)?.toString() ?? '').split('\n\n');
  return { sha, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent) };
}

function readAt(git: Git, commit: string, path: string, limit: number): TextRead {
  const entry = git('--literal-pathspecs', 'ls-tree', '-lz', '--full-tree', commit, '--', path)?.toString();
  const [, mode, kind, blob, size] = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t/.exec(entry ?? '') ?? [];
  if (blob === undefined) return refusal('missing');
  if (kind === 'tree') return refusal('directory');
  if (mode === '120000' || kind !== 'blob') return refusal('other', 'it is a link');
  if (Number(size) > limit) return refusal('too-big');
  const bytes = git('cat-file', 'blob', blob);
  return bytes === undefined ? refusal('other', 'git does not have it') : decoded(bytes);
}

function said(bytes: Buffer | undefined): string | undefined {
  return bytes?.toString().trim();
}

function run(root: string, args: readonly string[]): Buffer | undefined {
  const settings = [
    '-c',
    `safe.directory=${root}`,
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  try {
    return execFileSync('git', ['--no-replace-objects', '-C', root, ...settings, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: mostBytes,
      timeout: 20_000,
      env: {
        ...process.env,
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_CEILING_DIRECTORIES: parentOf(root),
      },
    });
  } catch {
    return undefined;
  }
}

/** A repository above the workspace is not the one that was checked out into it. */
function parentOf(root: string): string {
  return root.replace(/[\\/][^\\/]*$/, '') || root;
}
