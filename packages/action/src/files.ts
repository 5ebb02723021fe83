// Which program files a run is about, and their text. A path or pattern that leads out of the workspace, or to
// nothing, is a problem of its own; the other files are still read.

import type { ConfigProblem } from '@auditcal/core';
import type { Host } from './host.js';
import { problem } from './inputs.js';
import type { Tree, TreeRead } from './trees.js';

const names = ['compliance.yml', 'compliance.yaml', 'compliance.json'];

/** Where a file is looked for, in this order. */
export const candidates: readonly string[] = ['', '.compliance/', '.github/'].flatMap((folder) =>
  names.map((name) => `${folder}${name}`),
);

/** A program file's text, under its path from the workspace's root. */
export interface ProgramFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the files that `config` names, each once, in the order named; with none named, the one found at the root. */
export async function readFiles(
  host: Host,
  tree: Tree,
  config: readonly string[],
): Promise<{ readonly files: readonly ProgramFile[]; readonly problems: readonly ConfigProblem[] }> {
  const problems: ConfigProblem[] = [];
  const files: ProgramFile[] = [];
  const paths = config.length > 0 ? await named(host, tree, config, problems) : await found(tree, problems);
  for (const path of paths) {
    const content = await tree.read(path);
    if (content.ok) files.push({ file: path, text: content.text });
    else problems.push(unreadable(path, content));
  }
  return { files, problems };
}

async function named(
  host: Host,
  tree: Tree,
  config: readonly string[],
  problems: ConfigProblem[],
): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const line of config) {
    const matched = await matches(host, tree, line);
    if ('why' in matched) {
      problems.push(problem('not-readable', `the files that ${line} names cannot be listed: ${matched.why}`));
      continue;
    }
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

async function matches(host: Host, tree: Tree, line: string): ReturnType<Tree['glob']> {
  const inside = host.within(line);
  const literal = !host.isPattern(line) || (inside !== undefined && (await isThere(tree, inside)));
  return literal ? [line] : tree.glob(line);
}

async function found(tree: Tree, problems: ConfigProblem[]): Promise<readonly string[]> {
  for (const path of candidates) if (await isThere(tree, path)) return [path];
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
async function isThere(tree: Tree, path: string): Promise<boolean> {
  const content = await tree.read(path);
  return content.ok || content.trouble !== 'missing';
}

function unreadable(file: string, { trouble, detail }: TreeRead & { readonly ok: false }): ConfigProblem {
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
    case 'api':
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
