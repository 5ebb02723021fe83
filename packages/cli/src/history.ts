// What a program file was before a change: the commit where the change left another line of history, and the texts of
// that commit. A stranger would get wrong: the head is what lies in the folder, committed or not.

import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { type ConfigProblem, nearest, type PlainDate } from '@auditcal/core';
import type { GitAnswer, Host } from './host.js';
import { problem } from './outcome.js';

/** The commit a file is compared with. */
export interface Base {
  /** Full name of the commit: the last one that the change and the other line of history share. */
  readonly commit: string;
  /** Civil day of that commit, where it was made. */
  readonly day: PlainDate;
  /** Name of the file in that commit: its own, or the path it was renamed from; null where the change adds it. */
  readonly path: string | null;
  /** The file's text there; null where the change adds it. */
  readonly text: string | null;
  /** The file's text in the commit `head` that was asked for; null where none was, or the file is not in it. */
  readonly headText: string | null;
  /** A text of that commit by its path from the folder of the file. */
  textOf(path: string): string | null;
  /** The same of the commit `head` that was asked for; of the base where none was. */
  headTextOf(path: string): string | null;
  /** Whether that commit has a file, by its path from the folder of the file or from the root. */
  has(path: string): boolean;
  /** Whether a file lies there now, by the same paths. */
  hasNow(path: string): boolean;
}

export type BaseFound =
  | { readonly ok: true; readonly value: Base }
  | { readonly ok: false; readonly problem: ConfigProblem };

/** The base of a file, or why there is none: of what lies in the folder, or of a commit `head`. */
export function baseOf(host: Host, file: string, ref: string, head?: string): BaseFound {
  if (file === '<stdin>') return refused('no-history', 'standard input has no history', 'name a file');
  const folder = dirname(resolve(host.cwd, file));
  const ask = (...args: readonly string[]) => host.git(folder, args);
  const prefix = ask('rev-parse', '--show-prefix');
  if (prefix.status !== 0) return noRepository(file, prefix);
  const commit = commitOf(ask, ref);
  if (!commit.ok) return commit;
  const other = head === undefined ? undefined : commitOf(ask, head);
  if (other && !other.ok) return other;
  const shared = ask('merge-base', other?.value ?? 'HEAD', commit.value);
  if (shared.status !== 0) return noMergeBase(ask, ref);
  return { ok: true, value: baseAt(host, file, lineOf(prefix), lineOf(shared), other?.value) };
}

function baseAt(host: Host, file: string, prefix: string, commit: string, head: string | undefined): Base {
  const folder = dirname(resolve(host.cwd, file));
  const ask = (...args: readonly string[]) => host.git(folder, args);
  const at = (path: string) => posix.normalize(posix.join(prefix, path.replaceAll('\\', '/')));
  const textAt = (path: string, at = commit): string | null => {
    const answer = ask('cat-file', 'blob', `${at}:${path}`);
    return answer.status === 0 ? new TextDecoder().decode(answer.out) : null;
  };
  const here = at(basename(file));
  const same = textAt(here);
  const before = same === null ? renamedTo(ask, commit, here) : here;
  const root = resolve(folder, relative(prefix, '') || '.');
  const places = (named: string) => [at(named), posix.normalize(named)].filter((it) => !it.startsWith('..'));
  return {
    commit,
    day: lineOf(ask('show', '-s', '--format=%cs', commit)) as PlainDate,
    path: same === null ? before : file,
    text: same ?? (before === null ? null : textAt(before)),
    headText: head === undefined ? null : textAt(here, head),
    textOf: (named) => textAt(at(named)),
    headTextOf: (named) => textAt(at(named), head ?? commit),
    has: (named) => places(named).some((it) => ask('cat-file', '-e', `${commit}:${it}`).status === 0),
    hasNow: (named) => places(named).some((it) => host.kindOf(join(root, it)) !== null),
  };
}

type Ask = (...args: readonly string[]) => GitAnswer;

/** The path a file had before it was renamed. */
function renamedTo(ask: Ask, commit: string, path: string): string | null {
  const flags = ['--no-ext-diff', '--no-textconv', '--name-status', '-z', '-M', '--diff-filter=R'];
  const answer = ask('diff', ...flags, commit);
  const words = answer.status === 0 ? new TextDecoder().decode(answer.out).split('\0') : [];
  for (let i = 0; i + 2 < words.length; i += 3) if (words[i + 2] === path) return words[i + 1] ?? null;
  return null;
}

function commitOf(ask: Ask, ref: string) {
  // What begins with a dash would be taken for a flag.
  const answer = ref.startsWith('-') ? undefined : ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  if (answer?.status === 0) return { ok: true as const, value: lineOf(answer) };
  const names = ask('for-each-ref', '--format=%(refname:short)');
  const known = new TextDecoder()
    .decode(names.out)
    .split('\n')
    .filter((it) => it !== '');
  const near = known.find((it) => it.endsWith(`/${ref}`)) ?? nearest(ref, known);
  const remedy = near === undefined ? fetching(ask) : `did you mean ${near}?`;
  return refused('unknown-ref', `this repository knows no commit ${ref}`, remedy);
}

function noMergeBase(ask: Ask, ref: string): BaseFound {
  return refused('no-merge-base', `${ref} and what is checked out share no commit here`, fetching(ask));
}

function fetching(ask: Ask): string {
  const shallow = lineOf(ask('rev-parse', '--is-shallow-repository')) === 'true';
  if (shallow)
    return 'the checkout is shallow: `git fetch --unshallow` brings the rest, `fetch-depth: 0` in actions/checkout too';
  return '`git fetch` brings what others have';
}

const WITHOUT_GIT =
  '`auditcal check` without --base checks all there is; `auditcal diff old.yml new.yml` compares two files';

function noRepository(file: string, { status, err }: GitAnswer): BaseFound {
  if (status === null)
    return refused(
      'no-git',
      'git could not be started, and it is asked for the file before',
      `install git; ${WITHOUT_GIT}`,
    );
  const [words = ''] = err.replace(/^fatal: /, '').split('\n');
  const plain = /not a git repository/i.test(words);
  const message = plain ? `${file} is in no git repository` : `git does not answer for ${file}: ${words}`;
  return refused('no-repository', message, WITHOUT_GIT);
}

function lineOf({ out }: GitAnswer): string {
  return new TextDecoder().decode(out).trim();
}

function refused(rule: string, message: string, remedy: string) {
  return { ok: false as const, problem: problem(rule, message, remedy) };
}
