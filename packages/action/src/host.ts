// The runner, as the action is handed it: inputs, files of the workspace, the clock, what GitHub reads back.
// The only file that touches any of them. No path, followed through its links, may leave the workspace.

import { accessSync, appendFileSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as core from '@actions/core';
import { isDynamicPattern } from 'tinyglobby';
import { apiWith } from './host/api.js';
import { glob, read, within, write } from './host/files.js';
import { commitsAt } from './host/git.js';

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

export type TextRead = { readonly ok: true; readonly text: string } | FileRefusal;

/** One call of GitHub's API: a route as its documentation writes it, and what fills its braces, query and body. */
export interface ApiCall {
  readonly route: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What came back. Status 0: nothing did, either in time (`late`) or because the connection broke (`cut`). */
export type ApiAnswer =
  | {
      readonly status: 0;
      readonly headers: Readonly<Record<string, string>>;
      readonly data: null;
      readonly trouble: 'late' | 'cut';
      readonly detail: string;
    }
  | {
      readonly status: number;
      /** By names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** Unchecked. */
      readonly data: unknown;
      readonly trouble?: undefined;
    };

/** What the checkout knows of its commits; undefined where it lacks them. */
export interface Commits {
  /** The commit that is checked out, and its parents. */
  head(): { readonly sha: string; readonly parents: readonly string[] } | undefined;
  mergeBase(a: string, b: string): string | undefined;
  madeAt(commit: string): Date | undefined;
  read(commit: string, path: string, limit: number): TextRead | undefined;
  /** New paths to old ones of the files that were renamed between the commit and what is checked out. */
  renames(commit: string): ReadonlyMap<string, string> | undefined;
}

/** All that the action may know of the runner. Paths are relative to the workspace, with `/` between folders. */
export interface Host {
  /** What the workflow says under `with`, or the default of action.yml; trimmed, empty where there is neither. */
  input(name: string): string;
  /** This moment; its civil day depends on a time zone. */
  now(): Date;
  /** `pull_request`, `schedule`, …; empty outside a workflow. */
  readonly event: string;
  /** What GitHub tells of the event, unchecked; null where it tells nothing. */
  readonly payload: unknown;
  /** `owner/name`; undefined outside a workflow. */
  readonly repository: string | undefined;
  /** The ref that the workflow runs on, such as `refs/heads/main`. */
  readonly ref: string;
  /** Address of the repository at the commit that is checked, for links to lines; undefined where nobody says. */
  readonly source: string | undefined;
  /** Address of this run; undefined where nobody says. */
  readonly run: string | undefined;
  /** True where somebody asked the runner for its debug log. */
  readonly debugging: boolean;
  /** The path from the workspace's root; undefined where it leads out of the workspace. */
  within(path: string): string | undefined;
  isPattern(path: string): boolean;
  /** Files that a pattern names, sorted. */
  glob(pattern: string): readonly string[];
  /** At most `limit` bytes of UTF-8; a longer file is refused as too big. */
  read(path: string, limit: number): TextRead;
  /** The whole file or nothing; folders on the way are made. */
  write(path: string, text: string): { readonly ok: true } | FileRefusal;
  readonly commits: Commits;
  /** Asks GitHub's API with this token, once. */
  call(token: string, call: ApiCall): Promise<ApiAnswer>;
  wait(milliseconds: number): Promise<void>;
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
  const apis = new Map<string, ReturnType<typeof apiWith>>();
  const apiOf = (token: string) => {
    const api = apis.get(token) ?? apiWith(token);
    apis.set(token, api);
    return api;
  };
  return {
    input: (name) => core.getInput(name),
    now: () => new Date(),
    event: process.env.GITHUB_EVENT_NAME ?? '',
    payload: payload(),
    repository: process.env.GITHUB_REPOSITORY || undefined,
    ref: process.env.GITHUB_REF ?? '',
    source: sourceAddress(),
    run: runAddress(),
    debugging: core.isDebug(),
    within: (path) => within(root, path),
    isPattern: (path) => isDynamicPattern(path),
    glob: (pattern) => glob(root, pattern),
    read: (path, limit) => read(root, path, limit),
    write: (path, text) => write(root, path, text),
    commits: commitsAt(root),
    call: (token, call) => apiOf(token)(call),
    wait: (milliseconds) => setTimeout(milliseconds),
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
  const { GITHUB_REPOSITORY: repository, GITHUB_SHA: sha, GITHUB_SERVER_URL: server } = process.env;
  return repository && sha ? `${server || 'https://github.com'}/${repository}/blob/${sha}` : undefined;
}

function runAddress(): string | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = process.env;
  return repository && run
    ? `${server || 'https://github.com'}/${repository}/actions/runs/${run}`
    : undefined;
}

function payload(): unknown {
  try {
    return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'));
  } catch {
    return null;
  }
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
