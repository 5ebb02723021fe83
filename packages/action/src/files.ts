// Which program files a run is about, and their text. A path or pattern that leads out of the workspace, or to
// nothing, is a problem of its own; the other files are still read.

import type { ConfigProblem } from '@auditcal/core';
import type { FileRefusal, Host } from './host.js';
import { problem } from './inputs.js';

/** Most bytes a program file may have. */
const largest = 10_000_000;

const names = ['compliance.yml', 'compliance.yaml', 'compliance.json'];
const candidates = ['', '.compliance/', '.github/'].flatMap((folder) =>
  names.map((name) => `${folder}${name}`),
);

/** A program file's text, under its path from the workspace's root. */
export interface ProgramFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the files that `config` names, each once, in the order named; with none named, the one found at the root. */
export function readFiles(
  host: Host,
  config: readonly string[],
): { readonly files: readonly ProgramFile[]; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const files: ProgramFile[] = [];
  const paths = config.length > 0 ? named(host, config, problems) : found(host, problems);
  for (const path of paths) {
    const content = host.read(path, largest);
    if (content.ok) files.push({ file: path, text: content.text });
    else problems.push(unreadable(path, content));
  }
  return { files, problems };
}

function named(host: Host, config: readonly string[], problems: ConfigProblem[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const line of config) {
    const literal = !host.isPattern(line) || isThere(host, line);
    const matched = literal ? [line] : host.glob(line);
    if (matched.length === 0) {
      problems.push(
        problem('no-such-file', `no file matches ${line}`, 'Patterns start at the root of the workspace.'),
      );
    }
    for (const it of matched) {
      const path = host.within(it);
      if (path === undefined) problems.push(outside(it));
      else paths.add(path);
    }
  }
  return paths;
}

function found(host: Host, problems: ConfigProblem[]): readonly string[] {
  const path = candidates.find((it) => isThere(host, it));
  if (path !== undefined) return [path];
  problems.push(
    problem(
      'no-config',
      `there is no ${names.join(', ')} at the root of the workspace, nor in .compliance/ or .github/ there`,
      'Check the repository out in a step before, or name the file in the input config.',
    ),
  );
  return [];
}

/** Whether something has this name, be it unreadable. */
function isThere(host: Host, path: string): boolean {
  const inside = host.within(path);
  if (inside === undefined) return false;
  const content = host.read(inside, largest);
  return content.ok || content.trouble !== 'missing';
}

function unreadable(file: string, { trouble, detail }: FileRefusal): ConfigProblem {
  switch (trouble) {
    case 'missing':
      return problem('no-such-file', `there is no file ${file}`, 'Paths start at the root of the workspace.');
    case 'directory':
      return problem(
        'is-a-directory',
        `${file || 'the workspace'} is a directory, not a file`,
        'Name the file in it.',
      );
    case 'outside':
      return outside(file);
    case 'too-big':
      return problem(
        'too-big',
        `${file} is larger than 10 MB`,
        'A program file of fifty years stays under 1 MB.',
      );
    case 'not-utf-8':
      return problem(
        'not-utf-8',
        `${file} is not text in UTF-8`,
        'A program file is YAML or JSON, saved as UTF-8.',
      );
    case 'other':
      return problem('not-readable', `${file} cannot be read: ${detail}`);
  }
}

function outside(path: string): ConfigProblem {
  return problem(
    'outside-workspace',
    `${path} leads out of the workspace`,
    'A program file, links followed, lies inside the repository that is checked out.',
  );
}
