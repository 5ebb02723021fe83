// The framework files that a program file names, read before it is. What cannot be read is handed on as a problem, so that
// it is told with all that is wrong with the program file itself.

import { type FrameworkFile, frameworkFilesNamed } from './config/index.js';
import type { NamedFile } from './import-calendars.js';
import type { PlanInput } from './plan-file.js';

/** The framework files of a program file, by a way to read them; undefined where it names none. */
export function frameworkFilesOf(
  { file, text }: Pick<PlanInput, 'file' | 'text'>,
  read: (path: string) => NamedFile,
): readonly FrameworkFile[] | undefined {
  const paths = frameworkFilesNamed(file, text);
  return paths.length === 0 ? undefined : paths.map((path) => asRead(path, read(path)));
}

/** The same where reading takes its time. */
export async function frameworkFilesLater(
  { file, text }: Pick<PlanInput, 'file' | 'text'>,
  read: (path: string) => Promise<NamedFile>,
): Promise<readonly FrameworkFile[] | undefined> {
  const paths = frameworkFilesNamed(file, text);
  if (paths.length === 0) return undefined;
  const files: FrameworkFile[] = [];
  for (const path of paths) files.push(asRead(path, await read(path)));
  return files;
}

function asRead(path: string, named: NamedFile): FrameworkFile {
  return named.ok ? { path, file: named.file, text: named.text } : { path, problem: named.problem };
}
