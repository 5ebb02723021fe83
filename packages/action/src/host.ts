// The runner, as the action is handed it: inputs, files of the workspace, the clock, what GitHub reads back.
// The only file that touches any of them. No path, followed through its links, may leave the workspace.

import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** How GitHub shows an annotation. */
export type AnnotationKind = 'error' | 'warning' | 'notice';

/** Where an annotation stands; lines and columns count from 1. */
export interface AnnotationPlace {
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Why a file of the workspace could not be read or written. */
export type FileTrouble = 'missing' | 'directory' | 'outside' | 'too-big' | 'not-utf-8' | 'other';

export interface FileRefusal {
  readonly ok: false;
  readonly trouble: FileTrouble;
  /** In the system's words; empty where there are none. */
  readonly detail: string;
}

/** All that the action may know of the runner. Paths are relative to the workspace, with `/` between folders. */
export interface Host {
  /** What the workflow says under `with`, or the default of action.yml; trimmed, empty where there is neither. */
  input(name: string): string;
  /** This moment; its civil day depends on a time zone. */
  now(): Date;
  /** `pull_request`, `schedule`, …; empty outside a workflow. */
  readonly event: string;
  /** Address of the repository at the commit that is checked, for links to lines; undefined where nobody says. */
  readonly source: string | undefined;
  /** True where somebody asked the runner for its debug log. */
  readonly debugging: boolean;
  /** The path from the workspace's root; undefined where it leads out of the workspace. */
  within(path: string): string | undefined;
  isPattern(path: string): boolean;
  /** Files that a pattern names, sorted. */
  glob(pattern: string): readonly string[];
  /** At most `limit` bytes of UTF-8; a longer file is refused as too big. */
  read(path: string, limit: number): { readonly ok: true; readonly text: string } | FileRefusal;
  /** The whole file or nothing; folders on the way are made. */
  write(path: string, text: string): { readonly ok: true } | FileRefusal;
  /** A line in the log. It is printed as it is: see `escaping`. */
  log(line: string): void;
  annotate(kind: AnnotationKind, message: string, place: AnnotationPlace): void;
  /** Adds to the job summary; false where the runner takes none. */
  summarize(markdown: string): boolean;
  output(name: string, value: string): void;
  /** Makes the step fail with this exit status, and annotates why. */
  fail(why: string, status: 1 | 2 | 3): void;
}

/** The runner that started this process. */
export function thisRunner(): Host {
  const root = resolve(process.env.GITHUB_WORKSPACE || process.cwd());
  return {
    input: (name) => core.getInput(name),
    now: () => new Date(),
    event: context.eventName ?? '',
    source: sourceAddress(),
    debugging: core.isDebug(),
    within: (path) => within(root, path),
    isPattern: (path) => isDynamicPattern(path),
    glob: (pattern) => glob(root, pattern),
    read: (path, limit) => read(root, path, limit),
    write: (path, text) => write(root, path, text),
    log: (line) => core.info(line),
    annotate,
    summarize,
    output: (name, value) => core.setOutput(name, value),
    fail(why, status) {
      core.setFailed(why);
      process.exitCode = status;
    },
  };
}

function sourceAddress(): string | undefined {
  const repository = process.env.GITHUB_REPOSITORY;
  return repository && context.sha ? `${context.serverUrl}/${repository}/blob/${context.sha}` : undefined;
}

function within(root: string, path: string): string | undefined {
  const inside = relative(root, resolve(root, path));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return inside.replaceAll(sep, '/');
}

function glob(root: string, pattern: string): readonly string[] {
  const options = { cwd: root, dot: true, followSymbolicLinks: false, expandDirectories: false };
  const found = globSync(pattern, { ...options, ignore: ['**/node_modules/**', '**/.git/**'] });
  return [...found].sort();
}

function read(root: string, path: string, limit: number): { ok: true; text: string } | FileRefusal {
  try {
    const real = realpathSync(join(root, path));
    if (within(realpathSync(root), real) === undefined) return refusal('outside');
    const found = statSync(real);
    if (found.isDirectory()) return refusal('directory');
    if (!found.isFile()) return refusal('other', 'it is not a regular file');
    if (found.size > limit) return refusal('too-big');
    return decoded(readFileSync(real));
  } catch (error) {
    return refusalOf(error);
  }
}

function decoded(bytes: Uint8Array): { ok: true; text: string } | FileRefusal {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('not-utf-8');
  }
}

/** Written beside its place and flushed, then moved into it: a crash leaves the old file or the new one. */
function write(root: string, path: string, text: string): { ok: true } | FileRefusal {
  const target = join(root, path);
  const staged = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (within(realpathSync(root), realpathSync(nearestFolder(target))) === undefined)
      return refusal('outside');
    mkdirSync(dirname(target), { recursive: true });
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return refusal('directory');
    const handle = openSync(staged, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(staged, target);
    return { ok: true };
  } catch (error) {
    rmSync(staged, { force: true });
    return refusalOf(error);
  }
}

/** The folder the path is to stand in, or the nearest one above it that exists. */
function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

function refusal(trouble: FileTrouble, detail = ''): FileRefusal {
  return { ok: false, trouble, detail };
}

function refusalOf(error: unknown): FileRefusal {
  const { code, message } = error as NodeJS.ErrnoException;
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return refusal(missing ? 'missing' : code === 'EISDIR' ? 'directory' : 'other', message);
}

const annotators = { error: core.error, warning: core.warning, notice: core.notice };

function annotate(
  kind: AnnotationKind,
  message: string,
  { title, file, line, column }: AnnotationPlace,
): void {
  annotators[kind](message, {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  });
}

function summarize(markdown: string): boolean {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return false;
  try {
    accessSync(file, constants.W_OK);
    appendFileSync(file, markdown);
    return true;
  } catch {
    return false;
  }
}
