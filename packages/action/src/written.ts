// The files that a workflow asks for, written inside the workspace. Nothing is written while a program cannot be
// planned: a feed that lacks half of it would take entries away from everyone who subscribed.

import { type ConfigProblem, renderSarif } from '@auditcal/core';
import type { Examined, Refused } from './examine.js';
import type { FileRefusal, Host } from './host.js';
import { problem } from './inputs.js';

/** Paths of files to write, by the inputs' names. */
export type ToWrite = Readonly<Record<'calendar' | 'sarif' | 'report', string | undefined>>;

/** Paths of what was written, and what could not be. */
export interface Written extends ToWrite {
  readonly problems: readonly ConfigProblem[];
}

/** Writes the feed and the page of the one program, and the log of all of them for code scanning. */
export async function writeFiles(
  host: Host,
  toWrite: ToWrite,
  programs: readonly (Examined | Refused)[],
): Promise<Written> {
  const planned = programs.filter((it) => it.ok);
  const problems: ConfigProblem[] = [];
  for (const name of ['calendar', 'report'] as const) {
    if (toWrite[name] === undefined || programs.length <= 1) continue;
    const remedy = `One step for each file, each with its own ${name}, writes them.`;
    problems.push(problem('not-yet', `not yet: one ${name} for ${programs.length} program files`, remedy));
  }
  problems.push(...wouldBeLost(toWrite, programs));
  const [first] = planned;
  if (planned.length < programs.length || !first || problems.length > 0) {
    return { calendar: undefined, sarif: undefined, report: undefined, problems };
  }
  const writing = async (name: keyof ToWrite, text: (() => Promise<string>) | undefined) => {
    const path = toWrite[name];
    if (path === undefined || text === undefined) return undefined;
    const written = host.write(path, await text());
    if (!written.ok) problems.push(unusable(name, path, written));
    return written.ok ? path : undefined;
  };
  return {
    calendar: await writing('calendar', first.feed),
    sarif: await writing('sarif', async () => renderSarif(planned.map((it) => it.report)).text),
    report: await writing('report', first.page),
    problems,
  };
}

/** A program file, or another of them, would be replaced by what is written. */
function wouldBeLost(toWrite: ToWrite, programs: readonly (Examined | Refused)[]): readonly ConfigProblem[] {
  const files = new Set(programs.map(({ file }) => file));
  const writers = new Map<string, string>();
  return Object.entries(toWrite).flatMap(([name, path]) => {
    if (path === undefined) return [];
    const other = writers.get(path);
    writers.set(path, name);
    if (files.has(path)) {
      const message = `the input ${name} is ${path}, which is the program file, and would be replaced`;
      return [problem('over-its-source', message, 'Name another file to write.')];
    }
    if (other === undefined) return [];
    const message = `the inputs ${other} and ${name} are both ${path}, and one would replace the other`;
    return [problem('two-results', message, 'Name a file for each of them.')];
  });
}

function unusable(name: keyof ToWrite, path: string, { trouble, detail }: FileRefusal): ConfigProblem {
  switch (trouble) {
    case 'outside':
      return problem(
        'outside-workspace',
        `the input ${name} is ${path}, which leads out of the workspace`,
        'What is written, links followed, lies inside the workspace.',
      );
    case 'directory':
      return problem(
        'is-a-directory',
        `the input ${name} is ${path}, which is a directory`,
        'Name a file in it.',
      );
    default:
      return problem('not-writable', `the ${name} ${path} cannot be written: ${detail}`);
  }
}
