// The programs under `examples/`, read and planned as the command line would. Every one is planned as of the same day,
// so that its expected files stay what they are while the world moves on.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type FrameworkFile,
  frameworkFilesOf,
  type PlainDate,
  type PlannedFile,
  planFile,
} from '../../src/index.js';

/** The day all examples are planned on: a Saturday, since nobody waits for a working day to plan. */
export const TODAY = '2026-11-21' as PlainDate;

const FOLDER = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** Folders of programs under `examples/`, sorted by name; workflows have a folder beside them. */
export const ALL_EXAMPLES: readonly string[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'workflows')
  .map((entry) => entry.name)
  .sort();

/** Where a file of an example lies. */
export function pathIn(example: string, file: string): string {
  return `${FOLDER}${example}/${file}`;
}

/** An example's program file, as text. */
export function fileOf(example: string): string {
  return readFileSync(pathIn(example, 'compliance.yml'), 'utf8');
}

/** The framework files that an example names. */
export function ownOf(example: string): readonly FrameworkFile[] | undefined {
  return frameworkFilesOf({ file: 'compliance.yml', text: fileOf(example) }, (path) => ({
    ok: true,
    file: path.replace(/^\.\//, ''),
    text: readFileSync(pathIn(example, path), 'utf8'),
  }));
}

/** Those that are told by one file alone. */
export const EXAMPLES: readonly string[] = ALL_EXAMPLES.filter((example) => ownOf(example) === undefined);

/** An example, planned; its file is named as it is for someone standing in its folder. */
export function plannedAfresh(example: string): PlannedFile & { ok: true } {
  const answer = planFile({
    file: 'compliance.yml',
    text: fileOf(example),
    today: TODAY,
    own: ownOf(example),
  });
  if (!answer.ok) throw new Error(`${example}: ${answer.problems.map((it) => it.message).join('\n')}`);
  return answer;
}

const known = new Map<string, ReturnType<typeof plannedAfresh>>();

/** The same, planned once for all tests of a worker: they read it, and none may change it. */
export function planned(example: string): ReturnType<typeof plannedAfresh> {
  const answer = known.get(example) ?? plannedAfresh(example);
  known.set(example, answer);
  return answer;
}
