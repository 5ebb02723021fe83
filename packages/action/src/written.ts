// The files that a workflow asks for, written inside the workspace. Nothing is written while a program cannot be
// planned: a feed that lacks half of it would take entries away from everyone who subscribed.

import { type ConfigProblem, renderSarif } from '@auditcal/core';
import type { Examined, Refused } from './examine.js';
import type { FileRefusal, Host } from './host.js';
import { problem } from './inputs.js';

/** Paths of what was written, and what could not be. */
export interface Written {
  readonly calendar: string | undefined;
  readonly sarif: string | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** What to write, by the inputs' names. */
export interface ToWrite {
  readonly calendar: string | undefined;
  readonly sarif: string | undefined;
}

/** Writes the feed of the one program, and the log of all of them for code scanning. */
export async function writeFiles(
  host: Host,
  { calendar, sarif }: ToWrite,
  programs: readonly (Examined | Refused)[],
): Promise<Written> {
  const planned = programs.filter((it) => it.ok);
  const problems: ConfigProblem[] = [];
  if (calendar !== undefined && programs.length > 1) {
    const remedy = 'One step for each file, each with its own calendar, writes them.';
    problems.push(problem('not-yet', `not yet: one calendar for ${programs.length} program files`, remedy));
  }
  problems.push(...wouldBeLost({ calendar, sarif }, programs));
  if (planned.length < programs.length || planned.length === 0 || problems.length > 0) {
    return { calendar: undefined, sarif: undefined, problems };
  }
  const writing = async (name: keyof ToWrite, path: string | undefined, text: () => Promise<string>) => {
    if (path === undefined) return undefined;
    const written = host.write(path, await text());
    if (!written.ok) problems.push(unusable(name, path, written));
    return written.ok ? path : undefined;
  };
  return {
    calendar: await writing(
      'calendar',
      planned[0]?.feed && calendar,
      async () => (await planned[0]?.feed?.()) ?? '',
    ),
    sarif: await writing('sarif', sarif, async () => renderSarif(planned.map((it) => it.report)).text),
    problems,
  };
}

/** A program file, or the other of the two, would be replaced by what is written. */
function wouldBeLost(
  { calendar, sarif }: ToWrite,
  programs: readonly (Examined | Refused)[],
): readonly ConfigProblem[] {
  const files = new Set(programs.map(({ file }) => file));
  const over = Object.entries({ calendar, sarif }).flatMap(([name, path]) => {
    if (path === undefined || !files.has(path)) return [];
    const message = `the input ${name} is ${path}, which is the program file, and would be replaced`;
    return [problem('over-its-source', message, 'Name another file to write.')];
  });
  if (calendar === undefined || calendar !== sarif) return over;
  const message = `the inputs calendar and sarif are both ${calendar}, and one would replace the other`;
  return [...over, problem('two-results', message, 'Name a file for each of them.')];
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
