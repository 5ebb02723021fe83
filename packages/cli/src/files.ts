// Program files: where one is looked for, how its text is read, what is said when it cannot be.
// A stranger would get wrong: the search stops at the repository root, and outside a repository it does not climb.

import { dirname, join, relative, resolve } from 'node:path';
import type { ConfigProblem, FrameworkFile, Imported, PlainDate } from '@auditcal/core';
import type { FileRefusal, FileTrouble, Host } from './host.js';
import { problem } from './outcome.js';

/** Most bytes a file may have. */
export const largest = 10_000_000;

const names = ['compliance.yml', 'compliance.yaml', 'compliance.json'];
const folders = ['', '.compliance', '.github'];

/** A file's text, under the name that messages use for it. */
export interface Input {
  readonly file: string;
  readonly text: string;
  /** The file begins with a byte order mark, which is no part of the text. */
  readonly mark?: true;
  /** The day that the plan stored for it was planned from, where the file says none and it is read around that plan. */
  readonly since?: PlainDate;
  /** Days of the calendars that a program file names; undefined where it names none. */
  readonly imported?: Imported;
  /** The framework files that it names; undefined where it names none. */
  readonly own?: readonly FrameworkFile[];
}

export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ConfigProblem };

/** The program file of the folder the user stands in, relative to it. */
export function findConfig(host: Host): Found<string> {
  const searched = searchedFolders(host);
  for (const folder of searched) {
    for (const path of candidates(folder)) {
      if (host.kindOf(path) !== null) return { ok: true, value: relative(host.cwd, path) };
    }
  }
  const upTo = searched.length > 1 ? `from ${host.cwd} up to ${searched.at(-1)}` : `in ${host.cwd}`;
  return failed(
    'no-config',
    `there is no compliance.yml, .yaml or .json ${upTo}, nor in .compliance/ or .github/ there`,
    'auditcal init writes one; -c FILE names one elsewhere',
  );
}

/** Program files that stand in one folder, those in its `.compliance` and `.github` included. */
export function candidates(folder: string): readonly string[] {
  return folders.flatMap((it) => names.map((name) => join(folder, it, name)));
}

/** From the working directory up to the repository root; the working directory alone outside a repository. */
function searchedFolders(host: Host): readonly string[] {
  const climbed: string[] = [];
  for (let folder = host.cwd; ; folder = dirname(folder)) {
    climbed.push(folder);
    if (host.kindOf(join(folder, '.git')) !== null) return climbed;
    if (dirname(folder) === folder) return [host.cwd];
  }
}

/** Reads a path, or standard input for `-`. */
export async function readInput(host: Host, path: string): Promise<Found<Input>> {
  if (path !== '-') return readText(host, path);
  return textIn(host, '<stdin>', await host.input.read(largest));
}

/** Reads a path. */
export function readText(host: Host, path: string, is = programText): Found<Input> {
  return textIn(host, path, host.read(resolve(host.cwd, path), largest), is);
}

/** What a file that is no text should have been. */
const programText = 'a program file is YAML or JSON, saved as UTF-8';

function textIn(host: Host, file: string, bytes: Uint8Array | FileRefusal, is = programText): Found<Input> {
  if (!(bytes instanceof Uint8Array)) return unreadable(host, file, bytes);
  const text = decoded(bytes);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (text !== null) return { ok: true, value: { file, text, ...(mark ? { mark } : {}) } };
  return { ok: false, problem: notText(file, bytes, is) };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Points at the first place that cannot be read. */
function notText(file: string, bytes: Uint8Array, is: string): ConfigProblem {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const message = utf16 ? `${file} is written in UTF-16` : `${file} is not text in UTF-8`;
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\ufffd', 1)
    .join('')
    .split(/\r\n|\r|\n/);
  const where = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { ...problem('not-utf-8', message, is), where };
}

/** What is there and cannot be read is told at its first line, so that editors and scripts find the file. */
function unreadable(host: Host, file: string, { trouble, detail }: FileRefusal): Found<never> {
  const [rule, message, remedy] = whyUnreadable(host, file, trouble, detail);
  const told = problem(rule, message, remedy);
  const there = rule !== 'no-such-file';
  return { ok: false, problem: there ? { ...told, where: { file, line: 1, column: 1 } } : told };
}

function whyUnreadable(
  host: Host,
  file: string,
  trouble: FileTrouble,
  detail: string,
): readonly [rule: string, message: string, remedy?: string] {
  switch (trouble) {
    case 'missing':
    case 'no-folder':
      return ['no-such-file', `there is no file ${file}`, `paths start at ${host.cwd}`];
    case 'directory':
      return ['is-a-directory', `${file} is a directory, not a file`, insteadOf(host, file)];
    case 'forbidden':
      return ['not-readable', `${file} may not be read by this user`, 'ls -l shows who may'];
    case 'too-big':
      return ['too-large', `${file} holds more than 10 MB`, 'a program of fifty years stays under 1 MB'];
    case 'other':
      return ['not-readable', `${file} cannot be read: ${detail}`];
  }
}

function insteadOf(host: Host, folder: string): string {
  const inside = candidates(resolve(host.cwd, folder)).find((it) => host.kindOf(it) === 'file');
  return inside ? `it holds ${relative(host.cwd, inside)}` : 'name the file in it';
}

/** Why a result could not be written; `output` is what `-o` names. */
export function unwritable(
  host: Host,
  { path, trouble, detail }: FileRefusal,
  output: string | undefined,
): ConfigProblem {
  const file = relative(host.cwd, path) || path;
  switch (trouble) {
    case 'missing':
    case 'no-folder':
      return withoutFolder(host, path, file);
    case 'directory':
      return problem(
        'is-a-directory',
        `${file} is a directory, not a file`,
        `${join(file, 'NAME')} names a file in it`,
      );
    case 'forbidden':
      return problem(
        'not-writable',
        `${file} may not be written by this user`,
        output !== undefined && resolve(host.cwd, output) === path
          ? '-o FILE names another place'
          : `ls -ld ${[dirname(file), file].join(' ')} shows who may`,
      );
    case 'too-big':
    case 'other':
      return problem('not-writable', `${file} cannot be written: ${detail}`);
  }
}

/** Of the folders above a file one is not there; or what is there is a file itself. */
function withoutFolder(host: Host, path: string, file: string): ConfigProblem {
  let above = dirname(path);
  if (host.kindOf(above) === 'directory')
    return problem('not-writable', `${file} cannot be written: its folder takes no new file`);
  while (host.kindOf(above) === null && dirname(above) !== above) above = dirname(above);
  if (host.kindOf(above) === 'directory') {
    const message = `${file} is in a folder that does not exist`;
    return problem('no-folder', message, `mkdir -p ${dirname(file)} makes it`);
  }
  const there = relative(host.cwd, above) || above;
  return problem('is-a-file', `${there} is a file, not a directory`, `name another directory to write into`);
}

function failed(rule: string, message: string, remedy?: string): Found<never> {
  return { ok: false, problem: problem(rule, message, remedy) };
}
